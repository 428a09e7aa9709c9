package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.criteria.VisitResponse.NotEvaluableLesion;
import org.mrecist.criteria.VisitResponse.Sums;
import org.mrecist.lesion.Lesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.trace.Deferred;

/// Judges the visits of a course one after the other, each in the light of the earlier ones.
final class VisitByVisit {
    private final CourseReading reading;
    private final RuleSet rules;
    private final Protocol protocol;
    private final Course course;
    private final Millimetres leastIncrease;
    private final boolean hasNode;
    private final TargetTable targets;
    private final @Nullable Millimetres baseline;
    private final List<VisitResponse> visits;
    private final List<DatedResponse> responses;

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
        hasNode = haveNode(reading.targets());
        targets = new TargetTable(reading, leastIncrease);
        visits = new ArrayList<>(reading.visits().size());
        responses = new ArrayList<>(reading.visits().size());
        baseline = targets.sum(0);
        for (var visit = 0; visit < reading.visits().size(); visit++) {
            judge(visit);
        }
    }

    private static boolean haveNode(List<Lesion> targets) {
        for (var lesion : targets) {
            if (lesion.isNode()) {
                return true;
            }
        }
        return false;
    }

    List<VisitResponse> visits() {
        return visits;
    }

    /// The overall responses of the visits after the baseline.
    List<DatedResponse> responses() {
        return responses;
    }

    private void judge(int visit) {
        var sum = targets.sum(visit);
        var sums = new Sums(
                sum,
                baseline,
                nadir,
                nadirVisit < 0 ? null : reading.visits().get(nadirVisit),
                baseline == null || nadir == null ? null : new Thresholds(baseline, nadir, leastIncrease));
        var judgement = visit == 0 ? null : judgement(visit, sums);
        var grounds = new VisitGrounds(course, reading, rules, visit, sums, judgement);
        visits.add(new VisitResponse(
                reading.visits().get(visit),
                sums,
                Deferred.of(() -> targets.values(visit)),
                notEvaluable(visit),
                judgement == null ? null : classification(visit, judgement),
                Deferred.of(grounds::steps)));
        if (sum != null && (nadir == null || sum.isLessThan(nadir))) {
            nadir = sum;
            nadirVisit = visit;
        }
    }

    private VisitGrounds.Judgement judgement(int visit, Sums sums) {
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
        var newLesions = newLesions(visit);
        var row = rules.overall().row(target.response(), nonTarget.response(), newLesions);
        var overall = afterMarker(row.overall(), target.response(), visit);
        var patterns = Patterns.of(reading, visit, nadirVisit, target, nonTarget, newLesions);
        return new VisitGrounds.Judgement(target, nonTarget, newLesions, row, overall, patterns);
    }

    private Classification classification(int visit, VisitGrounds.Judgement judgement) {
        var target = judgement.target();
        var nonTarget = judgement.nonTarget();
        var unheld = unheld(visit, judgement);
        remember(visit, target.response(), judgement.overall(), unheld);
        return new Classification(
                target.response(),
                nonTarget.response(),
                judgement.newLesions(),
                judgement.overall(),
                unheld,
                target.isHeld(),
                target.returned() || nonTarget.returned(),
                target.margins(),
                judgement.patterns(),
                confirmedBy(visit, target, nonTarget, judgement.newLesions()));
    }

    /// The overall response without a target response held from before.
    private OverallResponse unheld(int visit, VisitGrounds.Judgement judgement) {
        var target = judgement.target();
        if (!target.isHeld()) {
            return judgement.overall();
        }
        var row = rules.overall().row(target.unheld(), judgement.nonTarget().response(), judgement.newLesions());
        return afterMarker(row.overall(), target.unheld(), visit);
    }

    /// Whether a response is to be held at the visit to come.
    private boolean holds() {
        var responded = latestTarget == TargetResponse.CR || latestTarget == TargetResponse.PR;
        return protocol.holdsResponses()
                && responded
                && (!protocol.confirmationRequired() || Confirmation.holds(responses, protocol));
    }

    private void remember(int visit, TargetResponse target, OverallResponse overall, OverallResponse unheld) {
        var at = reading.visits().get(visit);
        responses.add(new DatedResponse(at.id(), at.date(), overall, unheld));
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

    private NewLesionStatus newLesions(int visit) {
        var status = NewLesionStatus.NONE;
        for (var lesion : reading.newLesions()) {
            var seen = lesion.sightings().get(visit).status();
            if (seen == NewLesionStatus.UNEQUIVOCAL
                    || (seen == NewLesionStatus.PENDING && status == NewLesionStatus.NONE)) {
                status = seen;
            }
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

    private List<NotEvaluableLesion> notEvaluable(int visit) {
        List<NotEvaluableLesion> missing = List.of();
        for (var each : reading.targetReadings().get(visit)) {
            if (each instanceof TargetReading.NotEvaluable(var lesion, var reason, var _)) {
                missing = with(new NotEvaluableLesion(lesion, reason), missing);
            }
        }
        for (var each : reading.nonTargetReadings().get(visit)) {
            if (each instanceof NonTargetReading.NotEvaluable(var lesion, var reason, var _)) {
                missing = with(new NotEvaluableLesion(lesion, reason), missing);
            }
        }
        return missing;
    }

    /// Mostly there is none, and no list is made for it.
    private static <T> List<T> with(T further, List<T> some) {
        var list = some.isEmpty() ? new ArrayList<T>() : some;
        list.add(further);
        return list;
    }
}
