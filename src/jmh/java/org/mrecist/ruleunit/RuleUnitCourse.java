package org.mrecist.ruleunit;

import java.util.ArrayList;
import java.util.List;
import org.drools.ruleunits.api.RuleUnitProvider;
import org.mrecist.criteria.CourseReading;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.NonTargetReading;
import org.mrecist.criteria.TargetReading;

/// The facts of a course that a rule unit decides on, made ready beforehand.
record RuleUnitCourse(List<SeenVisit> visits, List<SeenTarget> targets, List<SeenNonTarget> nonTargets) {
    static RuleUnitCourse of(CourseReading reading) {
        var visits = new ArrayList<SeenVisit>();
        var targets = new ArrayList<SeenTarget>();
        var nonTargets = new ArrayList<SeenNonTarget>();
        for (var i = 0; i < reading.visits().size(); i++) {
            visits.add(new SeenVisit(i));
            for (var target : reading.targetReadings().get(i)) {
                targets.add(
                        target instanceof TargetReading.Measured measured
                                ? new SeenTarget(i, false, measured.used().hundredths())
                                : new SeenTarget(i, true, 0));
            }
            for (var nonTarget : reading.nonTargetReadings().get(i)) {
                nonTargets.add(new SeenNonTarget(i, state(nonTarget)));
            }
        }
        return new RuleUnitCourse(visits, targets, nonTargets);
    }

    private static String state(NonTargetReading reading) {
        return switch (reading) {
            case NonTargetReading.Gone _ -> "GONE";
            case NonTargetReading.Persisting _ -> "PRESENT";
            case NonTargetReading.Progressed _ -> "PROGRESSED";
            case NonTargetReading.NotEvaluable _ -> "MISSING";
        };
    }

    /// What the rule unit decides, in no order.
    List<DecidedVisit> decide() {
        var unit = new RecistUnit();
        try (var instance = RuleUnitProvider.get().createRuleUnitInstance(unit)) {
            visits.forEach(unit.getVisits()::add);
            targets.forEach(unit.getTargets()::add);
            nonTargets.forEach(unit.getNonTargets()::add);
            instance.fire();
        }
        return unit.getDecided();
    }

    /// What the core decides, in the words of the rule unit.
    static List<DecidedVisit> inItsWords(CourseResponse response) {
        var decided = new ArrayList<DecidedVisit>();
        for (var i = 1; i < response.visits().size(); i++) {
            var at = response.visits().get(i).classification();
            decided.add(new DecidedVisit(
                    i, at.target().name(), at.nonTarget().name(), at.overall().name()));
        }
        return decided;
    }
}
