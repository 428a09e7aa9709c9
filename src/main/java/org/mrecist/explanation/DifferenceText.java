package org.mrecist.explanation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mrecist.assessment.Comparison.Difference;
import org.mrecist.trace.Fact;

/// Why two rule sets differ, in words.
public final class DifferenceText {
    private static final String GROUP = "difference.";

    private static final MessageKey FOLLOWED_DIFFERENTLY =
            MessageKey.of(GROUP + "followed-differently", "lesion", "by");
    private static final MessageKey GONE_BY_ONE = MessageKey.of(GROUP + "gone-by-one", "lesion", "criteria", "other");
    private static final MessageKey GONE_BY_ONE_WITH_LENGTH =
            MessageKey.of(GROUP + "gone-by-one-with-length", "lesion", "criteria", "other", "length");
    private static final MessageKey NOT_EVALUABLE_BY_ONE =
            MessageKey.of(GROUP + "not-evaluable-by-one", "lesion", "criteria", "reason");
    private static final MessageKey MEASURED_DIFFERENTLY = MessageKey.of(GROUP + "measured-differently", "by");
    private static final MessageKey ABSOLUTE_INCREASE =
            MessageKey.of(GROUP + "absolute-increase", "criteria", "increase");
    private static final MessageKey NEW_LESION_JUDGED_DIFFERENTLY =
            MessageKey.of(GROUP + "new-lesion-judged-differently", "lesion", "by");
    private static final MessageKey MARKER_ABOVE_NORMAL = MessageKey.of(GROUP + "marker-above-normal", "criteria");
    private static final MessageKey HISTORY = MessageKey.of(GROUP + "history", "by");

    private DifferenceText() {}

    /// One sentence.
    public static String of(Difference difference, Messages messages) {
        return messages.sentence(key(difference), place -> value(difference, place, messages));
    }

    /// The same within a sentence.
    static String clause(Difference difference, Messages messages) {
        return messages.text(key(difference), place -> value(difference, place, messages));
    }

    static List<MessageKey> keys() {
        return List.of(
                FOLLOWED_DIFFERENTLY,
                GONE_BY_ONE,
                GONE_BY_ONE_WITH_LENGTH,
                NOT_EVALUABLE_BY_ONE,
                MEASURED_DIFFERENTLY,
                ABSOLUTE_INCREASE,
                NEW_LESION_JUDGED_DIFFERENTLY,
                MARKER_ABOVE_NORMAL,
                HISTORY);
    }

    private static MessageKey key(Difference difference) {
        return switch (difference.kind()) {
            case FOLLOWED_DIFFERENTLY -> FOLLOWED_DIFFERENTLY;
            case GONE_BY_ONE ->
                difference.facts().stream().anyMatch(Fact.Length.class::isInstance)
                        ? GONE_BY_ONE_WITH_LENGTH
                        : GONE_BY_ONE;
            case NOT_EVALUABLE_BY_ONE -> NOT_EVALUABLE_BY_ONE;
            case MEASURED_DIFFERENTLY -> MEASURED_DIFFERENTLY;
            case ABSOLUTE_INCREASE -> ABSOLUTE_INCREASE;
            case NEW_LESION_JUDGED_DIFFERENTLY -> NEW_LESION_JUDGED_DIFFERENTLY;
            case MARKER_ABOVE_NORMAL -> MARKER_ABOVE_NORMAL;
            case HISTORY -> HISTORY;
        };
    }

    private static String value(Difference difference, String place, Messages messages) {
        return switch (place) {
            case "by" -> byCriteria(difference, messages);
            case "criteria" -> CriteriaText.of(messages.fact(difference.facts(), "criteria"));
            case "other" -> CriteriaText.of(messages.fact(difference.facts(), "stillThereBy"));
            case "increase" -> messages.fact(difference.facts(), "increaseFromNadir");
            case "reason" -> Vocabulary.REASON.words(messages.fact(difference.facts(), "reason"), messages);
            default -> messages.fact(difference.facts(), place);
        };
    }

    /// What each of the criteria makes of it; such a fact bears the name of its criteria.
    private static String byCriteria(Difference difference, Messages messages) {
        var facts = difference.facts();
        return switch (difference.kind()) {
            case FOLLOWED_DIFFERENTLY -> terms(facts, term -> Vocabulary.FOLLOWED_AS.words(term, messages), messages);
            case NEW_LESION_JUDGED_DIFFERENTLY ->
                terms(facts, term -> Vocabulary.NEW_LESIONS.words(term, messages), messages);
            case HISTORY -> terms(facts, Vocabulary::code, messages);
            case MEASURED_DIFFERENTLY -> ByName.sums(facts, CriteriaText::of, messages);
            case GONE_BY_ONE, NOT_EVALUABLE_BY_ONE, ABSOLUTE_INCREASE, MARKER_ABOVE_NORMAL ->
                throw new IllegalArgumentException("not told by criteria: " + difference.kind());
        };
    }

    private static String terms(List<Fact> facts, UnaryOperator<String> words, Messages messages) {
        return ByName.terms(facts, words, CriteriaText::of, messages);
    }
}
