package org.mrecist.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mrecist.http.openapi.Examples;

/// What is counted, and that nobody can make it count in more ways.
@QuarkusTest
class MetersTest {
    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void post(String path, String mediaType, String body) {
        given().contentType(mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static void assess(String example) {
        post(
                "/v1/assessments",
                "application/json",
                Examples.read(example).get("value").toString());
    }

    @Test
    void categories_are_counted_by_criteria() throws InterruptedException {
        var cr = "mrecist_categories_decided_total{category=\"CR\",criteria=\"MRECIST\"}";
        var sd = "mrecist_categories_decided_total{category=\"SD\",criteria=\"RECIST_1_1\"}";
        var before = List.of(value(cr), value(sd));

        assess("complete-by-mrecist-stable-by-recist");

        awaitValue(cr, before.getFirst() + 1);
        awaitValue(sd, before.getLast() + 1);
    }

    @Test
    void findings_are_counted_by_kind() throws InterruptedException {
        var series = "mrecist_findings_total{kind=\"arterial-phase-missing\"}";
        var before = value(series);

        assess("not-evaluable-without-arterial-phase");

        assertThat(value(series)).isGreaterThanOrEqualTo(before);
        awaitMore(series, before);
    }

    @Test
    void refused_requests_are_counted_by_the_class_of_their_problem() throws InterruptedException {
        var malformed = "mrecist_refused_total{class=\"malformed\"}";
        var parameter = "mrecist_refused_total{class=\"parameter\"}";
        var before = List.of(value(malformed), value(parameter));

        post("/v1/assessments", "application/json", "{");
        post("/v1/assessments?include=x", "application/json", "{}");

        awaitValue(malformed, before.getFirst() + 1);
        awaitValue(parameter, before.getLast() + 1);
    }

    @Test
    void lines_of_batches_are_counted_by_what_became_of_them() throws InterruptedException {
        var answered = "mrecist_batch_lines_total{outcome=\"answered\"}";
        var problem = "mrecist_batch_lines_total{outcome=\"problem\"}";
        var before = List.of(value(answered), value(problem));

        post(
                "/v1/assessments/batch",
                "application/x-ndjson",
                Examples.read("batch-of-three-courses").get("value").asText());

        awaitValue(answered, before.getFirst() + 2);
        awaitValue(problem, before.getLast() + 1);
    }

    @Test
    void requests_have_a_histogram_by_route() throws InterruptedException {
        var within = "http_server_requests_seconds_bucket{method=\"POST\",outcome=\"SUCCESS\",status=\"200\","
                + "uri=\"/v1/assessments\",le=\"10.0\"}";
        var before = value(within);

        assess("partial-response");

        awaitValue(within, before + 1);
    }

    @Test
    void versions_are_told_as_the_answers_tell_them() {
        var provenance = given().contentType("application/json")
                .body(Examples.read("partial-response").get("value").toString())
                .post("/v1/assessments?include=none")
                .jsonPath();

        assertThat(metrics())
                .contains("mrecist_engine_info{engine=\"" + provenance.getString("provenance.engine") + "\"} 1.0")
                .contains("mrecist_rule_set_info{hash=\"" + provenance.getString("provenance.ruleSets[0].hash")
                        + "\",id=\"" + provenance.getString("provenance.ruleSets[0].id") + "\"")
                .contains("mrecist_knowledge_info{hash=\"" + provenance.getString("provenance.knowledge.hash")
                        + "\",id=\"" + provenance.getString("provenance.knowledge.id") + "\"");
    }

    @Test
    void no_request_can_make_a_series_of_its_own() throws InterruptedException {
        hostile("first");
        Thread.sleep(200);
        var before = series();
        for (var i = 0; i < 20; i++) {
            hostile(UUID.randomUUID().toString());
        }
        Thread.sleep(200);

        assertThat(series()).isEqualTo(before);
    }

    private static void hostile(String mark) {
        for (var path : List.of(
                "/" + mark,
                "/v1/" + mark,
                "/v1/criteria/" + mark,
                "/v1/guidelines/" + mark,
                "/v1/assessments/" + mark,
                "/fhir/" + mark,
                "/fhir/CodeSystem/" + mark,
                "/fhir/Patient/" + mark,
                "/q/" + mark,
                "/q/health/" + mark,
                "/static/" + mark,
                "/q/swagger-ui/" + mark,
                "/v1/criteria?" + mark + "=" + mark,
                "/%00" + mark)) {
            given().urlEncodingEnabled(false).header("User-Agent", mark).get(path);
        }
        given().request("M" + mark.replace("-", ""), "/v1/assessments");
        post("/cds-services/" + mark, "application/json", "{}");
        post("/cds-services/" + mark + "/feedback", "application/json", "{}");
        post("/cds-services/mrecist-response/" + mark, "application/json", "{}");
        post("/v1/assessments", "application/" + mark, "{}");
        post("/v1/assessments?include=" + mark, "application/json", "{}");
        post("/v1/assessments", "application/json", "{\"" + mark + "\": \"" + mark + "\"}");
        post("/v1/assessments", "application/json", "{\"criteria\": [\"" + mark + "\"]}");
        post("/v1/assessments/batch", "application/x-ndjson", "{\"criteria\": [\"" + mark + "\"]}");
    }

    /// All series but those that come and go with the JVM.
    private static Set<String> series() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_") || line.startsWith("mrecist_"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A call is counted when its answer is sent, which its receiver may notice sooner.
    private static void awaitValue(String series, double expected) throws InterruptedException {
        for (var tries = 0; value(series) < expected && tries < 100; tries++) {
            Thread.sleep(20);
        }
        assertThat(value(series)).as(series).isEqualTo(expected);
    }

    private static void awaitMore(String series, double before) throws InterruptedException {
        for (var tries = 0; value(series) <= before && tries < 100; tries++) {
            Thread.sleep(20);
        }
        assertThat(value(series)).as(series).isGreaterThan(before);
    }
}
