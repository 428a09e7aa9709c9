package org.mrecist.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;

/// What contradicts itself in the findings of the known lesions, each visit taken by itself.
final class ContradictionsInFindings {
    private final ReadableCourse course;
    private final List<Fault> faults;

    ContradictionsInFindings(ReadableCourse course, List<Fault> faults) {
        this.course = course;
        this.faults = faults;
    }

    void find() {
        for (var visit : course.visits()) {
            var lesions = new HashSet<String>();
            Map<String, String> merges = new HashMap<>();
            for (var i = 0; i < visit.findings().size(); i++) {
                var finding = visit.findings().get(i);
                var place = i;
                Supplier<String> pointer = () -> visit.pointer() + "/findings/" + place;
                if (!course.isSound(pointer, "/lesion")) {
                    continue;
                }
                if (!lesions.add(finding.lesion())) {
                    add(
                            pointer.get() + "/lesion",
                            "duplicate-finding",
                            "must not have a second finding at the same visit");
                }
                if (finding instanceof LesionFinding.MergedInto(var lesion, var carrier)) {
                    merges.putIfAbsent(lesion, carrier);
                }
                addInFinding(finding, pointer);
            }
            if (!merges.isEmpty()) {
                addInMerges(visit, merges);
            }
        }
    }

    private void addInFinding(LesionFinding finding, Supplier<String> pointer) {
        if (course.isUnknown(finding.lesion())) {
            add(pointer.get() + "/lesion", "unknown-lesion", "must be the id of a lesion of this request");
        }
        var known = course.find(finding.lesion());
        if (known == null) {
            return;
        }
        if (finding.diameters().viable() != null
                && !takesViableDiameter(known.lesion())
                && course.isSound(known::pointer, "/kind")) {
            add(
                    pointer.get() + "/viableDiameterMm",
                    "member-does-not-fit-kind",
                    "must be left out for a lymph node, an effusion and ascites");
        }
        if (finding instanceof LesionFinding.UnequivocalProgression
                && known.lesion().isTarget()
                && course.isSound(known::pointer, "/role")) {
            add(
                    pointer.get() + "/state",
                    "progression-on-target",
                    "must not be UNEQUIVOCAL_PROGRESSION for a target, whose growth its diameters tell");
        }
    }

    private static boolean takesViableDiameter(Lesion lesion) {
        return lesion.kind() != LesionKind.LYMPH_NODE && lesion.kind() != LesionKind.EFFUSION_OR_ASCITES;
    }

    /// @param merges of this visit: the lesion that has merged, and the one that it has merged into
    private void addInMerges(Visit visit, Map<String, String> merges) {
        for (var i = 0; i < visit.findings().size(); i++) {
            var pointer = visit.pointer() + "/findings/" + i;
            if (visit.findings().get(i) instanceof LesionFinding.MergedInto merge
                    && course.isSound(pointer + "/mergedInto")
                    && course.isSound(pointer + "/lesion")) {
                addInMerge(visit, merge, merges, pointer);
            }
        }
    }

    private void addInMerge(Visit visit, LesionFinding.MergedInto merge, Map<String, String> merges, String pointer) {
        var place = pointer + "/mergedInto";
        if (course.isUnknown(merge.carrier())) {
            add(place, "unknown-lesion", "must be the id of a lesion of this request");
        }
        var merged = course.find(merge.lesion());
        if (merged != null && course.isNoTarget(merged)) {
            add(place, "merged-non-target", "must be left out for a lesion that is no target");
        }
        var carrier = course.find(merge.carrier());
        if (carrier == null) {
            return;
        }
        if (merge.carrier().equals(merge.lesion())) {
            add(place, "merged-into-itself", "must be another lesion");
            return;
        }
        if (course.isNoTarget(carrier)) {
            add(place, "merged-into-non-target", "must be the id of a target");
        }
        if (isInCycle(merge.lesion(), merges)) {
            add(place, "merge-cycle", "must not lead back to the same lesion");
        } else if (hasNoDiameter(visit, merge.carrier())) {
            add(place, "merged-into-unmeasured", "must be the id of a lesion with a diameter at this visit");
        }
    }

    private static boolean isInCycle(String lesion, Map<String, String> merges) {
        var met = new HashSet<String>();
        for (var carrier = merges.get(lesion); carrier != null && met.add(carrier); carrier = merges.get(carrier)) {
            if (carrier.equals(lesion)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNoDiameter(Visit visit, String lesion) {
        var findings = visit.pointer() + "/findings";
        if (!course.soundness().isSoundThroughout(findings, "lesion")) {
            return false;
        }
        var finding = visit.findingOf(lesion);
        return finding == null
                || (!finding.diameters().areGiven()
                        && course.soundness().isSoundWithin(visit.pointerToFinding(lesion)));
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
