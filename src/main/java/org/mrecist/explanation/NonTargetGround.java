package org.mrecist.explanation;

import java.util.Optional;
import java.util.function.Function;
import org.mrecist.criteria.RuleSet;
import org.mrecist.criteria.RuleSet.NonTargetRules;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// What decided the response of the non-targets at a visit.
enum NonTargetGround {
    NONE(NonTargetRules::none),
    COMPLETE(NonTargetRules::complete),
    BETWEEN(NonTargetRules::between),
    PROGRESSION(NonTargetRules::progression),
    REAPPEARANCE(NonTargetRules::reappearance),
    NOT_EVALUABLE(NonTargetRules::notEvaluable);

    private final Function<NonTargetRules, Rule> rule;

    NonTargetGround(Function<NonTargetRules, Rule> rule) {
        this.rule = rule;
    }

    /// The ground that a step states; empty for a step of another kind.
    static Optional<NonTargetGround> find(Step step, RuleSet rules) {
        for (var ground : values()) {
            if (VisitSteps.isOf(step, ground.rule.apply(rules.nonTarget()))) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }
}
