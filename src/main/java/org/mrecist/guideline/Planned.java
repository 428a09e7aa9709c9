package org.mrecist.guideline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An option in one category, with everything that is asked before it applies: its own conditions and those of the
/// gates before it. Conditions are numbered, so that each is only decided once for a patient, however many options
/// ask it.
///
/// @param option the option
/// @param clauses what decides, in the order in which it is told
/// @param cautions what is told beside it
record Planned(Option option, List<Clause> clauses, List<Hint> cautions) {
    Planned {
        clauses = List.copyOf(clauses);
        cautions = List.copyOf(cautions);
    }

    /// @param condition what is asked
    /// @param number its place among the conditions of the guideline
    /// @param facts the facts that it may rest on
    record Numbered(Condition condition, int number, List<ClinicalFact> facts) {
        Numbered {
            facts = List.copyOf(facts);
        }
    }

    /// @param asked the condition
    /// @param required whether it must be met; otherwise it must not
    /// @param kind which part of the option it is
    /// @param gate the gate that it stands in; null where it is the option's own
    record Clause(
            Numbered asked,
            boolean required,
            Match.Exclusion.Kind kind,
            @Nullable Gate gate) {}

    record Hint(Numbered asked, String text) {}

    /// Numbers conditions: equal ones alike.
    static final class Numbering {
        private final Map<Condition, Numbered> numbered = new HashMap<>();

        Numbered number(Condition condition) {
            return numbered.computeIfAbsent(
                    condition,
                    each -> new Numbered(
                            each,
                            numbered.size(),
                            each.single()
                                    .map(Condition::asked)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList()));
        }

        /// How many different conditions there are.
        int size() {
            return numbered.size();
        }
    }

    /// The option with what stands before it in the category.
    static Planned of(Option option, OptionCategory category, List<Gate> gates, Numbering numbering) {
        var before = gates.stream()
                .filter(gate -> gate.standsBefore(option, category))
                .toList();
        var clauses = new ArrayList<Clause>();
        for (var condition : option.requires()) {
            clauses.add(new Clause(numbering.number(condition), true, Match.Exclusion.Kind.REQUIREMENT, null));
        }
        if (!option.anyOf().isEmpty()) {
            var any = new Condition.AnyOf(option.anyOf());
            clauses.add(new Clause(numbering.number(any), true, Match.Exclusion.Kind.ALTERNATIVES, null));
        }
        for (var condition : option.excludes()) {
            clauses.add(new Clause(numbering.number(condition), false, Match.Exclusion.Kind.EXCLUSION, null));
        }
        for (var condition : option.hardExcludes()) {
            clauses.add(new Clause(numbering.number(condition), false, Match.Exclusion.Kind.HARD_EXCLUSION, null));
        }
        before.stream()
                .filter(gate -> gate.effect() == Gate.Effect.EXCLUDE)
                .map(gate -> new Clause(numbering.number(gate.when()), false, Match.Exclusion.Kind.GATE, gate))
                .forEach(clauses::add);
        var hints = Stream.of(
                        option.cautions().stream()
                                .map(caution -> new Hint(numbering.number(caution.when()), caution.text())),
                        before.stream()
                                .filter(gate -> gate.effect() == Gate.Effect.CAUTION)
                                .map(gate -> new Hint(numbering.number(gate.when()), gate.text())))
                .flatMap(Function.identity())
                .toList();
        return new Planned(option, clauses, hints);
    }
}
