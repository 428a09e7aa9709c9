package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.Confirmation;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.ProgressionPattern;

/// Why a visit's category is not final, and when it can be at the earliest.
///
/// @param earliestDate null where no date can be named
public record Provisional(Reason reason, @Nullable LocalDate earliestDate) {
    private static final Set<ProgressionPattern> NOT_EXPLAINED_BY_TIME =
            EnumSet.of(ProgressionPattern.NEW_EXTRAHEPATIC, ProgressionPattern.NEW_VASCULAR_INVASION);

    /// What it waits for. Of several reasons, the one named first here is told.
    public enum Reason {
        /// The visit came before the effect of the treatment can be read. Progression by new disease outside the
        /// liver or in a vessel is not explained by that.
        TOO_SOON_AFTER_TREATMENT,
        /// A new lesion that a later visit settles would make it progression.
        PENDING_NEW_LESION,
        /// The response counts once a later visit confirms it.
        CONFIRMATION,
        /// Stable disease counts from this date on.
        MINIMUM_STABLE_DISEASE
    }

    /// For each visit after the baseline what may still change it, null if nothing.
    static List<@Nullable Provisional> of(Course course, CourseResponse response, Protocol protocol) {
        var responses = response.responses();
        var provisional = new ArrayList<@Nullable Provisional>();
        for (var i = 0; i < responses.size(); i++) {
            provisional.add(of(course, response.followUps().get(i), responses, i, protocol));
        }
        return provisional;
    }

    private static @Nullable Provisional of(
            Course course, VisitResponse visit, List<DatedResponse> responses, int place, Protocol protocol) {
        var classification = Objects.requireNonNull(visit.classification());
        var response = responses.get(place);
        var readableFrom = TreatmentFacts.readableFrom(course, response.date());
        if (readableFrom != null && Collections.disjoint(classification.patterns(), NOT_EXPLAINED_BY_TIME)) {
            return new Provisional(Reason.TOO_SOON_AFTER_TREATMENT, readableFrom);
        }
        if (classification.newLesions() == NewLesionStatus.PENDING) {
            return new Provisional(Reason.PENDING_NEW_LESION, null);
        }
        if (protocol.confirmationRequired()
                && response.overall().isResponse()
                && !Confirmation.holds(responses.subList(0, place + 1), protocol)
                && Confirmation.confirmationOf(place, responses, protocol) == null) {
            return new Provisional(Reason.CONFIRMATION, response.date().plusDays(protocol.confirmationDays()));
        }
        var stableFrom = course.referenceDate().plusDays(protocol.minStableDiseaseDays());
        return response.overall().isStable() && response.date().isBefore(stableFrom)
                ? new Provisional(Reason.MINIMUM_STABLE_DISEASE, stableFrom)
                : null;
    }
}
