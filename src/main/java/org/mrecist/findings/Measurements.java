package org.mrecist.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionKind;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// Diameters that cannot be right, or play no part.
final class Measurements {
    /// Below this length ten times as much is within the error of reading either value.
    private static final Millimetres LARGER_OF_SLIP = PublishedSizes.MEASURABLE;

    private Measurements() {}

    static List<CourseRule> courseRules() {
        return List.of(Measurements::contradictions, Measurements::unused, Measurements::unitSlips);
    }

    /// What one visit says of one lesion, known or new.
    ///
    /// @param known the lesion, null for a new one
    private record Report(Visit visit, String id, @Nullable Lesion known, Diameters diameters, boolean isNode) {
        String pointer(Diameter diameter) {
            return (known == null ? visit.pointerToNewLesion(id) : visit.pointerToFinding(id)) + "/"
                    + diameter.member();
        }
    }

    private static void contradictions(Course course, Consumer<Finding> found) {
        for (var report : reports(course)) {
            var longest = report.diameters().longest();
            var viable = report.diameters().viable();
            var shortAxis = report.diameters().shortAxis();
            if (longest != null && viable != null && viable.isMoreThan(longest)) {
                found.accept(Finding.of(
                        FindingKind.VIABLE_EXCEEDS_LONGEST,
                        report.pointer(Diameter.VIABLE),
                        Fact.lesion(report.id()),
                        Fact.of("viable", viable),
                        Fact.of("longest", longest)));
            }
            if (longest != null && shortAxis != null && shortAxis.isMoreThan(longest)) {
                found.accept(Finding.of(
                        FindingKind.SHORT_AXIS_EXCEEDS_LONGEST,
                        report.pointer(Diameter.SHORT_AXIS),
                        Fact.lesion(report.id()),
                        Fact.of("shortAxis", shortAxis),
                        Fact.of("longest", longest)));
            }
        }
    }

    private static void unused(Course course, Consumer<Finding> found) {
        for (var report : reports(course)) {
            var known = report.known();
            if (report.diameters().shortAxis() != null && !report.isNode()) {
                found.accept(notUsed(report, Diameter.SHORT_AXIS));
            }
            if (known == null || report.diameters().viable() == null) {
                continue;
            }
            if (!known.isIntrahepatic()) {
                found.accept(notUsed(report, Diameter.VIABLE));
            } else if (report.visit().imaging().lacksArterialPhase()) {
                found.accept(Finding.of(
                        FindingKind.VIABLE_WITHOUT_ARTERIAL_PHASE,
                        report.pointer(Diameter.VIABLE),
                        Fact.lesion(report.id())));
            }
        }
    }

    private static Finding notUsed(Report report, Diameter diameter) {
        return Finding.of(
                FindingKind.DIAMETER_NOT_USED,
                report.pointer(diameter),
                Fact.lesion(report.id()),
                Fact.of("diameter", diameter));
    }

    private static void unitSlips(Course course, Consumer<Finding> found) {
        var byLesion = new LinkedHashMap<String, List<Report>>();
        for (var report : reports(course)) {
            byLesion.computeIfAbsent(report.id(), _ -> new ArrayList<>()).add(report);
        }
        for (var ofLesion : byLesion.values()) {
            for (var diameter : Diameter.values()) {
                unitSlips(ofLesion, diameter, found);
            }
        }
    }

    private static void unitSlips(List<Report> ofLesion, Diameter diameter, Consumer<Finding> found) {
        Millimetres before = null;
        for (var report : ofLesion) {
            var now = diameter.of(report.diameters());
            if (now == null) {
                continue;
            }
            if (before != null && isTenfold(before, now)) {
                found.accept(Finding.of(
                        FindingKind.UNIT_SLIP_SUSPECTED,
                        report.pointer(diameter),
                        Fact.lesion(report.id()),
                        Fact.of("diameter", diameter),
                        Fact.of("before", before),
                        Fact.of("now", now)));
            }
            before = now;
        }
    }

    /// Whether one length is ten times the other to within a twentieth, which centimetres taken for millimetres
    /// are, and growth or shrinkage hardly is.
    private static boolean isTenfold(Millimetres one, Millimetres other) {
        var smaller = one.smallerOf(other);
        var larger = one.equals(smaller) ? other : one;
        return larger.isAtLeast(LARGER_OF_SLIP)
                && 2 * larger.hundredths() >= 19 * smaller.hundredths()
                && 2 * larger.hundredths() <= 21 * smaller.hundredths();
    }

    /// What the assessed visits say of lesions, in date order.
    private static List<Report> reports(Course course) {
        var lesions = HashMap.<String, Lesion>newHashMap(course.lesions().size());
        course.lesions().forEach(lesion -> lesions.putIfAbsent(lesion.id(), lesion));
        var reports = new ArrayList<Report>();
        for (var visit : course.assessedVisits()) {
            for (var finding : visit.findings()) {
                var lesion = lesions.get(finding.lesion());
                if (lesion != null) {
                    reports.add(new Report(visit, lesion.id(), lesion, finding.diameters(), lesion.isNode()));
                }
            }
            for (var report : visit.newLesions()) {
                var isNode = report.kind() == LesionKind.LYMPH_NODE;
                var diameters = new Diameters(report.longest(), null, report.shortAxis());
                reports.add(new Report(visit, report.id(), null, diameters, isNode));
            }
        }
        return reports;
    }
}
