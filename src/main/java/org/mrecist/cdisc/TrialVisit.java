package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.DatasetFinding.Place;

/// A visit of one reader's course.
///
/// @param id its name, unique in the course
/// @param number VISITNUM as sent, null if not given
/// @param name VISIT as sent, null if not given
/// @param day the day that it is taken for
/// @param earliest the first day that it can be
/// @param latest the last day that it can be
/// @param date as sent, null if not given
/// @param studyDay as sent, of a complete date only
/// @param accepted whether its records are flagged as the accepted ones
/// @param place its first row
record TrialVisit(
        VisitKey key,
        String id,
        @Nullable BigDecimal number,
        @Nullable String name,
        LocalDate day,
        LocalDate earliest,
        LocalDate latest,
        @Nullable String date,
        @Nullable Integer studyDay,
        boolean accepted,
        Place place) {
    /// Whether the day was chosen among several.
    boolean isPlaced() {
        return date == null || !earliest.equals(latest);
    }
}
