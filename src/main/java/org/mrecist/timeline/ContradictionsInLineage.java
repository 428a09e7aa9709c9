package org.mrecist.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.mrecist.timeline.ReadableCourse.Known;

/// What contradicts itself in the course of a lesion over the visits: what it split from, and when it was seen.
final class ContradictionsInLineage {
    private final ReadableCourse course;
    private final List<Fault> faults;

    ContradictionsInLineage(ReadableCourse course, List<Fault> faults) {
        this.course = course;
        this.faults = faults;
    }

    void find() {
        var lesions = course.knownLesions();
        for (var known : lesions) {
            addInPart(known);
        }
        if (course.orderIsKnown()) {
            addParentsFoundBesideParts(lesions);
            for (var known : lesions) {
                addIfBaselineIsMissing(known);
            }
        }
    }

    private void addInPart(Known part) {
        var parentId = part.lesion().partOf();
        if (parentId == null) {
            return;
        }
        var pointer = part.pointer() + "/partOf";
        if (course.isUnknown(parentId)) {
            add(pointer, "unknown-lesion", "must be the id of a lesion of this request");
        }
        if (course.isNoTarget(part)) {
            add(pointer, "part-not-target", "must be left out for a lesion that is no target");
        }
        var parent = course.find(parentId);
        if (parent == null) {
            return;
        }
        if (parent.equals(part)) {
            add(pointer, "part-of-itself", "must be another lesion");
            return;
        }
        if (course.isNoTarget(parent)) {
            add(pointer, "part-of-non-target", "must be the id of a target");
        }
        if (isItsOwnAncestor(part)) {
            add(pointer, "part-cycle", "must not make a lesion a part of its own parts");
        }
    }

    private boolean isItsOwnAncestor(Known part) {
        var met = new HashSet<Known>();
        for (var above = course.parentOf(part); above != null && met.add(above); above = course.parentOf(above)) {
            if (above.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private void addParentsFoundBesideParts(List<Known> lesions) {
        Map<String, Integer> replacedFrom = new HashMap<>();
        for (var part : lesions) {
            var first = part.lesion().partOf() == null
                    ? -1
                    : firstVisitWith(part.lesion().id());
            if (first < 0 || isItsOwnAncestor(part)) {
                continue;
            }
            var met = new HashSet<Known>();
            for (var above = course.parentOf(part); above != null && met.add(above); above = course.parentOf(above)) {
                replacedFrom.merge(above.lesion().id(), first, Math::min);
            }
        }
        replacedFrom.forEach((parent, first) -> {
            for (var visit :
                    course.visitsByDate().subList(first, course.visitsByDate().size())) {
                if (visit.findingOf(parent) != null) {
                    add(
                            visit.pointerToFinding(parent) + "/lesion",
                            "parent-found-beside-part",
                            "must not have a finding any more once one of its parts has one");
                }
            }
        });
    }

    /// The place in date order of the first visit with a finding of this lesion, or -1.
    private int firstVisitWith(String lesion) {
        for (var i = 0; i < course.visitsByDate().size(); i++) {
            if (course.visitsByDate().get(i).findingOf(lesion) != null) {
                return i;
            }
        }
        return -1;
    }

    private void addIfBaselineIsMissing(Known known) {
        var lesion = known.lesion();
        if (!lesion.isTarget()
                || lesion.partOf() != null
                || !course.isSound(known.pointer() + "/role")
                || !course.isSound(known.pointer() + "/partOf")) {
            return;
        }
        var assessed = course.course().assessedVisits();
        var baseline = assessed.getFirst();
        if (baseline.findingOf(lesion.id()) == null
                && assessed.stream().anyMatch(visit -> visit.findingOf(lesion.id()) != null)
                && course.soundness().areMembersSound(baseline.pointer())
                && course.soundness().isSoundThroughout(baseline.pointer() + "/findings", "lesion")) {
            add(
                    known.pointer(),
                    "target-without-baseline",
                    "must have a finding at the baseline, since it is a target and has one later");
        }
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
