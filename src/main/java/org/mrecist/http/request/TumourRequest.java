package org.mrecist.http.request;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.ClinicalContext;

/// What is left of the tumour, beside what the course tells.
@Schema(name = "Tumour", additionalProperties = Schema.False.class)
public record TumourRequest(
        ClinicalContext.@Nullable MacrovascularInvasion macrovascularInvasion,
        @Nullable Boolean extrahepaticSpread,
        @Min(0) @Max(1000) @Nullable Integer viableCount,

        @DecimalMin("0") @DecimalMax("500") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal maxViableDiameterMm,

        @Nullable Boolean withinMilan,
        @Nullable Boolean nearCriticalStructure,
        @Nullable Boolean afpSecretingAtBaseline) {
    ClinicalContext.Tumour toTumour() {
        return new ClinicalContext.Tumour(
                macrovascularInvasion,
                extrahepaticSpread,
                viableCount,
                Lengths.inMm(maxViableDiameterMm),
                withinMilan,
                nearCriticalStructure,
                afpSecretingAtBaseline);
    }
}
