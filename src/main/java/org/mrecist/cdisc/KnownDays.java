package org.mrecist.cdisc;

import java.util.List;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Step;

/// Leaves out of steps what rests on days that are not known.
final class KnownDays {
    private KnownDays() {}

    /// The steps without dates and numbers of days.
    static List<Step> only(List<Step> steps) {
        return steps.stream()
                .map(step -> new Step(
                        step.rule(),
                        step.facts().stream()
                                .filter(fact -> !(fact instanceof Fact.Days) && !(fact instanceof Fact.On))
                                .toList()))
                .toList();
    }
}
