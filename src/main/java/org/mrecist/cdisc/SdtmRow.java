package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.Dataset.Cell;
import org.mrecist.cdisc.Dataset.Row;
import org.mrecist.cdisc.DatasetFinding.Place;

/// One row by the names of its variables. A blank value is a missing one.
///
/// @param findings takes what is wrong with a value
record SdtmRow(Dataset dataset, Row row, DatasetFindings findings) {
    /// Longer numbers are worked on by nobody: no measurement has as many digits.
    private static final int MOST_DIGITS = 40;

    Place place() {
        return new Place(dataset.domain(), row.number(), null);
    }

    Place place(String variable) {
        return place().variable(variable);
    }

    /// The name of a variable of the domain, such as `TRLNKID`.
    String named(String suffix) {
        return dataset.domain() + suffix;
    }

    @Nullable
    String text(String variable) {
        return switch (cell(variable)) {
            case Cell.Text(var value) -> value.isBlank() ? null : value.strip();
            case Cell.Missing _ -> null;
            case Cell.Decimal _, Cell.Unusable _ -> {
                report(variable, Irregularity.NOT_A_TEXT);
                yield null;
            }
        };
    }

    /// What stands there, be it a text or a number.
    @Nullable
    String written(String variable) {
        return cell(variable) instanceof Cell.Decimal ? plain(number(variable)) : text(variable);
    }

    /// A term of a controlled vocabulary, in capitals.
    @Nullable
    String term(String variable) {
        var text = text(variable);
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    /// A number, whether it was sent as one or as a text.
    @Nullable
    BigDecimal number(String variable) {
        return switch (cell(variable)) {
            case Cell.Decimal(var value) -> {
                // An exponent is never expanded.
                if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
                    report(variable, Irregularity.NOT_A_NUMBER);
                    yield null;
                }
                yield value;
            }
            case Cell.Missing _ -> null;
            case Cell.Text(var value) -> {
                var number = findNumber(value);
                if (number == null && !value.isBlank()) {
                    report(variable, Irregularity.NOT_A_NUMBER);
                }
                yield number;
            }
            case Cell.Unusable _ -> {
                report(variable, Irregularity.NOT_A_NUMBER);
                yield null;
            }
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /// Whether there is a value, whatever it is.
    boolean has(String variable) {
        var cell = cell(variable);
        return !(cell instanceof Cell.Missing) && !(cell instanceof Cell.Text(var value) && value.isBlank());
    }

    /// Whether the flag says yes.
    boolean flag(String variable) {
        return "Y".equals(term(variable));
    }

    void report(String variable, Irregularity kind, Object... words) {
        findings.add(DatasetFinding.at(place(variable), kind, words));
    }

    /// The number that a text is, written in digits with a point at most; null if it is none.
    static @Nullable BigDecimal findNumber(String text) {
        var digits = text.strip();
        return digits.length() <= MOST_DIGITS && digits.matches("[+-]?\\d+(\\.\\d+)?") ? new BigDecimal(digits) : null;
    }

    private Cell cell(String variable) {
        var column = dataset.columns().indexOf(variable);
        return column < 0 ? Cell.Missing.MISSING : row.cells().get(column);
    }
}
