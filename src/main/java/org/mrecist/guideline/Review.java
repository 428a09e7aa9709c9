package org.mrecist.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who answers for an option, and until when.
///
/// @param reviewer the clinician who reviewed it; null where none did yet
/// @param date the day on which it was last gone through
/// @param expires the last day on which it holds
public record Review(@Nullable String reviewer, LocalDate date, LocalDate expires) {
    public Review {
        if (!date.isBefore(expires)) {
            throw new IllegalArgumentException("a review must expire after its date");
        }
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(expires);
    }
}
