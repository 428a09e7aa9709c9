package org.mrecist.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Rule;

/// Holds the rules declared in code and the literature together.
public final class Citations {
    private Citations() {}

    /// Requires every source and every interpretation that the rules cite to be there.
    ///
    /// @throws KnowledgeException with each citation that leads nowhere, at the id of its rule, sorted by id
    public static void requireKnown(Literature literature, Collection<Rule> rules) {
        var faults = new ArrayList<KnowledgeFault>();
        for (var rule : rules) {
            if (!literature.sources().containsKey(rule.source())) {
                faults.add(new KnowledgeFault(rule.id(), 0, "cites the unknown source " + rule.source()));
            }
            var interpretation = rule.interpretation();
            if (interpretation != null && !literature.interpretations().containsKey(interpretation)) {
                faults.add(new KnowledgeFault(rule.id(), 0, "cites the unknown interpretation " + interpretation));
            }
        }
        KnowledgeException.throwIfAny(sorted(faults));
    }

    /// Requires every interpretation to be cited by one of the rules, or by the rule of a switch.
    ///
    /// @throws KnowledgeException with each interpretation that nothing rests on, sorted by id
    public static void requireUsed(Literature literature, Collection<Rule> rules) {
        var used = Stream.concat(rules.stream(), Stream.of(Switch.values()).map(Switch::rule))
                .map(Rule::interpretation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        KnowledgeException.throwIfAny(sorted(literature.interpretations().keySet().stream()
                .filter(id -> !used.contains(id))
                .map(id -> new KnowledgeFault(id, 0, "is cited by no rule and by no switch"))
                .toList()));
    }

    private static List<KnowledgeFault> sorted(List<KnowledgeFault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing(KnowledgeFault::place).thenComparing(KnowledgeFault::reason))
                .toList();
    }
}
