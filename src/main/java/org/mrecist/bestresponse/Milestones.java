package org.mrecist.bestresponse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.Confirmation;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// When a course responded and progressed, and how long that took.
///
/// Every number of days is the plain difference of two dates, 0 on the same day. Responses are sought among the
/// visits that count for the best overall response; progression goes by the visits' own categories and by
/// `followUp.progressionDate`, whichever came first.
///
/// A duration ends with its event: progression, or death where it includes death. It is censored where there is
/// none, and where the event came after another therapy began (`followUp.newTherapyDate`), because it then no
/// longer tells of this course. It is then counted to the last visit that is not NE and not after that therapy, or
/// to its own start where there is no such visit after that. Death or progression after a long time without a visit
/// is an event all the same, for the intended interval of the visits is not known. `followUp.lastKnownAliveDate`
/// ends nothing: being alive does not show that the disease has not progressed.
///
/// A duration that would be negative, because its end is dated before its start, is left out.
///
/// Published in: `eisenhauer-2009`, duration of overall response; the readings are `duration-conventions`.
///
/// @param referenceDate from which times count
/// @param firstResponse the first CR or PR, null if there is none
/// @param confirmedResponse the first CR or PR that a later visit confirms, dated at its own visit and in the
///     category that is confirmed; null if there is none. It is looked for whether or not the protocol requires it
/// @param progression the first progression, null if there is none
/// @param timeToResponseDays to the response that counts under the protocol: the confirmed one where confirmation
///     is required, else the first; null if there is none
/// @param durationOfResponseDays of the response that counts; null if there is none
/// @param censored the durations that ended without their event
/// @param steps each duration's start, end and reason
public record Milestones(
        LocalDate referenceDate,
        @Nullable Milestone firstResponse,
        @Nullable Milestone confirmedResponse,
        @Nullable Milestone progression,
        @Nullable Integer timeToResponseDays,
        @Nullable Integer durationOfResponseDays,
        @Nullable Integer timeToProgressionDays,
        @Nullable Integer progressionFreeSurvivalDays,
        List<CourseDuration> censored,
        List<Step> steps) {
    public Milestones {
        censored = List.copyOf(censored);
        steps = List.copyOf(steps);
    }

    /// The milestones of a course, also of one without a visit: its durations are then censored at their start.
    ///
    /// @param followUps the visits after the baseline, in any order
    /// @param referenceDate the start of treatment, else the baseline
    public static Milestones of(
            List<DatedResponse> followUps, LocalDate referenceDate, FollowUp followUp, Protocol protocol) {
        var counted = CountedVisits.of(followUps, referenceDate, followUp);
        var first = firstResponse(counted);
        var confirmed = confirmedResponse(counted, protocol);
        var response = protocol.confirmationRequired() ? confirmed : first;
        var durations = new Durations(followUps, referenceDate, followUp, counted.progression());
        var timeToResponse = response == null ? null : durations.timeToResponse(response.date());
        if (response != null) {
            durations.add(CourseDuration.DURATION_OF_RESPONSE, response.date(), true);
        }
        durations.add(CourseDuration.TIME_TO_PROGRESSION, referenceDate, false);
        durations.add(CourseDuration.PROGRESSION_FREE_SURVIVAL, referenceDate, true);
        return new Milestones(
                referenceDate,
                first,
                confirmed,
                counted.progression(),
                timeToResponse,
                durations.days(CourseDuration.DURATION_OF_RESPONSE),
                durations.days(CourseDuration.TIME_TO_PROGRESSION),
                durations.days(CourseDuration.PROGRESSION_FREE_SURVIVAL),
                durations.censored,
                durations.steps);
    }

    private static @Nullable Milestone firstResponse(CountedVisits counted) {
        for (var visit : counted.visits()) {
            if (visit.overall().isResponse()) {
                return Milestone.of(visit);
            }
        }
        return null;
    }

    private static @Nullable Milestone confirmedResponse(CountedVisits counted, Protocol protocol) {
        var pairs = Confirmation.pairs(counted.visits(), protocol);
        if (pairs.isEmpty()) {
            return null;
        }
        var visit = counted.visits().get(pairs.getFirst().first());
        return new Milestone(visit.visit(), visit.date(), pairs.getFirst().category());
    }

    private record End(LocalDate date, CourseDuration.End event) {}

    /// The durations of one course, as they are worked out.
    private static final class Durations {
        private final LocalDate referenceDate;
        private final LocalDate lastEvaluable;
        private final @Nullable LocalDate newTherapy;
        private final @Nullable End progression;
        private final @Nullable End death;
        private final Map<CourseDuration, Integer> days = new EnumMap<>(CourseDuration.class);
        private final List<CourseDuration> censored = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();

        Durations(
                List<DatedResponse> followUps,
                LocalDate referenceDate,
                FollowUp followUp,
                @Nullable Milestone progression) {
            this.referenceDate = referenceDate;
            newTherapy = followUp.newTherapyDate();
            this.progression = progression == null ? null : new End(progression.date(), CourseDuration.End.PROGRESSION);
            death = followUp.deathDate() == null ? null : new End(followUp.deathDate(), CourseDuration.End.DEATH);
            lastEvaluable = lastEvaluable(CountedVisits.sinceReference(followUps, referenceDate));
        }

        private LocalDate lastEvaluable(List<DatedResponse> visits) {
            for (var visit : visits.reversed()) {
                if (visit.overall() != OverallResponse.NE && isOfThisCourse(visit.date())) {
                    return visit.date();
                }
            }
            return referenceDate;
        }

        @Nullable
        Integer days(CourseDuration duration) {
            return days.get(duration);
        }

        int timeToResponse(LocalDate response) {
            return explained(BestResponseRules.TIME_TO_RESPONSE, referenceDate, response);
        }

        void add(CourseDuration duration, LocalDate from, boolean untilDeath) {
            var event = untilDeath ? earlier(progression, death) : progression;
            var end = event != null && isOfThisCourse(event.date()) ? event : censoring(from);
            if (end.date().isBefore(from)) {
                return;
            }
            days.put(duration, explained(duration.rule(), from, end.date(), Fact.of("end", end.event())));
            if (end.event() == CourseDuration.End.CENSORED) {
                censored.add(duration);
            }
        }

        private boolean isOfThisCourse(LocalDate date) {
            return newTherapy == null || !date.isAfter(newTherapy);
        }

        private End censoring(LocalDate from) {
            return new End(lastEvaluable.isBefore(from) ? from : lastEvaluable, CourseDuration.End.CENSORED);
        }

        private static @Nullable End earlier(@Nullable End progression, @Nullable End death) {
            if (progression == null || (death != null && death.date().isBefore(progression.date()))) {
                return death;
            }
            return progression;
        }

        private int explained(Rule rule, LocalDate from, LocalDate to, Fact... further) {
            var between = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
            var facts = new ArrayList<Fact>(
                    List.of(new Fact.On("from", from), new Fact.On("to", to), new Fact.Days("days", between)));
            facts.addAll(List.of(further));
            steps.add(new Step(rule, facts));
            return between;
        }
    }
}
