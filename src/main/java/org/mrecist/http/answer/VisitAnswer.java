package org.mrecist.http.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Provisional;
import org.mrecist.criteria.Margins;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;
import org.mrecist.timeline.ProgressionPattern;

/// What one rule set makes of one visit.
@Schema(
        name = "VisitResponse",
        description = "What the criteria make of one visit. At the baseline the four categories are left out.")
public record VisitAnswer(
        @Schema(description = "The caller's id of the visit.")
        String visit,

        LocalDate date,
        boolean baseline,

        @Schema(description = "Sum of the target diameters in mm; left out where no complete sum exists.") @Nullable
        BigDecimal targetSumMm,

        @Nullable BigDecimal baselineSumMm,

        @Schema(description = "The smallest complete sum of all earlier visits, the baseline included.") @Nullable
        BigDecimal nadirSumMm,

        @Nullable String nadirVisit,

        @Schema(description = "Rounded half-up to one decimal, for display; no category is decided on it.") @Nullable
        BigDecimal changeFromBaselinePercent,

        @Nullable BigDecimal changeFromNadirPercent,
        @Nullable BigDecimal changeFromNadirMm,
        @Nullable TargetResponse target,
        @Nullable NonTargetResponse nonTarget,
        @Nullable NewLesionStatus newLesions,
        @Nullable OverallResponse overall,

        @Schema(description = "The visit whose settled new lesion made this one progression in retrospect.") @Nullable
        String progressionConfirmedBy,

        @Schema(description = "The least change of the sum, all else equal, that reaches another target response.")
        @Nullable
        MarginsAnswer margins,

        @Schema(description = "How it progressed; empty unless the overall response is PD.") @Nullable
        Set<ProgressionPattern> progressionPatterns,

        List<NotEvaluableAnswer> notEvaluable,
        @Nullable ProvisionalAnswer provisional,
        @Nullable List<LesionAnswer> lesions,
        @Nullable List<StepAnswer> steps) {
    static VisitAnswer of(VisitResponse response, @Nullable Provisional provisional, Set<Include> include) {
        var visit = response.visit();
        var sums = response.sums();
        var decided = response.classification();
        var compared = decided != null;
        return new VisitAnswer(
                visit.id(),
                visit.date(),
                response.isBaseline(),
                decimal(sums.target()),
                decimal(sums.baseline()),
                decimal(sums.nadir()),
                sums.nadirVisit() == null ? null : sums.nadirVisit().id(),
                compared ? decimal(sums.changeFromBaseline()) : null,
                decimal(sums.changeFromNadir()),
                decimal(sums.increaseFromNadir()),
                decided == null ? null : decided.target(),
                decided == null ? null : decided.nonTarget(),
                decided == null ? null : decided.newLesions(),
                decided == null ? null : decided.overall(),
                decided == null ? null : decided.progressionConfirmedBy(),
                decided == null ? null : MarginsAnswer.of(decided.margins()),
                decided == null ? null : decided.patterns(),
                response.notEvaluable().stream()
                        .map(each -> new NotEvaluableAnswer(each.lesion(), each.reason()))
                        .toList(),
                provisional == null ? null : new ProvisionalAnswer(provisional.reason(), provisional.earliestDate()),
                include.contains(Include.LESIONS)
                        ? response.lesions().stream().map(LesionAnswer::of).toList()
                        : null,
                StepAnswer.of(response.steps(), include.contains(Include.STEPS)));
    }

    private static @Nullable BigDecimal decimal(@Nullable Millimetres length) {
        return length == null ? null : length.toDecimal();
    }

    private static @Nullable BigDecimal decimal(@Nullable Percent change) {
        return change == null ? null : change.toDecimal();
    }

    /// How far the target response is from its neighbours.
    @Schema(name = "Margins")
    public record MarginsAnswer(
            @Schema(description = "How much less the sum would have to be.") @Nullable
            MarginAnswer toBetter,

            @Schema(description = "How much more the sum would have to be.") @Nullable
            MarginAnswer toWorse) {
        static MarginsAnswer of(Margins margins) {
            return new MarginsAnswer(MarginAnswer.of(margins.toBetter()), MarginAnswer.of(margins.toWorse()));
        }
    }

    /// The change of the sum that reaches a category.
    @Schema(name = "Margin")
    public record MarginAnswer(TargetResponse category, BigDecimal mm) {
        static @Nullable MarginAnswer of(Margins.@Nullable Margin margin) {
            return margin == null
                    ? null
                    : new MarginAnswer(margin.category(), margin.change().toDecimal());
        }
    }

    /// A lesion that could not be judged.
    @Schema(name = "NotEvaluable")
    public record NotEvaluableAnswer(String lesion, NotEvaluableReason reason) {}

    /// Why the category is not final.
    @Schema(name = "Provisional", description = "Why the category is not final, and when it can be at the earliest.")
    public record ProvisionalAnswer(
            Provisional.Reason reason, @Nullable LocalDate earliestDate) {}

    /// One target at the visit.
    @Schema(name = "LesionValue", description = "One target at the visit.")
    public record LesionAnswer(
            String lesion,

            @Schema(description = "The length that entered the sum.") @Nullable
            BigDecimal usedMm,

            @Schema(description = "Whether it stands in for a lesion that was too small to measure.")
            boolean imputed,

            @Nullable BigDecimal changeFromBaselinePercent,
            @Nullable BigDecimal changeFromOwnSmallestMm,

            @Schema(
                    description = "The thresholds applied to this lesion alone, for lesions treated in this course."
                            + " Per lesion, not a term of the criteria.")
            @Nullable
            TargetResponse perLesionResponse,

            @Schema(description = "Why it was not evaluable.") @Nullable
            NotEvaluableReason reason) {
        static LesionAnswer of(VisitResponse.LesionValue value) {
            return new LesionAnswer(
                    value.lesion().id(),
                    decimal(value.used()),
                    value.imputed(),
                    decimal(value.changeFromBaseline()),
                    decimal(value.changeFromOwnSmallest()),
                    value.perLesionResponse(),
                    value.whyNot());
        }
    }
}
