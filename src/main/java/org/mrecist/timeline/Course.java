package org.mrecist.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;

/// One course of treatment of one patient, as it was reported.
///
/// It may contradict itself: [Contradictions] tells, and nothing is decided on a course that has any.
///
/// @param subject the caller's pseudonym, null if not given
/// @param lesions in the caller's order
/// @param visits in date order, whatever the order given
/// @param interventions in the caller's order
public record Course(
        @Nullable String subject,
        Treatment treatment,
        List<Lesion> lesions,
        List<Visit> visits,
        List<Intervention> interventions,
        FollowUp followUp,
        ClinicalContext context) {
    public Course {
        if (visits.isEmpty()) {
            throw new IllegalArgumentException("a course must have a visit");
        }
        lesions = List.copyOf(lesions);
        visits = visits.stream()
                .sorted(Comparator.comparing(Visit::date).thenComparingInt(Visit::position))
                .toList();
        interventions = List.copyOf(interventions);
    }

    /// The place of the baseline among the visits in date order: the visit named as such, else the earliest.
    public int baselineIndex() {
        for (var i = 0; i < visits.size(); i++) {
            if (visits.get(i).statedBaseline()) {
                return i;
            }
        }
        return 0;
    }

    public Visit baseline() {
        return visits.get(baselineIndex());
    }

    /// The visits that are assessed: the baseline first, then the others in date order.
    public List<Visit> assessedVisits() {
        var baseline = baselineIndex();
        return baseline == 0 ? visits : visits.subList(baseline, visits.size());
    }

    /// The visits that are not assessed because they precede the baseline.
    public List<Visit> visitsBeforeBaseline() {
        return visits.subList(0, baselineIndex());
    }

    /// The date from which durations count: the start of treatment, else the baseline.
    public LocalDate referenceDate() {
        var start = treatment.start();
        return start == null ? baseline().date() : start;
    }

    /// Whether an intervention lies after the baseline; what came before is the state that the baseline shows.
    public boolean isInMidCourse(Intervention intervention) {
        return intervention.date().isAfter(baseline().date());
    }

    /// The lesion of this id, or null if there is none.
    public @Nullable Lesion lesion(String id) {
        for (var lesion : lesions) {
            if (lesion.id().equals(id)) {
                return lesion;
            }
        }
        return null;
    }

    /// The targets that this one split into, in the caller's order.
    public List<Lesion> partsOf(Lesion parent) {
        return lesions.stream()
                .filter(part -> parent.id().equals(part.partOf()))
                .toList();
    }
}
