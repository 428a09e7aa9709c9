package org.mrecist.explanation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.findings.Finding;
import org.mrecist.findings.FindingKind;
import org.mrecist.trace.Fact;

/// The words for a finding about the data of a course.
public final class FindingText {
    private static final String GROUP = "finding.";

    /// The facts that the text of a kind names where those are not all: others choose between texts, or tell
    /// the kind apart.
    private static final Map<FindingKind, Set<String>> NAMED_FACTS = Map.of(
            FindingKind.CONTEXT_CONTRADICTS_ITSELF,
            Set.of("fact"),
            FindingKind.LIPIODOL_ON_CT,
            Set.of(),
            FindingKind.VISIT_AFTER_PROGRESSION,
            Set.of("visit", "progressionAt"));

    private static final Map<FindingKind, MessageKey> BY_KIND = byKind();

    // The words of a kind where the finding states other facts.
    private static final MessageKey LEFT_OUT_NODE_PROGRESSED =
            MessageKey.of(GROUP + "left-out-node-progressed", "lesion");
    private static final MessageKey LIPIODOL_NOT_STATED = MessageKey.of(GROUP + "lipiodol-on-ct-not-stated");
    private static final MessageKey VISIT_AFTER_PROGRESSION_ELSEWHERE =
            MessageKey.of(GROUP + "visit-after-progression-elsewhere", "visit", "progressionDate");

    private static final MessageKey BY_CRITERIA = MessageKey.of("finding-by-criteria", "criteria", "text");

    private FindingText() {}

    /// One or two sentences, with the ids and numbers that the finding rests on; first the criteria where it
    /// holds for some only.
    public static String of(Finding finding, Messages messages) {
        var text = messages.text(key(finding), place -> value(finding, place, messages));
        var criteria = finding.criteria();
        return criteria.isEmpty()
                ? text
                : messages.text(
                        BY_CRITERIA,
                        Map.of(
                                "criteria",
                                messages.list(
                                        criteria.stream().map(CriteriaText::of).toList()),
                                "text",
                                text));
    }

    static List<MessageKey> keys() {
        return Stream.of(
                        BY_KIND.values(),
                        List.of(
                                LEFT_OUT_NODE_PROGRESSED,
                                LIPIODOL_NOT_STATED,
                                VISIT_AFTER_PROGRESSION_ELSEWHERE,
                                BY_CRITERIA))
                .flatMap(Collection::stream)
                .toList();
    }

    private static Map<FindingKind, MessageKey> byKind() {
        var keys = new EnumMap<FindingKind, MessageKey>(FindingKind.class);
        Arrays.stream(FindingKind.values())
                .forEach(kind -> keys.put(
                        kind, new MessageKey(GROUP + kind.id(), NAMED_FACTS.getOrDefault(kind, kind.facts()))));
        return keys;
    }

    private static MessageKey key(Finding finding) {
        if (finding.kind() == FindingKind.LEFT_OUT_NODE_GROWN && find(finding, "shortAxis") == null) {
            return LEFT_OUT_NODE_PROGRESSED;
        }
        if (finding.kind() == FindingKind.LIPIODOL_ON_CT
                && find(finding, "lipiodol") instanceof Fact.Term(var _, var stated)
                && stated.equals("NOT_STATED")) {
            return LIPIODOL_NOT_STATED;
        }
        if (finding.kind() == FindingKind.VISIT_AFTER_PROGRESSION && find(finding, "progressionAt") == null) {
            return VISIT_AFTER_PROGRESSION_ELSEWHERE;
        }
        return Objects.requireNonNull(BY_KIND.get(finding.kind()));
    }

    /// The facts of a name in words, mostly one.
    ///
    /// @throws IllegalArgumentException if the finding does not state what its text names
    private static String value(Finding finding, String name, Messages messages) {
        var values = finding.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact instanceof Fact.Term(var _, var term)
                        ? term(finding.kind(), name, term, messages)
                        : messages.value(fact))
                .collect(Collectors.joining(", "));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a finding " + finding.id() + " must state " + name);
        }
        return values;
    }

    private static String term(FindingKind kind, String name, String term, Messages messages) {
        return switch (name) {
            case "diameter" -> Vocabulary.DIAMETER.words(term, messages);
            case "reason" -> Vocabulary.REASON.words(term, messages);
            case "modality" -> Vocabulary.TREATMENT.words(term, messages);
            case "organ" -> Vocabulary.ORGAN.words(term, messages);
            case "from", "to" ->
                (kind == FindingKind.CONTRAST_AGENT_CHANGED ? Vocabulary.CONTRAST_AGENT : Vocabulary.TECHNIQUE)
                        .words(term, messages);
            default -> Vocabulary.code(term);
        };
    }

    private static @Nullable Fact find(Finding finding, String name) {
        for (var fact : finding.facts()) {
            if (fact.name().equals(name)) {
                return fact;
            }
        }
        return null;
    }
}
