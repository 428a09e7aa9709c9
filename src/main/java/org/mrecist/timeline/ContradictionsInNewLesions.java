package org.mrecist.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;

/// What contradicts itself in the reports of new lesions.
final class ContradictionsInNewLesions {
    private final ReadableCourse course;
    private final List<Fault> faults;
    private final Map<String, Listed> firsts = new HashMap<>();

    /// A report and where it stands.
    private record Listed(NewLesion report, String pointer) {}

    ContradictionsInNewLesions(ReadableCourse course, List<Fault> faults) {
        this.course = course;
        this.faults = faults;
    }

    void find() {
        for (var visit : course.visits()) {
            var ids = new HashSet<String>();
            for (var i = 0; i < visit.newLesions().size(); i++) {
                var listed = new Listed(visit.newLesions().get(i), visit.pointer() + "/newLesions/" + i);
                addInReport(listed);
                addIfUnequivocalAtBaseline(visit, listed);
                if (course.isSound(listed.pointer() + "/id")) {
                    addInIdentity(listed, ids);
                }
            }
        }
    }

    private void addInReport(Listed listed) {
        var report = listed.report();
        var pointer = listed.pointer();
        ContradictionsInLesions.addIfSiteDoesNotFit(course, report.kind(), report.site(), pointer, faults);
        if (report.cytologyPositive() != null
                && report.kind() != LesionKind.EFFUSION_OR_ASCITES
                && course.isSound(pointer + "/kind")) {
            add(
                    pointer + "/cytologyPositive",
                    "member-does-not-fit-kind",
                    "must be left out for anything but an effusion or ascites");
        }
        if (report.absent()) {
            addIfMeasured(report.longest(), pointer + "/longestDiameterMm");
            addIfMeasured(report.shortAxis(), pointer + "/shortAxisMm");
        }
    }

    private void addIfMeasured(@Nullable Millimetres diameter, String pointer) {
        if (diameter != null && !diameter.isZero()) {
            faults.add(ReportedFinding.absentWithDiameter(pointer));
        }
    }

    private void addIfUnequivocalAtBaseline(Visit visit, Listed listed) {
        if (!course.orderIsKnown()
                || visit.position() != course.course().baseline().position()) {
            return;
        }
        var words = "must not be said at the baseline: the lesion is then one of the lesions of the baseline";
        if (listed.report().certainty() == NewLesion.Certainty.UNEQUIVOCAL) {
            add(listed.pointer() + "/certainty", "unequivocal-at-baseline", words);
        }
        if (Boolean.TRUE.equals(listed.report().cytologyPositive())) {
            add(listed.pointer() + "/cytologyPositive", "unequivocal-at-baseline", words);
        }
    }

    /// @param ids of the reports before it at the same visit
    private void addInIdentity(Listed listed, Set<String> ids) {
        var id = listed.report().id();
        if (course.isTaken(id)) {
            add(listed.pointer() + "/id", "new-lesion-id-taken", "must not be the id of a lesion of the baseline");
        }
        if (!ids.add(id)) {
            add(listed.pointer() + "/id", "duplicate-new-lesion", "must not be listed again at the same visit");
            return;
        }
        var first = firsts.putIfAbsent(id, listed);
        if (first != null) {
            addIfChanged(
                    first,
                    listed,
                    "/kind",
                    first.report().kind() != listed.report().kind());
            addIfChanged(
                    first,
                    listed,
                    "/site",
                    first.report().site() != listed.report().site());
        }
    }

    private void addIfChanged(Listed first, Listed listed, String member, boolean differs) {
        if (differs && course.isSound(first.pointer() + member) && course.isSound(listed.pointer() + member)) {
            add(listed.pointer() + member, "new-lesion-changed", "must be what it is at the other visits");
        }
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
