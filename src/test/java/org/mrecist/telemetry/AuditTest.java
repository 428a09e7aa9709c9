package org.mrecist.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.http.openapi.Examples;

/// Every evaluation has one event in the audit. That events are FHIR, ConformanceTest holds.
@QuarkusTest
@TestProfile(AuditTest.WithKey.class)
class AuditTest {
    private static final String KEY = "a key that only this test knows of";

    /// Patients are told apart.
    public static final class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mrecist.audit.subject-key", KEY);
        }
    }

    private static RequestSpecification sending(String path, String example) {
        var value = Examples.read(example).get("value");
        return given().urlEncodingEnabled(false)
                .header("X-Request-Id", "audit-" + example)
                .contentType(
                        path.endsWith("/batch")
                                ? "application/x-ndjson"
                                : path.startsWith("/fhir") || path.startsWith("/v1/fhir")
                                        ? "application/fhir+json"
                                        : "application/json")
                .body((value.isTextual() ? value.asText() : value.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode event(Runnable call) throws InterruptedException {
        try (var logged = new Logged()) {
            call.run();
            return logged.audited(1).getFirst();
        }
    }

    private static JsonNode event(String path, String example) throws InterruptedException {
        return event(() -> sending(path, example).post(path.replace("{id}", "mrecist-response")));
    }

    private static List<String> details(JsonNode event, String type) {
        return StreamSupport.stream(event.at("/entity/0/detail").spliterator(), false)
                .filter(each -> each.get("type").asText().equals(type))
                .map(each -> each.get("valueString").asText())
                .toList();
    }

    private static List<String> identifiers(JsonNode event, String system) {
        var values = new ArrayList<String>();
        event.get("entity").forEach(each -> {
            if (each.at("/what/identifier/system").asText().endsWith(system)) {
                values.add(each.at("/what/identifier/value").asText());
            }
        });
        return values;
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_every_operation_has_one_event() {
        return Examples.BY_PATH.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(example -> DynamicTest.dynamicTest(each.getKey() + " " + example, () -> {
                            var event = event(each.getKey(), example);
                            assertThat(event.get("outcome").asText()).isEqualTo("0");
                            assertThat(event.at("/entity/0/name").asText()).isNotEmpty();
                            assertThat(event.toString()).contains("\"audit-" + example + "\"");
                        })));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assessments,          complete-by-mrecist-stable-by-recist, assess,       MRECIST=CR RECIST_1_1=SD",
        "/v1/assessments,          baseline-only,                        assess,       MRECIST=BASELINE RECIST_1_1=BASELINE",
        "/v1/plots,                plot-of-response-and-progression,     plotCourse,   MRECIST=PD RECIST_1_1=PD",
        "/v1/surveillance-plan,    surveillance-after-ablation,          planSurveillance, MRECIST=CR",
        "/fhir/$mrecist-evaluate,  record-with-a-partial-response,       evaluateFhir, MRECIST=PR RECIST_1_1=SD",
        "/cds-services/{id},       patient-view-of-a-partial-response,   callHook,     MRECIST=PR RECIST_1_1=SD",
        "/v1/fhir/courses,         record-with-a-partial-response,       readRecord,   ''"
    })
    void an_event_tells_the_operation_and_the_categories(String path, String example, String name, String categories)
            throws InterruptedException {
        var event = event(path, example);

        assertThat(event.at("/entity/0/name").asText()).isEqualTo(name);
        assertThat(details(event, "category"))
                .containsExactlyInAnyOrder(categories.isEmpty() ? new String[0] : categories.split(" "));
    }

    @Test
    void an_event_tells_what_decided_and_from_what() throws InterruptedException {
        JsonPath answer;
        JsonNode event;
        try (var logged = new Logged()) {
            answer = sending("/v1/assessments", "partial-response")
                    .post("/v1/assessments?include=none")
                    .jsonPath();
            event = logged.audited(1).getFirst();
        }

        assertThat(identifiers(event, "input-digest")).containsExactly(answer.getString("provenance.inputDigest"));
        assertThat(identifiers(event, "rule-set")).containsExactlyInAnyOrder(versions(answer, "provenance.ruleSets"));
        assertThat(identifiers(event, "knowledge")).hasSize(2).anyMatch(each -> each.startsWith("hcc-response|"));
        assertThat(event.at("/source/observer/display").asText()).isEqualTo(answer.getString("provenance.engine"));
        assertThat(event.get("recorded").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(event.at("/agent/0/who/display").asText()).isEqualTo("not authenticated");
        assertThat(event.at("/agent/0/network/address").asText()).isEqualTo("loopback");
    }

    private static String[] versions(JsonPath answer, String path) {
        return answer.<Map<String, String>>getList(path).stream()
                .map(each -> each.get("id") + "|" + each.get("version") + "|sha256:" + each.get("hash"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assessments, application/json,  {,                              4, malformed, 400",
        "/v1/assessments, application/json,  '{\"lesions\":[],\"visits\":[{\"id\":\"a\",\"date\":\"2026-01-05\"},{\"id\":\"a\",\"date\":\"2026-01-05\"}]}', 4, contradictory, 422",
        "/v1/assessments?include=nothing, application/json, {},              4, parameter, 400",
        "/v1/assessments, text/plain,        x,                              4, unsupported-media-type, 415",
        "/v1/cdisc/rs,    application/json,  [],                             4, malformed, 400",
        "/v1/reads,       application/json,  [],                             4, malformed, 400",
        "/fhir/$mrecist-evaluate, application/fhir+json, {,                  4, malformed, 400",
        "/cds-services/mrecist-response, application/json, {,                4, malformed, 400",
        "/cds-services/another, application/json, {},                        4, not-found, 404",
        "/v1/assessments/batch?summary=perhaps, application/x-ndjson, {},    4, parameter, 400"
    })
    void what_is_refused_has_an_event_too(
            String path, String mediaType, String body, String outcome, String problem, String status)
            throws InterruptedException {
        var event = event(() -> given().urlEncodingEnabled(false)
                .contentType(mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path));
        assertThat(event.get("outcome").asText()).isEqualTo(outcome);
        assertThat(event.get("outcomeDesc").asText()).isEqualTo(problem);
        assertThat(details(event, "status")).containsExactly(status);
    }

    @Test
    void a_body_beyond_the_limit_has_an_event_too() throws InterruptedException {
        var event = event(() ->
                given().contentType("application/json").body(new byte[3 << 20]).post("/v1/assessments"));

        assertThat(event.get("outcomeDesc").asText()).isEqualTo("too-large");
    }

    @Test
    void a_batch_has_one_event_that_counts_its_lines() throws InterruptedException {
        var event = event("/v1/assessments/batch", "batch-of-three-courses");

        assertThat(details(event, "lines-answered")).containsExactly("2");
        assertThat(details(event, "lines-refused")).containsExactly("malformed:1");
        assertThat(details(event, "category")).isNotEmpty();
        assertThat(identifiers(event, "input-digest")).isEmpty();
        assertThat(identifiers(event, "subject-hmac-sha256")).isEmpty();
    }

    @Test
    void what_describes_the_service_has_none() throws InterruptedException {
        try (var logged = new Logged()) {
            given().get("/v1/criteria").then().statusCode(200);
            given().get("/q/health").then().statusCode(200);
            given().get("/nowhere").then().statusCode(404);
            sending("/v1/assessments", "partial-response").post("/v1/assessments");
            assertThat(logged.audited(1).getFirst().at("/entity/0/name").asText())
                    .isEqualTo("assess");
        }
    }

    @Test
    void a_patient_is_told_by_a_keyed_hash_alone() throws Exception {
        var subject = Examples.read("partial-response").at("/value/subject").asText();
        var event = event("/v1/assessments", "partial-response");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

        assertThat(subject).isNotEmpty();
        assertThat(identifiers(event, "subject-hmac-sha256"))
                .containsExactly(HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8))));
        assertThat(event.toString()).doesNotContain("\"" + subject + "\"");
        assertThat(identifiers(
                        event("/cds-services/{id}", "patient-view-of-a-partial-response"), "subject-hmac-sha256"))
                .hasSize(1);
        assertThat(identifiers(
                        event("/fhir/$mrecist-evaluate", "record-with-a-partial-response"), "subject-hmac-sha256"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 0af7651916cd43dd8448eb211c80319c",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more, 0af7651916cd43dd8448eb211c80319c",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more,",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01,",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01,",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01,",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01,",
        "Mrs-Smith,"
    })
    void a_trace_is_told_where_its_header_is_valid(String header, String trace) throws InterruptedException {
        var event = event(() -> sending("/v1/assessments", "partial-response")
                .header("traceparent", header)
                .post("/v1/assessments?include=none"));

        assertThat(details(event, "trace")).isEqualTo(trace == null ? List.of() : List.of(trace));
    }
}
