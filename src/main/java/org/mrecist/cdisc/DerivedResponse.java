package org.mrecist.cdisc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.trace.Step;

/// A response decided here: a row of RS.
///
/// @param category RSCAT, null where the source of the responses has none
/// @param visit the visit that it is of, for the best response the one that it is dated at; null where that is none of
///     the visits
/// @param accepted whether it is of accepted records
/// @param steps why
record DerivedResponse(
        String subject,
        Evaluator evaluator,
        @Nullable String category,
        @Nullable TrialVisit visit,
        ResponseTest test,
        ResponseTerms terms,
        boolean accepted,
        List<Step> steps) {
    DerivedResponse {
        steps = List.copyOf(steps);
    }

    /// Whether it is of one visit rather than of the course.
    boolean isOfVisit() {
        return test != ResponseTest.BESTRESP;
    }
}
