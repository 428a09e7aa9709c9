package org.mrecist.criteria;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.trace.Rule;

/// What rule sets read alike once they have chosen what to measure.
public final class Readings {
    /// Nodes below this short axis are normal (`eisenhauer-2009`).
    public static final Millimetres NORMAL_NODE_BELOW = Millimetres.of(10);

    private Readings() {}

    /// What a rule set measures of a kind of lesion.
    ///
    /// @param length the length that a finding gives, null where it gives none
    /// @param goneBelow the length below which the lesion counts as gone
    /// @param notGiven why the lesion is not evaluable where the finding gives no length
    /// @param rule by which it is measured
    /// @param tooSmall by which it is read when too small to measure
    public record Measure(
            Function<LesionFinding, @Nullable Millimetres> length,
            Millimetres goneBelow,
            NotEvaluableReason notGiven,
            Rule rule,
            Rule tooSmall) {}

    /// What a target contributes by the measure chosen for it.
    ///
    /// A target that is too small to measure is there, so it is gone only if a length that was given, or for a node
    /// the length taken, says so.
    ///
    /// @param finding what was seen of it, null if nothing
    public static TargetReading target(
            Lesion lesion, @Nullable LesionFinding finding, Measure measure, Protocol protocol) {
        return switch (finding) {
            case null -> notEvaluable(lesion, NotEvaluableReason.NO_FINDING, measure);
            case LesionFinding.NotEvaluable _ -> notEvaluable(lesion, NotEvaluableReason.NOT_EVALUABLE, measure);
            case LesionFinding.Absent _ -> new TargetReading.Measured(Millimetres.ZERO, false, true, measure.rule());
            case LesionFinding.Present _ -> {
                var length = measure.length().apply(finding);
                yield length == null
                        ? notEvaluable(lesion, NotEvaluableReason.PRESENT_WITHOUT_DIAMETER, measure)
                        : measured(length, measure);
            }
            case LesionFinding.Measured _ -> {
                var length = measure.length().apply(finding);
                yield length == null ? notEvaluable(lesion, measure.notGiven(), measure) : measured(length, measure);
            }
            case LesionFinding.TooSmallToMeasure _ -> {
                var length = measure.length().apply(finding);
                var used = length == null ? protocol.tooSmallToMeasure() : length;
                var mayBeGone = length != null || lesion.isNode();
                yield new TargetReading.Measured(
                        used, length == null, mayBeGone && used.isLessThan(measure.goneBelow()), measure.tooSmall());
            }
            case LesionFinding.UnequivocalProgression _, LesionFinding.MergedInto _ ->
                throw new IllegalArgumentException(
                        "a target is not read by " + finding.getClass().getSimpleName());
        };
    }

    /// What a non-target is.
    ///
    /// @param finding what was seen of it, null if nothing
    /// @param byEnhancement whether it is gone when its enhancement is, and back only when that is
    public static NonTargetReading nonTarget(
            Lesion lesion, @Nullable LesionFinding finding, boolean byEnhancement, Rule rule) {
        return switch (finding) {
            case null -> new NonTargetReading.NotEvaluable(lesion.id(), NotEvaluableReason.NO_FINDING, rule);
            case LesionFinding.NotEvaluable _ ->
                new NonTargetReading.NotEvaluable(lesion.id(), NotEvaluableReason.NOT_EVALUABLE, rule);
            case LesionFinding.UnequivocalProgression _ -> new NonTargetReading.Progressed(rule);
            case LesionFinding.Absent _ -> new NonTargetReading.Gone(rule);
            case LesionFinding.Present _, LesionFinding.Measured _, LesionFinding.TooSmallToMeasure _ -> {
                var enhancement = finding.enhancement();
                yield isNormal(lesion, finding) || (byEnhancement && enhancement == Enhancement.NOT_ENHANCING)
                        ? new NonTargetReading.Gone(rule)
                        : new NonTargetReading.Persisting(!byEnhancement || enhancement == Enhancement.ENHANCING, rule);
            }
            case LesionFinding.MergedInto _ ->
                throw new IllegalArgumentException("a non-target does not merge: " + lesion.id());
        };
    }

    /// A new lesion settled by the reader's certainty; what is not stated stays pending.
    public static NewLesionReading byCertainty(NewLesion report, Rule stated, Rule notStated) {
        return switch (report.certainty()) {
            case null -> new NewLesionReading(NewLesionStatus.PENDING, notStated);
            case UNEQUIVOCAL -> new NewLesionReading(NewLesionStatus.UNEQUIVOCAL, stated);
            case EQUIVOCAL -> new NewLesionReading(NewLesionStatus.PENDING, stated);
        };
    }

    /// A new lesion settled by a measurable fact, else pending.
    public static NewLesionReading settledIf(boolean fact, Rule rule) {
        return new NewLesionReading(fact ? NewLesionStatus.UNEQUIVOCAL : NewLesionStatus.PENDING, rule);
    }

    private static TargetReading measured(Millimetres length, Measure measure) {
        return new TargetReading.Measured(length, false, length.isLessThan(measure.goneBelow()), measure.rule());
    }

    private static TargetReading notEvaluable(Lesion lesion, NotEvaluableReason reason, Measure measure) {
        return new TargetReading.NotEvaluable(lesion.id(), reason, measure.rule());
    }

    /// Whether a non-target's own diameters say that it is normal or gone, although it was not called absent.
    private static boolean isNormal(Lesion lesion, LesionFinding finding) {
        if (lesion.isNode()) {
            var shortAxis = finding.diameters().shortAxis();
            return shortAxis == null
                    ? finding instanceof LesionFinding.TooSmallToMeasure
                    : shortAxis.isLessThan(NORMAL_NODE_BELOW);
        }
        var longest = finding.diameters().longest();
        return longest != null && longest.isZero();
    }
}
