package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.RuleSet;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Step;

/// What the non-targets and the new lesions come to at a visit after the baseline.
final class LesionSentence {
    private static final MessageKey SENTENCE = ClinicianText.key("lesions", "nonTargets", "newLesions", "cited");
    private static final MessageKey NO_NEW_LESION = ClinicianText.key("new-lesions-none");
    private static final Map<NonTargetGround, MessageKey> BY_GROUND = byGround();
    private static final Map<NewLesionState, NumberedKey> BY_STATE = byState();

    /// What a step says of a new lesion.
    private enum NewLesionState {
        UNEQUIVOCAL,
        /// Settled before, and not mentioned or doubted now.
        STAYING,
        PENDING,
        /// A node that is too small to count as one.
        NORMAL,
        /// Treated locally while it was pending.
        CLOSED
    }

    private LesionSentence() {}

    static String of(VisitSteps steps, RuleSet rules, Messages messages) {
        return messages.text(SENTENCE, place -> switch (place) {
            case "nonTargets" -> nonTargets(steps, messages);
            case "newLesions" -> newLesions(steps, rules, messages);
            default ->
                Citation.of(
                        Stream.concat(steps.nonTargets().stream(), steps.newLesions().stream())
                                .toList(),
                        messages);
        });
    }

    static Stream<MessageKey> keys() {
        return Stream.of(
                        Stream.of(SENTENCE, NO_NEW_LESION),
                        BY_GROUND.values().stream(),
                        BY_STATE.values().stream().flatMap(NumberedKey::keys))
                .flatMap(keys -> keys);
    }

    private static Map<NonTargetGround, MessageKey> byGround() {
        var keys = new EnumMap<NonTargetGround, MessageKey>(NonTargetGround.class);
        for (var ground : NonTargetGround.values()) {
            var name = "non-targets-" + Vocabulary.hyphenated(ground.name());
            keys.put(
                    ground,
                    switch (ground) {
                        case NONE, COMPLETE -> ClinicianText.key(name);
                        case BETWEEN -> ClinicianText.key(name, "nonTarget", "lesions");
                        case PROGRESSION, REAPPEARANCE, NOT_EVALUABLE -> ClinicianText.key(name, "lesions");
                    });
        }
        return keys;
    }

    private static Map<NewLesionState, NumberedKey> byState() {
        var keys = new EnumMap<NewLesionState, NumberedKey>(NewLesionState.class);
        for (var state : NewLesionState.values()) {
            keys.put(state, ClinicianText.numberedKey("new-lesions-" + Vocabulary.hyphenated(state.name()), "lesions"));
        }
        return keys;
    }

    private static String nonTargets(VisitSteps steps, Messages messages) {
        var decision = steps.nonTargetDecision();
        return messages.text(
                Objects.requireNonNull(BY_GROUND.get(steps.nonTargetGround())),
                place -> place.equals("lesions")
                        ? messages.list(VisitSteps.lesions(decision))
                        : Vocabulary.code(messages.fact(decision.facts(), place)));
    }

    /// The new lesions, those of one state together; first whether there is any that counts.
    private static String newLesions(VisitSteps steps, RuleSet rules, Messages messages) {
        var lesions = new EnumMap<NewLesionState, List<String>>(NewLesionState.class);
        for (var step : steps.newLesions()) {
            var named = VisitSteps.lesions(step);
            if (!named.isEmpty()) {
                lesions.computeIfAbsent(state(step, rules), _ -> new ArrayList<>())
                        .addAll(named);
            }
        }
        var told = new ArrayList<String>();
        if (lesions.keySet().stream().noneMatch(LesionSentence::counts)) {
            told.add(messages.text(NO_NEW_LESION));
        }
        lesions.forEach((state, named) -> Objects.requireNonNull(BY_STATE.get(state))
                .clause(named, messages)
                .ifPresent(told::add));
        return String.join("; ", told);
    }

    private static NewLesionState state(Step step, RuleSet rules) {
        var status = Fact.find(step.facts(), "status").map(fact -> NewLesionStatus.valueOf(((Fact.Term) fact).value()));
        // Only a closed lesion has none.
        if (status.isEmpty()) {
            return NewLesionState.CLOSED;
        }
        return switch (status.get()) {
            case NONE -> NewLesionState.NORMAL;
            case PENDING -> NewLesionState.PENDING;
            case UNEQUIVOCAL ->
                VisitSteps.isOf(step, rules.newLesions().stays()) ? NewLesionState.STAYING : NewLesionState.UNEQUIVOCAL;
        };
    }

    private static boolean counts(NewLesionState state) {
        return switch (state) {
            case UNEQUIVOCAL, STAYING, PENDING -> true;
            case NORMAL, CLOSED -> false;
        };
    }
}
