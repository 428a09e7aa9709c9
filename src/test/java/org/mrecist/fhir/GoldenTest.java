package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.JsonChanges;
import org.mrecist.assessment.Guidance;
import org.mrecist.fhir.conformance.Conformance;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.write.OutcomeWriter;
import org.mrecist.guideline.Guideline;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.knowledge.LiteratureReader;

/// What is sent is what was sent before, member by member.
///
/// Where a change is meant, the file that is found under `target/golden` takes the place of the one here.
class GoldenTest {
    @Test
    void an_answer() throws Exception {
        check("answer", Evaluations.answer(JsonChanges.read(BadInput.SOUND), threeOptions()));
    }

    @Test
    void a_refusal() throws Exception {
        var body = BadInput.readAll().stream()
                .filter(each -> each.name().equals("faults of all kinds are told together"))
                .findFirst()
                .orElseThrow();
        if (Evaluations.read(body.text()) instanceof Reading.Refused<EvaluationRequest>(var issues)) {
            check("refusal", OutcomeWriter.write(issues));
        } else {
            throw new AssertionError("read");
        }
    }

    /// The definitions whose lists do not grow with the words of the native API.
    @TestFactory
    Stream<DynamicTest> definitions() {
        var conformance = new Conformance("0.1.0");
        return Stream.concat(
                        Stream.of(conformance.capabilities()),
                        Stream.of(
                                        "StructureDefinition/mrecist-assessment",
                                        "StructureDefinition/lesion-tracking",
                                        "ValueSet/overall-response")
                                .map(name -> Objects.requireNonNull(
                                        conformance.definitions().get(name))))
                .map(definition -> DynamicTest.dynamicTest(
                        definition.get("id").asText(),
                        () -> check(
                                definition.get("resourceType").asText() + "-"
                                        + definition.get("id").asText(),
                                definition)));
    }

    private static Guidance threeOptions() throws URISyntaxException {
        var pack = Path.of(Objects.requireNonNull(GoldenTest.class.getResource("/fhir/pack"))
                .toURI());
        var nothing = new Guideline(List.of(), List.of(), List.of(), List.of());
        return new Guidance(GuidelineReader.read(nothing, pack, LiteratureReader.read()), false);
    }

    private static void check(String name, JsonNode sent) throws IOException {
        var text = printed(sent);
        try (var golden = GoldenTest.class.getResourceAsStream("/fhir/golden/" + name + ".json")) {
            var expected = golden == null ? "" : printed(JsonChanges.parse(golden.readAllBytes()));
            if (!expected.equals(text)) {
                var there = Path.of("target/golden", name + ".json");
                Files.createDirectories(there.getParent());
                Files.writeString(there, text);
            }
            assertThat(text).isEqualTo(expected);
        }
    }

    private static String printed(JsonNode resource) throws JsonProcessingException {
        return JsonChanges.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(resource) + "\n";
    }
}
