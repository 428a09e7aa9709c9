package org.mrecist.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of the patient, for the milestones. Members are null where not stated.
///
/// @param newTherapyDate when another therapy began; later visits censor no duration
/// @param progressionDate progression decided elsewhere, such as clinically; ends the counting
public record FollowUp(
        @Nullable LocalDate deathDate,
        @Nullable LocalDate lastKnownAliveDate,
        @Nullable LocalDate newTherapyDate,
        @Nullable LocalDate progressionDate) {
    public static final FollowUp NOT_STATED = new FollowUp(null, null, null, null);
}
