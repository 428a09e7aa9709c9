package org.mrecist.fhir.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.data.Quantity;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;

/// The values of alpha-fetoprotein by day.
///
/// @param values in ng/mL
/// @param normal whether the value was within normal limits, where the laboratory says so
record Laboratory(Map<LocalDate, BigDecimal> values, Map<LocalDate, Boolean> normal) {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000_000);
    private static final int MOST_DECIMALS = 4;

    static Laboratory read(Resources resources) {
        var laboratory = new Laboratory(new HashMap<>(), new HashMap<>());
        for (var observation : resources.ofType("Observation")) {
            var code = observation.code();
            if (code != null && code.is(StandardCode.ALPHA_FETOPROTEIN) && Statuses.holds(observation)) {
                laboratory.add(observation);
            }
        }
        return laboratory;
    }

    private void add(Resource observation) {
        var element = observation.element();
        var date = Days.of(element);
        if (date == null) {
            Days.warnOfNone(observation);
            return;
        }
        var normalHere = isNormal(element);
        if (normalHere != null) {
            normal.put(date, normalHere);
        }
        var quantity = Quantity.read(element.find("value", "Quantity"));
        if (quantity == null) {
            return;
        }
        var value = inNanogramsPerMillilitre(quantity);
        if (value == null) {
            observation
                    .issues()
                    .addWarning(
                            element.placeOf("value"),
                            IssueCode.NOT_READ,
                            "The value of alpha-fetoprotein is not read: it must be a number in ng/mL or ug/L, not a bound.");
        } else {
            put(date, value, observation);
        }
    }

    private void put(LocalDate date, BigDecimal value, Resource observation) {
        var known = values.putIfAbsent(date, value);
        if (known != null && known.compareTo(value) != 0) {
            Days.warnOfSeveral(observation);
        }
    }

    private static @Nullable BigDecimal inNanogramsPerMillilitre(Quantity quantity) {
        var value = quantity.value();
        var readable = quantity.comparator() == null
                && value.signum() >= 0
                && value.compareTo(HIGHEST) <= 0
                && value.stripTrailingZeros().scale() <= MOST_DECIMALS;
        return switch (quantity.unit()) {
            // One and the same concentration.
            case "ng/mL", "ug/L", "µg/L", "μg/L", "ng/ml", "ug/l" -> readable ? value : null;
            case null -> null;
            default -> null;
        };
    }

    /// By the laboratory's interpretation; null where it says nothing of normal limits.
    private static @Nullable Boolean isNormal(Element observation) {
        for (var each : observation.list("interpretation")) {
            var interpretation = Concept.read(each);
            var code = interpretation == null
                    ? ""
                    : interpretation.find(Systems.INTERPRETATION).orElse("");
            switch (code) {
                case "N" -> {
                    return true;
                }
                case "A", "AA", "H", "HH", "HU" -> {
                    return false;
                }
                default -> {
                    // Says nothing of an upper limit.
                }
            }
        }
        return null;
    }
}
