package org.mrecist.http.request;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.ClinicalContext;

/// How the liver works.
@Schema(name = "Liver", description = "Liver function.", additionalProperties = Schema.False.class)
public record LiverRequest(
        @Schema(description = "When these were determined.") @Nullable
        LocalDate date,

        ClinicalContext.@Nullable ChildPughClass childPughClass,
        @Min(5) @Max(15) @Nullable Integer childPughScore,

        @Schema(
                description = "ALBI grade; 2a and 2b of the modified grade.",
                type = SchemaType.STRING,
                enumeration = {"1", "2", "2a", "2b", "3"})
        ClinicalContext.@Nullable AlbiGrade albiGrade,

        @Nullable Boolean decompensated,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 3) @Nullable
        BigDecimal bilirubinMgPerDl,

        @Nullable Boolean clinicallySignificantPortalHypertension,
        @Nullable Boolean coagulopathyUncorrected,
        @Nullable Boolean hbvPositive) {
    ClinicalContext.Liver toLiver() {
        return new ClinicalContext.Liver(
                date,
                childPughClass,
                childPughScore,
                albiGrade,
                decompensated,
                bilirubinMgPerDl,
                clinicallySignificantPortalHypertension,
                coagulopathyUncorrected,
                hbvPositive);
    }
}
