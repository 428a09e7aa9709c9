package org.mrecist.criteria;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The overall response at one visit, as the course's best response and confirmation see it.
///
/// @param visit the id of the visit, null where only dates are known
/// @param overall the category of the visit
/// @param unheld the category that the visit's own findings give, without a response held from before; equal to
///     `overall` where none was held
public record DatedResponse(@Nullable String visit, LocalDate date, OverallResponse overall, OverallResponse unheld) {
    /// A response of which no more than date and category is known.
    public static DatedResponse of(LocalDate date, OverallResponse overall) {
        return new DatedResponse(null, date, overall, overall);
    }
}
