package org.mrecist.trace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every work and every interpretation that a decision may cite.
///
/// @param sources the works by key
/// @param interpretations the readings by id
/// @param version of the files that it was read from
/// @param hash the SHA-256 of those files, hexadecimal
public record Literature(
        Map<String, Source> sources, Map<String, Interpretation> interpretations, String version, String hash) {
    public Literature {
        sources = Map.copyOf(sources);
        interpretations = Map.copyOf(interpretations);
    }

    /// The works that these rules and the readings they rest on cite, sorted by key.
    public List<Source> citedBy(Collection<Rule> rules) {
        var keys = Stream.concat(
                        rules.stream().map(Rule::source),
                        interpretationsOf(rules).stream().flatMap(reading -> reading.sources().stream()))
                .collect(Collectors.toSet());
        return new TreeMap<>(sources)
                .values().stream().filter(source -> keys.contains(source.key())).toList();
    }

    /// The readings that these rules rest on, sorted by id.
    public List<Interpretation> interpretationsOf(Collection<Rule> rules) {
        var ids = rules.stream().map(Rule::interpretation).collect(Collectors.toSet());
        return new TreeMap<>(interpretations)
                .values().stream().filter(reading -> ids.contains(reading.id())).toList();
    }
}
