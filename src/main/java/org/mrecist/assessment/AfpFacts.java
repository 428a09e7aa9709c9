package org.mrecist.assessment;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Objects;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.FactType;
import org.mrecist.guideline.FactValue;
import org.mrecist.timeline.ClinicalContext.Trend;
import org.mrecist.timeline.Visit;

/// What the values of alpha-fetoprotein up to a visit tell: the latest, its trend, and the least that the highest
/// ever can be.
///
/// The trend is a change by a fifth or more against the value before (general knowledge of the field).
final class AfpFacts {
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal SIX = BigDecimal.valueOf(6);

    private AfpFacts() {}

    static void add(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        var values = basis.course().visits().stream()
                .filter(visit -> !visit.date().isAfter(basis.date()))
                .map(Visit::afpNgPerMl)
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return;
        }
        facts.put(ClinicalFact.AFP, FactValue.of(values.getLast()));
        var highest = values.stream().max(BigDecimal::compareTo).orElseThrow();
        if (ClinicalFact.AFP_HIGHEST.type() instanceof FactType.Decimal(var _, var most)) {
            facts.put(ClinicalFact.AFP_HIGHEST, FactValue.between(highest, most));
        }
        if (values.size() > 1) {
            facts.put(ClinicalFact.AFP_TREND, FactValue.of(trend(values.get(values.size() - 2), values.getLast())));
        }
    }

    /// Compared without dividing.
    private static Trend trend(BigDecimal before, BigDecimal now) {
        var fiveTimes = now.multiply(FIVE);
        if (now.compareTo(before) > 0 && fiveTimes.compareTo(before.multiply(SIX)) >= 0) {
            return Trend.RISING;
        }
        return now.compareTo(before) < 0 && fiveTimes.compareTo(before.multiply(FOUR)) <= 0
                ? Trend.FALLING
                : Trend.STABLE;
    }
}
