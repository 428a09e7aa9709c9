package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.JsonChanges;
import org.mrecist.fhir.BadInput;

/// FHIR's rules for calls over HTTP: formats, methods, addresses, sizes.
@QuarkusTest
class FhirProtocolTest {
    private static final String OPERATION = "/fhir/$mrecist-evaluate";
    private static final String FHIR_JSON = "application/fhir+json";
    private static final int MOST_BYTES = 16 << 20;

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
    void the_sign_of_the_operation_may_be_escaped() {
        given().urlEncodingEnabled(false)
                .contentType(FHIR_JSON)
                .body(parameters().toString())
                .post("/fhir/%24mrecist-evaluate")
                .then()
                .statusCode(200)
                .body("resourceType", equalTo("Parameters"));
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
        assertThat(UnsentBody.answer(root, OPERATION, FHIR_JSON, MOST_BYTES + 1L))
                .startsWith("HTTP/1.1 413")
                .contains(FHIR_JSON, "OperationOutcome", "too-costly");
    }
}
