package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.VisitResponse.Sums;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.ProgressionPattern;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// What decided at one visit, told as steps in the order in which the rules applied.
///
/// @param visit the place of the visit, the baseline being 0
/// @param judgement null at the baseline
record VisitGrounds(
        Course course,
        CourseReading reading,
        RuleSet rules,
        int visit,
        Sums sums,
        @Nullable Judgement judgement) {
    private static final Fact GONE = new Fact.Term("state", "GONE");
    private static final Fact PRESENT = new Fact.Term("state", "PRESENT");
    private static final Fact PROGRESSED = new Fact.Term("state", "PROGRESSED");

    /// What was decided at a visit after the baseline.
    ///
    /// @param row the row of the overall table that was met
    /// @param overall the category of that row, unless a marker above normal changed it
    record Judgement(
            TargetDecision target,
            NonTargetDecision nonTarget,
            NewLesionStatus newLesions,
            OverallTable.Row row,
            OverallResponse overall,
            Set<ProgressionPattern> patterns) {}

    List<Step> steps() {
        var steps = new ArrayList<Step>(
                8 + reading.targets().size() + reading.nonTargets().size());
        if (visit == 0) {
            reading.followed().forEach(each -> steps.addAll(each.as().steps()));
        }
        retreatedSteps(steps);
        targetSteps(steps);
        nonTargetSteps(steps);
        if (!reading.targets().isEmpty()) {
            steps.add(sumStep());
        }
        if (judgement == null) {
            // The nodules that are watched since the baseline.
            newLesionSteps(steps);
        } else {
            judgementSteps(judgement, steps);
        }
        return steps;
    }

    private void judgementSteps(Judgement made, List<Step> steps) {
        steps.add(made.target().step().get());
        steps.add(made.nonTarget().step().get());
        var before = steps.size();
        newLesionSteps(steps);
        if (steps.size() == before) {
            steps.add(Step.of(rules.newLesions().none()));
        }
        steps.add(new Step(
                made.row().rule(),
                List.of(
                        Fact.of("target", made.target().response()),
                        Fact.of("nonTarget", made.nonTarget().response()),
                        Fact.of("newLesions", made.newLesions()),
                        Fact.of("overall", made.row().overall()))));
        if (made.overall() != made.row().overall() && rules.markerBlocks() != null) {
            steps.add(Step.of(rules.markerBlocks(), Fact.of("overall", made.overall())));
        }
        if (!made.patterns().isEmpty()) {
            steps.add(Patterns.step(made.patterns()));
        }
    }

    private void newLesionSteps(List<Step> steps) {
        for (var lesion : reading.newLesions()) {
            var step = lesion.sightings().get(visit).step();
            if (step != null) {
                steps.add(step);
            }
        }
    }

    private void targetSteps(List<Step> steps) {
        var readings = reading.targetReadings().get(visit);
        for (var i = 0; i < readings.size(); i++) {
            steps.add(
                    switch (readings.get(i)) {
                        case TargetReading.Measured(var used, var imputed, var gone, var rule) ->
                            new Step(
                                    rule,
                                    List.of(
                                            Fact.lesion(reading.targets().get(i).id()),
                                            Fact.of(imputed ? "imputed" : "used", used),
                                            gone ? GONE : PRESENT));
                        case TargetReading.NotEvaluable(var lesion, var reason, var rule) ->
                            notEvaluable(lesion, reason, rule);
                    });
        }
    }

    private void nonTargetSteps(List<Step> steps) {
        var readings = reading.nonTargetReadings().get(visit);
        for (var i = 0; i < readings.size(); i++) {
            var lesion = reading.nonTargets().get(i).id();
            steps.add(
                    switch (readings.get(i)) {
                        case NonTargetReading.Gone(var rule) -> state(lesion, GONE, rule);
                        case NonTargetReading.Persisting(var _, var rule) -> state(lesion, PRESENT, rule);
                        case NonTargetReading.Progressed(var rule) -> state(lesion, PROGRESSED, rule);
                        case NonTargetReading.NotEvaluable(var missing, var reason, var rule) ->
                            notEvaluable(missing, reason, rule);
                    });
        }
    }

    private static Step state(String lesion, Fact state, Rule rule) {
        return new Step(rule, List.of(Fact.lesion(lesion), state));
    }

    private static Step notEvaluable(String lesion, NotEvaluableReason reason, Rule rule) {
        return new Step(rule, List.of(Fact.lesion(lesion), Fact.of("notEvaluable", reason)));
    }

    /// Local treatments repeated between the visit before and this one.
    private void retreatedSteps(List<Step> steps) {
        if (visit == 0 || !course.treatment().isLocoregional()) {
            return;
        }
        var before = reading.visits().get(visit - 1).date();
        var until = reading.visits().get(visit).date();
        for (var intervention : course.interventions()) {
            if (intervention.date().isAfter(before) && !intervention.date().isAfter(until)) {
                var facts = new ArrayList<Fact>();
                facts.add(new Fact.On("date", intervention.date()));
                intervention.lesions().forEach(lesion -> facts.add(Fact.lesion(lesion)));
                steps.add(new Step(rules.target().retreated(), facts));
            }
        }
    }

    private Step sumStep() {
        var facts = new ArrayList<Fact>();
        add(facts, "targetSum", sums.target());
        add(facts, "baselineSum", sums.baseline());
        add(facts, "nadir", sums.nadir());
        var at = sums.nadirVisit();
        if (at != null) {
            facts.add(new Fact.OfVisit("nadirVisit", at.id()));
        }
        var fromBaseline = sums.changeFromBaseline();
        if (fromBaseline != null && sums.nadir() != null) {
            facts.add(new Fact.Change("changeFromBaseline", fromBaseline));
        }
        var fromNadir = sums.changeFromNadir();
        if (fromNadir != null) {
            facts.add(new Fact.Change("changeFromNadir", fromNadir));
        }
        return new Step(rules.target().sum(), facts);
    }

    private static void add(List<Fact> facts, String name, @Nullable Millimetres value) {
        if (value != null) {
            facts.add(Fact.of(name, value));
        }
    }
}
