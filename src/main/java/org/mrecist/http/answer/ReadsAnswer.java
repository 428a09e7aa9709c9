package org.mrecist.http.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Notice;
import org.mrecist.explanation.ReadDifferenceText;
import org.mrecist.reads.AdjudicatedCourse;
import org.mrecist.reads.BestResponseAgreement;
import org.mrecist.reads.Read;
import org.mrecist.reads.ReadDifference;
import org.mrecist.reads.ReadsComparison;
import org.mrecist.reads.VisitAgreement;

/// The reads of one course, compared.
@Schema(name = "ReadsAnswer", description = "The reads of one course, compared visit by visit.")
public record ReadsAnswer(
        @Schema(description = "The caller's pseudonym, as sent.") @Nullable
        String subject,

        @Schema(description = "Left out for a case among many, where it stands once for all.") @Nullable
        ProvenanceAnswer provenance,

        List<ReadAnswer> reads,

        @Schema(description = "One entry for each visit after the baseline and each of the criteria.")
        List<AgreementAnswer> agreement,

        @Schema(description = "One entry for each of the criteria.")
        List<BestAgreementAnswer> bestOverallResponse,

        @Schema(description = "The visits at which the readers differ.")
        List<AdjudicateAnswer> adjudicate,

        @Schema(description = "The course with the adjudicator's choices; only where the request has adjudication.")
        @Nullable
        List<AdjudicatedAnswer> adjudicated,

        @Schema(description = "What this answer does not claim.") @Nullable
        String notice) {
    /// The answer to a request of its own.
    ///
    /// @param adjudicated null where no adjudication was asked for
    public static ReadsAnswer of(
            ReadsComparison reads,
            @Nullable List<AdjudicatedCourse> adjudicated,
            ProvenanceAnswer provenance,
            Set<Include> include,
            Messages messages) {
        return of(reads, adjudicated, provenance, Notice.ofClassification(messages), include, messages);
    }

    /// The answer for one case among many.
    static ReadsAnswer ofCase(ReadsComparison reads, Set<Include> include, Messages messages) {
        return of(reads, null, null, null, include, messages);
    }

    private static ReadsAnswer of(
            ReadsComparison reads,
            @Nullable List<AdjudicatedCourse> adjudicated,
            @Nullable ProvenanceAnswer provenance,
            @Nullable String notice,
            Set<Include> include,
            Messages messages) {
        return new ReadsAnswer(
                reads.reads().getFirst().assessment().request().course().subject(),
                provenance,
                reads.reads().stream().map(each -> ReadAnswer.of(each, include)).toList(),
                reads.visits().stream()
                        .map(each -> AgreementAnswer.of(each, messages))
                        .toList(),
                reads.best().stream().map(BestAgreementAnswer::of).toList(),
                reads.toAdjudicate().stream()
                        .map(each -> AdjudicateAnswer.of(each, messages))
                        .toList(),
                adjudicated == null
                        ? null
                        : adjudicated.stream()
                                .map(each -> AdjudicatedAnswer.of(each, include))
                                .toList(),
                notice);
    }

    /// What the criteria make of one read.
    @Schema(name = "ReadResponse")
    public record ReadAnswer(String reader, List<CriteriaAnswer> criteria) {
        static ReadAnswer of(Read read, Set<Include> include) {
            return new ReadAnswer(
                    read.reader(),
                    read.assessment().criteria().stream()
                            .map(each -> CriteriaAnswer.of(each, include))
                            .toList());
        }
    }

    /// Whether the readers agree on a visit.
    @Schema(name = "VisitAgreement")
    public record AgreementAnswer(
            String criteria,
            String visit,
            LocalDate date,

            @Schema(description = "By reader; without those who have not read the visit.")
            Map<String, OverallResponse> overall,

            @Schema(description = "Whether all have read it and give it the same response.")
            boolean agree,

            @Schema(description = "Why they differ; empty where they agree.")
            List<ReadDifferenceAnswer> reasons) {
        static AgreementAnswer of(VisitAgreement agreement, Messages messages) {
            return new AgreementAnswer(
                    agreement.criteria(),
                    agreement.visit(),
                    agreement.date(),
                    agreement.overall(),
                    agreement.agrees(),
                    agreement.reasons().stream()
                            .map(each -> ReadDifferenceAnswer.of(each, messages))
                            .toList());
        }
    }

    /// One reason why readers differ.
    @Schema(name = "ReadDifference")
    public record ReadDifferenceAnswer(
            ReadDifference.Kind kind,
            String text,

            @Schema(description = "A fact that holds for one reader bears the reader's name.")
            List<StepAnswer.FactAnswer> facts) {
        static ReadDifferenceAnswer of(ReadDifference difference, Messages messages) {
            return new ReadDifferenceAnswer(
                    difference.kind(),
                    ReadDifferenceText.of(difference, messages),
                    StepAnswer.FactAnswer.of(difference.facts()));
        }
    }

    /// Whether the readers' visits come to the same best overall response.
    @Schema(name = "BestResponseAgreement")
    public record BestAgreementAnswer(
            String criteria,

            @Schema(description = "By reader; without those of whose visits none counts.")
            Map<String, OverallResponse> overall,

            boolean agree,

            @Schema(description = "The visits at which the readers differ.")
            List<String> visits) {
        static BestAgreementAnswer of(BestResponseAgreement agreement) {
            return new BestAgreementAnswer(
                    agreement.criteria(), agreement.best(), agreement.agrees(), agreement.visits());
        }
    }

    /// A visit that needs an adjudicator.
    @Schema(name = "ToAdjudicate")
    public record AdjudicateAnswer(String visit, String criteria, String why) {
        static AdjudicateAnswer of(VisitAgreement agreement, Messages messages) {
            return new AdjudicateAnswer(
                    agreement.visit(),
                    agreement.criteria(),
                    agreement.reasons().stream()
                            .map(each -> ReadDifferenceText.of(each, messages))
                            .collect(Collectors.joining(" ")));
        }
    }

    /// The course with an adjudicator's choices.
    @Schema(name = "AdjudicatedCourse")
    public record AdjudicatedAnswer(
            String criteria,
            List<AdjudicatedVisitAnswer> visits,

            @Schema(description = "Left out while a visit is open, and where none counts.")
            CriteriaAnswer.@Nullable BestResponseAnswer bestOverallResponse,

            @Schema(description = "Left out while a visit is open.")
            CriteriaAnswer.@Nullable MilestonesAnswer milestones) {
        static AdjudicatedAnswer of(AdjudicatedCourse course, Set<Include> include) {
            return new AdjudicatedAnswer(
                    course.criteria(),
                    course.visits().stream()
                            .map(each -> new AdjudicatedVisitAnswer(
                                    each.visit(),
                                    each.date(),
                                    each.basis(),
                                    each.reader(),
                                    each.response() == null
                                            ? null
                                            : each.response().overall()))
                            .toList(),
                    course.best()
                            .map(best -> CriteriaAnswer.BestResponseAnswer.of(best, include.contains(Include.STEPS)))
                            .orElse(null),
                    course.milestones() == null ? null : CriteriaAnswer.MilestonesAnswer.of(course.milestones()));
        }
    }

    /// One visit of it.
    @Schema(name = "AdjudicatedVisit")
    public record AdjudicatedVisitAnswer(
            String visit,
            LocalDate date,

            @Schema(description = "On whose word the response stands.")
            AdjudicatedCourse.Basis basis,

            @Schema(description = "Whose response was taken.") @Nullable
            String reader,

            @Schema(description = "Left out while the visit is open.") @Nullable
            OverallResponse overall) {}
}
