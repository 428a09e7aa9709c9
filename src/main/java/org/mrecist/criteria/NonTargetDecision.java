package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.mrecist.lesion.Lesion;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// Decides the response of the non-target lesions at one visit.
///
/// Published in: `eisenhauer-2009` and `lencioni-2010`, non-target lesions.
/// Missing: any that was not evaluable gives NE, unless another has progressed.
///
/// @param progressed the lesions that progressed or came back
/// @param returned whether one came back after an overall complete response
/// @param step tells the rule that decided
record NonTargetDecision(NonTargetResponse response, List<Lesion> progressed, boolean returned, Supplier<Step> step) {

    /// @param lesions the non-targets
    /// @param readings what each is at the visit, in the same order
    /// @param wereGone which of them were gone at an earlier visit
    /// @param returnIsProgression whether one that comes back now is progression
    static NonTargetDecision of(
            List<Lesion> lesions,
            List<NonTargetReading> readings,
            BitSet wereGone,
            boolean returnIsProgression,
            RuleSet rules) {
        var cited = rules.nonTarget();
        if (lesions.isEmpty()) {
            return new NonTargetDecision(NonTargetResponse.NONE, List.of(), false, () -> Step.of(cited.none()));
        }
        var progressed = which(lesions, readings, NonTargetReading.Progressed.class);
        if (!progressed.isEmpty()) {
            return decided(NonTargetResponse.PD, progressed, false, cited.progression());
        }
        var back = returnIsProgression ? back(lesions, readings, wereGone) : List.<Lesion>of();
        if (!back.isEmpty()) {
            return decided(NonTargetResponse.PD, back, true, cited.reappearance());
        }
        var missing = which(lesions, readings, NonTargetReading.NotEvaluable.class);
        if (!missing.isEmpty()) {
            return decided(NonTargetResponse.NE, missing, false, cited.notEvaluable());
        }
        var persisting = which(lesions, readings, NonTargetReading.Persisting.class);
        return persisting.isEmpty()
                ? decided(NonTargetResponse.CR, persisting, false, cited.complete())
                : decided(rules.between(), persisting, false, cited.between());
    }

    private static List<Lesion> which(
            List<Lesion> lesions, List<NonTargetReading> readings, Class<? extends NonTargetReading> kind) {
        List<Lesion> ofKind = List.of();
        for (var i = 0; i < lesions.size(); i++) {
            if (kind.isInstance(readings.get(i))) {
                ofKind = ofKind.isEmpty() ? new ArrayList<>(lesions.size()) : ofKind;
                ofKind.add(lesions.get(i));
            }
        }
        return ofKind;
    }

    private static List<Lesion> back(List<Lesion> lesions, List<NonTargetReading> readings, BitSet wereGone) {
        var back = new ArrayList<Lesion>();
        for (var i = 0; i < lesions.size(); i++) {
            if (wereGone.get(i)
                    && readings.get(i) instanceof NonTargetReading.Persisting(var provesReturn, var _)
                    && provesReturn) {
                back.add(lesions.get(i));
            }
        }
        return back;
    }

    /// @param because the lesions that made it so
    private static NonTargetDecision decided(
            NonTargetResponse response, List<Lesion> because, boolean returned, Rule rule) {
        return new NonTargetDecision(
                response,
                response == NonTargetResponse.PD ? because : List.of(),
                returned,
                () -> step(rule, response, because));
    }

    private static Step step(Rule rule, NonTargetResponse response, List<Lesion> because) {
        var facts = new ArrayList<Fact>(1 + because.size());
        facts.add(Fact.of("nonTarget", response));
        because.forEach(lesion -> facts.add(Fact.lesion(lesion.id())));
        return new Step(rule, facts);
    }
}
