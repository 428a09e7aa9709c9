package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
record NonTargetDecision(NonTargetResponse response, List<Lesion> progressed, boolean returned, Step step) {

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
        if (lesions.isEmpty()) {
            return new NonTargetDecision(
                    NonTargetResponse.NONE,
                    List.of(),
                    false,
                    Step.of(rules.nonTarget().none()));
        }
        var progressed = new ArrayList<Lesion>();
        var back = new ArrayList<Lesion>();
        var missing = new ArrayList<Lesion>();
        var persisting = new ArrayList<Lesion>();
        for (var i = 0; i < lesions.size(); i++) {
            var lesion = lesions.get(i);
            switch (readings.get(i)) {
                case NonTargetReading.Gone _ -> {}
                case NonTargetReading.Progressed _ -> progressed.add(lesion);
                case NonTargetReading.NotEvaluable _ -> missing.add(lesion);
                case NonTargetReading.Persisting(var provesReturn, var _) -> {
                    persisting.add(lesion);
                    if (returnIsProgression && provesReturn && wereGone.get(i)) {
                        back.add(lesion);
                    }
                }
            }
        }
        var cited = rules.nonTarget();
        if (!progressed.isEmpty()) {
            return decided(NonTargetResponse.PD, progressed, false, cited.progression());
        }
        if (!back.isEmpty()) {
            return decided(NonTargetResponse.PD, back, true, cited.reappearance());
        }
        if (!missing.isEmpty()) {
            return decided(NonTargetResponse.NE, missing, false, cited.notEvaluable());
        }
        return persisting.isEmpty()
                ? decided(NonTargetResponse.CR, List.of(), false, cited.complete())
                : decided(rules.between(), persisting, false, cited.between());
    }

    /// @param because the lesions that made it so
    private static NonTargetDecision decided(
            NonTargetResponse response, List<Lesion> because, boolean returned, Rule rule) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("nonTarget", response));
        because.forEach(lesion -> facts.add(Fact.lesion(lesion.id())));
        return new NonTargetDecision(
                response,
                response == NonTargetResponse.PD ? List.copyOf(because) : List.of(),
                returned,
                new Step(rule, facts));
    }
}
