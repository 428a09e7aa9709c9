package org.mrecist.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A percentage for display, in tenths of a percent. Never compared with a threshold: lengths are.
///
/// @param tenths tenths of a percent; negative for a decrease
public record Percent(long tenths) {
    /// The change from one length to another, rounded half-up (away from zero) to one decimal.
    ///
    /// @param from the length that the change is related to
    /// @param to the later length
    /// @return the change, or null where `from` is 0 and no change can be stated
    public static @Nullable Percent change(Millimetres from, Millimetres to) {
        if (from.isZero()) {
            return null;
        }
        var twice = 2 * 1000 * (to.hundredths() - from.hundredths()) / from.hundredths();
        return new Percent((twice + Long.signum(twice)) / 2);
    }

    /// The value in percent with at most one decimal.
    public BigDecimal toDecimal() {
        return tenths % 10 == 0 ? BigDecimal.valueOf(tenths / 10) : BigDecimal.valueOf(tenths, 1);
    }

    /// The value with its unit, such as `-30 %`.
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " %";
    }
}
