package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.criteria.VisitResponse.NotEvaluableLesion;
import org.mrecist.criteria.VisitResponse.Sums;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// Judges the visits of a course one after the other, each in the light of the earlier ones.
final class VisitByVisit {
    private final CourseReading reading;
    private final RuleSet rules;
    private final Protocol protocol;
    private final Course course;
    private final Millimetres leastIncrease;
    private final boolean hasNode;
    private final TargetTable targets;
    private final List<VisitResponse> visits = new ArrayList<>();

    private final List<DatedResponse> earlier = new ArrayList<>();
    private final BitSet wereGone = new BitSet();
    private @Nullable Millimetres nadir;
    private int nadirVisit = -1;
    private TargetResponse latestTarget = TargetResponse.NE;
    private OverallResponse latestOverall = OverallResponse.NE;

    VisitByVisit(CourseReading reading, ResponseCriteria criteria, Protocol protocol, Course course) {
        this.reading = reading;
        this.rules = criteria.ruleSet();
        this.protocol = protocol;
        this.course = course;
        leastIncrease = criteria.leastIncrease(protocol);
        hasNode = reading.targets().stream().anyMatch(lesion -> lesion.isNode());
        targets = new TargetTable(reading, leastIncrease);
        for (var visit = 0; visit < reading.visits().size(); visit++) {
            judge(visit);
        }
    }

    List<VisitResponse> visits() {
        return visits;
    }

    private void judge(int visit) {
        var sum = targets.sum(visit);
        var baseline = targets.sum(0);
        var sums = new Sums(
                sum,
                baseline,
                nadir,
                nadirVisit < 0 ? null : reading.visits().get(nadirVisit),
                baseline == null || nadir == null ? null : new Thresholds(baseline, nadir, leastIncrease));
        var steps = new ArrayList<Step>();
        readingSteps(visit, steps);
        if (!reading.targets().isEmpty()) {
            steps.add(sumStep(sums));
        }
        if (visit == 0) {
            watchedSteps(steps);
        }
        var classification = visit == 0 ? null : classification(visit, sums, steps);
        visits.add(new VisitResponse(
                reading.visits().get(visit), sums, targets.values(visit), notEvaluable(visit), classification, steps));
        if (sum != null && (nadir == null || sum.isLessThan(nadir))) {
            nadir = sum;
            nadirVisit = visit;
        }
    }

    private Classification classification(int visit, Sums sums, List<Step> steps) {
        var afterCompleteResponse = latestOverall == OverallResponse.CR;
        var target = TargetDecision.of(
                new TargetDecision.Situation(
                        reading.targetReadings().get(visit),
                        sums.target(),
                        sums.thresholds(),
                        hasNode,
                        afterCompleteResponse,
                        holds()),
                rules.target(),
                protocol);
        var nonTarget = NonTargetDecision.of(
                reading.nonTargets(),
                reading.nonTargetReadings().get(visit),
                wereGone,
                afterCompleteResponse && protocol.reappearanceIsProgression(),
                rules);
        steps.add(target.step());
        steps.add(nonTarget.step());
        var newLesions = newLesions(visit, steps);
        var row = rules.overall().row(target.response(), nonTarget.response(), newLesions);
        steps.add(Step.of(
                row.rule(),
                Fact.of("target", target.response()),
                Fact.of("nonTarget", nonTarget.response()),
                Fact.of("newLesions", newLesions),
                Fact.of("overall", row.overall())));
        var overall = afterMarker(row.overall(), target.response(), visit);
        if (overall != row.overall() && rules.markerBlocks() != null) {
            steps.add(Step.of(rules.markerBlocks(), Fact.of("overall", overall)));
        }
        var unheld = afterMarker(
                rules.overall()
                        .row(target.unheld(), nonTarget.response(), newLesions)
                        .overall(),
                target.unheld(),
                visit);
        var patterns = Patterns.of(reading, visit, nadirVisit, target, nonTarget, newLesions);
        if (!patterns.isEmpty()) {
            steps.add(Patterns.step(patterns));
        }
        remember(visit, target.response(), overall, unheld);
        return new Classification(
                target.response(),
                nonTarget.response(),
                newLesions,
                overall,
                unheld,
                target.response() != target.unheld(),
                target.returned() || nonTarget.returned(),
                target.margins(),
                patterns,
                confirmedBy(visit, target, nonTarget, newLesions));
    }

    /// Whether a response is to be held at the visit to come.
    private boolean holds() {
        var responded = latestTarget == TargetResponse.CR || latestTarget == TargetResponse.PR;
        return protocol.holdsResponses()
                && responded
                && (!protocol.confirmationRequired() || Confirmation.holds(earlier, protocol));
    }

    private void remember(int visit, TargetResponse target, OverallResponse overall, OverallResponse unheld) {
        var at = reading.visits().get(visit);
        earlier.add(new DatedResponse(at.id(), at.date(), overall, unheld));
        if (target != TargetResponse.NE && target != TargetResponse.NONE) {
            latestTarget = target;
        }
        if (overall != OverallResponse.NE) {
            latestOverall = overall;
        }
        var readings = reading.nonTargetReadings().get(visit);
        for (var i = 0; i < readings.size(); i++) {
            if (readings.get(i) instanceof NonTargetReading.Gone) {
                wereGone.set(i);
            }
        }
    }

