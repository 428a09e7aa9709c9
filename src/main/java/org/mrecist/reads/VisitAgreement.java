package org.mrecist.reads;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;

/// The overall responses that the readers give one visit by one set of criteria.
///
/// @param responses by reader, in the order of the reads; without those who have not read the visit
/// @param reasons why they differ; empty where they agree
public record VisitAgreement(
        String criteria,
        String visit,
        LocalDate date,
        Map<String, DatedResponse> responses,
        boolean agrees,
        List<ReadDifference> reasons) {
    public VisitAgreement {
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        reasons = List.copyOf(reasons);
    }

    /// The overall responses by reader.
    public Map<String, OverallResponse> overall() {
        var overall = new LinkedHashMap<String, OverallResponse>();
        responses.forEach((reader, response) -> overall.put(reader, response.overall()));
        return overall;
    }
}
