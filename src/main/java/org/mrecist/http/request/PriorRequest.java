package org.mrecist.http.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.AgentName;
import org.mrecist.timeline.ClinicalContext;

/// Systemic treatment given so far.
@Schema(name = "Prior", additionalProperties = Schema.False.class)
public record PriorRequest(
        @Schema(
                description =
                        "Agents and regimens given so far, the current ones too; a component stands for its regimen.")
        @Size(max = 20)
        @Nullable
        List<@NotNull AgentName> systemicAgents,

        @Schema(description = "The current line is counted.") @Min(0) @Max(100) @Nullable
        Integer systemicLines,

        @Nullable Boolean sorafenibTolerated,
        @Nullable Boolean anyCheckpointInhibitor) {
    ClinicalContext.Prior toPrior() {
        return new ClinicalContext.Prior(
                systemicAgents == null ? null : AgentName.agents(systemicAgents),
                systemicLines,
                sorafenibTolerated,
                anyCheckpointInhibitor);
    }
}
