package org.mrecist.fhir.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.measure.Millimetres;

/// A measured quantity as a resource gives it.
///
/// @param comparator such as `<`, where the value is a bound; null where it is the value itself
/// @param unit by UCUM where the resource says so, else as it is written; null if not given
/// @param element where it stands and what takes its faults
public record Quantity(
        BigDecimal value,
        @Nullable String comparator,
        @Nullable String unit,
        Element element) {
    private static final BigDecimal LONGEST_MM = BigDecimal.valueOf(500);

    /// A measured length.
    ///
    /// @param bound such as `<`, where the length is only a bound; null where it is the length itself
    public record Length(Millimetres value, @Nullable String bound) {}

    /// @param element null stays null; one without a value is a fault
    public static @Nullable Quantity read(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        var value = element.number("value");
        if (value == null) {
            if (!element.has("value")) {
                element.issues()
                        .addFault(
                                element.placeOf("value"),
                                IssueCode.VALUE_MISSING,
                                "The quantity must have a value; where there is none, dataAbsentReason says so.");
            }
            return null;
        }
        return new Quantity(value, element.text("comparator"), unitOf(element), element);
    }

    private static @Nullable String unitOf(Element element) {
        var system = element.text("system");
        var code = element.text("code");
        var words = element.text("unit");
        if (code == null || (system != null && !system.equals(Systems.UCUM))) {
            return words;
        }
        if (isLength(code) && words != null && isLength(words) && !words.equals(code)) {
            element.issues()
                    .addFault(
                            element.placeOf("unit"),
                            IssueCode.CONTRADICTION,
                            "The unit must be the same in words and by its code.");
        }
        return code;
    }

    private static boolean isLength(String unit) {
        return unit.equals("mm") || unit.equals("cm");
    }

    /// The quantity as a length from 0 to 500 mm, exact; null, with its faults, if it is none.
    public @Nullable Length toLength() {
        var mm = switch (unit) {
            case "mm" -> value;
            case "cm" -> inMillimetres();
            case null -> null;
            default -> null;
        };
        if (mm == null) {
            refuse(
                    "unit",
                    unit == null ? IssueCode.UNIT_MISSING : IssueCode.UNKNOWN_UNIT,
                    "The unit must be mm or cm, by UCUM or in words; a length in another unit is not converted.");
            return null;
        }
        if (mm.signum() < 0 || mm.compareTo(LONGEST_MM) > 0) {
            refuse("value", IssueCode.LENGTH_OUT_OF_RANGE, "The length must be from 0 to 500 mm.");
            return null;
        }
        if (mm.stripTrailingZeros().scale() > 2) {
            refuse(
                    "value",
                    IssueCode.TOO_MANY_DECIMALS,
                    "The length must have at most 2 decimals in mm or 3 in cm; it is not rounded here.");
            return null;
        }
        return new Length(new Millimetres(mm.movePointRight(2).longValueExact()), comparator);
    }

    /// A value in centimetres; one beyond any length stays so.
    private BigDecimal inMillimetres() {
        return value.abs().compareTo(LONGEST_MM) > 0 ? value : value.movePointRight(1);
    }

    private void refuse(String member, IssueCode code, String detail) {
        element.issues().addFault(element.placeOf(member), code, detail);
    }
}
