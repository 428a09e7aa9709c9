package org.mrecist.reads;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrecist.criteria.OverallResponse;

/// The best overall responses that the readers' visits come to by one set of criteria.
///
/// @param best by reader, in the order of the reads; without those of whose visits none counts
/// @param visits the visits at which the readers differ
public record BestResponseAgreement(
        String criteria, Map<String, OverallResponse> best, boolean agrees, List<String> visits) {
    public BestResponseAgreement {
        best = Collections.unmodifiableMap(new LinkedHashMap<>(best));
        visits = List.copyOf(visits);
    }
}
