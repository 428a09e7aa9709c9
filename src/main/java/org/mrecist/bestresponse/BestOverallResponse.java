package org.mrecist.bestresponse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.trace.Step;

/// The best overall response of a course.
///
/// @param confirmed whether a later visit confirms the category; false where it is neither CR nor PR
/// @param visit the visit that it is dated at, null where that has no id or the date is of progression decided
///     elsewhere
/// @param date of that visit, or of that progression
/// @param steps why; the last one holds the rule that decided
public record BestOverallResponse(
        OverallResponse category,
        boolean confirmed,
        @Nullable String visit,
        LocalDate date,
        List<Step> steps) {
    public BestOverallResponse {
        steps = List.copyOf(steps);
    }
}
