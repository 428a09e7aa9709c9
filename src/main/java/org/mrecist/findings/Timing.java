package org.mrecist.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Modality;
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

    /// A local treatment on a date.
    private record Session(LocalDate date, Modality modality) {
        /// For how many days more, counted from a date, its effect cannot be judged.
        long daysLeft(LocalDate from) {
            return minimumDays(modality) - days(date, from);
        }
    }

    /// Of several sessions that a visit follows too soon, the one whose effect takes longest to show is named.
    private static void locoregionalTherapy(Course course, Consumer<Finding> found) {
        for (var visit : course.assessedVisits()) {
            if (visit.equals(course.baseline())) {
                continue;
            }
            sessionsUpTo(visit.date(), course).stream()
                    .filter(session -> session.daysLeft(visit.date()) > 0)
                    .max(Comparator.comparingLong((Session session) -> session.daysLeft(visit.date()))
                            .thenComparing(session -> session.modality().name()))
                    .ifPresent(session -> found.accept(Finding.of(
                            FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                            visit.pointer(),
                            Fact.visit(visit.id()),
                            Fact.of("modality", session.modality()),
                            Fact.days("daysSince", days(session.date(), visit.date())),
                            Fact.days("atLeast", minimumDays(session.modality())))));
        }
    }

    /// The local treatments of the course up to a date: those of the treatment at its last date, or at its start
    /// where the last lies later or is not stated, and in a locoregional course those repeated since the baseline.
    /// A lesion treated locally in the course of a systemic treatment is not evaluable anyhow.
    private static List<Session> sessionsUpTo(LocalDate until, Course course) {
        var treatment = course.treatment();
        var last = treatment.lastDate();
        var date = last != null && !last.isAfter(until) ? last : treatment.start();
        var sessions = new ArrayList<Session>();
        if (date != null && !date.isAfter(until)) {
            Stream.concat(Stream.ofNullable(treatment.modality()), treatment.combinedWith().stream())
                    .forEach(modality -> sessions.add(new Session(date, modality)));
        }
        if (treatment.isLocoregional()) {
            course.interventions().stream()
                    .filter(each -> Interventions.isInMidCourse(each, course)
                            && !each.date().isAfter(until))
                    .forEach(each -> sessions.add(new Session(each.date(), each.modality())));
        }
        return sessions;
    }

    /// For how many days after a treatment its effect cannot be judged yet; 0 where no such time is customary.
    private static int minimumDays(Modality modality) {
        return switch (modality) {
            case RESECTION, ABLATION, TACE -> 28;
            case TARE, SBRT -> 84;
            case TRANSPLANT, SYSTEMIC_ICI, SYSTEMIC_TKI, SYSTEMIC_OTHER, NONE -> 0;
        };
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
