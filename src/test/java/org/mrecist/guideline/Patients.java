package org.mrecist.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/// Patients written as text: facts with their values, such as `ecog=1 biomarkers=MSI_H,DMMR
/// prior.systemicAgents=-`, where `-` is the empty set, `A|B` one of these terms, `5..6` a number between, and a
/// set that ends with `+` may hold more.
public final class Patients {
    private Patients() {}

    public static Facts facts(String text) {
        var values = new EnumMap<ClinicalFact, FactValue>(ClinicalFact.class);
        for (var word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                var parts = word.split("=", 2);
                var fact = ClinicalFact.find(parts[0]).orElseThrow(() -> new IllegalArgumentException(parts[0]));
                assertThat(values.put(fact, value(fact, parts[1]))).as(word).isNull();
            }
        }
        return Facts.of(values);
    }

    /// A patient of whom these facts are derived from the course and nothing is stated.
    public static PatientFacts patient(String text) {
        return PatientFacts.of(Facts.NONE, facts(text));
    }

    private static FactValue value(ClinicalFact fact, String text) {
        return switch (fact.type()) {
            case FactType.Flag _ -> {
                assertThat(text).isIn("true", "false");
                yield FactValue.of(text.equals("true"));
            }
            case FactType.Whole _, FactType.Decimal _ -> {
                var bounds = text.split("\\.\\.", 2);
                yield new FactValue.Amount(new BigDecimal(bounds[0]), new BigDecimal(bounds[bounds.length - 1]));
            }
            case FactType.Term _, FactType.Country _ -> new FactValue.Term(Set.of(text.split("\\|", -1)));
            case FactType.Terms _ -> {
                var complete = !text.endsWith("+");
                var terms = complete ? text : text.substring(0, text.length() - 1);
                yield new FactValue.Terms(
                        terms.equals("-") || terms.isEmpty() ? Set.of() : Set.copyOf(List.of(terms.split(",", -1))),
                        complete);
            }
        };
    }
}
