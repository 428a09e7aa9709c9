package org.mrecist.http.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.AgentName;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;

/// The treatment whose response is assessed.
@Schema(
        name = "Treatment",
        description = "The treatment whose response is assessed.",
        additionalProperties = Schema.False.class)
public record TreatmentRequest(
        @Schema(description = "The date from which durations count; else they count from the baseline.") @Nullable
        LocalDate start,

        @Nullable Modality modality,

        @Schema(description = "A component of a regimen stands for the regimen.") @Size(max = 20) @Nullable
        List<@NotNull AgentName> agents,

        @Schema(description = "What it is combined with.") @Size(max = 10) @Nullable
        List<@NotNull Modality> combinedWith,

        @Schema(description = "How often the same target was treated.") @Min(0) @Max(1000) @Nullable
        Integer sessionsSameTarget,

        @Schema(description = "The date of the last session.") @Nullable
        LocalDate lastDate) {
    Treatment toTreatment() {
        return new Treatment(
                start,
                modality,
                AgentName.agents(Objects.requireNonNullElse(agents, List.of())),
                Objects.requireNonNullElse(combinedWith, List.of()),
                sessionsSameTarget,
                lastDate);
    }
}
