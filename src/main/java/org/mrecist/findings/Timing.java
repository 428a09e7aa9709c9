package org.mrecist.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.TreatmentSession;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// When the visits lie to one another and to the treatment.
///
/// Published in: `eisenhauer-2009`, baseline within four weeks before treatment.
final class Timing {
    static final int MAX_DAYS_BASELINE_BEFORE_TREATMENT = 28;
    static final int MAX_DAYS_LIVER_FACTS_BEFORE_VISIT = 28;

    private Timing() {}

    static List<CourseRule> courseRules() {
        return List.of(
                Timing::order,
                Timing::beforeBaseline,
                Timing::treatmentStart,
                Timing::locoregionalTherapy,
                Timing::liver);
    }

    private static void order(Course course, Consumer<Finding> found) {
        var asListed = course.visits().stream()
                .sorted(Comparator.comparingInt(Visit::position))
                .toList();
        for (var i = 1; i < asListed.size(); i++) {
            var before = asListed.get(i - 1);
            if (asListed.get(i).date().isBefore(before.date())) {
                found.accept(Finding.of(
                        FindingKind.VISIT_OUT_OF_ORDER,
                        asListed.get(i).pointer(),
                        Fact.visit(asListed.get(i).id()),
                        new Fact.OfVisit("listedAfter", before.id())));
            }
        }
    }

    private static void beforeBaseline(Course course, Consumer<Finding> found) {
        for (var visit : course.visitsBeforeBaseline()) {
            found.accept(Finding.of(
                    FindingKind.VISIT_BEFORE_BASELINE,
                    visit.pointer(),
                    Fact.visit(visit.id()),
                    new Fact.OfVisit("baseline", course.baseline().id())));
        }
    }

    private static void treatmentStart(Course course, Consumer<Finding> found) {
        var start = course.treatment().start();
        if (start == null) {
            return;
        }
        for (var visit : course.assessedVisits()) {
            var lead = days(visit.date(), start);
            if (!visit.equals(course.baseline())) {
                if (lead > 0) {
                    found.accept(Finding.of(
                            FindingKind.VISIT_BEFORE_TREATMENT_START,
                            visit.pointer(),
                            Fact.visit(visit.id()),
                            Fact.days("daysBefore", lead)));
                }
            } else if (lead < 0) {
                found.accept(Finding.of(
                        FindingKind.BASELINE_AFTER_TREATMENT_START,
                        visit.pointer(),
                        Fact.visit(visit.id()),
                        Fact.days("daysAfter", -lead)));
            } else if (lead > MAX_DAYS_BASELINE_BEFORE_TREATMENT) {
                found.accept(Finding.of(
                        FindingKind.BASELINE_LONG_BEFORE_TREATMENT,
                        visit.pointer(),
                        Fact.visit(visit.id()),
                        Fact.days("daysBefore", lead),
                        Fact.days("atMost", MAX_DAYS_BASELINE_BEFORE_TREATMENT)));
            }
        }
    }

    /// Of several sessions that a visit follows too soon, the one whose effect takes longest to show is named.
    private static void locoregionalTherapy(Course course, Consumer<Finding> found) {
        for (var visit : course.assessedVisits()) {
            if (visit.equals(course.baseline())) {
                continue;
            }
            TreatmentSession.upTo(visit.date(), course).stream()
                    .filter(session -> session.modality().isLocal()
                            && session.readableFrom().isAfter(visit.date()))
                    .max(Comparator.comparing(TreatmentSession::readableFrom)
                            .thenComparing(session -> session.modality().name()))
                    .ifPresent(session -> found.accept(Finding.of(
                            FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                            visit.pointer(),
                            Fact.visit(visit.id()),
                            Fact.of("modality", session.modality()),
                            Fact.days("daysSince", days(session.date(), visit.date())),
                            Fact.days("atLeast", days(session.date(), session.readableFrom())))));
        }
    }

    private static void liver(Course course, Consumer<Finding> found) {
        var liver = course.context().liver();
        var date = liver == null ? null : liver.date();
        if (date == null) {
            return;
        }
        var last = course.visits().getLast();
        var age = days(date, last.date());
        if (age > MAX_DAYS_LIVER_FACTS_BEFORE_VISIT) {
            found.accept(Finding.of(
                    FindingKind.LIVER_FACTS_OUTDATED,
                    Pointers.LIVER_DATE,
                    Fact.days("daysBefore", age),
                    Fact.visit(last.id()),
                    Fact.days("atMost", MAX_DAYS_LIVER_FACTS_BEFORE_VISIT)));
        }
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
