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
import org.mrecist.lesion.Diameters;
import org.mrecist.timeline.ReportedFinding;

/// What was seen of one lesion at one visit.
@Schema(
        name = "Finding",
        description = "What was seen of one lesion. It has a diameter, a state or mergedInto.",
        additionalProperties = Schema.False.class)
public record FindingRequest(
        @Schema(description = "The id of the lesion.")
        @NotNull
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        String lesion,

        @Schema(description = "MEASURED is implied by a diameter. UNEQUIVOCAL_PROGRESSION is for non-targets.")
        ReportedFinding.@Nullable State state,

        @Schema(description = "Longest diameter of the whole lesion.")
        @DecimalMin("0")
        @DecimalMax("500")
        @Digits(integer = 3, fraction = 2)
        @Nullable
        BigDecimal longestDiameterMm,

        @Schema(
                description =
                        "Longest diameter of the viable, arterially enhancing part; 0 where no enhancement is left.")
        @DecimalMin("0")
        @DecimalMax("500")
        @Digits(integer = 3, fraction = 2)
        @Nullable
        BigDecimal viableDiameterMm,

        @Schema(description = "Short axis of a lymph node.")
        @DecimalMin("0")
        @DecimalMax("500")
        @Digits(integer = 3, fraction = 2)
        @Nullable
        BigDecimal shortAxisMm,

        @Schema(description = "Whether it takes up contrast in the arterial phase.") @Nullable
        Boolean enhancing,

        @Schema(description = "Free text. Not interpreted, never logged.") @Size(max = 200) @Nullable
        String reason,

        @Schema(
                description =
                        "The id of the target that it has grown together with and whose diameter is that of both.")
        @Pattern(regexp = CourseRequest.ID, message = CourseRequest.ID_IN_WORDS)
        @Nullable
        String mergedInto) {
    ReportedFinding toReportedFinding() {
        return new ReportedFinding(
                lesion,
                state,
                new Diameters(
                        Lengths.inMm(longestDiameterMm), Lengths.inMm(viableDiameterMm), Lengths.inMm(shortAxisMm)),
                enhancing,
                reason,
                mergedInto);
    }
}