    /// A marker above normal turns an overall complete response into what the same visit is with a lesion left.
    private OverallResponse afterMarker(OverallResponse overall, TargetResponse target, int visit) {
        var aboveNormal = Boolean.FALSE.equals(reading.visits().get(visit).markerNormal());
        if (overall != OverallResponse.CR || rules.markerBlocks() == null || !aboveNormal) {
            return overall;
        }
        return target == TargetResponse.NONE ? OverallResponse.NON_CR_NON_PD : OverallResponse.PR;
    }

    private NewLesionStatus newLesions(int visit, List<Step> steps) {
        var status = NewLesionStatus.NONE;
        var hasStep = false;
        for (var lesion : reading.newLesions()) {
            var sighting = lesion.sightings().get(visit);
            if (sighting.step() != null) {
                steps.add(sighting.step());
                hasStep = true;
            }
            if (sighting.status() == NewLesionStatus.UNEQUIVOCAL
                    || (sighting.status() == NewLesionStatus.PENDING && status == NewLesionStatus.NONE)) {
                status = sighting.status();
            }
        }
        if (!hasStep) {
            steps.add(Step.of(rules.newLesions().none()));
        }
        return status;
    }

    /// The visit that settled the new lesion to which alone this visit owes its progression, null if there is none.
    private @Nullable String confirmedBy(
            int visit, TargetDecision target, NonTargetDecision nonTarget, NewLesionStatus newLesions) {
        if (newLesions != NewLesionStatus.UNEQUIVOCAL
                || target.response() == TargetResponse.PD
                || nonTarget.response() == NonTargetResponse.PD) {
            return null;
        }
        var settledAt = reading.newLesions().stream()
                .filter(lesion -> lesion.sightings().get(visit).status() == NewLesionStatus.UNEQUIVOCAL)
                .mapToInt(NewLesionCourse::settledAt)
                .min()
                .orElse(visit);
        return settledAt > visit ? reading.visits().get(settledAt).id() : null;
    }

    /// The nodules that are watched since the baseline.
    private void watchedSteps(List<Step> steps) {
        for (var lesion : reading.newLesions()) {
            var step = lesion.sightings().getFirst().step();
            if (step != null) {
                steps.add(step);
            }
        }
    }

    private List<NotEvaluableLesion> notEvaluable(int visit) {
        var missing = new ArrayList<NotEvaluableLesion>();
        for (var each : reading.targetReadings().get(visit)) {
            if (each instanceof TargetReading.NotEvaluable(var lesion, var reason, var _)) {
                missing.add(new NotEvaluableLesion(lesion, reason));
            }
        }
        for (var each : reading.nonTargetReadings().get(visit)) {
            if (each instanceof NonTargetReading.NotEvaluable(var lesion, var reason, var _)) {
                missing.add(new NotEvaluableLesion(lesion, reason));
            }
        }
        return missing;
    }

    private void readingSteps(int visit, List<Step> steps) {
        if (visit == 0) {
            reading.followed().forEach(each -> steps.addAll(each.as().steps()));
        }
        retreatedSteps(visit, steps);
        var ofTargets = reading.targetReadings().get(visit);
        for (var i = 0; i < ofTargets.size(); i++) {
            steps.add(
                    switch (ofTargets.get(i)) {
                        case TargetReading.Measured(var used, var imputed, var gone, var rule) ->
                            Step.of(
                                    rule,
                                    Fact.lesion(reading.targets().get(i).id()),
                                    Fact.of(imputed ? "imputed" : "used", used),
                                    new Fact.Term("state", gone ? "GONE" : "PRESENT"));
                        case TargetReading.NotEvaluable(var lesion, var reason, var rule) ->
                            Step.of(rule, Fact.lesion(lesion), Fact.of("notEvaluable", reason));
                    });
        }
        var ofNonTargets = reading.nonTargetReadings().get(visit);
        for (var i = 0; i < ofNonTargets.size(); i++) {
            var lesion = Fact.lesion(reading.nonTargets().get(i).id());
            steps.add(
                    switch (ofNonTargets.get(i)) {
                        case NonTargetReading.Gone(var rule) -> Step.of(rule, lesion, new Fact.Term("state", "GONE"));
                        case NonTargetReading.Persisting(var _, var rule) ->
                            Step.of(rule, lesion, new Fact.Term("state", "PRESENT"));
                        case NonTargetReading.Progressed(var rule) ->
                            Step.of(rule, lesion, new Fact.Term("state", "PROGRESSED"));
                        case NonTargetReading.NotEvaluable(var missing, var reason, var rule) ->
                            Step.of(rule, Fact.lesion(missing), Fact.of("notEvaluable", reason));
                    });
        }
    }

    /// Local treatments repeated between the visit before and this one.
    private void retreatedSteps(int visit, List<Step> steps) {
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

    private Step sumStep(Sums sums) {
        var facts = new ArrayList<Fact>();
        add(facts, "targetSum", sums.target());
        add(facts, "baselineSum", sums.baseline());
        add(facts, "nadir", sums.nadir());
        Visit at = sums.nadirVisit();
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
        Rule rule = rules.target().sum();
        return new Step(rule, facts);
    }

    private static void add(List<Fact> facts, String name, @Nullable Millimetres value) {
        if (value != null) {
            facts.add(Fact.of(name, value));
        }
    }
}
