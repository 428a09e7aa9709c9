package org.mrecist.criteria;

import java.util.function.Function;
import java.util.stream.Stream;
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
        // Largest first: the first that is better is the nearest. The category is the same between two of them.
        var smaller = Stream.of(progressionFrom.minus(Millimetres.LEAST), partialUpTo, Millimetres.ZERO)
                .filter(other -> other.isLessThan(sum))
                .sorted((one, other) -> other.compareTo(one))
                .filter(other -> rank(responseTo.apply(other)) < rank(now))
                .findFirst()
                .map(other -> new Margin(responseTo.apply(other), sum.minus(other)));
        var larger = Stream.of(Millimetres.LEAST, partialUpTo.plus(Millimetres.LEAST), progressionFrom)
                .filter(other -> other.isMoreThan(sum))
                .sorted()
                .filter(other -> rank(responseTo.apply(other)) > rank(now))
                .findFirst()
                .map(other -> new Margin(responseTo.apply(other), other.minus(sum)));
        return new Margins(smaller.orElse(null), larger.orElse(null));
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
