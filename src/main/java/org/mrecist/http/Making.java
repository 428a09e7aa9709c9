package org.mrecist.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mrecist.assessment.Judge;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.write.Made;
import org.mrecist.http.answer.ProvenanceAnswer;
import org.mrecist.http.json.CanonicalJson;
import org.mrecist.http.json.TreeJson;
import org.mrecist.protocol.Protocol;

/// Tells what answers in the forms of FHIR are made by and from.
@Singleton
public class Making {
    private final Provenance provenance;

    public Making(Provenance provenance) {
        this.provenance = provenance;
    }

    /// @param criteria the names of the rule sets that decide
    /// @param sent what the answer is made from
    /// @param issues takes a number that has no canonical form
    /// @param judge is told the digest
    /// @return empty where there is such a number
    Optional<Made> of(List<String> criteria, Protocol protocol, JsonNode sent, Issues issues, Judge judge) {
        String digest;
        try {
            digest = judge.madeFrom(CanonicalJson.digest(TreeJson.of(sent)));
        } catch (IllegalArgumentException e) {
            issues.addStructural(
                    IssueCode.NUMBER_OUT_OF_RANGE, "The body must hold no number beyond binary double precision.");
            return Optional.empty();
        }
        return Optional.of(made(provenance.of(criteria, protocol, digest)));
    }

    private static Made made(ProvenanceAnswer provenance) {
        return new Made(
                provenance.engine(),
                provenance.evaluatedAt(),
                provenance.ruleSets().stream()
                        .map(each -> new Made.Version(each.id(), each.version(), each.hash()))
                        .toList(),
                Stream.concat(Stream.of(provenance.knowledge()), provenance.furtherKnowledge().stream())
                        .map(each -> new Made.Version(each.id(), each.version(), each.hash()))
                        .toList(),
                provenance.inputDigest());
    }
}
