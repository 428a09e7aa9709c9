package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mrecist.http.openapi.Examples;

/// Every example is a request as the document describes it, is answered as the document describes it, and gives the
/// categories that its description promises.
@QuarkusTest
class ExamplesTest {
    static final List<String> NAMES = Examples.NAMES;

    /// The overall response of each visit after the baseline, then the best overall response.
    private static final Map<String, Map<String, List<String>>> EXPECTED = Map.ofEntries(
            Map.entry(
                    "complete-by-mrecist-stable-by-recist",
                    Map.of("MRECIST", List.of("CR", "best CR"), "RECIST_1_1", List.of("SD", "best SD"))),
            Map.entry(
                    "untreated-to-complete-response",
                    Map.of("MRECIST", List.of("PR", "CR", "CR", "best CR confirmed"))),
            Map.entry(
                    "partial-response",
                    Map.of("MRECIST", List.of("PR", "best PR"), "RECIST_1_1", List.of("SD", "best SD"))),
            Map.entry(
                    "held-partial-response",
                    Map.of("RECIST_1_1", List.of("PR", "PR", "PR", "PR", "PR", "best PR confirmed"))),
            Map.entry(
                    "progression-by-growth",
                    Map.of("MRECIST", List.of("PR", "PD", "best PR"), "RECIST_1_1", List.of("PR", "PD", "best PR"))),
            Map.entry(
                    "progression-by-new-lesion",
                    Map.of("MRECIST", List.of("PD", "best PD"), "RECIST_1_1", List.of("PD", "best PD"))),
            Map.entry("retroactive-progression", Map.of("MRECIST", List.of("PD by v3", "PD by v3", "PD", "best PD"))),
            Map.entry(
                    "not-evaluable-without-arterial-phase",
                    Map.of("MRECIST", List.of("NE", "best NE"), "RECIST_1_1", List.of("SD", "best SD"))),
            Map.entry(
                    "lymph-nodes",
                    Map.of("MRECIST", List.of("CR", "PR", "best CR"), "RECIST_1_1", List.of("CR", "PR", "best CR"))),
            Map.entry(
                    "non-target-disease-only",
                    Map.of(
                            "MRECIST",
                            List.of("NON_CR_NON_PD", "PD", "best NON_CR_NON_PD"),
                            "RECIST_1_1",
                            List.of("NON_CR_NON_PD", "PD", "best NON_CR_NON_PD"))),
            Map.entry(
                    "confirmed-response-in-a-trial",
                    Map.of("RECIST_1_1", List.of("PR", "NE", "PR", "best PR confirmed"))),
            Map.entry("next-steps-after-a-first-tace", Map.of("MRECIST", List.of("PR", "best PR"))),
            Map.entry("baseline-only", Map.of("MRECIST", List.of(), "RECIST_1_1", List.of())));

    private final Contract contract = new Contract();
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_example_gives_the_categories_it_promises(String name) throws IOException {
        var request = Examples.read(name).get("value");
        assertThat(contract.faults("Course", request)).isEmpty();

        var answer = json.readTree(given().contentType("application/json")
                .body(request.toString())
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString());

        assertThat(contract.faults("Assessment", answer)).isEmpty();
        answer.get("criteria")
                .forEach(criteria -> assertEquals(
                        EXPECTED.get(name).get(criteria.get("name").asText()), categories(criteria), name));
        assertThat(answer.get("criteria")).hasSize(EXPECTED.get(name).size());
    }

    @Test
    void the_examples_offered_are_those_of_the_folder() throws IOException {
        try (var files = Files.list(Path.of("openapi/examples"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Examples.BY_PATH.values().stream()
                            .flatMap(List::stream)
                            .distinct()
                            .map(name -> name + ".json")
                            .toList());
        }
        Examples.BY_PATH.forEach((path, names) -> {
            var operation = "/paths/" + path.replace("/", "~1") + "/post";
            for (var media : contract.document().at(operation + "/requestBody/content")) {
                assertThat(media.get("examples").fieldNames())
                        .toIterable()
                        .as(path)
                        .containsExactlyElementsOf(names);
            }
        });
    }

    private static List<String> categories(JsonNode criteria) {
        var categories = new ArrayList<String>();
        StreamSupport.stream(criteria.get("visits").spliterator(), false)
                .filter(visit -> visit.has("overall"))
                .map(visit -> visit.get("overall").asText()
                        + (visit.has("progressionConfirmedBy")
                                ? " by " + visit.get("progressionConfirmedBy").asText()
                                : ""))
                .forEach(categories::add);
        var best = criteria.get("bestOverallResponse");
        if (best != null) {
            categories.add("best " + best.get("category").asText()
                    + (best.get("confirmed").asBoolean() ? " confirmed" : ""));
        }
        return categories;
    }
}
