package org.mrecist.timeline;

import java.util.HashSet;
import java.util.List;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;

/// What contradicts itself in the list of lesions.
final class ContradictionsInLesions {
    private final ReadableCourse course;
    private final List<Fault> faults;

    ContradictionsInLesions(ReadableCourse course, List<Fault> faults) {
        this.course = course;
        this.faults = faults;
    }

    void find() {
        addIfThereAreNone();
        var ids = new HashSet<String>();
        for (var i = 0; i < course.lesions().size(); i++) {
            var lesion = course.lesions().get(i);
            var pointer = "/lesions/" + i;
            if (course.isSound(pointer + "/id") && !ids.add(lesion.id())) {
                faults.add(new Fault(pointer + "/id", "duplicate-lesion-id", "must not be the id of another lesion"));
            }
            addIfSiteDoesNotFit(course, lesion.kind(), lesion.site(), pointer, faults);
        }
    }

    private void addIfThereAreNone() {
        if (course.lesions().isEmpty()
                && course.visits().stream().allMatch(visit -> visit.newLesions().isEmpty())
                && course.isSound("/lesions")
                && course.soundness().isSoundThroughout("/visits", "newLesions")) {
            faults.add(new Fault("/lesions", "no-lesions", "must not be empty where no visit lists a new lesion"));
        }
    }

    static void addIfSiteDoesNotFit(
            ReadableCourse course, LesionKind kind, LesionSite site, String pointer, List<Fault> faults) {
        var fits = kind == LesionKind.LYMPH_NODE ? site.isLymphNode() || site == LesionSite.OTHER : !site.isLymphNode();
        if (!fits && course.isSound(pointer + "/kind") && course.isSound(pointer + "/site")) {
            faults.add(new Fault(
                    pointer + "/site",
                    "site-does-not-fit-kind",
                    "must be a LYMPH_NODE site or OTHER for a lymph node, and no LYMPH_NODE site for anything else"));
        }
    }
}
