package org.mrecist.guideline;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// What kind of value a clinical fact takes; it decides which operators may ask for it.
public sealed interface FactType {
    /// True or false.
    record Flag() implements FactType {}

    /// A whole number within bounds, both included.
    record Whole(int least, int most) implements FactType {}

    /// A decimal number within bounds, both included.
    record Decimal(BigDecimal least, BigDecimal most) implements FactType {}

    /// One term of a fixed vocabulary.
    record Term(List<String> terms) implements FactType {
        public Term {
            terms = List.copyOf(terms);
        }
    }

    /// Any number of terms of a fixed vocabulary.
    record Terms(List<String> terms) implements FactType {
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /// A country by its two letters, or EU.
    record Country() implements FactType {}

    static FactType decimal(int most) {
        return new Decimal(BigDecimal.ZERO, BigDecimal.valueOf(most));
    }

    static FactType term(Enum<?>... terms) {
        return new Term(names(terms));
    }

    static FactType terms(Enum<?>... terms) {
        return new Terms(names(terms));
    }

    private static List<String> names(Enum<?>... terms) {
        return Arrays.stream(terms).map(Enum::name).toList();
    }

    /// The operators that may ask for such a fact.
    default List<Operator> operators() {
        return switch (this) {
            case Flag _ -> List.of(Operator.IS_TRUE, Operator.IS_FALSE);
            case Whole _ -> List.of(Operator.EQ, Operator.NE, Operator.LT, Operator.LTE, Operator.GT, Operator.GTE);
            case Decimal _ -> List.of(Operator.LT, Operator.LTE, Operator.GT, Operator.GTE);
            case Term _, Country _ -> List.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN);
            case Terms _ -> List.of(Operator.CONTAINS_ANY, Operator.CONTAINS_NONE);
        };
    }
}
