package org.mrecist.timeline;

import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;

/// How a visit's images were made. Members are null where not stated.
public record Imaging(
        @Nullable Technique technique,
        @Nullable ArterialPhase arterialPhase,
        @Nullable Millimetres sliceThickness,
        @Nullable ContrastAgent contrastAgent,
        @Nullable Boolean lipiodolObscures) {
    public static final Imaging NOT_STATED = new Imaging(null, null, null, null, null);

    /// Whether the arterial phase is known to be unusable. Not stated is not missing.
    public boolean lacksArterialPhase() {
        return arterialPhase == ArterialPhase.MISSING || arterialPhase == ArterialPhase.INADEQUATE;
    }

    /// The imaging modality.
    public enum Technique {
        CT,
        MRI,
        CEUS,
        OTHER
    }

    public enum ArterialPhase {
        ADEQUATE,
        INADEQUATE,
        MISSING
    }

    public enum ContrastAgent {
        EXTRACELLULAR,
        GADOXETATE,
        IODINATED,
        OTHER
    }
}
