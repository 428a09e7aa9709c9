package org.mrecist.bestresponse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.Confirmation;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.CompleteThenPartial;
import org.mrecist.protocol.CompleteThenStable;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;
import org.mrecist.trace.Rule;

/// Decides the best overall response of a course.
///
/// The visits from the reference date to the first progression count, the latter at a visit or decided elsewhere
/// (`followUp.progressionDate`), visits on either date included. The best category that one of them supports is the
/// answer, dated at the first that does: CR, PR, SD, NON_CR_NON_PD, PD, NE in this order.
///
/// - CR and PR count at any visit or, where confirmation is required, if a later visit confirms them
///   ([Confirmation]).
/// - SD and NON_CR_NON_PD count at visits no sooner than the minimum duration after the reference date. A response
///   that is not confirmed counts as SD at the same condition. Table 3 prints SD for PR followed by SD without that
///   condition; the text asks it of every stable disease, and so does this.
/// - PD counts if there was progression, at a visit or elsewhere. Where confirmation is required, a complete
///   response followed by a partial or stable one is progression too if nothing better counts, as the protocol
///   says. Where the protocol takes every return of tumour after a complete response as progression, the visits
///   from that complete response on count as nothing else.
/// - NE is what remains, dated at the first visit.
///
/// Published in: `eisenhauer-2009`, evaluation of best overall response and table 3.
/// Missing: a NE visit supports nothing. Without a visit that counts there is no best overall response.
public final class BestResponse {
    private static final List<OverallResponse> RESPONSES = List.of(OverallResponse.CR, OverallResponse.PR);
    private static final List<OverallResponse> STABLE = List.of(OverallResponse.SD, OverallResponse.NON_CR_NON_PD);

    private final CountedVisits counted;
    private final List<DatedResponse> visits;
    private final LocalDate referenceDate;
    private final Protocol protocol;
    private final List<Confirmation.Pair> pairs;
    private final ResponseSteps steps;

    private BestResponse(CountedVisits counted, LocalDate referenceDate, Protocol protocol) {
        this.counted = counted;
        this.visits = counted.visits();
        this.referenceDate = referenceDate;
        this.protocol = protocol;
        this.pairs = Confirmation.pairs(visits, protocol);
        this.steps = new ResponseSteps(counted, referenceDate, protocol);
    }

    /// The best overall response, or empty where no visit counts.
    ///
    /// @param followUps the visits after the baseline, in any order
    /// @param referenceDate the start of treatment, else the baseline
    public static Optional<BestOverallResponse> of(
            List<DatedResponse> followUps, LocalDate referenceDate, FollowUp followUp, Protocol protocol) {
        var counted = CountedVisits.of(followUps, referenceDate, followUp);
        return counted.visits().isEmpty()
                ? Optional.empty()
                : Optional.of(new BestResponse(counted, referenceDate, protocol).decide());
    }

    private BestOverallResponse decide() {
        var best = protocol.confirmationRequired() ? confirmedResponse() : seenResponse();
        if (best == null) {
            best = stableDisease();
        }
        if (best == null) {
            best = progression();
        }
        return best == null ? decided(OverallResponse.NE, visits.getFirst(), BestResponseRules.NOT_EVALUABLE) : best;
    }

    private @Nullable BestOverallResponse seenResponse() {
        for (var category : RESPONSES) {
            var seen = counted.first(category);
            if (seen.isPresent()) {
                var pair = firstPair(category);
                if (pair != null) {
                    steps.confirmed(pair);
                }
                steps.applied(BestResponseRules.UNCONFIRMED, seen.get());
                return best(category, pair != null, seen.get());
            }
        }
        return null;
    }

    private @Nullable BestOverallResponse confirmedResponse() {
        for (var category : RESPONSES) {
            var pair = firstPair(category);
            if (pair != null) {
                steps.confirmed(pair);
                return best(category, true, visits.get(pair.first()));
            }
        }
        steps.notConfirmed();
        return null;
    }

    private @Nullable BestOverallResponse stableDisease() {
        var candidates = visits.subList(0, endOfStableDisease());
        for (var category : STABLE) {
            for (var visit : candidates) {
                if (countsAs(visit) == category && daysSinceReference(visit) >= protocol.minStableDiseaseDays()) {
                    steps.appliedMinimum(BestResponseRules.STABLE, visit);
                    return best(category, false, visit);
                }
            }
        }
        candidates.stream()
                .filter(visit -> countsAs(visit).isStable())
                .findFirst()
                .ifPresent(visit -> steps.appliedMinimum(BestResponseRules.STABLE_TOO_EARLY, visit));
        return null;
    }

    private @Nullable BestOverallResponse progression() {
        if (everyReturnIsProgression()) {
            var returned = Confirmation.partialAfterComplete(visits);
            if (returned < visits.size()) {
                return decided(OverallResponse.PD, visits.get(returned), BestResponseRules.COMPLETE_THEN_PARTIAL);
            }
        }
        var progression = counted.progression();
        if (progression != null) {
            steps.progression(progression);
            return new BestOverallResponse(
                    OverallResponse.PD, false, progression.visit(), progression.date(), steps.all());
        }
        return protocol.confirmationRequired() ? progressionAfterComplete() : null;
    }

    private @Nullable BestOverallResponse progressionAfterComplete() {
        var complete = false;
        for (var visit : visits) {
            var rule = ruleAfterComplete(visit.unheld());
            if (complete && rule != null) {
                return decided(OverallResponse.PD, visit, rule);
            }
            complete |= visit.unheld() == OverallResponse.CR;
        }
        return null;
    }

    /// The rule that makes this category progression after a complete response, null if none does. Without targets
    /// NON_CR_NON_PD stands for SD here as it does for the minimum duration.
    private @Nullable Rule ruleAfterComplete(OverallResponse category) {
        return switch (category) {
            case PR ->
                protocol.completeThenPartial() == CompleteThenPartial.PARTIAL
                        ? null
                        : BestResponseRules.COMPLETE_THEN_PARTIAL;
            case SD, NON_CR_NON_PD ->
                protocol.completeThenStable() == CompleteThenStable.PRINTED_TABLE
                        ? BestResponseRules.COMPLETE_THEN_STABLE
                        : null;
            case CR, PD, NE -> null;
        };
    }

    /// What a visit counts as where no response counts.
    private static OverallResponse countsAs(DatedResponse visit) {
        return visit.overall().isResponse() ? OverallResponse.SD : visit.overall();
    }

    private boolean everyReturnIsProgression() {
        return protocol.confirmationRequired() && protocol.completeThenPartial() == CompleteThenPartial.PROGRESSION;
    }

    /// The number of visits that can count as stable disease.
    private int endOfStableDisease() {
        if (everyReturnIsProgression() && Confirmation.partialAfterComplete(visits) < visits.size()) {
            return visits.stream().map(DatedResponse::unheld).toList().indexOf(OverallResponse.CR);
        }
        return visits.size();
    }

    private long daysSinceReference(DatedResponse visit) {
        return ChronoUnit.DAYS.between(referenceDate, visit.date());
    }

    private Confirmation.@Nullable Pair firstPair(OverallResponse category) {
        for (var pair : pairs) {
            if (pair.category() == category) {
                return pair;
            }
        }
        return null;
    }

    private BestOverallResponse decided(OverallResponse category, DatedResponse visit, Rule rule) {
        steps.applied(rule, visit);
        return best(category, false, visit);
    }

    private BestOverallResponse best(OverallResponse category, boolean confirmed, DatedResponse visit) {
        return new BestOverallResponse(category, confirmed, visit.visit(), visit.date(), steps.all());
    }
}
