package org.mrecist.explanation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mrecist.reads.ReadDifference;
import org.mrecist.trace.Fact;

/// Why readers differ, in words.
public final class ReadDifferenceText {
    private ReadDifferenceText() {}

    /// One sentence.
    public static String of(ReadDifference difference) {
        var facts = difference.facts();
        return switch (difference.kind()) {
            case VISIT_NOT_READ -> "Not read by %s.".formatted(all(facts));
            case TARGETS_CHOSEN_DIFFERENTLY ->
                "Not all readers follow the same targets: %s.".formatted(byReader(facts, _ -> true));
            case SUMS_DIFFER -> "The sums differ: %s.".formatted(sums(facts));
            case MEASURED_DIFFERENTLY ->
                "%s is measured differently: %s."
                        .formatted(value(facts, "lesion"), byReader(facts, Fact.Length.class::isInstance));
            case NEAR_THRESHOLD ->
                "%s is %s from %s.".formatted(value(facts, "reader"), value(facts, "margin"), value(facts, "category"));
            case NOT_EVALUABLE ->
                "%s is not evaluable by %s: %s."
                        .formatted(
                                value(facts, "lesion"), value(facts, "reader"), FactText.words(value(facts, "reason")));
            case NON_TARGETS_DIFFER -> "The non-targets differ: %s.".formatted(byReader(facts, _ -> true));
            case NEW_LESIONS_DIFFER -> "The new lesions differ: %s.".formatted(newLesions(facts));
            case RESPONSE_HELD -> "A response is held from an earlier visit for %s.".formatted(all(facts));
            case HISTORY -> "The visits before it were judged differently: %s.".formatted(byReader(facts, _ -> true));
        };
    }

    /// Each value with its reader, such as `38 mm by R1, 40 mm by R2`.
    private static String byReader(List<Fact> facts, Predicate<Fact> which) {
        return facts.stream()
                .filter(which)
                .map(fact -> FactText.value(fact) + " by " + fact.name())
                .collect(Collectors.joining(", "));
    }

    /// Each sum with its change, such as `70 mm (-30 % from the baseline) by R1`.
    private static String sums(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Length.class::isInstance)
                .map(sum -> FactText.value(sum) + beside(facts, sum, Fact.Change.class, " from the baseline") + " by "
                        + sum.name())
                .collect(Collectors.joining(", "));
    }

    private static String newLesions(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Term.class::isInstance)
                .map(status -> FactText.words(FactText.value(status)) + beside(facts, status, Fact.OfLesion.class, "")
                        + " by " + status.name())
                .collect(Collectors.joining(", "));
    }

    private static String beside(List<Fact> facts, Fact fact, Class<? extends Fact> kind, String after) {
        var values = facts.stream()
                .filter(each -> kind.isInstance(each) && each.name().equals(fact.name()))
                .map(FactText::value)
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : " (" + values + after + ")";
    }

    private static String all(List<Fact> facts) {
        return facts.stream().map(FactText::value).collect(Collectors.joining(", "));
    }

    private static String value(List<Fact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(FactText::value)
                .findFirst()
                .orElse("");
    }
}
