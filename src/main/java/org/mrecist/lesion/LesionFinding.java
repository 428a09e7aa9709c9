package org.mrecist.lesion;

import org.jspecify.annotations.Nullable;

/// What was seen of one lesion at one visit.
public sealed interface LesionFinding {
    /// The id of the lesion.
    String lesion();

    /// The diameters given, none for a finding that carries none.
    default Diameters diameters() {
        return Diameters.NONE;
    }

    /// Whether it enhances, as far as it was stated or follows from a viable diameter.
    default Enhancement enhancement() {
        return Enhancement.NOT_STATED;
    }

    /// It was measured.
    record Measured(String lesion, Diameters diameters, Enhancement enhancement) implements LesionFinding {
        public Measured {
            if (!diameters.areGiven()) {
                throw new IllegalArgumentException("a measured lesion must have a diameter");
            }
            enhancement = fromViable(diameters, enhancement);
        }
    }

    /// It is there and was not measured.
    record Present(String lesion, Enhancement enhancement) implements LesionFinding {}

    /// It is gone.
    record Absent(String lesion) implements LesionFinding {}

    /// It is there and too small to be measured reliably; the diameter given is used where there is one.
    record TooSmallToMeasure(String lesion, Diameters diameters, Enhancement enhancement) implements LesionFinding {
        public TooSmallToMeasure {
            enhancement = fromViable(diameters, enhancement);
        }
    }

    /// It could not be assessed.
    ///
    /// @param reason the caller's words, null if not given
    record NotEvaluable(String lesion, @Nullable String reason) implements LesionFinding {}

    /// It has grown unequivocally; said of non-targets only.
    record UnequivocalProgression(String lesion, Diameters diameters, Enhancement enhancement)
            implements LesionFinding {
        public UnequivocalProgression {
            enhancement = fromViable(diameters, enhancement);
        }
    }

    /// It has grown together with another target, whose diameter is that of both.
    ///
    /// @param carrier the id of the target that carries the merged diameter
    record MergedInto(String lesion, String carrier) implements LesionFinding {}

    private static Enhancement fromViable(Diameters diameters, Enhancement stated) {
        var viable = diameters.viable();
        if (viable == null) {
            return stated;
        }
        return viable.isZero() ? Enhancement.NOT_ENHANCING : Enhancement.ENHANCING;
    }
}
