package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.RuleSet;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// The steps of one visit, sorted by what they tell. Each step is in one of the lists.
final class VisitSteps {
    private final RuleSet rules;
    private final List<Step> followed = new ArrayList<>();
    private final List<Step> retreated = new ArrayList<>();
    private final List<Step> targets = new ArrayList<>();
    private final List<Step> nonTargets = new ArrayList<>();
    private final List<Step> notEvaluable = new ArrayList<>();
    private final List<Step> newLesions = new ArrayList<>();
    private final List<Step> overall = new ArrayList<>();
    private @Nullable TargetGround targetGround;
    private @Nullable NonTargetGround nonTargetGround;
    private @Nullable Step targetDecision;
    private @Nullable Step nonTargetDecision;

    VisitSteps(VisitResponse visit, RuleSet rules) {
        this.rules = rules;
        visit.steps().forEach(step -> listFor(step).add(step));
    }

    /// As what lesions are followed, where that is not what the caller said.
    List<Step> followed() {
        return followed;
    }

    /// Local treatments that belong to the course.
    List<Step> retreated() {
        return retreated;
    }

    /// What each target contributes, the sum, and their response.
    List<Step> targets() {
        return targets;
    }

    /// What each non-target is, and their response.
    List<Step> nonTargets() {
        return nonTargets;
    }

    /// Lesions that could not be judged.
    List<Step> notEvaluable() {
        return notEvaluable;
    }

    List<Step> newLesions() {
        return newLesions;
    }

    /// The overall response, what changed it, and the patterns of progression.
    List<Step> overall() {
        return overall;
    }

    /// What decided the response of the targets.
    ///
    /// @throws IllegalStateException at the baseline, where nothing is decided
    TargetGround targetGround() {
        return decided(targetGround);
    }

    /// The step of that ground.
    Step targetDecision() {
        return decided(targetDecision);
    }

    /// What decided the response of the non-targets.
    ///
    /// @throws IllegalStateException at the baseline, where nothing is decided
    NonTargetGround nonTargetGround() {
        return decided(nonTargetGround);
    }

    /// The step of that ground.
    Step nonTargetDecision() {
        return decided(nonTargetDecision);
    }

    /// Whether a tumour marker above normal blocks the complete response.
    boolean isBlockedByMarker() {
        var blocks = rules.markerBlocks();
        return blocks != null && overall.stream().anyMatch(step -> isOf(step, blocks));
    }

    static boolean isOf(Step step, Rule rule) {
        return step.rule().id().equals(rule.id());
    }

    /// The ids of the lesions that a step names.
    static List<String> lesions(Step step) {
        return step.facts().stream()
                .filter(Fact.OfLesion.class::isInstance)
                .map(fact -> ((Fact.OfLesion) fact).value())
                .toList();
    }

    private List<Step> listFor(Step step) {
        var ofTargets = TargetGround.find(step, rules);
        if (ofTargets.isPresent()) {
            targetGround = ofTargets.get();
            targetDecision = step;
            return targets;
        }
        var ofNonTargets = NonTargetGround.find(step, rules);
        if (ofNonTargets.isPresent()) {
            nonTargetGround = ofNonTargets.get();
            nonTargetDecision = step;
            return nonTargets;
        }
        if (isOf(step, rules.target().sum())) {
            return targets;
        }
        if (isOf(step, rules.target().retreated())) {
            return retreated;
        }
        return isOf(step, rules.newLesions().none())
                        || isOf(step, rules.newLesions().closed())
                ? newLesions
                : listByFact(step);
    }

    /// The list of a step whose rule is one of several, told by its facts.
    private List<Step> listByFact(Step step) {
        for (var fact : step.facts()) {
            switch (fact.name()) {
                case "status" -> {
                    return newLesions;
                }
                case "notEvaluable" -> {
                    return notEvaluable;
                }
                case "used", "imputed" -> {
                    return targets;
                }
                case "state" -> {
                    return nonTargets;
                }
                case "overall", "pattern" -> {
                    return overall;
                }
                default -> {}
            }
        }
        return followed;
    }

    private static <T> T decided(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("nothing is decided at the baseline");
        }
        return part;
    }
}
