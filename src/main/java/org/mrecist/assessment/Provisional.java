package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.Confirmation;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.protocol.Protocol;

/// Why a visit's category is not final, and when it can be at the earliest.
///
/// @param earliestDate null where no date can be named
public record Provisional(Reason reason, @Nullable LocalDate earliestDate) {
    /// What it waits for.
    public enum Reason {
        /// A new lesion that a later visit settles would make it progression.
        PENDING_NEW_LESION,
        /// The response counts once a later visit confirms it.
        CONFIRMATION,
        /// Stable disease counts from this date on.
        MINIMUM_STABLE_DISEASE
    }

    /// For each visit after the baseline what may still change it, null if nothing.
    static List<@Nullable Provisional> of(CourseResponse response, LocalDate reference, Protocol protocol) {
        var responses = response.responses();
        var provisional = new ArrayList<@Nullable Provisional>();
        for (var i = 0; i < responses.size(); i++) {
            var classification =
                    Objects.requireNonNull(response.followUps().get(i).classification());
            provisional.add(
                    classification.newLesions() == NewLesionStatus.PENDING
                            ? new Provisional(Reason.PENDING_NEW_LESION, null)
                            : of(responses, i, reference, protocol));
        }
        return provisional;
    }

    private static @Nullable Provisional of(
            List<DatedResponse> responses, int visit, LocalDate reference, Protocol protocol) {
        var response = responses.get(visit);
        if (protocol.confirmationRequired()
                && response.overall().isResponse()
                && !Confirmation.holds(responses.subList(0, visit + 1), protocol)
                && Confirmation.confirmationOf(visit, responses, protocol) == null) {
            return new Provisional(Reason.CONFIRMATION, response.date().plusDays(protocol.confirmationDays()));
        }
        var stableFrom = reference.plusDays(protocol.minStableDiseaseDays());
        return response.overall().isStable() && response.date().isBefore(stableFrom)
                ? new Provisional(Reason.MINIMUM_STABLE_DISEASE, stableFrom)
                : null;
    }
}
