package org.mrecist.guideline;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an option asks of the facts: one fact, an operator and a value, or several such together.
public sealed interface Condition {
    /// A flag is as expected.
    record Holds(ClinicalFact fact, boolean expected) implements Condition {}

    /// A number stands in a relation to a bound.
    ///
    /// @param relation EQ, NE, LT, LTE, GT or GTE
    /// @param bound in the unit that the fact names
    record Compares(ClinicalFact fact, Operator relation, BigDecimal bound) implements Condition {}

    /// A term is among these, or is not.
    record Among(ClinicalFact fact, boolean among, List<String> terms) implements Condition {
        public Among {
            terms = List.copyOf(terms);
        }
    }

    /// A set holds any of these, or none.
    record Contains(ClinicalFact fact, boolean any, List<String> terms) implements Condition {
        public Contains {
            terms = List.copyOf(terms);
        }
    }

    /// All of these at once.
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of these.
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /// Whether the facts meet it.
    default Truth truth(Facts facts) {
        return switch (this) {
            case Holds(var fact, var expected) ->
                facts.value(fact) instanceof FactValue.Flag(var value) ? Truth.of(value == expected) : Truth.UNKNOWN;
            case Compares(var fact, var relation, var bound) ->
                facts.value(fact) instanceof FactValue.Amount amount ? truth(amount, relation, bound) : Truth.UNKNOWN;
            case Among(var fact, var among, var terms) ->
                facts.value(fact) instanceof FactValue.Term(var possible)
                        ? orNot(
                                among,
                                terms.containsAll(possible)
                                        ? Truth.TRUE
                                        : Collections.disjoint(terms, possible) ? Truth.FALSE : Truth.UNKNOWN)
                        : Truth.UNKNOWN;
            case Contains(var fact, var any, var terms) ->
                facts.value(fact) instanceof FactValue.Terms(var sure, var complete)
                        ? orNot(
                                any,
                                !Collections.disjoint(terms, sure)
                                        ? Truth.TRUE
                                        : complete ? Truth.FALSE : Truth.UNKNOWN)
                        : Truth.UNKNOWN;
            case AllOf(var parts) -> Truth.ofAll(parts, part -> part.truth(facts));
            case AnyOf(var parts) -> Truth.ofAny(parts, part -> part.truth(facts));
        };
    }

    private static Truth orNot(boolean asked, Truth truth) {
        return asked ? truth : truth.negated();
    }

    private static Truth truth(FactValue.Amount amount, Operator relation, BigDecimal bound) {
        var least = amount.least().compareTo(bound);
        var most = amount.most().compareTo(bound);
        return switch (relation) {
            case LT -> most < 0 ? Truth.TRUE : least >= 0 ? Truth.FALSE : Truth.UNKNOWN;
            case LTE -> most <= 0 ? Truth.TRUE : least > 0 ? Truth.FALSE : Truth.UNKNOWN;
            case GT -> truth(amount, Operator.LTE, bound).negated();
            case GTE -> truth(amount, Operator.LT, bound).negated();
            case EQ -> least == 0 && most == 0 ? Truth.TRUE : least > 0 || most < 0 ? Truth.FALSE : Truth.UNKNOWN;
            case NE -> truth(amount, Operator.EQ, bound).negated();
            case IS_TRUE, IS_FALSE, IN, NOT_IN, CONTAINS_ANY, CONTAINS_NONE ->
                throw new IllegalArgumentException("no relation of numbers: " + relation.printed());
        };
    }

    /// The single conditions that make it true, false or unknown, as it is.
    default List<Condition> decisive(Facts facts) {
        return switch (this) {
            case Holds _, Compares _, Among _, Contains _ -> List.of(this);
            case AllOf(var parts) -> decisive(parts, truth(facts), facts);
            case AnyOf(var parts) -> decisive(parts, truth(facts), facts);
        };
    }

    private static List<Condition> decisive(List<Condition> parts, Truth truth, Facts facts) {
        return parts.stream()
                .filter(part -> part.truth(facts) == truth)
                .flatMap(part -> part.decisive(facts).stream())
                .toList();
    }

    /// The fact that a single condition asks for; null for several together.
    default @Nullable ClinicalFact asked() {
        return switch (this) {
            case Holds holds -> holds.fact;
            case Compares compares -> compares.fact;
            case Among among -> among.fact;
            case Contains contains -> contains.fact;
            case AllOf _, AnyOf _ -> null;
        };
    }

    /// The single conditions it is made of.
    default Stream<Condition> single() {
        return switch (this) {
            case Holds _, Compares _, Among _, Contains _ -> Stream.of(this);
            case AllOf(var parts) -> parts.stream().flatMap(Condition::single);
            case AnyOf(var parts) -> parts.stream().flatMap(Condition::single);
        };
    }

    /// The operator of a single condition as the files write it; null for several together.
    default @Nullable Operator operator() {
        return switch (this) {
            case Holds holds -> holds.expected ? Operator.IS_TRUE : Operator.IS_FALSE;
            case Compares compares -> compares.relation;
            case Among among ->
                among.terms.size() == 1
                        ? (among.among ? Operator.EQ : Operator.NE)
                        : (among.among ? Operator.IN : Operator.NOT_IN);
            case Contains contains -> contains.any ? Operator.CONTAINS_ANY : Operator.CONTAINS_NONE;
            case AllOf _, AnyOf _ -> null;
        };
    }
}
