package org.mrecist.telemetry;

import java.util.List;
import java.util.Map;

/// What the service decides by, each in its version.
///
/// @param engine such as `mrecist-service 0.1.0`
/// @param ruleSets by the name under which they decide
/// @param knowledge packs of options, and the literature
public record Versions(String engine, Map<String, Version> ruleSets, List<Version> knowledge) {
    public Versions {
        ruleSets = Map.copyOf(ruleSets);
        knowledge = List.copyOf(knowledge);
    }

    /// One of them.
    ///
    /// @param hash SHA-256 of its content, hexadecimal
    public record Version(String id, String version, String hash) {}
}
