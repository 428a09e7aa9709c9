package org.mrecist.http.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;

/// Lengths from the numbers of a request.
final class Lengths {
    private Lengths() {}

    /// @param number millimetres with at most two decimals, as the constraints of the requests ask for; null stays
    ///     null
    static @Nullable Millimetres inMm(@Nullable BigDecimal number) {
        return number == null ? null : new Millimetres(number.movePointRight(2).longValueExact());
    }
}
