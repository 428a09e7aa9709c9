package org.mrecist.http.request;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.Imaging;

/// How a visit's images were made.
@Schema(name = "Imaging", description = "How the images were made.", additionalProperties = Schema.False.class)
public record ImagingRequest(
        Imaging.@Nullable Technique modality,

        @Schema(description = "Whether the arterial phase can be used; not stated is not missing.")
        Imaging.@Nullable ArterialPhase arterialPhase,

        @DecimalMin("0") @DecimalMax("500") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal sliceThicknessMm,

        Imaging.@Nullable ContrastAgent contrastAgent,

        @Schema(description = "Whether lipiodol hides enhancement.") @Nullable
        Boolean lipiodolObscures) {
    Imaging toImaging() {
        return new Imaging(modality, arterialPhase, Lengths.inMm(sliceThicknessMm), contrastAgent, lipiodolObscures);
    }
}
