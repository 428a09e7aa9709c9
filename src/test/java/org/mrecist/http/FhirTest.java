package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.JsonChanges;
import org.mrecist.fhir.BadInput;
import org.mrecist.fhir.conformance.Conformance;

/// FHIR over HTTP.
@QuarkusTest
class FhirTest {
    private static final String OPERATION = "/fhir/$mrecist-evaluate";
    private static final String FHIR_JSON = "application/fhir+json";
    private static final int MOST_BYTES = 16 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI root;

    private static ObjectNode parameters() {
        return JsonChanges.read(BadInput.SOUND);
    }

    private static RequestSpecification sending(String body) {
        return given().contentType(FHIR_JSON).body(body);
    }

    private static ValidatableResponse isOutcome(ValidatableResponse response, int status, String type, String code) {
        return response.statusCode(status)
                .contentType(startsWith(FHIR_JSON))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("error"))
                .body("issue[0].code", equalTo(type))
                .body("issue[0].details.coding[0].code", equalTo(code));
    }

    @Test
    void parameters_and_the_bare_bundle_are_answered() {
        sending(parameters().toString())
                .post(OPERATION)
                .then()
                .statusCode(200)
                .contentType(startsWith(FHIR_JSON))
                .body("resourceType", equalTo("Parameters"))
                .body("parameter[0].name", equalTo("overallResponse"))
                .body("parameter[0].valueCodeableConcept.coding.code", hasItem("PR"));
        sending(parameters().at("/parameter/0/resource").toString())
                .post(OPERATION)
                .then()
                .statusCode(200)
                .body("parameter.name", hasItem("guidance"));
    }

    @Test
    void the_sign_of_the_operation_may_be_escaped() {
        given().urlEncodingEnabled(false)
                .contentType(FHIR_JSON)
                .body(parameters().toString())
                .post("/fhir/%24mrecist-evaluate")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("Parameters"));
    }

    @Test
    void the_same_request_has_the_same_answer_but_for_the_time() throws IOException {
        assertThat(withoutTimes(answered())).isEqualTo(withoutTimes(answered()));
    }

    private static String answered() {
        return sending(parameters().toString()).post(OPERATION).asString();
    }

    private static String withoutTimes(String answer) {
        return answer.replaceAll("20[0-9-]{8}T[0-9:.]+Z", "<time>");
    }

    @ParameterizedTest(name = "Accept {0}, _format {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                                        -,                    application/fhir+json",
                "*/*,                                      -,                    application/fhir+json",
                "application/fhir+json;fhirVersion=4.0,    -,                    application/fhir+json",
                "application/json,                         -,                    application/json",
                "application/fhir+xml,                     json,                 application/fhir+json",
                "application/fhir+xml,                     application/json,     application/json",
                "-,                                        application/fhir+json,application/fhir+json",
                "application/fhir+xml,                     -,                    406",
                "application/fhir+json;fhirVersion=5.0,    -,                    406",
                "-,                                        xml,                  406",
                "application/fhir+json,                    application/fhir+xml, 406",
                "-,                                        html/xml,             406"
            })
    void the_format_is_negotiated_and_the_parameter_goes_over_the_header(
            String accept, String format, String expected) {
        var request = sending(parameters().toString());
        if (accept != null) {
            request.header("Accept", accept);
        }
        if (format != null) {
            request.queryParam("_format", format);
        }
        var response = request.post(OPERATION).then();
        if (expected.equals("406")) {
            isOutcome(response, 406, "not-supported", "media-type");
        } else {
            response.statusCode(200).contentType(startsWith(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+xml",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/fhir+json; fhirVersion=3.0"
            })
    void other_bodies_are_not_supported(String type) {
        isOutcome(
                given().contentType(type)
                        .body("<Bundle xmlns=\"http://hl7.org/fhir\"/>")
                        .post(OPERATION)
                        .then(),
                415,
                "not-supported",
                "media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void the_operation_is_asked_for_by_post(String method) {
        isOutcome(
                        given().contentType(FHIR_JSON)
                                .request(method, OPERATION)
                                .then(),
                        405,
                        "not-supported",
                        "method-not-allowed")
                .header("Allow", containsString("POST"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir",
                "/fhir/Patient/p1",
                "/fhir/CodeSystem/other",
                "/fhir/$other",
                "/fhir/ValueSet/..%2F..%2Fetc"
            })
    void what_is_not_there_is_not_found(String path) {
        isOutcome(given().urlEncodingEnabled(false).get(path).then(), 404, "not-found", "not-found");
    }

    @Test
    void parameters_in_the_address_are_refused() {
        isOutcome(
                sending(parameters().toString())
                        .queryParam("criteria", "MRECIST")
                        .post(OPERATION)
                        .then(),
                400,
                "structure",
                "parameter");
    }

    @Test
    void a_body_beyond_the_limit_is_too_costly() throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/fhir+json\r
                    Content-Length: %d\r
                    \r
                    """.formatted(OPERATION, MOST_BYTES + 1).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains(FHIR_JSON, "OperationOutcome", "too-costly");
        }
    }

    /// Bundles of a record are larger than one course is.
    @Test
    void a_bundle_of_five_thousand_entries_is_read() {
        var parameters = parameters();
        var entries = (ArrayNode) parameters.at("/parameter/0/resource/entry");
        for (var i = 0; i < 5000; i++) {
            var other = entries.addObject()
                    .putObject("resource")
                    .put("resourceType", "Observation")
                    .put("id", "other-" + i)
                    .put("status", "final");
            other.putObject("code").put("text", "other ".repeat(100));
            other.putObject("subject").put("reference", "Patient/ZZpatient");
        }
        var body = parameters.toString();
        assertThat(body.length()).isGreaterThan(3 << 20);
        sending(body)
                .post(OPERATION)
                .then()
                .statusCode(200)
                .body("parameter[0].valueCodeableConcept.coding.code", hasItem("PR"));
    }

    @Test
    void a_response_that_cannot_be_decided_is_no_fault() {
        var whole = parameters();
        whole.get("parameter").forEach(FhirTest::withoutViable);

        sending(whole.toString())
                .post(OPERATION)
                .then()
                .statusCode(200)
                .body("parameter[0].valueCodeableConcept.coding.code", hasItem("NE"));
    }

    /// Takes out every component that tells the viable part.
    private static void withoutViable(JsonNode parameter) {
        parameter.at("/resource/entry").forEach(entry -> {
            if (entry.at("/resource/component") instanceof ArrayNode components) {
                for (var i = components.size() - 1; i >= 0; i--) {
                    if (components.get(i).at("/code/coding/0/code").asText().equals("viable-longest-diameter")) {
                        components.remove(i);
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatever_is_sent_has_its_status_and_repeats_nothing_of_the_patient() {
        return BadInput.readAll().stream()
                .filter(each -> each.status() != 200)
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    var answer = sending(each.text()).post(OPERATION).then().statusCode(each.status());
                    assertThat(answer.extract().contentType()).startsWith(FHIR_JSON);
                    assertThat(answer.extract().asString())
                            .contains("\"OperationOutcome\"")
                            .doesNotContain("ZZ", "1961");
                }));
    }

    @Test
    void a_server_that_a_bundle_names_is_never_called() throws IOException {
        try (var server = new SilentServer()) {
            var here = server.address() + "/";
            var parameters = parameters();
            parameters.at("/parameter/0/resource/entry").forEach(entry -> {
                var resource = (ObjectNode) entry.get("resource");
                if (resource.has("focus")) {
                    var focus = (ObjectNode) resource.at("/focus/0");
                    focus.put("reference", here + focus.get("reference").asText());
                }
            });
            sending(parameters.toString()).post(OPERATION).then().statusCode(200);
            assertThat(server.isCalled()).isFalse();
        }
    }

    @Test
    void the_service_describes_itself() {
        given().get("/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType(startsWith(FHIR_JSON))
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("fhirVersion", equalTo("4.0.1"))
                .body("rest[0].operation.name", hasItem("mrecist-evaluate"));
        given().queryParam("_format", "xml").get("/fhir/metadata").then().statusCode(406);
    }

    @Test
    void a_record_is_read_as_a_request_or_refused_as_the_operation_does() {
        sending(parameters().toString())
                .post("/v1/fhir/courses")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("courses[0].criteria", equalTo(List.of("MRECIST", "RECIST_1_1")))
                .body("courses[0].context.ecog", equalTo(1))
                .body("courses[0].visits.size()", equalTo(2));
        var faulty = BadInput.readAll().stream()
                .filter(each -> each.name().equals("faults of all kinds are told together"))
                .findFirst()
                .orElseThrow()
                .text();
        sending(faulty)
                .post("/v1/fhir/courses")
                .then()
                .statusCode(422)
                .contentType(startsWith(FHIR_JSON))
                .body("issue.size()", equalTo(7));
    }

    @TestFactory
    Stream<DynamicTest> every_definition_is_served() {
        return new Conformance("any")
                .definitions().keySet().stream()
                        .map(name -> DynamicTest.dynamicTest(name, () -> {
                            var served = JSON.readTree(given().get("/fhir/" + name)
                                    .then()
                                    .statusCode(200)
                                    .contentType(startsWith(FHIR_JSON))
                                    .extract()
                                    .asString());
                            assertThat(served.get("resourceType").asText() + "/"
                                            + served.get("id").asText())
                                    .isEqualTo(name);
                        }));
    }
}
