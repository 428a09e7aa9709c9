package org.mrecist.http;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.HeldResponses;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.cdisc.Settings;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Pack;
import org.mrecist.http.answer.ProvenanceAnswer;
import org.mrecist.http.answer.ProvenanceAnswer.KnowledgeVersion;
import org.mrecist.http.answer.ProvenanceAnswer.RuleSetVersion;
import org.mrecist.protocol.Protocol;
import org.mrecist.telemetry.Versions;
import org.mrecist.trace.Literature;

/// Tells what answers are made by: the service, the rule sets, the knowledge, each in its version.
@Singleton
public class Provenance {
    private static final RuleSetVersion BEST_RESPONSE =
            new RuleSetVersion(BestResponseRules.ID, BestResponseRules.VERSION, BestResponseRules.hash());

    private final String engine;
    private final Map<String, RuleSetVersion> ruleSets;
    private final KnowledgeVersion knowledge;
    private final List<KnowledgeVersion> furtherKnowledge;
    private final Clock clock;

    Provenance(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            Literature literature,
            Guideline guideline,
            Clock clock) {
        this.clock = clock;
        engine = name + " " + version;
        ruleSets = CriteriaRegistry.all().stream()
                .map(ResponseCriteria::ruleSet)
                .collect(Collectors.toMap(
                        each -> each.name(), each -> new RuleSetVersion(each.id(), each.version(), each.hash())));
        var packs = guideline.packs().stream()
                .map(pack -> new KnowledgeVersion(
                        pack.id(), pack.version(), pack.hash(), pack.status().printed()))
                .toList();
        knowledge = packs.getFirst();
        furtherKnowledge = Stream.concat(
                        packs.stream().skip(1),
                        Stream.of(new KnowledgeVersion(
                                "literature", literature.version(), literature.hash(), Pack.Status.DRAFT.printed())))
                .toList();
    }

    /// All of them, whatever an answer is made by.
    Versions versions() {
        var byName = new HashMap<String, Versions.Version>();
        ruleSets.forEach((criteria, each) -> byName.put(criteria, version(each)));
        byName.put(BEST_RESPONSE.id(), version(BEST_RESPONSE));
        return new Versions(
                engine,
                byName,
                Stream.concat(Stream.of(knowledge), furtherKnowledge.stream())
                        .map(each -> new Versions.Version(each.id(), each.version(), each.hash()))
                        .toList());
    }

    private static Versions.Version version(RuleSetVersion each) {
        return new Versions.Version(each.id(), each.version(), each.hash());
    }

    ProvenanceAnswer of(AssessmentRequest request, String inputDigest) {
        return of(request.criteria(), request.protocol(), inputDigest);
    }

    /// @param criteria the names of the rule sets that decide
    ProvenanceAnswer of(List<String> criteria, Protocol protocol, String inputDigest) {
        return ofVersions(criteria.stream().map(ruleSets::get).toList(), protocol, inputDigest);
    }

    ProvenanceAnswer of(HeldResponses request, String inputDigest) {
        return ofVersions(List.of(BEST_RESPONSE), request.protocol(), inputDigest);
    }

    /// @param ofLesions whether visits were judged, and not only their responses taken
    ProvenanceAnswer of(Settings settings, boolean ofLesions, String inputDigest) {
        return ofVersions(
                ofLesions ? settings.criteria().stream().map(ruleSets::get).toList() : List.of(BEST_RESPONSE),
                settings.protocol(),
                inputDigest);
    }

    private ProvenanceAnswer ofVersions(List<RuleSetVersion> decidedBy, Protocol protocol, String inputDigest) {
        return new ProvenanceAnswer(
                engine,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                decidedBy,
                knowledge,
                furtherKnowledge,
                ProvenanceAnswer.protocol(protocol),
                inputDigest);
    }
}
