package org.mrecist.trace;

import java.util.List;

/// A value and the steps that led to it. What decides is what explains: there is no second computation.
///
/// @param value what was decided
/// @param steps why, in the order in which the rules applied
public record Decided<T>(T value, List<Step> steps) {
    public Decided {
        steps = List.copyOf(steps);
    }

    public static <T> Decided<T> of(T value, Rule rule, Fact... facts) {
        return new Decided<>(value, List.of(Step.of(rule, facts)));
    }

    public static <T> Decided<T> of(T value) {
        return new Decided<>(value, List.of());
    }
}
