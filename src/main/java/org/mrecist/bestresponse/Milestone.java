package org.mrecist.bestresponse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;

/// Something that happened in a course: a response, or progression.
///
/// @param visit the visit at which it was seen, null where that has no id or it was decided elsewhere
public record Milestone(@Nullable String visit, LocalDate date, OverallResponse category) {
    static Milestone of(DatedResponse visit) {
        return new Milestone(visit.visit(), visit.date(), visit.overall());
    }
}
