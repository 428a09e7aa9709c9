package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mrecist.reads.ReadDifference;
import org.mrecist.trace.Fact;

/// Why readers differ, in words.
public final class ReadDifferenceText {
    private static final String GROUP = "read-difference.";

    private static final Map<ReadDifference.Kind, MessageKey> BY_KIND = byKind();
    private static final MessageKey WITH_LESIONS = MessageKey.of(GROUP + "with-lesions", "value", "lesions");

    private ReadDifferenceText() {}

    /// One sentence.
    public static String of(ReadDifference difference, Messages messages) {
        return messages.sentence(
                Objects.requireNonNull(BY_KIND.get(difference.kind())), place -> value(difference, place, messages));
    }

    static Collection<MessageKey> keys() {
        var keys = new ArrayList<>(BY_KIND.values());
        keys.add(WITH_LESIONS);
        return keys;
    }

    private static Map<ReadDifference.Kind, MessageKey> byKind() {
        var keys = new EnumMap<ReadDifference.Kind, MessageKey>(ReadDifference.Kind.class);
        Arrays.stream(ReadDifference.Kind.values())
                .forEach(kind ->
                        keys.put(kind, new MessageKey(GROUP + Vocabulary.hyphenated(kind.name()), places(kind))));
        return keys;
    }

    private static Set<String> places(ReadDifference.Kind kind) {
        return switch (kind) {
            case VISIT_NOT_READ, RESPONSE_HELD -> Set.of("readers");
            case TARGETS_CHOSEN_DIFFERENTLY, SUMS_DIFFER, NON_TARGETS_DIFFER, NEW_LESIONS_DIFFER, HISTORY ->
                Set.of("by");
            case MEASURED_DIFFERENTLY -> Set.of("lesion", "by");
            case NEAR_THRESHOLD -> Set.of("reader", "margin", "category");
            case NOT_EVALUABLE -> Set.of("lesion", "reader", "reason");
        };
    }

    private static String value(ReadDifference difference, String place, Messages messages) {
        return switch (place) {
            case "by" -> byReader(difference, messages);
            case "readers" ->
                messages.list(difference.facts().stream().map(messages::value).toList());
            case "reason" -> Vocabulary.REASON.words(messages.fact(difference.facts(), "reason"), messages);
            default -> messages.fact(difference.facts(), place);
        };
    }

    /// What each reader makes of it; such a fact bears the name of the reader.
    private static String byReader(ReadDifference difference, Messages messages) {
        var facts = difference.facts();
        return switch (difference.kind()) {
            case TARGETS_CHOSEN_DIFFERENTLY -> ByName.values(facts, _ -> true, messages);
            case MEASURED_DIFFERENTLY -> ByName.values(facts, Fact.Length.class::isInstance, messages);
            case SUMS_DIFFER -> ByName.sums(facts, reader -> reader, messages);
            case NON_TARGETS_DIFFER, HISTORY -> ByName.terms(facts, Vocabulary::code, reader -> reader, messages);
            case NEW_LESIONS_DIFFER -> newLesions(facts, messages);
            case VISIT_NOT_READ, NEAR_THRESHOLD, NOT_EVALUABLE, RESPONSE_HELD ->
                throw new IllegalArgumentException("not told by reader: " + difference.kind());
        };
    }

    /// Each status with its lesions, such as `pending (X1) by R1, none by R2`.
    private static String newLesions(List<Fact> facts, Messages messages) {
        return facts.stream()
                .filter(Fact.Term.class::isInstance)
                .map(status -> ByName.value(newLesions(facts, status, messages), status.name(), messages))
                .collect(Collectors.joining(", "));
    }

    private static String newLesions(List<Fact> facts, Fact status, Messages messages) {
        var words = Vocabulary.NEW_LESIONS.words(messages.value(status), messages);
        var lesions = facts.stream()
                .filter(fact -> fact instanceof Fact.OfLesion && fact.name().equals(status.name()))
                .map(messages::value)
                .toList();
        return lesions.isEmpty()
                ? words
                : messages.text(WITH_LESIONS, Map.of("value", words, "lesions", messages.list(lesions)));
    }
}
