package org.mrecist.explanation;

import java.util.List;
import java.util.stream.Collectors;
import org.mrecist.assessment.Comparison.Difference;
import org.mrecist.trace.Fact;

/// Why two rule sets differ, in words.
public final class DifferenceText {
    private DifferenceText() {}

    /// One sentence.
    public static String of(Difference difference) {
        var facts = difference.facts();
        return switch (difference.kind()) {
            case FOLLOWED_DIFFERENTLY -> "%s is followed as %s.".formatted(value(facts, "lesion"), byCriteria(facts));
            case GONE_BY_ONE -> {
                var length = value(facts, "length");
                yield "%s is gone by %s and still there by %s%s."
                        .formatted(
                                value(facts, "lesion"),
                                criteria(facts, "criteria"),
                                criteria(facts, "stillThereBy"),
                                length.isEmpty() ? "" : " (" + length + ")");
            }
            case NOT_EVALUABLE_BY_ONE ->
                "%s is not evaluable by %s: %s."
                        .formatted(
                                value(facts, "lesion"),
                                criteria(facts, "criteria"),
                                FactText.words(value(facts, "reason")));
            case MEASURED_DIFFERENTLY -> "The sums differ: %s.".formatted(sums(facts));
            case ABSOLUTE_INCREASE ->
                "By %s the sum has grown by %s since the nadir: enough in percent, not in millimetres."
                        .formatted(criteria(facts, "criteria"), value(facts, "increaseFromNadir"));
            case NEW_LESION_JUDGED_DIFFERENTLY ->
                "New lesion %s is judged differently: %s.".formatted(value(facts, "lesion"), byCriteria(facts));
            case MARKER_ABOVE_NORMAL ->
                "A tumour marker above normal blocks the complete response by %s."
                        .formatted(criteria(facts, "criteria"));
            case HISTORY ->
                "The visits before it were judged differently, or a response is held by one only: %s."
                        .formatted(byCriteria(facts));
        };
    }

    /// Each sum with its change from the baseline, such as `0 mm (-100 % from the baseline) by MRECIST`.
    private static String sums(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Length.class::isInstance)
                .map(sum -> FactText.value(sum)
                        + facts.stream()
                                .filter(fact -> fact instanceof Fact.Change
                                        && fact.name().equals(sum.name()))
                                .map(change -> " (" + FactText.value(change) + " from the baseline)")
                                .collect(Collectors.joining())
                        + " by "
                        + FindingWords.criteria(sum.name()))
                .collect(Collectors.joining(", "));
    }

    private static String byCriteria(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof Fact.OfLesion))
                .map(fact -> FactText.value(fact) + " by " + FindingWords.criteria(fact.name()))
                .collect(Collectors.joining(", "));
    }

    private static String criteria(List<Fact> facts, String name) {
        return FindingWords.criteria(value(facts, name));
    }

    /// The value of a fact, empty where there is none.
    private static String value(List<Fact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(FactText::value)
                .findFirst()
                .orElse("");
    }
}
