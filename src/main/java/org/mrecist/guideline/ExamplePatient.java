package org.mrecist.guideline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks for a patient to whom an option applies, which proves that its conditions do not contradict each other.
///
/// It tries the values at which the conditions change, one missing fact after the other, and gives up a branch as
/// soon as what is chosen so far excludes the option or contradicts itself.
public final class ExamplePatient {
    private final Planned planned;
    private final int conditionCount;
    private final Map<ClinicalFact, List<FactValue>> values;

    private ExamplePatient(Guideline guideline, Option option, OptionCategory category) {
        var numbering = new Planned.Numbering();
        planned = Planned.of(option, category, guideline.gates(), numbering);
        conditionCount = numbering.size();
        values = tellingValues(planned);
    }

    /// @return facts free of contradictions on which the option applies in the category; empty if there are none
    public static Optional<Facts> find(Guideline guideline, Option option, OptionCategory category) {
        // On a visit that is no progression it is known that nothing progressed.
        return new ExamplePatient(guideline, option, category)
                .extended(
                        category == OptionCategory.PD
                                ? Facts.NONE
                                : Facts.NONE.with(
                                        ClinicalFact.PROGRESSION_PATTERN, new FactValue.Terms(Set.of(), true)));
    }

    /// The facts that an option and the gates before it rest on, each with the values at which its conditions
    /// change, sorted by fact.
    public static Map<ClinicalFact, List<FactValue>> tellingValues(
            Guideline guideline, Option option, OptionCategory category) {
        return tellingValues(Planned.of(option, category, guideline.gates(), new Planned.Numbering()));
    }

    private static Map<ClinicalFact, List<FactValue>> tellingValues(Planned planned) {
        var conditions = planned.clauses().stream()
                .flatMap(clause -> clause.asked().condition().single())
                .toList();
        var values = new LinkedHashMap<ClinicalFact, List<FactValue>>();
        planned.clauses().stream()
                .flatMap(clause -> clause.asked().facts().stream())
                .distinct()
                .sorted()
                .forEach(fact -> values.put(fact, tellingValues(fact, conditions)));
        return values;
    }

    private Optional<Facts> extended(Facts facts) {
        var patient = PatientFacts.of(Facts.NONE, facts);
        if (!patient.contradictions().isEmpty()) {
            return Optional.empty();
        }
        var match = new Matching(patient, conditionCount, LocalDate.MIN).match(planned);
        return switch (match.status()) {
            case APPLIES -> Optional.of(facts);
            case EXCLUDED -> Optional.empty();
            case NEEDS_INFO -> {
                var missing = match.missing().getFirst().fact();
                yield values.getOrDefault(missing, List.of()).stream()
                        .map(value -> extended(facts.with(missing, value)))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
        };
    }

    private static List<FactValue> tellingValues(ClinicalFact fact, List<Condition> conditions) {
        var asking = conditions.stream()
                .filter(condition -> condition.asked() == fact)
                .toList();
        return switch (fact.type()) {
            case FactType.Flag _ -> List.of(FactValue.of(false), FactValue.of(true));
            case FactType.Whole(var least, var most) ->
                numbers(asking, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
            case FactType.Decimal(var least, var most) -> numbers(asking, least, most);
            case FactType.Term(var terms) -> terms.stream().map(FactValue::term).toList();
            case FactType.Country _ ->
                Stream.concat(Stream.of("ZZ"), terms(asking).stream())
                        .map(FactValue::term)
                        .toList();
            case FactType.Terms(var terms) -> sets(terms, terms(asking));
        };
    }

    private static List<FactValue> numbers(List<Condition> asking, BigDecimal least, BigDecimal most) {
        var numbers = new TreeSet<>(List.of(least, most));
        for (var condition : asking) {
            if (condition instanceof Condition.Compares(var _, var _, var bound)) {
                numbers.add(bound);
                numbers.add(bound.subtract(BigDecimal.ONE).max(least));
                numbers.add(bound.add(BigDecimal.ONE).min(most));
            }
        }
        return numbers.stream().map(FactValue::of).toList();
    }

    private static Set<String> terms(List<Condition> asking) {
        var terms = new LinkedHashSet<String>();
        for (var condition : asking) {
            switch (condition) {
                case Condition.Among among -> terms.addAll(among.terms());
                case Condition.Contains contains -> terms.addAll(contains.terms());
                case Condition.Holds _, Condition.Compares _, Condition.AllOf _, Condition.AnyOf _ -> {}
            }
        }
        return terms;
    }

    /// The empty set, and every set of one or two of the terms that are asked for and of one that is not.
    private static List<FactValue> sets(List<String> vocabulary, Set<String> asked) {
        var terms = new LinkedHashSet<>(asked);
        vocabulary.stream().filter(term -> !asked.contains(term)).findFirst().ifPresent(terms::add);
        var sets = new LinkedHashSet<Set<String>>();
        sets.add(Set.of());
        terms.forEach(term -> sets.add(Set.of(term)));
        terms.forEach(one ->
                terms.stream().filter(other -> !one.equals(other)).forEach(other -> sets.add(Set.of(one, other))));
        return sets.stream()
                .map(set -> (FactValue) new FactValue.Terms(set, true))
                .toList();
    }
}
