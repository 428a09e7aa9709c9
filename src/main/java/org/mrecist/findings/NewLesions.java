package org.mrecist.findings;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.mrecist.criteria.NewLesionCourse;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.Readings;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.timeline.Course;
import org.mrecist.trace.Fact;

/// What is doubtful about new lesions.
///
/// Published in: `eisenhauer-2009`, new lesions; `schwartz-2016`, new nodes; `lencioni-2010`, new lesions.
final class NewLesions {
    private NewLesions() {}

    static List<CourseRule> courseRules() {
        return List.of(NewLesions::thrombi, NewLesions::whereFirstImaged);
    }

    static List<JudgedRule> judgedRules() {
        return List.of(NewLesions::pending, NewLesions::certainty, NewLesions::smallNodes);
    }

    /// A thrombus that is not tumour does not enhance.
    private static void thrombi(Course course, Consumer<Finding> found) {
        var notStated = new LinkedHashMap<String, Finding>();
        var stated = new HashSet<String>();
        for (var visit : course.assessedVisits()) {
            for (var report : visit.newLesions()) {
                if (report.kind() != LesionKind.TUMOUR_THROMBUS || report.absent()) {
                    continue;
                }
                var pointer = visit.pointerToNewLesion(report.id());
                if (report.enhancement() == Enhancement.NOT_STATED) {
                    notStated.putIfAbsent(
                            report.id(),
                            Finding.of(
                                    FindingKind.NEW_THROMBUS_ENHANCEMENT_NOT_STATED,
                                    pointer,
                                    Fact.lesion(report.id())));
                    continue;
                }
                stated.add(report.id());
                if (report.enhancement() == Enhancement.NOT_ENHANCING
                        && report.certainty() == NewLesion.Certainty.UNEQUIVOCAL) {
                    found.accept(Finding.of(FindingKind.NEW_THROMBUS_NOT_ENHANCING, pointer, Fact.lesion(report.id())));
                }
            }
        }
        notStated.keySet().removeAll(stated);
        notStated.values().forEach(found);
    }

    private static void whereFirstImaged(Course course, Consumer<Finding> found) {
        var first = ImagingQuality.visitThatFirstImagedChest(course);
        if (first == null) {
            return;
        }
        for (var report : first.newLesions()) {
            if (report.site() == LesionSite.LUNG && !report.absent() && isFirstReport(report, first.date(), course)) {
                found.accept(Finding.of(
                        FindingKind.NEW_LESION_WHERE_FIRST_IMAGED,
                        first.pointerToNewLesion(report.id()),
                        Fact.lesion(report.id()),
                        Fact.visit(first.id())));
            }
        }
    }

    private static boolean isFirstReport(NewLesion report, LocalDate date, Course course) {
        return course.assessedVisits().stream()
                .filter(visit -> visit.date().isBefore(date))
                .flatMap(visit -> visit.newLesions().stream())
                .noneMatch(earlier -> earlier.id().equals(report.id()));
    }

    /// A lesion that its last report leaves pending.
    private static void pending(Judged judged, Consumer<Finding> found) {
        for (var lesion : judged.reading().newLesions()) {
            var last = lastReport(lesion);
            if (lesion.closedFrom() < 0 && lesion.sightings().get(last).status() == NewLesionStatus.PENDING) {
                var visit = judged.reading().visits().get(last);
                found.accept(Finding.of(
                        FindingKind.PENDING_NEW_LESION,
                        visit.pointerToNewLesion(lesion.id()),
                        Fact.lesion(lesion.id()),
                        Fact.visit(visit.id())));
            }
        }
    }

    private static int lastReport(NewLesionCourse lesion) {
        var last = lesion.reports().size() - 1;
        while (lesion.reports().get(last) == null) {
            last--;
        }
        return last;
    }

    /// Reports that stay pending for want of a word on how sure the reader is.
    private static void certainty(Judged judged, Consumer<Finding> found) {
        for (var lesion : judged.reading().newLesions()) {
            for (var place = 0; place < lesion.reports().size(); place++) {
                var report = lesion.reports().get(place);
                if (report != null
                        && report.certainty() == null
                        && isSettledByCertainty(report, judged.byMrecist())
                        && lesion.sightings().get(place).status() == NewLesionStatus.PENDING) {
                    var visit = judged.reading().visits().get(place);
                    found.accept(Finding.of(
                            FindingKind.CERTAINTY_NOT_STATED,
                            visit.pointerToNewLesion(lesion.id()),
                            Fact.lesion(lesion.id()),
                            Fact.visit(visit.id())));
                }
            }
        }
    }

    private static boolean isSettledByCertainty(NewLesion report, boolean byMrecist) {
        return switch (report.kind()) {
            case EFFUSION_OR_ASCITES -> false;
            case LYMPH_NODE -> !byMrecist;
            case MASS -> !byMrecist || report.site() != LesionSite.LIVER;
            case TUMOUR_THROMBUS, INFILTRATIVE, BONE, OTHER -> true;
        };
    }

    /// Nodes below the size of a malignant one, as long as they are not settled.
    private static void smallNodes(Judged judged, Consumer<Finding> found) {
        for (var lesion : judged.reading().newLesions()) {
            var until =
                    lesion.isSettled() ? lesion.settledAt() : lesion.reports().size() - 1;
            for (var place = 0; place <= until; place++) {
                var report = lesion.reports().get(place);
                if (report != null && !report.absent() && report.kind() == LesionKind.LYMPH_NODE) {
                    smallNode(
                            judged,
                            report,
                            judged.reading().visits().get(place).pointerToNewLesion(lesion.id()),
                            found);
                }
            }
        }
    }

    private static void smallNode(Judged judged, NewLesion node, String pointer, Consumer<Finding> found) {
        var shortAxis = node.shortAxis();
        var malignantFrom = PublishedSizes.malignantFrom(node.site(), judged.byMrecist());
        if (shortAxis == null || shortAxis.isAtLeast(malignantFrom)) {
            return;
        }
        var isNormal = !judged.byMrecist() && shortAxis.isLessThan(Readings.NORMAL_NODE_BELOW);
        found.accept(Finding.of(
                isNormal ? FindingKind.NEW_NODE_NORMAL : FindingKind.NEW_NODE_BELOW_MALIGNANT_SIZE,
                pointer,
                Fact.lesion(node.id()),
                Fact.of("shortAxis", shortAxis),
                Fact.of("atLeast", isNormal ? Readings.NORMAL_NODE_BELOW : malignantFrom)));
    }
}
