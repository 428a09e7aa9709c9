package org.mrecist.fhir.evaluate;

import java.util.List;
import org.mrecist.fhir.read.Chart;
import org.mrecist.protocol.Protocol;

/// What is asked: the chart of one patient, by which rule sets, under which protocol. It has no fault.
///
/// @param criteria the names of the rule sets, each once, at least one
public record EvaluationRequest(Chart chart, List<String> criteria, Protocol protocol) {
    public EvaluationRequest {
        criteria = List.copyOf(criteria);
    }
}
