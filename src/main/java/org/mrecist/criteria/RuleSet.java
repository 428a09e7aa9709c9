package org.mrecist.criteria;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Rule;
import org.mrecist.trace.RuleDigest;

/// A rule set's name and everything that it cites.
///
/// @param name as requests and answers name it, such as `MRECIST`
/// @param id with the year, such as `mrecist-2010`
/// @param title in words
/// @param version of this implementation of it
/// @param judgesViableTumour whether tumour of the liver is judged by its viable, arterially enhancing part;
///     else all tumour is by its whole size
/// @param readingRules the rules by which lesions are read
/// @param between what the non-targets are when neither gone nor progressed
/// @param markerBlocks the rule by which a tumour marker above normal blocks an overall complete response; null
///     if it plays no part
/// @param switches the switches that it heeds
public record RuleSet(
        String name,
        String id,
        String title,
        String version,
        boolean judgesViableTumour,
        List<Rule> readingRules,
        TargetRules target,
        NonTargetRules nonTarget,
        NonTargetResponse between,
        NewLesionRules newLesions,
        OverallTable overall,
        @Nullable Rule markerBlocks,
        List<Switch> switches) {
    public RuleSet {
        readingRules = List.copyOf(readingRules);
        switches = List.copyOf(switches);
    }

    /// Every rule that a decision by this rule set can cite, each once.
    public List<Rule> rules() {
        return Stream.of(
                        readingRules.stream(),
                        target.all(),
                        nonTarget.all(),
                        newLesions.all(),
                        overall.rows().stream().map(OverallTable.Row::rule),
                        Stream.ofNullable(markerBlocks),
                        Stream.of(Patterns.RULE))
                .flatMap(rules -> rules)
                .distinct()
                .toList();
    }

    /// The SHA-256 of the rules and the table, hexadecimal: another hash means that other rules decided.
    public String hash() {
        var text = new StringBuilder(id).append('\n').append(version).append('\n');
        rules().forEach(rule -> text.append(rule).append('\n'));
        for (var row : overall.rows()) {
            text.append(new TreeSet<>(row.target()))
                    .append(new TreeSet<>(row.nonTarget()))
                    .append(new TreeSet<>(row.newLesion()))
                    .append(row.overall())
                    .append('\n');
        }
        return RuleDigest.of(text.toString());
    }

    /// The rules for the targets taken together.
    ///
    /// @param sum how the sum is formed
    /// @param incompleteBaseline no response can be given because a target was not evaluable at the baseline
    /// @param noBaselineSum no response can be given because the sum at the baseline is 0
    /// @param partialSum progression proved by the evaluable targets alone
    /// @param held a response held from an earlier visit
    /// @param perLesion the response of one lesion alone
    public record TargetRules(
            Rule none,
            Rule sum,
            Rule incompleteBaseline,
            Rule noBaselineSum,
            Rule reappearance,
            Rule complete,
            Rule progression,
            Rule partialSum,
            Rule partial,
            Rule held,
            Rule stable,
            Rule notEvaluable,
            Rule locallyTreated,
            Rule retreated,
            Rule split,
            Rule merged,
            Rule perLesion) {
        Stream<Rule> all() {
            return Stream.of(
                    none,
                    sum,
                    incompleteBaseline,
                    noBaselineSum,
                    reappearance,
                    complete,
                    progression,
                    partialSum,
                    partial,
                    held,
                    stable,
                    notEvaluable,
                    locallyTreated,
                    retreated,
                    split,
                    merged,
                    perLesion);
        }
    }

    /// The rules for the non-targets taken together.
    public record NonTargetRules(
            Rule none, Rule complete, Rule between, Rule progression, Rule reappearance, Rule notEvaluable) {
        Stream<Rule> all() {
            return Stream.of(none, complete, between, progression, reappearance, notEvaluable);
        }
    }

    /// The rules for what a new lesion means over the visits.
    ///
    /// @param retroactive a visit became progression because a lesion first seen there was settled later
    /// @param stays a settled lesion that a later visit does not mention
    /// @param watched a nodule already there at the baseline, counted from the visit that settles it
    /// @param closed a pending lesion that was treated locally
    public record NewLesionRules(Rule none, Rule retroactive, Rule stays, Rule watched, Rule closed) {
        Stream<Rule> all() {
            return Stream.of(none, retroactive, stays, watched, closed);
        }
    }
}
