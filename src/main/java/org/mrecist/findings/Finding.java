package org.mrecist.findings;

import java.util.List;
import java.util.stream.Stream;
import org.mrecist.trace.Fact;

/// Something about the data of a course that its reader may want to check. It never changes a category.
///
/// @param kind what was found
/// @param pointer the JSON pointer of its place in the request
/// @param facts what it rests on, of those that the kind names; last the criteria that it holds for, unless it
///     holds whatever the criteria, or for all of several that were asked for
public record Finding(FindingKind kind, String pointer, List<Fact> facts) {
    /// The name of the facts that tell for which criteria a finding holds.
    public static final String CRITERIA = "criteria";

    public Finding {
        facts = List.copyOf(facts);
        for (var fact : facts) {
            if (!kind.facts().contains(fact.name()) && !fact.name().equals(CRITERIA)) {
                throw new IllegalArgumentException("a finding " + kind.id() + " does not state " + fact.name());
            }
        }
    }

    static Finding of(FindingKind kind, String pointer, Fact... facts) {
        return new Finding(kind, pointer, List.of(facts));
    }

    /// The stable name of its kind.
    public String id() {
        return kind.id();
    }

    public Severity severity() {
        return kind.severity();
    }

    /// The names of the criteria that it holds for; empty where it holds for all that were asked for.
    public List<String> criteria() {
        return facts.stream()
                .filter(fact -> fact.name().equals(CRITERIA))
                .map(fact -> ((Fact.Term) fact).value())
                .toList();
    }

    /// This finding, said to hold for these criteria only.
    Finding by(Iterable<String> names) {
        var said = Stream.<Fact>builder();
        facts.forEach(said);
        names.forEach(name -> said.add(new Fact.Term(CRITERIA, name)));
        return new Finding(kind, pointer, said.build().toList());
    }
}
