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
import org.mrecist.assessment.Judge;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.DifferenceText;
import org.mrecist.explanation.Explanation;
import org.mrecist.explanation.FindingText;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Notice;
import org.mrecist.findings.Finding;
import org.mrecist.findings.Severity;
import org.mrecist.guideline.Question;

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

        @Nullable ExplanationAnswer explanation,

        @Schema(description = "What a patient may want to ask in this situation. Comes with the explanation.") @Nullable
        List<QuestionAnswer> questions,

        @Schema(description = "What this answer does not claim.")
        String notice) {
    /// The answer with the parts asked for.
    ///
    /// @param guidance finds the next steps
    /// @param messages in whose language it is worded
    /// @param judge sees what is found
    public static AssessmentAnswer of(
            Assessment assessment,
            ProvenanceAnswer provenance,
            Guidance guidance,
            Set<Include> include,
            Messages messages,
            Judge judge) {
        var isExplained = include.contains(Include.EXPLANATION);
        var comparison =
                isExplained || include.contains(Include.COMPARISON) ? assessment.comparison() : List.<Comparison>of();
        return new AssessmentAnswer(
                assessment.request().course().subject(),
                provenance,
                assessment.criteria().stream()
                        .map(each -> CriteriaAnswer.of(each, include))
                        .toList(),
                include.contains(Include.COMPARISON)
                        ? comparison.stream()
                                .map(each -> ComparisonAnswer.of(each, messages))
                                .toList()
                        : null,
                include.contains(Include.FINDINGS)
                        ? judge.findings(assessment).stream()
                                .map(each -> FindingAnswer.of(each, messages))
                                .toList()
                        : null,
                include.contains(Include.NEXT_STEPS)
                        ? NextStepsAnswer.of(
                                assessment.basis(),
                                guidance.nextSteps(assessment, provenance.evaluatedOn()),
                                guidance.guideline())
                        : null,
                isExplained ? ExplanationAnswer.of(Explanation.of(assessment, comparison, messages)) : null,
                isExplained
                        ? guidance.guideline().questions(assessment.basis().category()).stream()
                                .map(each -> QuestionAnswer.of(each, messages.language()))
                                .toList()
                        : null,
                isExplained ? Notice.ofExplanation(messages) : Notice.ofClassification(messages));
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
        static ComparisonAnswer of(Comparison comparison, Messages messages) {
            return new ComparisonAnswer(
                    comparison.visit(),
                    new LinkedHashMap<>(comparison.overall()),
                    comparison.agrees(),
                    comparison.differences().stream()
                            .map(each -> new DifferenceAnswer(
                                    each.kind(),
                                    DifferenceText.of(each, messages),
                                    StepAnswer.FactAnswer.of(each.facts())))
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
        static FindingAnswer of(Finding finding, Messages messages) {
            return new FindingAnswer(
                    finding.id(), finding.severity(), finding.pointer(), FindingText.of(finding, messages));
        }
    }

    /// The decision in words.
    @Schema(
            name = "Explanation",
            description = "The decision at the last visit in words, by mRECIST where requested, else by the first"
                    + " criteria.")
    public record ExplanationAnswer(
            @Schema(description = "Three to six sentences with numbers, units and sources.")
            String clinician,

            @Schema(
                    description = "Paragraphs in plain words, without ids and without options of treatment. For"
                            + " release by a clinician.")
            String patient) {
        static ExplanationAnswer of(Explanation explanation) {
            return new ExplanationAnswer(
                    String.join(" ", explanation.clinician()), String.join("\n\n", explanation.patient()));
        }
    }

    /// What a patient may want to ask.
    @Schema(name = "Question")
    public record QuestionAnswer(
            String id,
            String text,

            @Schema(
                    description = "The language of the text where that is not the language of the answer: a pack of the"
                            + " site need not be translated.")
            @Nullable
            String language) {
        static QuestionAnswer of(Question question, Language language) {
            var translation = question.translations().get(language.tag());
            if (language == Language.ENGLISH || translation == null) {
                return new QuestionAnswer(
                        question.id(), question.text(), language == Language.ENGLISH ? null : Language.ENGLISH.tag());
            }
            return new QuestionAnswer(question.id(), translation, null);
        }
    }
}
