package org.mrecist.http;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.http.answer.ProvenanceAnswer;
import org.mrecist.http.answer.ProvenanceAnswer.KnowledgeVersion;
import org.mrecist.http.answer.ProvenanceAnswer.RuleSetVersion;
import org.mrecist.trace.Literature;

/// Tells what answers are made by: the service, the rule sets, the knowledge, each in its version.
@Singleton
public class Provenance {
    private final String engine;
    private final Map<String, RuleSetVersion> ruleSets;
    private final KnowledgeVersion knowledge;

    Provenance(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            Literature literature) {
        engine = name + " " + version;
        ruleSets = CriteriaRegistry.all().stream()
                .map(ResponseCriteria::ruleSet)
                .collect(Collectors.toMap(
                        each -> each.name(), each -> new RuleSetVersion(each.id(), each.version(), each.hash())));
        knowledge = new KnowledgeVersion(
                "literature", literature.version(), literature.hash(), "draft, not clinically reviewed");
    }

    ProvenanceAnswer of(AssessmentRequest request, String inputDigest, Instant evaluatedAt) {
        return new ProvenanceAnswer(
                engine,
                evaluatedAt,
                request.criteria().stream().map(ruleSets::get).toList(),
                knowledge,
                ProvenanceAnswer.protocol(request.protocol()),
                inputDigest);
    }
}
