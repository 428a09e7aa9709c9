package org.mrecist.criteria;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.protocol.CompleteThenPartial;
import org.mrecist.protocol.Protocol;

/// Which responses a later visit confirms.
///
/// A complete response is confirmed by a later complete response, a partial one by a later partial or complete one,
/// no sooner than the protocol's interval. Between the two, a complete response allows complete responses only, a
/// partial one any response that does not fall back from complete to partial, and one visit of stable disease where
/// the protocol accepts it; either allows as many not evaluable visits as the protocol does. The category looked at
/// is always the one that the visit's own findings give: a held response confirms nothing.
///
/// Where a partial response after a complete one is a partial response, the complete one counts as partial too.
/// Where it is progression, no visit from there on confirms or is confirmed.
///
/// Every list is of follow-up visits in date order.
///
/// Published in: `eisenhauer-2009`, table 3; the readings are `confirmation-of-response`,
/// `visits-between-confirmation` and `complete-then-partial`.
public final class Confirmation {
    // Peers that accept stable disease between accept it at a single visit; more than one is no blip of measurement.
    private static final int MOST_STABLE_BETWEEN = 1;

    private Confirmation() {}

    /// A response and the visit that confirms it.
    ///
    /// @param first the place of the response in the list
    /// @param later the place of the visit that confirms it, the earliest that does
    /// @param category what is confirmed, CR or PR
    /// @param notEvaluableBetween how many not evaluable visits lie between
    /// @param stableBetween how many visits of stable disease lie between
    public record Pair(int first, int later, OverallResponse category, int notEvaluableBetween, int stableBetween) {}

    /// Whether a response since the last progression is confirmed by these visits alone, so that it can be held.
    public static boolean holds(List<DatedResponse> earlierVisits, Protocol protocol) {
        var since = 0;
        for (var i = 0; i < earlierVisits.size(); i++) {
            if (earlierVisits.get(i).overall() == OverallResponse.PD) {
                since = i + 1;
            }
        }
        return !pairs(earlierVisits.subList(since, earlierVisits.size()), protocol)
                .isEmpty();
    }

    /// Every confirmed response, by its first visit. A visit is the first of one pair at most: complete if it is
    /// confirmed as complete, else partial.
    public static List<Pair> pairs(List<DatedResponse> visits, Protocol protocol) {
        var end = protocol.completeThenPartial() == CompleteThenPartial.PROGRESSION
                ? partialAfterComplete(visits)
                : visits.size();
        var counted = visits.subList(0, end);
        var pairs = new ArrayList<Pair>();
        for (var first = 0; first < end; first++) {
            var pair = confirmationOf(first, counted, protocol);
            if (pair != null) {
                pairs.add(pair);
            }
        }
        return List.copyOf(pairs);
    }

    /// The confirmation of the response at one visit, or null if the visit is no response or none of the visits
    /// confirms it. No longer list takes it back.
    ///
    /// @param first the place of the visit in the list
    public static @Nullable Pair confirmationOf(int first, List<DatedResponse> visits, Protocol protocol) {
        return switch (visits.get(first).unheld()) {
            case CR -> {
                var complete = completeConfirmed(first, visits, protocol);
                yield complete == null && protocol.completeThenPartial() == CompleteThenPartial.PARTIAL
                        ? partialConfirmed(first, visits, protocol)
                        : complete;
            }
            case PR -> partialConfirmed(first, visits, protocol);
            case SD, NON_CR_NON_PD, PD, NE -> null;
        };
    }

    /// The place of the first partial response after a complete one, or the number of visits if there is none.
    public static int partialAfterComplete(List<DatedResponse> visits) {
        var complete = false;
        for (var i = 0; i < visits.size(); i++) {
            var category = visits.get(i).unheld();
            if (complete && category == OverallResponse.PR) {
                return i;
            }
            complete |= category == OverallResponse.CR;
        }
        return visits.size();
    }

    private static @Nullable Pair completeConfirmed(int first, List<DatedResponse> visits, Protocol protocol) {
        var notEvaluable = 0;
        for (var later = first + 1; later < visits.size(); later++) {
            switch (visits.get(later).unheld()) {
                case CR -> {
                    if (isLateEnough(visits.get(first), visits.get(later), protocol)) {
                        return new Pair(first, later, OverallResponse.CR, notEvaluable, 0);
                    }
                }
                case NE -> notEvaluable++;
                case PR, SD, NON_CR_NON_PD, PD -> {
                    return null;
                }
            }
            if (notEvaluable > protocol.maxNotEvaluableBetween()) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Pair partialConfirmed(int first, List<DatedResponse> visits, Protocol protocol) {
        var mostStable = protocol.acceptStableBetween() ? MOST_STABLE_BETWEEN : 0;
        var partialMayFollowComplete = protocol.completeThenPartial() == CompleteThenPartial.PARTIAL;
        var complete = false;
        var notEvaluable = 0;
        var stable = 0;
        for (var later = first + 1; later < visits.size(); later++) {
            var category = visits.get(later).unheld();
            switch (category) {
                case CR, PR -> {
                    if (complete && category == OverallResponse.PR && !partialMayFollowComplete) {
                        return null;
                    }
                    if (isLateEnough(visits.get(first), visits.get(later), protocol)) {
                        return new Pair(first, later, OverallResponse.PR, notEvaluable, stable);
                    }
                    complete |= category == OverallResponse.CR;
                }
                case SD -> stable++;
                case NE -> notEvaluable++;
                case NON_CR_NON_PD, PD -> {
                    return null;
                }
            }
            if (stable > mostStable || notEvaluable > protocol.maxNotEvaluableBetween()) {
                return null;
            }
        }
        return null;
    }

    private static boolean isLateEnough(DatedResponse first, DatedResponse later, Protocol protocol) {
        return ChronoUnit.DAYS.between(first.date(), later.date()) >= protocol.confirmationDays();
    }
}
