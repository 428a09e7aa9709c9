package org.mrecist.bestresponse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.timeline.FollowUp;

/// The visits that count for the best overall response: from the reference date to the first progression, the
/// visits on either date included.
///
/// @param visits in date order
/// @param progression the first visit of progression, or progression decided elsewhere where that came before; null
///     if there was none
record CountedVisits(List<DatedResponse> visits, @Nullable Milestone progression) {
    CountedVisits {
        visits = List.copyOf(visits);
    }

    static CountedVisits of(List<DatedResponse> followUps, LocalDate referenceDate, FollowUp followUp) {
        var elsewhere = followUp.progressionDate();
        var counted = new ArrayList<DatedResponse>(followUps.size());
        for (var visit : sinceReference(followUps, referenceDate)) {
            if (elsewhere != null && visit.date().isAfter(elsewhere)) {
                break;
            }
            counted.add(visit);
            if (visit.overall() == OverallResponse.PD) {
                return new CountedVisits(counted, Milestone.of(visit));
            }
        }
        return new CountedVisits(
                counted, elsewhere == null ? null : new Milestone(null, elsewhere, OverallResponse.PD));
    }

    /// The visits on and after the reference date, in date order.
    static List<DatedResponse> sinceReference(List<DatedResponse> followUps, LocalDate referenceDate) {
        var visits = new ArrayList<DatedResponse>(followUps.size());
        for (var visit : followUps) {
            if (!visit.date().isBefore(referenceDate)) {
                visits.add(visit);
            }
        }
        visits.sort(Comparator.comparing(DatedResponse::date));
        return visits;
    }

    /// Whether the progression was decided elsewhere, not at one of the visits.
    boolean progressedElsewhere() {
        return progression != null && first(OverallResponse.PD).isEmpty();
    }

    Optional<DatedResponse> first(OverallResponse category) {
        for (var visit : visits) {
            if (visit.overall() == category) {
                return Optional.of(visit);
            }
        }
        return Optional.empty();
    }
}
