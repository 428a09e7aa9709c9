package org.mrecist.cdisc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.BestResponse;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;

/// The best response of a course of which some days are not known: whether it is the same whatever the days are.
///
/// @param visits those after the baseline, by day
/// @param reference from which durations count
record BestOfCourse(List<JudgedVisit> visits, Days reference, Protocol protocol) {
    /// Each further unknown day doubles the ways.
    private static final int MOST_UNKNOWN = 8;

    /// A visit with its overall response.
    record JudgedVisit(DatedResponse response, Days days) {}

    /// The day that something is taken to have happened at, and the days that it can have.
    record Days(LocalDate taken, LocalDate earliest, LocalDate latest) {
        static Days of(TrialVisit visit) {
            return new Days(visit.day(), visit.earliest(), visit.latest());
        }

        static Days known(LocalDate day) {
            return new Days(day, day, day);
        }

        boolean areKnown() {
            return earliest.equals(latest);
        }
    }

    BestOfCourse {
        visits = List.copyOf(visits);
    }

    /// Whether the first and the last days that are possible, in every combination, give this best response.
    ///
    /// @param best by the days that were chosen, empty where there is none
    boolean isAlways(Optional<BestOverallResponse> best) {
        var category = category(best);
        var spans = Stream.concat(visits.stream().map(JudgedVisit::days), Stream.of(reference))
                .toList();
        var unknown = spans.stream().filter(each -> !each.areKnown()).count();
        if (unknown > MOST_UNKNOWN) {
            return false;
        }
        for (var way = 0; way < 1 << unknown; way++) {
            var days = days(spans, way);
            var dated = new ArrayList<DatedResponse>();
            for (var i = 0; i < visits.size(); i++) {
                dated.add(on(visits.get(i).response(), days.get(i)));
            }
            if (isInOrder(dated)
                    && category(BestResponse.of(dated, days.getLast(), FollowUp.NOT_STATED, protocol)) != category) {
                return false;
            }
        }
        return true;
    }

    /// @param way the last day for each unknown one whose bit is set, else the first
    private static List<LocalDate> days(List<Days> spans, int way) {
        var days = new ArrayList<LocalDate>();
        var bit = 1;
        for (var span : spans) {
            days.add((way & bit) == 0 || span.areKnown() ? span.earliest() : span.latest());
            bit = span.areKnown() ? bit : bit << 1;
        }
        return days;
    }

    private static @Nullable OverallResponse category(Optional<BestOverallResponse> best) {
        return best.map(BestOverallResponse::category).orElse(null);
    }

    private static boolean isInOrder(List<DatedResponse> dated) {
        for (var i = 1; i < dated.size(); i++) {
            if (!dated.get(i - 1).date().isBefore(dated.get(i).date())) {
                return false;
            }
        }
        return true;
    }

    private static DatedResponse on(DatedResponse response, LocalDate day) {
        return new DatedResponse(response.visit(), day, response.overall(), response.unheld());
    }
}
