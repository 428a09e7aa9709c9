package org.mrecist.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// Where options come from and which are shown.
@ConfigMapping(prefix = "mrecist.guidelines")
public interface GuidelineSettings {
    /// A directory with packs of the site's own.
    Optional<Path> directory();

    /// Whether options are shown that rest on nothing that was read.
    @WithDefault("false")
    boolean unsourced();
}
