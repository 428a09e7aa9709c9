package org.mrecist.explanation;

import java.util.List;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.lesion.Lesion;

/// What is followed from the baseline on, for a course that has no later visit.
final class BaselineSentences {
    private static final MessageKey NO_TARGET = ClinicianText.key("baseline-no-target", "further", "cited");
    private static final MessageKey SUM = ClinicianText.key("baseline-sum", "targets", "sum", "further", "cited");
    private static final MessageKey NO_SUM = ClinicianText.key("baseline-no-sum", "targets", "further", "cited");
    private static final MessageKey NO_NON_TARGET = ClinicianText.key("baseline-no-non-target", "further", "cited");
    private static final MessageKey NON_TARGETS =
            ClinicianText.key("baseline-non-targets", "nonTargets", "further", "cited");

    private static final NumberedKey WATCHED = ClinicianText.numberedKey("baseline-watched", "lesions");

    private BaselineSentences() {}

    static List<String> of(CriteriaAssessment basis, VisitSteps steps, Messages messages) {
        return List.of(targets(basis, steps, messages), nonTargets(basis, steps, messages));
    }

    static Stream<MessageKey> keys() {
        return Stream.concat(Stream.of(NO_TARGET, SUM, NO_SUM, NO_NON_TARGET, NON_TARGETS), WATCHED.keys());
    }

    private static String targets(CriteriaAssessment basis, VisitSteps steps, Messages messages) {
        var targets = basis.response().reading().targets();
        var sum = basis.response().visits().getFirst().sums().target();
        MessageKey key;
        if (targets.isEmpty()) {
            key = NO_TARGET;
        } else {
            key = sum == null ? NO_SUM : SUM;
        }
        return messages.text(key, place -> switch (place) {
            case "targets" -> messages.list(targets.stream().map(Lesion::id).toList());
            case "sum" -> String.valueOf(sum);
            case "further" ->
                ClinicianText.further(Stream.concat(
                                TargetSentence.imputed(steps, messages),
                                ReassignedLesions.clauses(basis.response().reading(), messages).stream())
                        .toList());
            default ->
                Citation.of(
                        Stream.concat(steps.targets().stream(), steps.followed().stream())
                                .toList(),
                        messages);
        });
    }

    private static String nonTargets(CriteriaAssessment basis, VisitSteps steps, Messages messages) {
        var nonTargets = basis.response().reading().nonTargets();
        return messages.text(nonTargets.isEmpty() ? NO_NON_TARGET : NON_TARGETS, place -> switch (place) {
            case "nonTargets" ->
                messages.list(nonTargets.stream().map(Lesion::id).toList());
            case "further" -> ClinicianText.further(watched(steps, messages));
            default ->
                Citation.of(
                        Stream.concat(steps.nonTargets().stream(), steps.newLesions().stream())
                                .toList(),
                        messages);
        });
    }

    private static List<String> watched(VisitSteps steps, Messages messages) {
        var lesions = steps.newLesions().stream()
                .flatMap(step -> VisitSteps.lesions(step).stream())
                .toList();
        return WATCHED.clause(lesions, messages).stream().toList();
    }
}
