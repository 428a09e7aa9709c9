package org.mrecist.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Visit;

/// Reads a lesion through what became of it: split into parts, merged with another, or treated locally in the
/// course of a systemic treatment.
///
/// Published in: `eisenhauer-2009`, lesions that split or coalesce; `eortc-recist-faq`, surgery and radiotherapy.
final class Lineage {
    private final Course course;
    private final List<Visit> visits;
    private final ResponseCriteria criteria;
    private final Protocol protocol;
    private final List<Lesion> targets;
    private final boolean hasParts;

    /// @param targets the lesions followed as targets, without their parts
    Lineage(Course course, ResponseCriteria criteria, Protocol protocol, List<Lesion> targets) {
        this.course = course;
        this.visits = course.assessedVisits();
        this.criteria = criteria;
        this.protocol = protocol;
        this.targets = targets;
        hasParts = course.lesions().stream().anyMatch(lesion -> lesion.partOf() != null);
    }

    /// What a target contributes at a visit.
    ///
    /// @param visit the place of the visit, the baseline being 0
    TargetReading target(Lesion lesion, int visit) {
        var rules = criteria.ruleSet().target();
        if (isTreatedLocally(lesion, visit)) {
            return new TargetReading.NotEvaluable(
                    lesion.id(), NotEvaluableReason.LOCALLY_TREATED, rules.locallyTreated());
        }
        var parts = partsSeen(lesion, visit);
        if (!parts.isEmpty()) {
            return sumOfParts(lesion, parts, visit);
        }
        var carrier = carrier(lesion, visit);
        if (carrier != null) {
            return follows(root(carrier)) && target(carrier, visit) instanceof TargetReading.Measured carried
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
        if (isTreatedLocally(lesion, visit) && !(finding instanceof LesionFinding.UnequivocalProgression)) {
            return new NonTargetReading.NotEvaluable(
                    lesion.id(),
                    NotEvaluableReason.LOCALLY_TREATED,
                    criteria.ruleSet().target().locallyTreated());
        }
        var parts = partsSeen(lesion, visit);
        if (!parts.isEmpty()) {
            return worstOfParts(parts, visit, atBaseline);
        }
        var carrier = carrier(lesion, visit);
        if (carrier != null) {
            return follows(root(carrier))
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

    /// The parts of a lesion from the first visit on at which one of them has a finding; before it, none.
    private List<Lesion> partsSeen(Lesion lesion, int visit) {
        if (!hasParts) {
            return List.of();
        }
        var parts = course.partsOf(lesion);
        return parts.stream().anyMatch(part -> isSeenUpTo(part, visit)) ? parts : List.of();
    }

    private boolean isSeenUpTo(Lesion part, int visit) {
        return visits.subList(0, visit + 1).stream().anyMatch(at -> at.findingOf(part.id()) != null)
                || course.partsOf(part).stream().anyMatch(each -> isSeenUpTo(each, visit));
    }

    /// The lesion that carries this one's diameter at a visit, or null if this one stands for itself. A merged
    /// lesion needs no later finding; a finding of its own ends the merge.
    private @Nullable Lesion carrier(Lesion lesion, int visit) {
        for (var i = visit; i >= 0; i--) {
            var finding = visits.get(i).findingOf(lesion.id());
            var saysNothing = finding == null
                    || finding instanceof LesionFinding.Present
                    || (finding instanceof LesionFinding.NotEvaluable && i < visit);
            if (!saysNothing) {
                return finding instanceof LesionFinding.MergedInto(var _, var carrier) ? course.lesion(carrier) : null;
            }
        }
        return null;
    }

    private boolean follows(Lesion root) {
        return targets.contains(root);
    }

    private Lesion root(Lesion lesion) {
        var parent = lesion.partOf() == null ? null : course.lesion(lesion.partOf());
        return parent == null ? lesion : root(parent);
    }

    /// Whether the lesion, or the one it split from, was treated locally after the baseline and up to the visit, in
    /// a course whose treatment is not locoregional itself.
    private boolean isTreatedLocally(Lesion lesion, int visit) {
        if (course.interventions().isEmpty() || visit == 0 || course.treatment().isLocoregional()) {
            return false;
        }
        var until = visits.get(visit).date();
        for (var intervention : course.interventions()) {
            if (isInMidCourse(intervention, course)
                    && !intervention.date().isAfter(until)
                    && names(intervention, lesion)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an intervention lies after the baseline; what came before is the state that the baseline shows.
    static boolean isInMidCourse(Intervention intervention, Course course) {
        return intervention.date().isAfter(course.baseline().date());
    }

    private boolean names(Intervention intervention, Lesion lesion) {
        if (intervention.lesions().contains(lesion.id())) {
            return true;
        }
        var parent = lesion.partOf() == null ? null : course.lesion(lesion.partOf());
        return parent != null && names(intervention, parent);
    }
}
