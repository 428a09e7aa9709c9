package org.mrecist.http.request;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.timeline.ReportedFinding;

/// A report, at one visit, of a lesion that was not there at the baseline.
@Schema(
        name = "NewLesion",
        description = "A lesion that was not there at the baseline. The same id at a later visit is the same lesion.",
        additionalProperties = Schema.False.class)
public record NewLesionRequest(
        @Schema(description = "The caller's name for it, that of no lesion of the baseline.", examples = "N1")
        @NotNull
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        String id,

        @NotNull LesionKind kind,

        @Schema(description = "A lymph node has a LYMPH_NODE site or OTHER, and nothing else has a LYMPH_NODE site.")
        @NotNull
        LesionSite site,

        @Schema(description = "Free text. Not interpreted, never logged.") @Size(max = 200) @Nullable
        String location,

        @Schema(description = "ABSENT when it is gone again.") @Nullable
        State state,

        @DecimalMin("0") @DecimalMax("500") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal longestDiameterMm,

        @Schema(description = "Short axis of a lymph node.")
        @DecimalMin("0")
        @DecimalMax("500")
        @Digits(integer = 3, fraction = 2)
        @Nullable
        BigDecimal shortAxisMm,

        @Schema(description = "TYPICAL: hyperenhancement in the arterial phase with washout later.")
        NewLesion.@Nullable Pattern pattern,

        @Schema(description = "How sure the reader is that it is a new tumour. Not stated is pending.")
        NewLesion.@Nullable Certainty certainty,

        @Schema(description = "Whether cytology proved an effusion or ascites malignant.") @Nullable
        Boolean cytologyPositive,

        @Schema(description = "Whether a thrombus takes up contrast in the arterial phase.") @Nullable
        Boolean enhancing) {

    /// Whether it is still there.
    @Schema(name = "NewLesionState")
    public enum State {
        PRESENT,
        ABSENT
    }

    NewLesion toNewLesion() {
        return new NewLesion(
                id,
                kind,
                site,
                location,
                Lengths.inMm(longestDiameterMm),
                Lengths.inMm(shortAxisMm),
                pattern,
                certainty,
                cytologyPositive,
                ReportedFinding.enhancement(enhancing),
                state == State.ABSENT);
    }
}
