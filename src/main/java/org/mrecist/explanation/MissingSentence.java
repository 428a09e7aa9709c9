package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.trace.Step;

/// What could not be evaluated at the last visit and, where it has no category for that, what is missing for one.
final class MissingSentence {
    private static final MessageKey NOT_EVALUABLE = ClinicianText.key("not-evaluable", "lesions", "cited");
    private static final MessageKey MISSING = ClinicianText.key("missing", "missing", "cited");
    private static final MessageKey LESION = ClinicianText.key("missing-lesion", "lesion", "reason");
    private static final MessageKey LESION_AT_BASELINE =
            ClinicianText.key("missing-lesion-at-baseline", "lesion", "reason");
    private static final MessageKey BASELINE_SUM = ClinicianText.key("missing-baseline-sum");
    private static final MessageKey NOTHING_FOLLOWED = ClinicianText.key("missing-nothing-followed");

    private MissingSentence() {}

    /// Empty where all could be evaluated.
    static Optional<String> of(CriteriaAssessment basis, VisitSteps steps, Messages messages) {
        var visit = basis.response().visits().getLast();
        var notEvaluable = visit.notEvaluable().stream()
                .map(each -> lesion(LESION, each.lesion(), each.reason(), messages))
                .toList();
        var classification = visit.classification();
        if (classification != null && classification.overall() == OverallResponse.NE) {
            var missing = new ArrayList<>(missing(basis, steps, messages));
            missing.addAll(notEvaluable);
            var cited = Stream.concat(atBaseline(basis, steps).stream(), steps.notEvaluable().stream());
            return Optional.of(messages.text(
                    MISSING,
                    Map.of("missing", messages.list(missing), "cited", Citation.of(cited.toList(), messages))));
        }
        return notEvaluable.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(
                        NOT_EVALUABLE,
                        Map.of(
                                "lesions",
                                messages.list(notEvaluable),
                                "cited",
                                Citation.of(steps.notEvaluable(), messages))));
    }

    static Stream<MessageKey> keys() {
        return Stream.of(NOT_EVALUABLE, MISSING, LESION, LESION_AT_BASELINE, BASELINE_SUM, NOTHING_FOLLOWED);
    }

    /// What is missing for a category apart from the lesions that could not be judged at the visit itself.
    private static List<String> missing(CriteriaAssessment basis, VisitSteps steps, Messages messages) {
        return switch (steps.targetGround()) {
            case INCOMPLETE_BASELINE ->
                baseline(basis).lesions().stream()
                        .flatMap(target -> missingAtBaseline(target, messages))
                        .toList();
            case NO_BASELINE_SUM -> List.of(messages.text(BASELINE_SUM));
            case NONE ->
                steps.nonTargetGround() == NonTargetGround.NONE ? List.of(messages.text(NOTHING_FOLLOWED)) : List.of();
            case REAPPEARANCE, COMPLETE, PROGRESSION, PARTIAL_SUM, PARTIAL, HELD, STABLE, NOT_EVALUABLE -> List.of();
        };
    }

    private static Stream<String> missingAtBaseline(LesionValue target, Messages messages) {
        var reason = target.whyNot();
        return reason == null
                ? Stream.empty()
                : Stream.of(lesion(LESION_AT_BASELINE, target.lesion().id(), reason, messages));
    }

    private static List<Step> atBaseline(CriteriaAssessment basis, VisitSteps steps) {
        return steps.targetGround() == TargetGround.INCOMPLETE_BASELINE
                ? new VisitSteps(baseline(basis), basis.response().ruleSet()).notEvaluable()
                : List.of();
    }

    private static VisitResponse baseline(CriteriaAssessment basis) {
        return basis.response().visits().getFirst();
    }

    private static String lesion(MessageKey key, String lesion, NotEvaluableReason reason, Messages messages) {
        return messages.text(key, place -> place.equals("lesion") ? lesion : Vocabulary.REASON.words(reason, messages));
    }
}
