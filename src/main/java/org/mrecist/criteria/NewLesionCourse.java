package org.mrecist.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.NewLesion;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// One new lesion over all visits under one rule set.
///
/// A lesion is settled once a visit shows it unequivocally. Then it counts from the visit at which it was first
/// seen, where progression is dated, and until it is reported gone. A pending lesion counts only where it is
/// listed.
///
/// Published in: `eisenhauer-2009`, new lesions; interpretations `retroactive-progression`, `settled-lesion-stays`,
/// `nodule-watched-since-baseline`.
///
/// @param first its first report
/// @param reports for each visit its report, null where it is not listed
/// @param sightings for each visit what it amounts to and why
/// @param settledAt the place of the visit that settled it, -1 if none
/// @param watchedSinceBaseline whether it was listed at the baseline already
/// @param closedFrom the place of the first visit after it was treated locally while pending, -1 if it was not
public record NewLesionCourse(
        NewLesion first,
        List<@Nullable NewLesion> reports,
        List<Sighting> sightings,
        int settledAt,
        boolean watchedSinceBaseline,
        int closedFrom) {

    /// What a new lesion amounts to at one visit.
    ///
    /// @param step why, null where it is not there
    public record Sighting(NewLesionStatus status, @Nullable Step step) {}

    public String id() {
        return first.id();
    }

    public boolean isSettled() {
        return settledAt >= 0;
    }

    /// Every new lesion of a course, in the order in which they were first listed.
    static List<NewLesionCourse> allOf(Course course, ResponseCriteria criteria) {
        var visits = course.assessedVisits();
        var ids = new LinkedHashSet<String>();
        for (var visit : visits) {
            for (var report : visit.newLesions()) {
                ids.add(report.id());
            }
        }
        return ids.isEmpty()
                ? List.of()
                : ids.stream().map(id -> of(id, course, criteria)).toList();
    }

    private static NewLesionCourse of(String id, Course course, ResponseCriteria criteria) {
        var visits = course.assessedVisits();
        var rules = criteria.ruleSet().newLesions();
        var reports = new ArrayList<@Nullable NewLesion>();
        var readings = new ArrayList<@Nullable NewLesionReading>();
        var earlier = new ArrayList<NewLesion>();
        var treated = firstTreated(id, course);
        var settledAt = -1;
        var closedFrom = -1;
        for (var i = 0; i < visits.size(); i++) {
            var report = reportOf(id, visits.get(i));
            reports.add(report);
            if (treated != null
                    && settledAt < 0
                    && closedFrom < 0
                    && !visits.get(i).date().isBefore(treated)) {
                closedFrom = i;
            }
            if (report == null || report.absent() || closedFrom >= 0) {
                readings.add(null);
                continue;
            }
            var reading = criteria.newLesionReading(report, List.copyOf(earlier));
            readings.add(reading);
            earlier.add(report);
            // What is unequivocal at the baseline is no new lesion, and refused before anything is decided.
            if (i > 0 && settledAt < 0 && reading.status() == NewLesionStatus.UNEQUIVOCAL) {
                settledAt = i;
            }
        }
        var first = firstOf(reports);
        var watched = reports.getFirst() != null;
        var countsFrom = watched ? settledAt : firstSight(readings);
        var sightings = new ArrayList<Sighting>();
        var absent = false;
        for (var i = 0; i < visits.size(); i++) {
            var report = reports.get(i);
            absent = report == null ? absent : report.absent();
            sightings.add(
                    settledAt >= 0 && i >= countsFrom
                            ? settledSighting(id, absent, readings.get(i), visits.get(settledAt), i < settledAt, rules)
                            : pendingSighting(id, i, report, readings.get(i), closedFrom, watched, rules));
        }
        return new NewLesionCourse(
                first, Collections.unmodifiableList(reports), sightings, settledAt, watched, closedFrom);
    }

    private static Sighting settledSighting(
            String id,
            boolean absent,
            @Nullable NewLesionReading reading,
            Visit settling,
            boolean isBeforeSettling,
            RuleSet.NewLesionRules rules) {
        if (absent) {
            return new Sighting(NewLesionStatus.NONE, null);
        }
        Rule rule;
        if (isBeforeSettling) {
            rule = rules.retroactive();
        } else if (reading != null && reading.status() == NewLesionStatus.UNEQUIVOCAL) {
            rule = reading.rule();
        } else {
            rule = rules.stays();
        }
        return new Sighting(
                NewLesionStatus.UNEQUIVOCAL,
                Step.of(
                        rule,
                        Fact.lesion(id),
                        Fact.of("status", NewLesionStatus.UNEQUIVOCAL),
                        new Fact.OfVisit("settledAt", settling.id())));
    }

    private static Sighting pendingSighting(
            String id,
            int visit,
            @Nullable NewLesion report,
            @Nullable NewLesionReading reading,
            int closedFrom,
            boolean watched,
            RuleSet.NewLesionRules rules) {
        if (closedFrom >= 0 && visit >= closedFrom && report != null) {
            return new Sighting(NewLesionStatus.NONE, Step.of(rules.closed(), Fact.lesion(id)));
        }
        if (reading == null) {
            return new Sighting(NewLesionStatus.NONE, null);
        }
        var rule = watched && visit == 0 ? rules.watched() : reading.rule();
        var status = reading.status() == NewLesionStatus.NONE ? NewLesionStatus.NONE : NewLesionStatus.PENDING;
        return new Sighting(status, Step.of(rule, Fact.lesion(id), Fact.of("status", status)));
    }

    private static NewLesion firstOf(List<@Nullable NewLesion> reports) {
        for (var report : reports) {
            if (report != null) {
                return report;
            }
        }
        throw new IllegalArgumentException("a new lesion must have a report");
    }

    /// The first visit at which the rule set takes it for a lesion.
    private static int firstSight(List<@Nullable NewLesionReading> readings) {
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (reading != null && reading.status() != NewLesionStatus.NONE) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable NewLesion reportOf(String id, Visit visit) {
        for (var report : visit.newLesions()) {
            if (report.id().equals(id)) {
                return report;
            }
        }
        return null;
    }

    /// When the lesion was first treated locally in a course whose treatment is not locoregional itself, else null.
    private static @Nullable LocalDate firstTreated(String id, Course course) {
        if (course.treatment().isLocoregional()) {
            return null;
        }
        return course.interventions().stream()
                .filter(each -> each.lesions().contains(id) && course.isInMidCourse(each))
                .map(each -> each.date())
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
