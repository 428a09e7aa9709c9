package org.mrecist.lesion;

import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;

/// A report, at one visit, of a lesion that was not there at the baseline. The same id at a later visit is the same
/// lesion.
///
/// @param longest longest diameter, null if not given
/// @param shortAxis short axis of a node, null if not given
/// @param cytologyPositive whether cytology proved an effusion or ascites malignant; null if not stated
/// @param absent whether it is reported to be gone again
public record NewLesion(
        String id,
        LesionKind kind,
        LesionSite site,
        @Nullable String location,
        @Nullable Millimetres longest,
        @Nullable Millimetres shortAxis,
        @Nullable Pattern pattern,
        @Nullable Certainty certainty,
        @Nullable Boolean cytologyPositive,
        Enhancement enhancement,
        boolean absent) {

    /// How a new liver nodule behaves under contrast.
    public enum Pattern {
        /// Hyperenhancement in the arterial phase with washout in the portal venous or late phase.
        TYPICAL,
        ATYPICAL
    }

    /// How sure the reader is that it is a new tumour.
    public enum Certainty {
        UNEQUIVOCAL,
        EQUIVOCAL
    }
}
