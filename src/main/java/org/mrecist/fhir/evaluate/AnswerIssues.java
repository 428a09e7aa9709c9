package org.mrecist.fhir.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.explanation.CriteriaText;
import org.mrecist.explanation.FindingText;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Notice;
import org.mrecist.explanation.ReasonText;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.fhir.read.Chart;
import org.mrecist.fhir.read.ReaderCourse;
import org.mrecist.fhir.write.ResponseObservation;
import org.mrecist.findings.Finding;

/// What there is to say about an assessment: why lesions could not be judged, what is doubtful about the data, where
/// others hold otherwise.
final class AnswerIssues {
    private AnswerIssues() {}

    static List<Issue> of(
            Chart chart, ReaderCourse read, Assessment assessment, List<Finding> findings, Messages messages) {
        var issues = new ArrayList<Issue>();
        for (var criteria : assessment.criteria()) {
            criteria.response().visits().forEach(visit -> addNotEvaluable(criteria, visit, read, messages, issues));
        }
        findings.forEach(finding -> issues.add(issue(finding, read, messages)));
        addTrends(chart, assessment.criteria().getFirst(), issues);
        return issues;
    }

    /// With the notice that stands with every answer; faults first, then warnings, then remarks.
    static List<Issue> inOrder(List<Issue> issues, Messages messages) {
        var all = new Issues();
        issues.forEach(all::add);
        all.add(new Issue(
                Severity.INFORMATION,
                IssueType.INFORMATIONAL,
                IssueCode.NOTICE.code(),
                Notice.ofClassification(messages),
                List.of()));
        return all.bySeverity();
    }

    private static void addNotEvaluable(
            CriteriaAssessment criteria,
            VisitResponse visit,
            ReaderCourse read,
            Messages messages,
            List<Issue> issues) {
        var byReason = new EnumMap<NotEvaluableReason, List<String>>(NotEvaluableReason.class);
        visit.notEvaluable()
                .forEach(each -> byReason.computeIfAbsent(each.reason(), _ -> new ArrayList<>())
                        .add(each.lesion()));
        byReason.forEach((reason, lesions) -> issues.add(new Issue(
                Severity.WARNING,
                IssueType.INCOMPLETE,
                IssueCode.NOT_EVALUABLE.code(),
                CriteriaText.of(criteria.name()) + ", " + visit.visit().date() + ": " + String.join(", ", lesions)
                        + (lesions.size() == 1 ? " is" : " are") + " not evaluable: " + ReasonText.of(reason, messages)
                        + "."
                        + advice(reason),
                lesions.stream()
                        .map(lesion -> read.origins().expression(visit.visit().pointerToFinding(lesion)))
                        .filter(expression -> !expression.isEmpty())
                        .distinct()
                        .toList())));
    }

    private static String advice(NotEvaluableReason reason) {
        return reason == NotEvaluableReason.VIABLE_DIAMETER_NOT_GIVEN
                ? " A size that does not say so is never taken for that of the viable part: the component"
                        + " viable-longest-diameter or the parameter measurementBasis says it."
                : "";
    }

    private static Issue issue(Finding finding, ReaderCourse read, Messages messages) {
        var expression = read.origins().expression(finding.pointer());
        var isRemark = finding.severity() == org.mrecist.findings.Severity.INFO;
        return new Issue(
                isRemark ? Severity.INFORMATION : Severity.WARNING,
                isRemark ? IssueType.INFORMATIONAL : IssueType.BUSINESS_RULE,
                finding.id(),
                FindingText.of(finding, messages),
                Stream.of(expression).filter(each -> !each.isEmpty()).toList());
    }

    private static void addTrends(Chart chart, CriteriaAssessment criteria, List<Issue> issues) {
        for (var trend : chart.trends()) {
            for (var visit : criteria.response().followUps()) {
                var overall = Objects.requireNonNull(visit.classification()).overall();
                if (visit.visit().date().equals(trend.date()) && ResponseObservation.trend(overall) != trend.value()) {
                    issues.add(new Issue(
                            Severity.WARNING,
                            IssueType.BUSINESS_RULE,
                            IssueCode.TREND_DIFFERS.code(),
                            "The status of the disease that is held elsewhere for " + trend.date() + " is another trend"
                                    + " than " + overall + " by " + CriteriaText.of(criteria.name()) + ".",
                            List.of(trend.place().expression())));
                }
            }
        }
    }
}
