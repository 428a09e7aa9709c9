package org.mrecist.fhir.write;

import java.time.Instant;
import java.util.List;
import org.mrecist.trace.RuleDigest;

/// What an answer was made by and from.
///
/// @param engine the service in its version
/// @param at when
/// @param ruleSets those that decided
/// @param knowledge the packs of options and the literature
/// @param inputDigest of the request as it was sent, such as `sha256:9f86d081…`
public record Made(String engine, Instant at, List<Version> ruleSets, List<Version> knowledge, String inputDigest) {
    /// A logical id may have 64 characters; half of a digest tells as much as is needed.
    private static final int ID_LENGTH = 40;

    public Made {
        ruleSets = List.copyOf(ruleSets);
        knowledge = List.copyOf(knowledge);
    }

    /// Rules or knowledge in one version.
    ///
    /// @param hash SHA-256, hexadecimal
    public record Version(String id, String version, String hash) {}

    /// The logical id of a resource of the answer: the same for the same request and the same rules.
    ///
    /// @param what names the resource within the answer
    public String id(String what) {
        return RuleDigest.of(inputDigest + ruleSets + knowledge + what).substring(0, ID_LENGTH);
    }
}
