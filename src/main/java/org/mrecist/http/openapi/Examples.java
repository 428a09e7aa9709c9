package org.mrecist.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The example requests, as they are offered in Swagger UI and run as tests.
///
/// Each stands in `openapi/examples` as an OpenAPI example object with summary, description and value.
public final class Examples {
    /// Those of an assessment, in the order in which they are offered.
    public static final List<String> NAMES = List.of(
            "complete-by-mrecist-stable-by-recist",
            "untreated-to-complete-response",
            "partial-response",
            "held-partial-response",
            "progression-by-growth",
            "progression-by-new-lesion",
            "retroactive-progression",
            "not-evaluable-without-arterial-phase",
            "lymph-nodes",
            "non-target-disease-only",
            "confirmed-response-in-a-trial",
            "next-steps-after-a-first-tace",
            "baseline-only");

    /// By the path of the operation that takes them, in the order in which they are offered.
    public static final Map<String, List<String>> BY_PATH = Map.ofEntries(
            Map.entry("/v1/assessments", NAMES),
            Map.entry("/v1/assessments/batch", List.of("batch-of-three-courses")),
            Map.entry(
                    "/v1/best-responses",
                    List.of("best-response-of-an-unconfirmed-course", "best-response-confirmed-in-a-trial")),
            Map.entry("/v1/surveillance-plan", List.of("surveillance-after-ablation")),
            Map.entry("/v1/cdisc/rs", List.of("trial-datasets-with-responses-to-compare", "best-responses-of-a-trial")),
            Map.entry("/v1/cdisc/courses", List.of("courses-of-a-trial")),
            Map.entry("/v1/reads", List.of("two-readers-close-to-a-threshold", "two-readers-adjudicated")),
            Map.entry("/v1/reads/agreement", List.of("agreement-of-two-readers")),
            Map.entry("/v1/plots", List.of("plot-of-response-and-progression")),
            Map.entry("/v1/plots/waterfall", List.of("courses-of-a-series")),
            Map.entry("/v1/plots/swimmer", List.of("courses-of-a-series")),
            Map.entry("/v1/fhir/courses", List.of("record-with-a-partial-response")),
            Map.entry("/fhir/$mrecist-evaluate", List.of("record-with-a-partial-response")),
            Map.entry("/cds-services/{id}", List.of("patient-view-of-a-partial-response")));

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /// One example object.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public static JsonNode read(String name) {
        try (var file = Examples.class.getResourceAsStream("/examples/" + name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no example " + name);
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
