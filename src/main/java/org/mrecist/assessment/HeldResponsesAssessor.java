package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Alternative.Result;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.BestResponse;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.findings.ResponseFindings;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Fault;

/// Assesses a course of which no more than the overall responses is known.
public final class HeldResponsesAssessor {
    private HeldResponsesAssessor() {}

    /// What keeps responses from being assessed: two on one date, and dates after death.
    ///
    /// @param unsound JSON pointers of the parts that could not be read, about which nothing is said
    /// @return the faults by place, pointing into the native request; empty if the responses can be assessed
    public static List<Fault> faults(HeldResponses request, Set<String> unsound) {
        var faults = new ArrayList<Fault>();
        var dates = new HashSet<LocalDate>();
        var followUp = request.followUp();
        var death = followUp.deathDate();
        addAfter(death, request.referenceDate(), "/referenceDate", faults);
        addAfter(death, followUp.lastKnownAliveDate(), "/followUp/lastKnownAliveDate", faults);
        addAfter(death, followUp.newTherapyDate(), "/followUp/newTherapyDate", faults);
        addAfter(death, followUp.progressionDate(), "/followUp/progressionDate", faults);
        for (var i = 0; i < request.responses().size(); i++) {
            var pointer = "/responses/" + i;
            var date = request.responses().get(i).date();
            if (unsound.contains(pointer) || unsound.contains(pointer + "/date")) {
                continue;
            }
            if (!dates.add(date)) {
                faults.add(new Fault(
                        pointer + "/date", "two-responses-on-one-date", "must not be the date of another response"));
            }
            addAfter(death, date, pointer + "/date", faults);
        }
        return faults.stream()
                .filter(fault -> !unsound.contains(fault.pointer()))
                .sorted(Fault.BY_PLACE)
                .toList();
    }

    /// Assesses responses.
    ///
    /// @throws IllegalArgumentException if the request has faults
    public static HeldResponsesAssessment assess(HeldResponses request) {
        var faults = faults(request, Set.of());
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("responses with faults are not assessed: "
                    + String.join(", ", faults.stream().map(Fault::code).toList()));
        }
        var milestones =
                Milestones.of(request.responses(), request.referenceDate(), request.followUp(), request.protocol());
        return new HeldResponsesAssessment(
                request,
                best(request, request.protocol()),
                milestones,
                alternatives(request),
                ResponseFindings.of(request.responses(), milestones));
    }

    private static List<Alternative> alternatives(HeldResponses request) {
        var asRequested = category(request, request.protocol());
        var found = new ArrayList<Alternative>();
        for (var each : BestResponseRules.switches()) {
            for (var setting : each.compared()) {
                if (setting.equals(request.protocol().setting(each))) {
                    continue;
                }
                var otherwise = category(request, request.protocol().with(each, setting));
                if (!otherwise.equals(asRequested)) {
                    found.add(new Alternative(each, setting, Result.BEST_OVERALL_RESPONSE, null, otherwise));
                }
            }
        }
        return found;
    }

    private static String category(HeldResponses request, Protocol under) {
        return best(request, under).map(best -> best.category().name()).orElse("NONE");
    }

    private static Optional<BestOverallResponse> best(HeldResponses request, Protocol under) {
        return BestResponse.of(request.responses(), request.referenceDate(), request.followUp(), under);
    }

    private static void addAfter(
            @Nullable LocalDate death, @Nullable LocalDate date, String pointer, List<Fault> faults) {
        if (death != null && date != null && date.isAfter(death)) {
            faults.add(new Fault(pointer, "date-after-death", "must not be after the date of death"));
        }
    }
}
