package org.mrecist.cdisc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.HeldResponses;
import org.mrecist.assessment.HeldResponsesAssessor;
import org.mrecist.assessment.Judge;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.cdisc.BestOfCourse.Days;
import org.mrecist.cdisc.BestOfCourse.JudgedVisit;
import org.mrecist.cdisc.DatasetFinding.About;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.findings.Severity;
import org.mrecist.timeline.FollowUp;

/// The overall responses of a course that were not decided together: those that a source holds, or the accepted ones
/// of several readers.
///
/// @param category RSCAT, null where the source has none
/// @param reference from which durations count
/// @param accepted whether they are of accepted records
record HeldCourse(
        Domain dataset,
        String subject,
        Evaluator evaluator,
        @Nullable String category,
        List<HeldVisit> visits,
        Days reference,
        boolean accepted) {

    /// One visit with its response.
    record HeldVisit(TrialVisit visit, DatedResponse response) {}

    HeldCourse {
        visits = visits.stream()
                .sorted(Comparator.comparing((HeldVisit each) -> each.visit().day()))
                .toList();
    }

    /// The best of them.
    ///
    /// @param findings takes why there is none
    Optional<DerivedResponse> best(Settings settings, DatasetFindings findings, Judge judge) {
        var request = new HeldResponses(
                reference.taken(),
                visits.stream().map(HeldVisit::response).toList(),
                FollowUp.NOT_STATED,
                settings.protocol());
        var faults = HeldResponsesAssessor.faults(request, Set.of());
        if (!faults.isEmpty()) {
            for (var fault : faults) {
                findings.add(new DatasetFinding(
                        fault.code(), Severity.ERROR, dataset, null, null, about(), "Two responses are of one date."));
            }
            return Optional.empty();
        }
        var best = judge.assess(request).best();
        var judged = visits.stream()
                .map(each -> new JudgedVisit(each.response(), Days.of(each.visit())))
                .toList();
        if (!new BestOfCourse(judged, reference, settings.protocol()).isAlways(best)) {
            findings.add(DatasetFinding.about(dataset, about(), Irregularity.BEST_RESPONSE_RESTS_ON_PLACED_DATE));
            return Optional.empty();
        }
        return best.map(this::response);
    }

    private About about() {
        return new About(subject, evaluator, null);
    }

    private DerivedResponse response(BestOverallResponse best) {
        var visit = visits.stream()
                .map(HeldVisit::visit)
                .filter(each -> each.day().equals(best.date()))
                .findFirst()
                .orElse(null);
        var placed = visits.stream().anyMatch(each -> each.visit().isPlaced());
        return new DerivedResponse(
                subject,
                evaluator,
                category,
                visit,
                ResponseTest.BESTRESP,
                ResponseTerms.of(best.category()),
                accepted,
                placed ? KnownDays.only(best.steps()) : best.steps());
    }
}
