package org.mrecist.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Visit;

/// What became of the lesions of a course, whatever the rule set: which split into parts, which merged with others,
/// which were treated locally.
///
/// Published in: `eisenhauer-2009`, lesions that split or coalesce; `eortc-recist-faq`, surgery and radiotherapy.
public final class Descent {
    private final Course course;
    private final List<Visit> visits;
    private final boolean hasParts;
    private final boolean hasMerges;

    public Descent(Course course) {
        this.course = course;
        this.visits = course.assessedVisits();
        hasParts = haveParts(course.lesions());
        hasMerges = haveMerges(visits);
    }

    private static boolean haveParts(List<Lesion> lesions) {
        for (var lesion : lesions) {
            if (lesion.partOf() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveMerges(List<Visit> visits) {
        for (var visit : visits) {
            for (var finding : visit.findings()) {
                if (finding instanceof LesionFinding.MergedInto) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The lesions and parts that stand for themselves at a visit, in the caller's order: neither split into parts
    /// seen so far, nor parts not seen so far, nor merged with another.
    ///
    /// @param visit the place of the visit among the assessed ones, the baseline being 0
    public List<Lesion> standing(int visit) {
        return course.lesions().stream()
                .filter(lesion ->
                        isThere(lesion, visit) && partsSeen(lesion, visit).isEmpty() && carrier(lesion, visit) == null)
                .toList();
    }

    /// Whether a lesion is one of the baseline, or the one it split from was seen in parts up to the visit.
    private boolean isThere(Lesion lesion, int visit) {
        var parent = parent(lesion);
        return parent == null || !partsSeen(parent, visit).isEmpty();
    }

    /// The parts of a lesion from the first visit on at which one of them has a finding; before it, none.
    List<Lesion> partsSeen(Lesion lesion, int visit) {
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
    @Nullable
    Lesion carrier(Lesion lesion, int visit) {
        if (!hasMerges) {
            return null;
        }
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

    /// The lesion of the baseline that this one is, or split from.
    Lesion root(Lesion lesion) {
        var parent = parent(lesion);
        return parent == null ? lesion : root(parent);
    }

    private @Nullable Lesion parent(Lesion lesion) {
        return lesion.partOf() == null ? null : course.lesion(lesion.partOf());
    }

    /// Whether the lesion, or the one it split from, was treated locally after the baseline and up to the visit, in
    /// a course whose treatment is not locoregional itself.
    public boolean isTreatedLocally(Lesion lesion, int visit) {
        if (course.interventions().isEmpty() || visit == 0 || course.treatment().isLocoregional()) {
            return false;
        }
        var until = visits.get(visit).date();
        for (var intervention : course.interventions()) {
            if (course.isInMidCourse(intervention)
                    && !intervention.date().isAfter(until)
                    && names(intervention, lesion)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Intervention intervention, Lesion lesion) {
        if (intervention.lesions().contains(lesion.id())) {
            return true;
        }
        var parent = parent(lesion);
        return parent != null && names(intervention, parent);
    }
}
