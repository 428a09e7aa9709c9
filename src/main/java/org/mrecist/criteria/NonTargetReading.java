package org.mrecist.criteria;

import org.mrecist.trace.Rule;

/// What one non-target is at one visit under one rule set.
public sealed interface NonTargetReading {
    /// The rule by which it was read.
    Rule rule();

    /// It meets its part of a complete response.
    record Gone(Rule rule) implements NonTargetReading {}

    /// It is there.
    ///
    /// @param provesReturn whether this would be a return of tumour, had it been gone before
    record Persisting(boolean provesReturn, Rule rule) implements NonTargetReading {}

    /// It has grown unequivocally.
    record Progressed(Rule rule) implements NonTargetReading {}

    /// It could not be judged.
    ///
    /// @param lesion the lesion that is the reason: the non-target, or a part of it
    record NotEvaluable(String lesion, NotEvaluableReason reason, Rule rule) implements NonTargetReading {}
}
