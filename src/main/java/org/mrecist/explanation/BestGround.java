package org.mrecist.explanation;

import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.trace.Rule;

/// What decided the best overall response of a course.
enum BestGround {
    SEEN(BestResponseRules.UNCONFIRMED),
    CONFIRMED_COMPLETE(BestResponseRules.CONFIRMED_COMPLETE),
    CONFIRMED_PARTIAL(BestResponseRules.CONFIRMED_PARTIAL),
    STABLE(BestResponseRules.STABLE),
    PROGRESSION(BestResponseRules.PROGRESSION),
    COMPLETE_THEN_PARTIAL(BestResponseRules.COMPLETE_THEN_PARTIAL),
    COMPLETE_THEN_STABLE(BestResponseRules.COMPLETE_THEN_STABLE),
    NOT_EVALUABLE(BestResponseRules.NOT_EVALUABLE);

    private final Rule rule;

    BestGround(Rule rule) {
        this.rule = rule;
    }

    /// The ground of a best overall response, which its last step states.
    static BestGround of(BestOverallResponse best) {
        for (var ground : values()) {
            if (VisitSteps.isOf(best.steps().getLast(), ground.rule)) {
                return ground;
            }
        }
        throw new IllegalArgumentException("no rule decides the best overall response last: "
                + best.steps().getLast().rule().id());
    }
}
