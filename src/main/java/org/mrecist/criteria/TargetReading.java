package org.mrecist.criteria;

import org.mrecist.measure.Millimetres;
import org.mrecist.trace.Rule;

/// What one target contributes at one visit under one rule set.
public sealed interface TargetReading {
    /// The rule by which it was read.
    Rule rule();

    /// It has a length.
    ///
    /// @param used the length that enters the sum
    /// @param imputed whether the length stands in for a lesion that was too small to measure
    /// @param gone whether it meets its part of a complete response
    record Measured(Millimetres used, boolean imputed, boolean gone, Rule rule) implements TargetReading {}

    /// It has none.
    ///
    /// @param lesion the lesion that is the reason: the target, or a part of it
    record NotEvaluable(String lesion, NotEvaluableReason reason, Rule rule) implements TargetReading {}
}
