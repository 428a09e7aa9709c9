package org.mrecist.telemetry;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// What the audit tells of whom.
@ConfigMapping(prefix = "mrecist.audit")
public interface AuditSettings {
    /// The least length of a key, in characters: as many as SHA-256 has bytes.
    int LEAST_KEY_CHARACTERS = 32;

    /// The secret that patients are told apart by: the audit has their keyed hash. Without it nothing of them.
    Optional<
                    @Size(
                            min = LEAST_KEY_CHARACTERS,
                            message =
                                    "must have at least " + LEAST_KEY_CHARACTERS + " characters, from a random source")
                    String>
            subjectKey();
}
