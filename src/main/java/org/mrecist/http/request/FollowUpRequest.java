package org.mrecist.http.request;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.FollowUp;

/// What became of the patient.
@Schema(
        name = "FollowUp",
        description = "What became of the patient, for the milestones.",
        additionalProperties = Schema.False.class)
public record FollowUpRequest(
        @Nullable LocalDate deathDate,
        @Nullable LocalDate lastKnownAliveDate,

        @Schema(description = "When another therapy began; later visits censor no duration.") @Nullable
        LocalDate newTherapyDate,

        @Schema(description = "Progression decided elsewhere, such as clinically; ends the counting.") @Nullable
        LocalDate progressionDate) {
    FollowUp toFollowUp() {
        return new FollowUp(deathDate, lastKnownAliveDate, newTherapyDate, progressionDate);
    }
}
