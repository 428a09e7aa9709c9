package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.Judge;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.cdisc.BestOfCourse.Days;
import org.mrecist.cdisc.BestOfCourse.JudgedVisit;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.ReasonText;
import org.mrecist.findings.FindingKind;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;
import org.mrecist.trace.Step;

/// One reader's course with what the criteria make of it.
///
/// @param words in English, as all that stands in datasets
record JudgedCourse(TrialCourse course, Assessment assessment, Settings settings, Messages words) {
    static JudgedCourse of(TrialCourse course, Settings settings, Messages words, Judge judge) {
        return new JudgedCourse(
                course,
                judge.assess(new AssessmentRequest(course.course(), settings.criteria(), settings.protocol())),
                settings,
                words);
    }

    /// Says what is doubtful about the data, and which lesions were not evaluable.
    void report(DatasetFindings findings, Judge judge) {
        for (var finding : judge.findings(assessment)) {
            if (!restsOnWhatSdtmHasNotGot(finding.kind())) {
                findings.add(course.finding(finding));
            }
        }
        for (var criteria : assessment.criteria()) {
            for (var visit : criteria.response().visits()) {
                for (var each : visit.notEvaluable()) {
                    findings.add(course.notEvaluable(
                            category(criteria),
                            visit.visit().id(),
                            each.lesion(),
                            ReasonText.of(each.reason(), words)));
                }
            }
        }
    }

    /// Said once for all courses, among the assumptions.
    private static boolean restsOnWhatSdtmHasNotGot(FindingKind kind) {
        return kind == FindingKind.ARTERIAL_PHASE_NOT_STATED
                || kind == FindingKind.COMPLETE_RESPONSE_WITHOUT_CHEST_IMAGING;
    }

    /// The responses of the visits after the baseline, by criteria, by visit.
    List<DerivedResponse> responses() {
        var responses = new ArrayList<DerivedResponse>();
        for (var criteria : assessment.criteria()) {
            for (var visit : criteria.response().followUps()) {
                addResponses(visit, category(criteria), responses);
            }
        }
        return responses;
    }

    private void addResponses(VisitResponse response, String category, List<DerivedResponse> responses) {
        var decided = Objects.requireNonNull(response.classification());
        add(response, category, ResponseTest.TRGRESP, ResponseTerms.of(decided.target()), responses);
        add(response, category, ResponseTest.NTRGRESP, ResponseTerms.of(decided.nonTarget()), responses);
        add(response, category, ResponseTest.NEWLPROG, ResponseTerms.of(decided.newLesions()), responses);
        add(response, category, ResponseTest.OVRLRESP, ResponseTerms.of(decided.overall()), responses);
    }

    private void add(
            VisitResponse response,
            String category,
            ResponseTest test,
            @Nullable ResponseTerms terms,
            List<DerivedResponse> responses) {
        if (terms != null) {
            var visit = course.visit(response.visit().id());
            responses.add(new DerivedResponse(
                    course.rows().subject(),
                    course.rows().evaluator(),
                    category,
                    visit,
                    test,
                    terms,
                    visit.accepted(),
                    response.steps()));
        }
    }

    /// The best response by each of the criteria that has one.
    List<DerivedResponse> bestResponses(DatasetFindings findings) {
        var responses = new ArrayList<DerivedResponse>();
        for (var criteria : assessment.criteria()) {
            bestResponse(criteria, findings).ifPresent(responses::add);
        }
        return responses;
    }

    private Optional<DerivedResponse> bestResponse(CriteriaAssessment criteria, DatasetFindings findings) {
        var best = criteria.best();
        if (!new BestOfCourse(judgedVisits(criteria), reference(), settings.protocol()).isAlways(best)) {
            findings.add(DatasetFinding.about(
                    Domain.TR, course.rows().about(), Irregularity.BEST_RESPONSE_RESTS_ON_PLACED_DATE));
            return Optional.empty();
        }
        return best.map(each -> bestResponse(each, category(criteria)));
    }

