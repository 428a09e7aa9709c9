package org.mrecist.http.lines;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// How batches are bounded.
@ConfigMapping(prefix = "mrecist.batch")
public interface BatchSettings {
    /// How long a line may be.
    @WithDefault("1M")
    MemorySize lineLimit();

    /// How many batches are answered at the same time; a further one is asked to come again.
    @WithDefault("4")
    @Min(1)
    int concurrent();
}
