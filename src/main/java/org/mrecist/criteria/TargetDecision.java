package org.mrecist.criteria;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// Decides the response of the target lesions at one visit.
///
/// In this order: what came back after a complete response, complete response, progression, partial response, a
/// response held from before, stable disease.
///
/// Published in: `eisenhauer-2009` and `lencioni-2010`, table 2; `eortc-recist-faq` for what came back and what is
/// held. Missing: a target that was not evaluable gives NE, unless the others alone prove progression
/// (interpretation `partial-sum-progression`).
///
/// @param response the response
/// @param unheld the response without one held from before
/// @param returned whether a target came back after an overall complete response
/// @param step tells the rule that decided
record TargetDecision(
        TargetResponse response, TargetResponse unheld, boolean returned, Margins margins, Supplier<Step> step) {
    /// Whether the response is one held from before.
    boolean isHeld() {
        return response != unheld;
    }

    /// What the decision at a visit depends on.
    ///
    /// @param readings what each target contributes
    /// @param sum the complete sum, null if a target was not evaluable
    /// @param thresholds where categories change, null if a target was not evaluable at the baseline
    /// @param hasNode whether a target is a node, which is gone before its length is 0
    /// @param afterCompleteResponse whether the latest earlier evaluable overall response was CR
    /// @param holds whether a response is to be held
    record Situation(
            List<TargetReading> readings,
            @Nullable Millimetres sum,
            @Nullable Thresholds thresholds,
            boolean hasNode,
            boolean afterCompleteResponse,
            boolean holds) {}

    static TargetDecision of(Situation situation, RuleSet.TargetRules rules, Protocol protocol) {
        var sum = situation.sum();
        var thresholds = situation.thresholds();
        if (situation.readings().isEmpty()) {
            return decided(TargetResponse.NONE, () -> Step.of(rules.none()));
        }
        if (thresholds == null) {
            return decided(TargetResponse.NE, () -> Step.of(rules.incompleteBaseline()));
        }
        var returns = situation.afterCompleteResponse() && protocol.reappearanceIsProgression();
        if (returns && isAnyThere(situation.readings())) {
            return new TargetDecision(
                    TargetResponse.PD,
                    TargetResponse.PD,
                    true,
                    Margins.NONE,
                    () -> step(rules.reappearance(), TargetResponse.PD));
        }
        if (sum == null) {
            return incomplete(situation, thresholds, rules, protocol);
        }
        if (thresholds.baseline().isZero()) {
            return thresholds.isProgression(sum)
                    ? decided(TargetResponse.PD, () -> step(rules.progression(), TargetResponse.PD, sum, thresholds))
                    : decided(TargetResponse.NE, () -> Step.of(rules.noBaselineSum()));
        }
        var allGone = !isAnyThere(situation.readings());
        if (allGone && situation.hasNode()) {
            return decided(TargetResponse.CR, () -> step(rules.complete(), TargetResponse.CR));
        }
        // A sum of 0 of lesions that are all there, each given as 0 mm, is no complete response.
        var zeroIsComplete = (allGone || !sum.isZero()) && !situation.hasNode();
        var holds = situation.holds();
        var unheld = response(sum, thresholds, zeroIsComplete, false);
        var response = holds ? response(sum, thresholds, zeroIsComplete, true) : unheld;
        var margins = Margins.of(
                sum,
                thresholds,
                other -> returns && !other.isZero()
                        ? TargetResponse.PD
                        : response(other, thresholds, zeroIsComplete, holds));
        return new TargetDecision(
                response, unheld, false, margins, () -> ruleStep(response, unheld, sum, thresholds, rules));
    }

    /// The category of a complete sum.
    private static TargetResponse response(
            Millimetres sum, Thresholds thresholds, boolean zeroIsComplete, boolean holds) {
        if (sum.isZero() && zeroIsComplete) {
            return TargetResponse.CR;
        }
        if (thresholds.isProgression(sum)) {
            return TargetResponse.PD;
        }
        return holds || thresholds.isPartialResponse(sum) ? TargetResponse.PR : TargetResponse.SD;
    }

    private static TargetDecision incomplete(
            Situation situation, Thresholds thresholds, RuleSet.TargetRules rules, Protocol protocol) {
        var evaluable = evaluable(situation.readings());
        return protocol.partialSumProgression() && thresholds.isProgression(evaluable)
                ? decided(TargetResponse.PD, () -> step(rules.partialSum(), TargetResponse.PD, evaluable, thresholds))
                : decided(TargetResponse.NE, () -> step(rules.notEvaluable(), TargetResponse.NE));
    }

    /// The sum of the targets that were evaluable.
    private static Millimetres evaluable(List<TargetReading> readings) {
        var sum = Millimetres.ZERO;
        for (var reading : readings) {
            if (reading instanceof TargetReading.Measured measured) {
                sum = sum.plus(measured.used());
            }
        }
        return sum;
    }

    private static Step ruleStep(
            TargetResponse response,
            TargetResponse unheld,
            Millimetres sum,
            Thresholds thresholds,
            RuleSet.TargetRules rules) {
        if (response != unheld) {
            return Step.of(
                    rules.held(),
                    Fact.of("target", response),
                    Fact.of("targetSum", sum),
                    Fact.of("partialResponseUpTo", thresholds.partialResponseUpTo()),
                    Fact.of("nadir", thresholds.nadir()),
                    Fact.of("increaseFromNadir", sum.minus(thresholds.nadir())),
                    Fact.of("progressionFrom", thresholds.progressionFrom()));
        }
        return switch (response) {
            case CR -> step(rules.complete(), response);
            case PD -> step(rules.progression(), response, sum, thresholds);
            case PR ->
                Step.of(
                        rules.partial(),
                        Fact.of("target", response),
                        Fact.of("targetSum", sum),
                        Fact.of("baselineSum", thresholds.baseline()),
                        Fact.of("partialResponseUpTo", thresholds.partialResponseUpTo()));
            case SD ->
                Step.of(
                        rules.stable(),
                        Fact.of("target", response),
                        Fact.of("targetSum", sum),
                        Fact.of("partialResponseUpTo", thresholds.partialResponseUpTo()),
                        Fact.of("progressionFrom", thresholds.progressionFrom()));
            case NE, NONE -> throw new IllegalStateException("no complete sum has the response " + response);
        };
    }

    private static boolean isAnyThere(List<TargetReading> readings) {
        for (var reading : readings) {
            if (reading instanceof TargetReading.Measured measured && !measured.gone()) {
                return true;
            }
        }
        return false;
    }

    private static TargetDecision decided(TargetResponse response, Supplier<Step> step) {
        return new TargetDecision(response, response, false, Margins.NONE, step);
    }

    private static Step step(Rule rule, TargetResponse response) {
        return Step.of(rule, Fact.of("target", response));
    }

    private static Step step(Rule rule, TargetResponse response, Millimetres sum, Thresholds thresholds) {
        return Step.of(
                rule,
                Fact.of("target", response),
                Fact.of("targetSum", sum),
                Fact.of("nadir", thresholds.nadir()),
                Fact.of("increaseFromNadir", sum.minus(thresholds.nadir())),
                Fact.of("progressionFrom", thresholds.progressionFrom()));
    }
}
