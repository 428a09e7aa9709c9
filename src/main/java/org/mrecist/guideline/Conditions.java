package org.mrecist.guideline;

import java.math.BigDecimal;
import java.util.List;

/// The conditions that the code itself asks, in short.
final class Conditions {
    private Conditions() {}

    static Condition holds(ClinicalFact fact, boolean expected) {
        return new Condition.Holds(fact, expected);
    }

    static Condition atLeast(ClinicalFact fact, int bound) {
        return new Condition.Compares(fact, Operator.GTE, BigDecimal.valueOf(bound));
    }

    static Condition atMost(ClinicalFact fact, int bound) {
        return new Condition.Compares(fact, Operator.LTE, BigDecimal.valueOf(bound));
    }

    static Condition moreThan(ClinicalFact fact, int bound) {
        return new Condition.Compares(fact, Operator.GT, BigDecimal.valueOf(bound));
    }

    static Condition among(ClinicalFact fact, String... terms) {
        return new Condition.Among(fact, true, List.of(terms));
    }

    static Condition notAmong(ClinicalFact fact, String... terms) {
        return new Condition.Among(fact, false, List.of(terms));
    }

    static Condition containsAny(ClinicalFact fact, List<? extends Enum<?>> terms) {
        return new Condition.Contains(fact, true, names(terms));
    }

    static Condition containsNone(ClinicalFact fact, List<? extends Enum<?>> terms) {
        return new Condition.Contains(fact, false, names(terms));
    }

    private static List<String> names(List<? extends Enum<?>> terms) {
        return terms.stream().<String>map(Enum::name).toList();
    }

    static Condition allOf(Condition... parts) {
        return new Condition.AllOf(List.of(parts));
    }

    static Condition anyOf(Condition... parts) {
        return new Condition.AnyOf(List.of(parts));
    }
}
