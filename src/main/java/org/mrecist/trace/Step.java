package org.mrecist.trace;

import java.util.List;

/// One step towards a decision: the rule that applied and the facts it applied to.
public record Step(Rule rule, List<Fact> facts) {
    public Step {
        facts = List.copyOf(facts);
    }

    public static Step of(Rule rule, Fact... facts) {
        return new Step(rule, List.of(facts));
    }
}
