package org.mrecist.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.Assumption;
import org.mrecist.cdisc.DatasetFinding;
import org.mrecist.cdisc.DerivedDataset;
import org.mrecist.cdisc.Domain;
import org.mrecist.cdisc.ResponseDifference;
import org.mrecist.cdisc.ResponseTest;
import org.mrecist.cdisc.Settings;
import org.mrecist.cdisc.Settings.NewLesionCertainty;
import org.mrecist.cdisc.TrialResponses;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Notice;
import org.mrecist.findings.Severity;
import org.mrecist.http.request.DatasetDocument;

/// The responses of a trial's subjects, as datasets.
@Schema(name = "TrialResponses", description = "The responses of a trial's subjects, as datasets.")
public record TrialAnswer(
        ProvenanceAnswer provenance,
        TrialSettingsAnswer settings,

        @Schema(
                implementation = DatasetDocument.class,
                description =
                        "TRGRESP, NTRGRESP, NEWLPROG and OVRLRESP of each subject, reader, criteria and visit, and"
                                + " BESTRESP of each course.")
        JsonNode rs,

        @Schema(
                implementation = DatasetDocument.class,
                description = "The rows that TR gains: the sum of diameters of each visit, the nadir before it, and the"
                        + " changes from the nadir and from the baseline. Left out where RS was sent alone.")
        @Nullable
        JsonNode tr,

        @Schema(description = "What the datasets do not say, and what was taken instead.")
        List<AssumptionAnswer> assumptions,

        @Schema(
                description = "What is irregular or doubtful about the datasets, by dataset and row. Of one kind and"
                        + " variable the first hundred are listed, and the others counted.")
        List<DatasetFindingAnswer> findings,

        @Schema(
                description = "Where the responses of the RS sent differ from those decided here. Left out where none"
                        + " was sent.")
        @Nullable
        List<DifferenceAnswer> comparison,

        @Schema(description = "What this answer does not claim.")
        String notice) {
    /// The complete answer.
    ///
    /// @param document what a dataset is in the answer
    public static TrialAnswer of(
            TrialResponses trial,
            Settings settings,
            Function<DerivedDataset, JsonNode> document,
            ProvenanceAnswer provenance,
            Messages words) {
        var results = trial.results();
        var comparison = trial.comparison();
        return new TrialAnswer(
                provenance,
                TrialSettingsAnswer.of(settings),
                document.apply(trial.responses()),
                results == null ? null : document.apply(results),
                trial.assumptions().stream().map(AssumptionAnswer::of).toList(),
                trial.findings().stream().map(DatasetFindingAnswer::of).toList(),
                comparison == null ? null : DifferenceAnswer.of(comparison),
                Notice.ofClassification(words));
    }

    /// How the datasets were read and answered.
    @Schema(
            name = "TrialSettingsInForce",
            description = "How the datasets were read and answered. The protocol is in the provenance.")
    public record TrialSettingsAnswer(
            List<String> criteria,

            @Schema(description = "RSCAT of each of the criteria.")
            Map<String, String> rscat,

            String viableTestCode,

            @Schema(description = "Left out where no result tells the vascular pattern.") @Nullable
            String patternTestCode,

            NewLesionCertainty newLesionCertainty,
            boolean acceptedOnly,

            @Schema(description = "By USUBJID.") Map<String, LocalDate> referenceDates) {
        static TrialSettingsAnswer of(Settings settings) {
            return new TrialSettingsAnswer(
                    settings.criteria(),
                    new TreeMap<>(settings.categories()),
                    settings.viableTestCode(),
                    settings.patternTestCode(),
                    settings.newLesionCertainty(),
                    settings.acceptedOnly(),
                    new TreeMap<>(settings.referenceDates()));
        }
    }

    /// Something that the datasets do not say.
    @Schema(name = "Assumption", description = "Something that the datasets do not say, and what was taken instead.")
    public record AssumptionAnswer(
            @Schema(description = "A stable name.", examples = "new-lesion-certainty")
            String code,

            String text) {
        static AssumptionAnswer of(Assumption assumption) {
            return new AssumptionAnswer(assumption.code(), assumption.text());
        }
    }

    /// Something about a dataset that its sender may want to check.
    @Schema(
            name = "DatasetFinding",
            description =
                    "Something about a dataset that its sender may want to check. Names rows, lesions and visits, and"
                            + " repeats no result.")
    public record DatasetFindingAnswer(
            Domain dataset,

            @Schema(description = "From 1. Left out where it is of no single row.", minimum = "1") @Nullable
            Integer row,

            @Schema(description = "The name of the variable. Left out where it is of none.") @Nullable
            String variable,

            @Schema(description = "ERROR where a row, a value or a course was left out.")
            Severity severity,

            @Schema(description = "A stable name of its kind.", examples = "unit-not-known")
            String code,

            String text,

            @Schema(description = "USUBJID of the course that it is about, where no row is named.") @Nullable
            String subject,

            @Schema(description = "TREVAL of that course, if any.") @Nullable
            String evaluator,

            @Schema(description = "TREVALID of that course, if any.") @Nullable
            String evaluatorId,

            @Schema(description = "VISIT, or else VISITNUM, where it is of one visit of that course.") @Nullable
            String visit) {
        static DatasetFindingAnswer of(DatasetFinding finding) {
            var about = finding.about();
            return new DatasetFindingAnswer(
                    finding.dataset(),
                    finding.row(),
                    finding.variable(),
                    finding.severity(),
                    finding.code(),
                    finding.text(),
                    about == null ? null : about.subject(),
                    about == null ? null : about.evaluator().role(),
                    about == null ? null : about.evaluator().id(),
                    about == null ? null : about.visit());
        }
    }

    /// A response of the source that is not the one decided here.
    @Schema(name = "ResponseDifference", description = "A response of the RS sent that is not the one decided here.")
    public record DifferenceAnswer(
            @Schema(description = "USUBJID.") String subject,

            @Schema(description = "RSEVAL, if any.") @Nullable
            String evaluator,

            @Schema(description = "RSEVALID, if any.") @Nullable
            String evaluatorId,

            @Schema(description = "RSCAT, if any.") @Nullable
            String category,

            @Schema(description = "VISIT, or else VISITNUM. Left out for the best response.") @Nullable
            String visit,

            @Schema(description = "RSTESTCD.") ResponseTest test,

            @Schema(description = "Left out where the RS sent has no such row.") @Nullable
            String theirs,

            @Schema(description = "Left out where none was decided.") @Nullable
            String ours,

            @Schema(
                    description = "Why it was decided so. Left out behind the first thousand differences; a request"
                            + " with fewer subjects shows them.")
            @Nullable
            List<StepAnswer> steps) {
        private static final int MOST_WITH_STEPS = 1000;

        static List<DifferenceAnswer> of(List<ResponseDifference> differences) {
            var answers = new ArrayList<DifferenceAnswer>();
            for (var each : differences) {
                answers.add(of(each, answers.size() < MOST_WITH_STEPS));
            }
            return answers;
        }

        private static DifferenceAnswer of(ResponseDifference difference, boolean withSteps) {
            return new DifferenceAnswer(
                    difference.subject(),
                    difference.evaluator().role(),
                    difference.evaluator().id(),
                    difference.category(),
                    difference.visit(),
                    difference.test(),
                    difference.theirs(),
                    difference.ours(),
                    StepAnswer.of(difference.steps(), withSteps));
        }
    }
}
