package org.mrecist.cdisc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What tells the visits of a subject apart: VISITNUM where there is one, else name and date, as unscheduled visits
/// may have no number.
///
/// @param number without trailing zeros
/// @param name null where there is a number
/// @param date as sent, null where there is a number
record VisitKey(
        @Nullable BigDecimal number,
        @Nullable String name,
        @Nullable String date) {
    /// @return null where nothing tells the visit
    static @Nullable VisitKey find(@Nullable BigDecimal number, @Nullable String name, @Nullable String date) {
        if (number != null) {
            var stripped = number.stripTrailingZeros();
            return new VisitKey(stripped.scale() < 0 ? stripped.setScale(0) : stripped, null, null);
        }
        return name == null && date == null ? null : new VisitKey(null, name, date);
    }
}
