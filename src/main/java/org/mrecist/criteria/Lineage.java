package org.mrecist.criteria;

import java.util.List;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;

/// Reads a lesion through what became of it: split into parts, merged with another, or treated locally in the
/// course of a systemic treatment.
final class Lineage {
    private final Descent descent;
    private final List<Visit> visits;
    private final ResponseCriteria criteria;
    private final Protocol protocol;
    private final List<Lesion> targets;

    /// @param targets the lesions followed as targets, without their parts
    Lineage(Course course, ResponseCriteria criteria, Protocol protocol, List<Lesion> targets) {
        descent = new Descent(course);
        this.visits = course.assessedVisits();
        this.criteria = criteria;
        this.protocol = protocol;
        this.targets = targets;
    }

    /// What a target contributes at a visit.
    ///
    /// @param visit the place of the visit, the baseline being 0
    TargetReading target(Lesion lesion, int visit) {
        var rules = criteria.ruleSet().target();
        if (descent.isTreatedLocally(lesion, visit)) {
            return new TargetReading.NotEvaluable(
                    lesion.id(), NotEvaluableReason.LOCALLY_TREATED, rules.locallyTreated());
        }
        var parts = descent.partsSeen(lesion, visit);
        if (!parts.isEmpty()) {
            return sumOfParts(lesion, parts, visit);
        }
        var carrier = descent.carrier(lesion, visit);
        if (carrier != null) {
            return follows(descent.root(carrier)) && target(carrier, visit) instanceof TargetReading.Measured carried
                    ? new TargetReading.Measured(Millimetres.ZERO, false, carried.gone(), rules.merged())
                    : new TargetReading.NotEvaluable(
                            lesion.id(), NotEvaluableReason.MERGED_WITH_NOT_EVALUABLE, rules.merged());
        }
        var at = visits.get(visit);
        return criteria.targetReading(lesion, at, at.findingOf(lesion.id()), protocol);
    }

    /// What a non-target is at a visit.
    ///
    /// @param atBaseline whether it enhanced at the baseline
    NonTargetReading nonTarget(Lesion lesion, int visit, Enhancement atBaseline) {
        var at = visits.get(visit);
        var finding = at.findingOf(lesion.id());
        if (descent.isTreatedLocally(lesion, visit) && !(finding instanceof LesionFinding.UnequivocalProgression)) {
            return new NonTargetReading.NotEvaluable(
                    lesion.id(),
                    NotEvaluableReason.LOCALLY_TREATED,
                    criteria.ruleSet().target().locallyTreated());
        }
        var parts = descent.partsSeen(lesion, visit);
        if (!parts.isEmpty()) {
            return worstOfParts(parts, visit, atBaseline);
        }
        var carrier = descent.carrier(lesion, visit);
        if (carrier != null) {
            return follows(descent.root(carrier))
                    ? new NonTargetReading.NotEvaluable(
                            lesion.id(),
                            NotEvaluableReason.MERGED_WITH_NOT_EVALUABLE,
                            criteria.ruleSet().target().merged())
                    : nonTarget(carrier, visit, atBaseline);
        }
        return criteria.nonTargetReading(lesion, at, finding, atBaseline);
    }

    private TargetReading sumOfParts(Lesion parent, List<Lesion> parts, int visit) {
        var sum = Millimetres.ZERO;
        var imputed = false;
        var gone = true;
        for (var part : parts) {
            switch (target(part, visit)) {
                case TargetReading.NotEvaluable missing -> {
                    return missing;
                }
                case TargetReading.Measured(var used, var isImputed, var isGone, var _) -> {
                    sum = sum.plus(used);
                    imputed |= isImputed;
                    gone &= isGone;
                }
            }
        }
        var rule = criteria.ruleSet().target().split();
        if (!parent.isNode()) {
            return new TargetReading.Measured(sum, imputed, gone, rule);
        }
        // The sum stands for the node, so the sum must be that of a normal node.
        var whole = new LesionFinding.Measured(parent.id(), new Diameters(null, null, sum), Enhancement.NOT_STATED);
        var isNormal = criteria.targetReading(parent, visits.get(visit), whole, protocol)
                        instanceof TargetReading.Measured taken
                && taken.gone();
        return new TargetReading.Measured(sum, imputed, gone && isNormal, rule);
    }

    private NonTargetReading worstOfParts(List<Lesion> parts, int visit, Enhancement atBaseline) {
        var readings =
                parts.stream().map(part -> nonTarget(part, visit, atBaseline)).toList();
        for (var kind : List.of(
                NonTargetReading.Progressed.class,
                NonTargetReading.NotEvaluable.class,
                NonTargetReading.Persisting.class)) {
            for (var reading : readings) {
                if (kind.isInstance(reading)) {
                    return reading;
                }
            }
        }
        return readings.getFirst();
    }

    private boolean follows(Lesion root) {
        return targets.contains(root);
    }
}
