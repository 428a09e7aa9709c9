package org.mrecist.http.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Switch;

/// What an answer was made by and from: enough to make it again.
@Schema(name = "Provenance", description = "What the answer was made by and from: enough to make it again.")
public record ProvenanceAnswer(
        @Schema(examples = "mrecist-service 0.1.0") String engine,
        Instant evaluatedAt,
        List<RuleSetVersion> ruleSets,
        KnowledgeVersion knowledge,

        @Schema(description = "The site's own packs of options, and the literature that rules cite.")
        List<KnowledgeVersion> furtherKnowledge,

        @Schema(description = "Every clinical choice in force, by the member of the protocol.")
        Map<String, Object> protocol,

        @Schema(
                description = "SHA-256 of the RFC 8785 form of the request as sent; of a trial: of an object that has"
                        + " the SHA-256 of the bytes of each dataset under its name (tu, tr, rs), and the settings as"
                        + " sent.",
                examples = "sha256:…")
        String inputDigest) {
    /// The day of the evaluation, by UTC.
    public LocalDate evaluatedOn() {
        return LocalDate.ofInstant(evaluatedAt, ZoneOffset.UTC);
    }

    /// The switches in force as a request would write them.
    public static Map<String, Object> protocol(Protocol protocol) {
        var settings = new LinkedHashMap<String, Object>();
        for (var each : Switch.values()) {
            settings.put(each.member(), CriteriaAnswer.value(protocol.setting(each)));
        }
        return settings;
    }

    /// A rule set in one version.
    @Recurring
    @Schema(name = "RuleSetVersion")
    public record RuleSetVersion(
            @Schema(examples = "mrecist-2010") String id,
            String version,

            @Schema(description = "SHA-256 of its rules and tables.")
            String hash) {}

    /// Knowledge files in one version.
    @Recurring
    @Schema(name = "KnowledgeVersion", description = "A pack of options, or the literature, in one version.")
    public record KnowledgeVersion(
            String id,
            String version,
            @Schema(description = "SHA-256 of the files.") String hash,

            @Schema(description = "Whether a clinician has reviewed them.")
            String reviewState) {}
}
