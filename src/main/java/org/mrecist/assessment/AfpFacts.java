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
final class AfpFacts {
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
            facts.put(ClinicalFact.AFP_TREND, FactValue.of(Trend.of(values.get(values.size() - 2), values.getLast())));
        }
    }
}
