package org.mrecist.cdshooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.terminology.OverrideReason;

/// What became of one card. What the clinician wrote in free text is not kept.
///
/// @param reason of the fixed list, where it was overridden with one of those; null otherwise
public record Feedback(UUID card, Outcome outcome, @Nullable OverrideReason reason, Instant at) {
    public enum Outcome {
        ACCEPTED,
        OVERRIDDEN
    }
}
