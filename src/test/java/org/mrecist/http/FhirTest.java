package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.JsonChanges;
import org.mrecist.fhir.BadInput;
import org.mrecist.fhir.conformance.Conformance;

/// FHIR over HTTP.
@QuarkusTest
class FhirTest {
    private static final String OPERATION = "/fhir/$mrecist-evaluate";
    private static final String FHIR_JSON = "application/fhir+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode parameters() {
        return JsonChanges.read(BadInput.SOUND);
    }

    private static RequestSpecification sending(String body) {
        return given().contentType(FHIR_JSON).body(body);
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
    void the_same_request_has_the_same_answer_but_for_the_time() throws IOException {
        assertThat(withoutTimes(answered())).isEqualTo(withoutTimes(answered()));
    }

    private static String answered() {
        return sending(parameters().toString()).post(OPERATION).asString();
    }

    private static String withoutTimes(String answer) {
        return answer.replaceAll("20[0-9-]{8}T[0-9:.]+Z", "<time>");
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
