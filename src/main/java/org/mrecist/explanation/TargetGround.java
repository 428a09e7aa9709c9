package org.mrecist.explanation;

import java.util.Optional;
import java.util.function.Function;
import org.mrecist.criteria.RuleSet;
import org.mrecist.criteria.RuleSet.TargetRules;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// What decided the response of the targets at a visit.
enum TargetGround {
    NONE(TargetRules::none),
    INCOMPLETE_BASELINE(TargetRules::incompleteBaseline),
    NO_BASELINE_SUM(TargetRules::noBaselineSum),
    REAPPEARANCE(TargetRules::reappearance),
    COMPLETE(TargetRules::complete),
    PROGRESSION(TargetRules::progression),
    PARTIAL_SUM(TargetRules::partialSum),
    PARTIAL(TargetRules::partial),
    HELD(TargetRules::held),
    STABLE(TargetRules::stable),
    NOT_EVALUABLE(TargetRules::notEvaluable);

    private final Function<TargetRules, Rule> rule;

    TargetGround(Function<TargetRules, Rule> rule) {
        this.rule = rule;
    }

    /// The ground that a step states; empty for a step of another kind.
    static Optional<TargetGround> find(Step step, RuleSet rules) {
        for (var ground : values()) {
            if (VisitSteps.isOf(step, ground.rule.apply(rules.target()))) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }
}
