package org.mrecist.http.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.HeldResponsesAssessment;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Notice;

/// The best overall response of a course whose visits were judged elsewhere.
@Schema(
        name = "BestResponseAnswer",
        description = "What a course comes to whose visits were judged elsewhere, with its reasons.")
public record HeldResponsesAnswer(
        @Schema(description = "The caller's pseudonym, as sent.") @Nullable
        String subject,

        ProvenanceAnswer provenance,

        @Schema(description = "Left out where no response counts.")
        CriteriaAnswer.@Nullable BestResponseAnswer bestOverallResponse,

        CriteriaAnswer.MilestonesAnswer milestones,

        @Schema(description = "Which best responses another setting of one switch would give.")
        List<CriteriaAnswer.AlternativeAnswer> alternatives,

        @Schema(description = "What is doubtful about the responses. Changes no category.")
        List<AssessmentAnswer.FindingAnswer> findings,

        @Schema(description = "What this answer does not claim.")
        String notice) {
    /// The complete answer.
    public static HeldResponsesAnswer of(
            @Nullable String subject,
            HeldResponsesAssessment assessment,
            ProvenanceAnswer provenance,
            Messages messages) {
        return new HeldResponsesAnswer(
                subject,
                provenance,
                assessment
                        .best()
                        .map(best -> CriteriaAnswer.BestResponseAnswer.of(best, true))
                        .orElse(null),
                CriteriaAnswer.MilestonesAnswer.of(assessment.milestones()),
                assessment.alternatives().stream()
                        .map(CriteriaAnswer.AlternativeAnswer::of)
                        .toList(),
                assessment.findings().stream()
                        .map(each -> AssessmentAnswer.FindingAnswer.of(each, messages))
                        .toList(),
                Notice.ofClassification(messages));
    }
}