    private DerivedResponse bestResponse(BestOverallResponse best, String category) {
        return new DerivedResponse(
                course.rows().subject(),
                course.rows().evaluator(),
                category,
                best.visit() == null ? null : course.visit(best.visit()),
                ResponseTest.BESTRESP,
                ResponseTerms.of(best.category()),
                false,
                withoutUnknownDays(best.steps()));
    }

    /// The visits after the baseline with their overall responses.
    List<JudgedVisit> judgedVisits(CriteriaAssessment criteria) {
        return criteria.response().responses().stream()
                .map(each -> new JudgedVisit(each, Days.of(course.visit(Objects.requireNonNull(each.visit())))))
                .toList();
    }

    /// From which durations count.
    Days reference() {
        var start = course.course().treatment().start();
        return start == null ? Days.of(course.visit(course.course().baseline().id())) : Days.known(start);
    }

    /// Steps without the dates and numbers of days that rest on a visit without a complete date.
    private List<Step> withoutUnknownDays(List<Step> steps) {
        return course.hasPlacedVisit() ? KnownDays.only(steps) : steps;
    }

    /// Sums and changes of each visit, by criteria.
    List<DerivedResult> results() {
        var results = new ArrayList<DerivedResult>();
        for (var criteria : assessment.criteria()) {
            for (var visit : criteria.response().visits()) {
                if (!visit.lesions().isEmpty()) {
                    addResults(visit, category(criteria), results);
                }
            }
        }
        return results;
    }

    private void addResults(VisitResponse response, String category, List<DerivedResult> results) {
        var sums = response.sums();
        if (sums.target() == null) {
            results.add(result(response, category, DerivedResult.Test.SUMDIAM, null, whyNot(response)));
        }
        add(response, category, DerivedResult.Test.SUMDIAM, decimal(sums.target()), results);
        if (!response.isBaseline()) {
            add(response, category, DerivedResult.Test.NADIRSD, decimal(sums.nadir()), results);
            add(response, category, DerivedResult.Test.ACNSD, decimal(sums.increaseFromNadir()), results);
            add(response, category, DerivedResult.Test.PCBSD, decimal(sums.changeFromBaseline()), results);
            add(response, category, DerivedResult.Test.PCNSD, decimal(sums.changeFromNadir()), results);
        }
    }

    private void add(
            VisitResponse response,
            String category,
            DerivedResult.Test test,
            @Nullable BigDecimal value,
            List<DerivedResult> results) {
        if (value != null) {
            results.add(result(response, category, test, value, null));
        }
    }

    private DerivedResult result(
            VisitResponse response,
            String category,
            DerivedResult.Test test,
            @Nullable BigDecimal value,
            @Nullable String whyNot) {
        return new DerivedResult(
                course.rows().subject(),
                course.rows().evaluator(),
                category,
                course.visit(response.visit().id()),
                test,
                value,
                whyNot);
    }

    /// Which target was not evaluable and why, the first of several: the variable takes 200 characters.
    private String whyNot(VisitResponse response) {
        var missing = response.lesions().stream()
                .filter(each -> each.whyNot() != null)
                .toList();
        if (missing.isEmpty()) {
            return "NOT EVALUABLE";
        }
        var first = missing.getFirst();
        return "NOT EVALUABLE: " + first.lesion().id() + ", "
                + ReasonText.of(Objects.requireNonNull(first.whyNot()), words)
                + (missing.size() == 1 ? "" : ", and " + (missing.size() - 1) + " more");
    }

    private String category(CriteriaAssessment criteria) {
        return settings.categoryOf(criteria.name());
    }

    private static @Nullable BigDecimal decimal(@Nullable Millimetres length) {
        return length == null ? null : length.toDecimal();
    }

    private static @Nullable BigDecimal decimal(@Nullable Percent change) {
        return change == null ? null : change.toDecimal();
    }
}
