package org.mrecist.criteria;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;

/// How far a visit's target response is from the next better and the next worse one.
///
/// @param toBetter null where no smaller sum alone reaches a better category
/// @param toWorse null where no larger sum alone reaches a worse category
public record Margins(@Nullable Margin toBetter, @Nullable Margin toWorse) {
    /// Where the sum does not decide.
    public static final Margins NONE = new Margins(null, null);

    /// The least change of the sum that reaches a category, all else equal.
    ///
    /// @param change how much less, or more, the sum would have to be; positive
    public record Margin(TargetResponse category, Millimetres change) {}

    /// The margins of a sum.
    ///
    /// @param sum the sum of the visit
    /// @param thresholds where categories change
    /// @param responseTo the category that another sum would have at this visit
    static Margins of(Millimetres sum, Thresholds thresholds, Function<Millimetres, TargetResponse> responseTo) {
        var now = responseTo.apply(sum);
        var partialUpTo = thresholds.partialResponseUpTo();
        var progressionFrom = thresholds.progressionFrom();
        // The category is the same between two of these sums. The nearest one that is better, and the nearest that is
        // worse:
        @Nullable Millimetres better = null;
        for (var other : List.of(progressionFrom.minus(Millimetres.LEAST), partialUpTo, Millimetres.ZERO)) {
            if (other.isLessThan(sum)
                    && (better == null || other.isMoreThan(better))
                    && rank(responseTo.apply(other)) < rank(now)) {
                better = other;
            }
        }
        @Nullable Millimetres worse = null;
        for (var other : List.of(Millimetres.LEAST, partialUpTo.plus(Millimetres.LEAST), progressionFrom)) {
            if (other.isMoreThan(sum)
                    && (worse == null || other.isLessThan(worse))
                    && rank(responseTo.apply(other)) > rank(now)) {
                worse = other;
            }
        }
        return new Margins(
                better == null ? null : new Margin(responseTo.apply(better), sum.minus(better)),
                worse == null ? null : new Margin(responseTo.apply(worse), worse.minus(sum)));
    }

    private static int rank(TargetResponse response) {
        return switch (response) {
            case CR -> 1;
            case PR -> 2;
            case SD -> 3;
            case PD -> 4;
            case NE, NONE -> throw new IllegalArgumentException("no sum has the response " + response);
        };
    }
}
