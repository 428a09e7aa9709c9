package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;

/// Reads the result of a row of TR.
final class ResultReader {
    private static final BigDecimal LONGEST_MM = BigDecimal.valueOf(500);
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal MM_IN_CM = BigDecimal.TEN;

    private static final String TOO_SMALL = "TOO SMALL TO MEASURE";

    /// In the place of a result.
    static final Set<String> NOT_EVALUABLE = Set.of("NE", "NOT EVALUABLE", "NOT ASSESSABLE", "NOT ASSESSED");

    private static final Variables ORIGINAL = new Variables("TRORRES", "TRORRESU");
    private static final Variables STANDARD = new Variables("TRSTRESN", "TRSTRESU");

    private final Protocol protocol;

    /// Where a number and its unit stand.
    private record Variables(String number, String unit) {}

    ResultReader(Protocol protocol) {
        this.protocol = protocol;
    }

    /// What a row says.
    sealed interface Result {
        record Length(Millimetres value) implements Result {}

        /// It is there and too small to be measured.
        record TooSmall() implements Result {}

        /// @param term in capitals
        record Word(String term) implements Result {}

        /// It was not done, or not evaluable.
        ///
        /// @param reason as sent, null if not given
        record NotDone(@Nullable String reason) implements Result {}

        /// It cannot be read, which is reported.
        record Unreadable() implements Result {}
    }

    /// A state or another term.
    Result word(SdtmRow row) {
        if (TumourResult.isNotDone(row)) {
            return new Result.NotDone(row.text("TRREASND"));
        }
        var standard = row.term("TRSTRESC");
        var term = standard == null ? row.term("TRORRES") : standard;
        if (term == null) {
            row.report("TRSTRESC", Irregularity.RESULT_MISSING);
            return new Result.Unreadable();
        }
        return new Result.Word(term);
    }

    Result length(SdtmRow row) {
        if (TumourResult.isNotDone(row)) {
            return new Result.NotDone(row.text("TRREASND"));
        }
        var original = row.written("TRORRES");
        var standardText = row.written("TRSTRESC");
        var standard = row.number("TRSTRESN");
        if (isTooSmall(original) || isTooSmall(standardText)) {
            return tooSmall(row, standard);
        }
        if (standard == null && standardText != null) {
            standard = SdtmRow.findNumber(standardText);
        }
        var originalNumber = original == null ? null : SdtmRow.findNumber(original);
        if (standard != null) {
            return standardised(row, standard, originalNumber);
        }
        if (originalNumber != null) {
            return result(row, ORIGINAL, inMm(row, originalNumber, ORIGINAL));
        }
        if (original != null && NOT_EVALUABLE.contains(original.toUpperCase(Locale.ROOT))) {
            return new Result.NotDone(null);
        }
        // A TRSTRESN that is no number is reported already.
        if (original != null) {
            row.report("TRORRES", Irregularity.NOT_A_NUMBER);
        } else if (standardText != null) {
            row.report("TRSTRESC", Irregularity.NOT_A_NUMBER);
        } else if (!row.has("TRSTRESN")) {
            row.report("TRSTRESN", Irregularity.RESULT_MISSING);
        }
        return new Result.Unreadable();
    }

    private static boolean isTooSmall(@Nullable String text) {
        return text != null && text.toUpperCase(Locale.ROOT).contains(TOO_SMALL);
    }

    private Result tooSmall(SdtmRow row, @Nullable BigDecimal standard) {
        if (standard != null) {
            var length = inMm(row, standard, STANDARD);
            if (length != null && length.compareTo(protocol.tooSmallToMeasure().toDecimal()) != 0) {
                row.report("TRSTRESN", Irregularity.TOO_SMALL_STANDARDISED);
            }
        }
        return new Result.TooSmall();
    }

    private static Result standardised(SdtmRow row, BigDecimal standard, @Nullable BigDecimal original) {
        var length = inMm(row, standard, STANDARD);
        if (length != null && original != null && row.text("TRORRESU") != null) {
            var measured = inMm(row, original, ORIGINAL);
            if (measured != null && !isRounded(length, measured)) {
                row.report("TRSTRESN", Irregularity.STANDARD_RESULT_DIFFERS);
                return new Result.Unreadable();
            }
        }
        return result(row, STANDARD, length);
    }

    /// Whether a length is the other one, rounded to as many decimals as it has.
    private static boolean isRounded(BigDecimal length, BigDecimal measured) {
        return length.compareTo(measured) == 0
                || (length.scale() < measured.scale()
                        && length.compareTo(measured.setScale(length.scale(), RoundingMode.HALF_UP)) == 0);
    }

    private static Result result(SdtmRow row, Variables variables, @Nullable BigDecimal length) {
        if (length == null) {
            return new Result.Unreadable();
        }
        if (length.stripTrailingZeros().scale() > MOST_DECIMALS) {
            row.report(variables.number(), Irregularity.TOO_MANY_DECIMALS);
            return new Result.Unreadable();
        }
        return new Result.Length(
                new Millimetres(length.movePointRight(MOST_DECIMALS).longValueExact()));
    }

    /// @return null where it is no length, which is reported
    private static @Nullable BigDecimal inMm(SdtmRow row, BigDecimal number, Variables variables) {
        var unit = row.text(variables.unit());
        if (unit == null) {
            row.report(variables.unit(), Irregularity.UNIT_MISSING);
            return null;
        }
        var isMm = unit.equalsIgnoreCase("mm");
        if (!isMm && !unit.equalsIgnoreCase("cm")) {
            row.report(variables.unit(), Irregularity.UNIT_NOT_KNOWN);
            return null;
        }
        var length = isMm ? number : number.multiply(MM_IN_CM);
        if (length.signum() < 0 || length.compareTo(LONGEST_MM) > 0) {
            row.report(variables.number(), Irregularity.LENGTH_OUT_OF_RANGE);
            return null;
        }
        return length;
    }
}
