package org.mrecist.http.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A decimal number within bounds, by its exact value: `40.120` has two decimals and `4e1` none.
///
/// @param mostDecimals how many decimals it may have
/// @param isLength whether it is a length in millimetres
record NumberForm(BigDecimal least, BigDecimal most, int mostDecimals, boolean isLength) implements Form<BigDecimal> {
    /// A number of as many digits fits a long.
    private static final int FITS_LONG = 18;

    @Override
    public @Nullable BigDecimal read(Json value, Place place, Faults faults) {
        if (!(value instanceof Json.JsonNumber(var text))) {
            return refuse(value, place, faults);
        }
        var number = valueOf(text);
        if (number == null) {
            faults.add(place, rangeCode(), rangeInWords());
            return null;
        }
        var sound = true;
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            faults.add(place, rangeCode(), rangeInWords());
            sound = false;
        }
        if (number.scale() > mostDecimals) {
            faults.add(
                    place,
                    mostDecimals == 0 ? "not-a-whole-number" : "too-many-decimals",
                    mostDecimals == 0 ? "must be a whole number" : "must have at most " + mostDecimals + " decimals");
            sound = false;
        }
        return sound ? number : null;
    }

    @Override
    public BigDecimal standIn() {
        return BigDecimal.ZERO;
    }

    @Override
    public String inWords() {
        return mostDecimals == 0 ? "a whole number" : "a number";
    }

    private String rangeCode() {
        return isLength ? "length-out-of-range" : "number-out-of-range";
    }

    private String rangeInWords() {
        return "must be from " + least + " to " + most + (isLength ? " mm" : "");
    }

    /// The exact value without trailing zeros; null if its exponent is beyond every range.
    ///
    /// An exponent is never expanded: `1e999999` is as cheap as 1.
    static @Nullable BigDecimal valueOf(String text) {
        var plain = plainValueOf(text);
        if (plain != null) {
            return plain;
        }
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException | ArithmeticException exponentBeyondInt) {
            return null;
        }
    }

    private static @Nullable BigDecimal plainValueOf(String text) {
        if (text.length() > FITS_LONG) {
            return null;
        }
        var digits = 0L;
        var scale = -1;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit >= '0' && unit <= '9') {
                digits = digits * 10 + (unit - '0');
                scale += scale >= 0 ? 1 : 0;
            } else if (unit == '.') {
                scale = 0;
            } else {
                return null;
            }
        }
        var decimals = Math.max(scale, 0);
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        return BigDecimal.valueOf(digits, decimals);
    }
}
