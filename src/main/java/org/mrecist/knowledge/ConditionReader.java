package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.Condition;
import org.mrecist.guideline.FactType;
import org.mrecist.guideline.Operator;

/// Reads the conditions of a file that keeps to the schema: known facts, and operators and values that fit them.
final class ConditionReader {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final YamlDocument document;
    private final List<KnowledgeFault> faults;

    ConditionReader(YamlDocument document, List<KnowledgeFault> faults) {
        this.document = document;
        this.faults = faults;
    }

    /// The conditions of a list, without those at fault; none if there is no list.
    List<Condition> readAll(String pointer) {
        return document.items(pointer).stream()
                .flatMap(item -> read(item.pointer()).stream())
                .toList();
    }

    /// The condition at the pointer; empty if it is at fault.
    Optional<Condition> read(String pointer) {
        var node = document.root().at(pointer);
        var single = node.has("fact") && node.has("op");
        if ((single ? 1 : 0) + (node.has("allOf") ? 1 : 0) + (node.has("anyOf") ? 1 : 0) != 1
                || (!single && node.size() != 1)) {
            return fault(pointer, "is no condition: it is a fact with op and value, or allOf, or anyOf");
        }
        if (node.has("allOf")) {
            return several(pointer + "/allOf", Condition.AllOf::new);
        }
        return node.has("anyOf") ? several(pointer + "/anyOf", Condition.AnyOf::new) : single(pointer, node);
    }

    private Optional<Condition> several(String pointer, Function<List<Condition>, Condition> together) {
        var parts = readAll(pointer);
        return parts.size() == document.root().at(pointer).size()
                ? Optional.of(together.apply(parts))
                : Optional.empty();
    }

    private Optional<Condition> single(String pointer, JsonNode node) {
        var name = node.path("fact").asText();
        var fact = ClinicalFact.find(name);
        if (fact.isEmpty()) {
            return fault(pointer + "/fact", "asks for the unknown fact " + name);
        }
        var operator = Operator.find(node.path("op").asText());
        if (operator.isEmpty()) {
            return fault(pointer + "/op", "uses an unknown operator");
        }
        var allowed = fact.get().type().operators();
        if (!allowed.contains(operator.get())) {
            return fault(
                    pointer + "/op",
                    name + " cannot be asked with " + operator.get().printed() + ", only with "
                            + allowed.stream().map(Operator::printed).collect(Collectors.joining(", ")));
        }
        return condition(pointer, fact.get(), operator.get(), node);
    }

    private Optional<Condition> condition(String pointer, ClinicalFact fact, Operator operator, JsonNode node) {
        var value = pointer + "/value";
        return switch (operator) {
            case IS_TRUE, IS_FALSE ->
                node.has("value")
                        ? fault(value, operator.printed() + " takes no value")
                        : Optional.of(new Condition.Holds(fact, operator == Operator.IS_TRUE));
            case LT, LTE, GT, GTE -> number(value, fact).map(bound -> new Condition.Compares(fact, operator, bound));
            case EQ, NE ->
                fact.type() instanceof FactType.Whole
                        ? number(value, fact).map(bound -> new Condition.Compares(fact, operator, bound))
                        : term(value, fact)
                                .map(term -> new Condition.Among(fact, operator == Operator.EQ, List.of(term)));
            case IN, NOT_IN ->
                terms(value, fact).map(terms -> new Condition.Among(fact, operator == Operator.IN, terms));
            case CONTAINS_ANY, CONTAINS_NONE ->
                terms(value, fact).map(terms -> new Condition.Contains(fact, operator == Operator.CONTAINS_ANY, terms));
        };
    }

    private Optional<BigDecimal> number(String pointer, ClinicalFact fact) {
        var value = document.root().at(pointer);
        var expected = switch (fact.type()) {
            case FactType.Whole(var least, var most) -> "a whole number from " + least + " to " + most;
            case FactType.Decimal(var least, var most) -> "a number from " + least + " to " + most;
            case FactType.Flag _, FactType.Term _, FactType.Terms _, FactType.Country _ -> "no number";
        };
        var fits = value.isNumber()
                && switch (fact.type()) {
                    case FactType.Whole(var least, var most) ->
                        value.decimalValue().stripTrailingZeros().scale() <= 0
                                && isBetween(value.decimalValue(), BigDecimal.valueOf(least), BigDecimal.valueOf(most));
                    case FactType.Decimal(var least, var most) -> isBetween(value.decimalValue(), least, most);
                    case FactType.Flag _, FactType.Term _, FactType.Terms _, FactType.Country _ -> false;
                };
        return fits
                ? Optional.of(value.decimalValue())
                : fault(pointer, fact.printed() + " must be compared with " + expected);
    }

    private static boolean isBetween(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private Optional<List<String>> terms(String pointer, ClinicalFact fact) {
        var items = document.items(pointer);
        if (items.isEmpty()) {
            return fault(pointer, fact.printed() + " must be compared with a list of terms here");
        }
        var terms = new ArrayList<String>();
        for (var item : items) {
            var term = term(item.pointer(), fact);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            if (terms.contains(term.get())) {
                return fault(item.pointer(), "repeats the term " + term.get());
            }
            terms.add(term.get());
        }
        return Optional.of(terms);
    }

    private Optional<String> term(String pointer, ClinicalFact fact) {
        var value = document.root().at(pointer);
        return switch (fact.type()) {
            case FactType.Term(var terms) -> among(pointer, fact, value, terms);
            case FactType.Terms(var terms) -> among(pointer, fact, value, terms);
            case FactType.Country _ ->
                value.isTextual() && COUNTRY.matcher(value.asText()).matches()
                        ? Optional.of(value.asText())
                        : fault(pointer, fact.printed() + " must be two capital letters");
            case FactType.Flag _, FactType.Whole _, FactType.Decimal _ ->
                throw new IllegalStateException("has no terms: " + fact.printed());
        };
    }

    private Optional<String> among(String pointer, ClinicalFact fact, JsonNode value, List<String> terms) {
        return value.isTextual() && terms.contains(value.asText())
                ? Optional.of(value.asText())
                : fault(pointer, fact.printed() + " must be one of " + String.join(", ", terms));
    }

    private <T> Optional<T> fault(String pointer, String reason) {
        faults.add(document.fault(pointer, reason));
        return Optional.empty();
    }
}
