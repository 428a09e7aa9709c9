package org.mrecist.criteria;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;
import org.mrecist.timeline.ProgressionPattern;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Deferred;
import org.mrecist.trace.Step;

/// What one rule set makes of one visit.
///
/// @param sums the sum of the targets and what it is compared with
/// @param lesions the targets one by one
/// @param notEvaluable which lesions could not be judged, and why
/// @param classification the categories, null at the baseline
/// @param steps why, in the order in which the rules applied
public record VisitResponse(
        Visit visit,
        Sums sums,
        Deferred<LesionValue> lesions,
        List<NotEvaluableLesion> notEvaluable,
        @Nullable Classification classification,
        Deferred<Step> steps) {
    public VisitResponse {
        notEvaluable = List.copyOf(notEvaluable);
    }

    public boolean isBaseline() {
        return classification == null;
    }

    /// The sum of the targets at a visit, and what it is compared with. Each is null where there is none.
    ///
    /// @param target the complete sum; null if a target was not evaluable or there is no target
    /// @param baseline the complete sum at the baseline
    /// @param nadir the smallest complete sum of all earlier visits
    /// @param nadirVisit the first visit that had it
    /// @param thresholds the lengths that the sum is judged by; null at the baseline and where it has no sum
    public record Sums(
            @Nullable Millimetres target,
            @Nullable Millimetres baseline,
            @Nullable Millimetres nadir,
            @Nullable Visit nadirVisit,
            @Nullable Thresholds thresholds) {
        public @Nullable Percent changeFromBaseline() {
            return target == null || baseline == null ? null : Percent.change(baseline, target);
        }

        public @Nullable Percent changeFromNadir() {
            return target == null || nadir == null ? null : Percent.change(nadir, target);
        }

        public @Nullable Millimetres increaseFromNadir() {
            return target == null || nadir == null ? null : target.minus(nadir);
        }
    }

    /// The categories of a visit after the baseline.
    ///
    /// @param unheldOverall the overall category without a response held from before
    /// @param held whether the target response is held from before
    /// @param returned whether a lesion that came back after an overall complete response decided
    /// @param patterns how it progressed; empty unless the overall category is PD
    /// @param progressionConfirmedBy the id of the visit that settled the new lesion to which alone the visit owes
    ///     its PD
    public record Classification(
            TargetResponse target,
            NonTargetResponse nonTarget,
            NewLesionStatus newLesions,
            OverallResponse overall,
            OverallResponse unheldOverall,
            boolean held,
            boolean returned,
            Margins margins,
            Set<ProgressionPattern> patterns,
            @Nullable String progressionConfirmedBy) {}

    /// One target at one visit.
    ///
    /// @param reading what it contributes
    /// @param baseline its length at the baseline; null at the baseline itself and where it had none
    /// @param smallest the smallest of its own earlier lengths, null where it had none
    /// @param perLesionResponse the thresholds applied to it alone, for lesions treated in this course; not a term
    ///     of the criteria
    public record LesionValue(
            Lesion lesion,
            TargetReading reading,
            @Nullable Millimetres baseline,
            @Nullable Millimetres smallest,
            @Nullable TargetResponse perLesionResponse) {
        /// The length that entered the sum, null if it was not evaluable.
        public @Nullable Millimetres used() {
            return reading instanceof TargetReading.Measured measured ? measured.used() : null;
        }

        /// Whether that length stands in for a lesion too small to measure.
        public boolean imputed() {
            return reading instanceof TargetReading.Measured measured && measured.imputed();
        }

        public @Nullable Percent changeFromBaseline() {
            var used = used();
            return used == null || baseline == null ? null : Percent.change(baseline, used);
        }

        /// Against the smallest of its own earlier lengths.
        public @Nullable Millimetres changeFromOwnSmallest() {
            var used = used();
            return used == null || smallest == null ? null : used.minus(smallest);
        }

        /// Why it was not evaluable.
        public @Nullable NotEvaluableReason whyNot() {
            return reading instanceof TargetReading.NotEvaluable missing ? missing.reason() : null;
        }
    }

    /// A lesion that could not be judged.
    public record NotEvaluableLesion(String lesion, NotEvaluableReason reason) {}
}
