package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.assessment.Comparison;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.criteria.VisitResponse.Classification;

/// The decision at the last visit in words for a clinician: three to six sentences made from its steps, each
/// with the works and readings that it rests on.
final class ClinicianText {
    private static final String GROUP = "clinician.";

    private static final MessageKey VISIT = key("visit", "criteria", "visit", "date", "category", "cited");
    private static final MessageKey VISIT_PROGRESSED =
            key("visit-progressed", "criteria", "visit", "date", "category", "patterns", "cited");
    private static final MessageKey VISIT_BLOCKED_BY_MARKER =
            key("visit-blocked-by-marker", "criteria", "visit", "date", "category", "cited");
    private static final MessageKey BASELINE = key("visit-baseline", "criteria", "visit", "date");

    private ClinicianText() {}

    /// The sentences, each with its full stop.
    ///
    /// @param basis by the criteria that are told; its last visit is
    /// @param comparisons of all criteria that were asked for; empty where that is one
    static List<String> of(
            CriteriaAssessment basis, VisitSteps steps, List<Comparison> comparisons, Messages messages) {
        var visit = basis.response().visits().getLast();
        var rules = basis.response().ruleSet();
        var classification = visit.classification();
        var sentences = new ArrayList<String>();
        if (classification == null) {
            sentences.add(messages.text(BASELINE, place -> value(place, basis, visit)));
            sentences.addAll(BaselineSentences.of(basis, steps, messages));
            MissingSentence.of(basis, steps, messages).ifPresent(sentences::add);
            return sentences;
        }
        sentences.add(visit(basis, visit, classification, steps, messages));
        sentences.add(TargetSentence.of(basis.response(), steps, messages));
        sentences.add(LesionSentence.of(steps, rules, messages));
        MissingSentence.of(basis, steps, messages).ifPresent(sentences::add);
        sentences.add(BestResponseSentence.of(basis, messages));
        if (!comparisons.isEmpty()) {
            sentences.add(ComparisonSentence.of(comparisons.getLast(), basis.name(), messages));
        }
        return sentences;
    }

    static List<MessageKey> keys() {
        return Stream.of(
                        Stream.of(VISIT, VISIT_PROGRESSED, VISIT_BLOCKED_BY_MARKER, BASELINE),
                        TargetSentence.keys(),
                        ReassignedLesions.keys(),
                        LesionSentence.keys(),
                        MissingSentence.keys(),
                        BestResponseSentence.keys(),
                        ComparisonSentence.keys(),
                        BaselineSentences.keys())
                .flatMap(keys -> keys)
                .toList();
    }

    static MessageKey key(String name, String... places) {
        return MessageKey.of(GROUP + name, places);
    }

    static NumberedKey numberedKey(String name, String... places) {
        return NumberedKey.of(GROUP + name, places);
    }

    /// What else a sentence tells, each part after a semicolon; empty without parts.
    static String further(List<String> parts) {
        return parts.stream().map(part -> "; " + part).collect(Collectors.joining());
    }

    private static String visit(
            CriteriaAssessment basis,
            VisitResponse visit,
            Classification classification,
            VisitSteps steps,
            Messages messages) {
        MessageKey key;
        if (steps.isBlockedByMarker()) {
            key = VISIT_BLOCKED_BY_MARKER;
        } else {
            key = classification.patterns().isEmpty() ? VISIT : VISIT_PROGRESSED;
        }
        return messages.text(key, place -> switch (place) {
            case "category" -> Vocabulary.CATEGORY.words(classification.overall(), messages);
            case "patterns" ->
                messages.list(classification.patterns().stream()
                        .map(pattern -> Vocabulary.PATTERN.words(pattern, messages))
                        .toList());
            case "cited" -> Citation.of(steps.overall(), messages);
            default -> value(place, basis, visit);
        });
    }

    private static String value(String place, CriteriaAssessment basis, VisitResponse visit) {
        return switch (place) {
            case "criteria" -> CriteriaText.of(basis.name());
            case "visit" -> visit.visit().id();
            default -> visit.visit().date().toString();
        };
    }
}
