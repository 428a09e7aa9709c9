package org.mrecist.http.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.Comparison;
import org.mrecist.assessment.Guidance;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.DifferenceText;
import org.mrecist.explanation.FindingText;
import org.mrecist.explanation.Notice;
import org.mrecist.findings.Finding;
import org.mrecist.findings.Severity;

/// The complete answer for one course.
@Schema(
        name = "Assessment",
        description = "The response of one course, visit by visit and as a whole, with its reasons.")
public record AssessmentAnswer(
        @Schema(description = "The caller's pseudonym, as sent.") @Nullable
        String subject,

        ProvenanceAnswer provenance,
        List<CriteriaAnswer> criteria,

        @Schema(description = "One entry for each visit after the baseline where several criteria were requested.")
        @Nullable
        List<ComparisonAnswer> comparison,

        @Schema(description = "What is doubtful about the data. Changes no category.") @Nullable
        List<FindingAnswer> findings,

        @Nullable NextStepsAnswer nextSteps,

        @Schema(description = "What this answer does not claim.")
        String notice) {
    /// The answer with the parts asked for.
    ///
    /// @param guidance finds the next steps
    public static AssessmentAnswer of(
            Assessment assessment, ProvenanceAnswer provenance, Guidance guidance, Set<Include> include) {
        return new AssessmentAnswer(
                assessment.request().course().subject(),
                provenance,
                assessment.criteria().stream()
                        .map(each -> CriteriaAnswer.of(each, include))
                        .toList(),
                include.contains(Include.COMPARISON)
                        ? assessment.comparison().stream()
                                .map(ComparisonAnswer::of)
                                .toList()
                        : null,
                include.contains(Include.FINDINGS)
                        ? assessment.findings().stream().map(FindingAnswer::of).toList()
                        : null,
                include.contains(Include.NEXT_STEPS)
                        ? NextStepsAnswer.of(
                                assessment.basis(),
                                guidance.nextSteps(assessment, provenance.evaluatedOn()),
                                guidance.guideline())
                        : null,
                Notice.CLASSIFICATION);
    }

    /// The overall responses of several criteria at one visit.
    @Schema(name = "Comparison")
    public record ComparisonAnswer(
            String visit,

            @Schema(description = "By the name of the criteria.")
            Map<String, OverallResponse> overall,

            boolean agree,

            @Schema(description = "Why they differ; empty where they agree.")
            List<DifferenceAnswer> reasons) {
        static ComparisonAnswer of(Comparison comparison) {
            return new ComparisonAnswer(
                    comparison.visit(),
                    new LinkedHashMap<>(comparison.overall()),
                    comparison.agrees(),
                    comparison.differences().stream()
                            .map(each -> new DifferenceAnswer(
                                    each.kind(), DifferenceText.of(each), StepAnswer.FactAnswer.of(each.facts())))
                            .toList());
        }
    }

    /// One reason why criteria differ.
    @Schema(name = "Difference")
    public record DifferenceAnswer(Comparison.Kind kind, String text, List<StepAnswer.FactAnswer> facts) {}

    /// Something doubtful about the data.
    @Schema(name = "DataFinding")
    public record FindingAnswer(
            String id,
            Severity severity,

            @Schema(description = "The place in the request, as a JSON pointer.")
            String pointer,

            String text) {
        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(finding.id(), finding.severity(), finding.pointer(), FindingText.of(finding));
        }
    }
}
