package org.mrecist.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.provider.Arguments;
import org.mrecist.cdshooks.HookCalls;
import org.mrecist.findings.CourseNotation;
import org.mrecist.http.openapi.Examples;
import org.mrecist.telemetry.Logged;

/// Who is let in, over HTTP.
@QuarkusTest
@TestProfile(AccessProfile.class)
class AccessTest {
    private static ValidatableResponse assess(String token) {
        var request = given().contentType("application/json")
                .body(Examples.read("partial-response").get("value").toString());
        return (token == null ? request : request.header("Authorization", "Bearer " + token))
                .post("/v1/assessments?include=none")
                .then();
    }

    private static ValidatableResponse call(String token) {
        var call = HookCalls.patientView(CourseNotation.course("""
                lesion T1 TARGET MASS LIVER
                visit V0 2026-01-05 phase=ADEQUATE: T1 44.5v44.5
                visit V1 2026-03-09 phase=ADEQUATE: T1 40v22
                """));
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(call.toString())
                .post("/cds-services/mrecist-response")
                .then();
    }

    @Test
    void a_token_with_the_scope_of_the_route_is_let_in() {
        assess(TestKeys.token("assess")).statusCode(200).body("criteria[0].visits[1].overall", equalTo("PR"));
        given().header("Authorization", "bearer " + TestKeys.token("knowledge:read"))
                .get("/v1/criteria")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + TestKeys.token("ops"))
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> a_wrong_token_is_answered_without_a_reason_and_logged_by_its_class() {
        return TokensTest.wrong()
                .map(Arguments::get)
                .map(each -> DynamicTest.dynamicTest((String) each[0], () -> {
                    var refusal = (Refusal) each[1];
                    var token = (String) each[2];
                    var before = refused(refusal);
                    try (var logged = new Logged()) {
                        var answer = assess(token)
                                .statusCode(refusal == Refusal.SCOPE ? 403 : 401)
                                .contentType(startsWith("application/problem+json"))
                                .header("WWW-Authenticate", equalTo(refusal == Refusal.SCOPE ? null : "Bearer"))
                                .body("errors", hasSize(0));
                        assertThat(answer.extract().path("detail").toString())
                                .isEqualTo(
                                        refusal == Refusal.SCOPE
                                                ? "The token does not permit the call."
                                                : "The call needs a token.");
                        var event = logged.audited(1).getFirst();
                        assertThat(event.get("outcome").asText()).isEqualTo("4");
                        assertThat(event.get("outcomeDesc").asText())
                                .isEqualTo(refusal.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'));
                        assertThat(event.at("/entity/0/name").asText()).isEqualTo("assess");
                        // Beside the event nothing of it is logged.
                        assertThat(logged.texts()).hasSize(1);
                        if (token != null) {
                            assertThat(event.toString()).doesNotContain(token);
                        }
                    }
                    assertThat(refused(refusal)).isEqualTo(before + 1);
                }));
    }

    private static double refused(Refusal refusal) {
        var kind = refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return given().header("Authorization", "Bearer " + TestKeys.token("ops"))
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("mrecist_access_refused_total{") && line.contains('"' + kind + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void the_audit_names_who_calls_as_the_token_does() throws InterruptedException {
        try (var logged = new Logged()) {
            assess(TestKeys.token("assess")).statusCode(200);
            var agents = logged.audited(1).getFirst().get("agent");
            assertThat(agents.at("/0/who/identifier/value").asText()).isEqualTo("integration-engine");
            assertThat(agents.at("/0/who/identifier/assigner/display").asText()).isEqualTo("hospital");
            assertThat(agents.at("/0/requestor").asBoolean()).isTrue();
            assertThat(agents.at("/1/network/address").asText()).isEqualTo("loopback");
        }
    }

    @Test
    void a_client_of_cds_hooks_is_let_in_once_by_each_token() {
        var token = TestKeys.hookToken();

        call(token).statusCode(200).body("cards", hasSize(1));
        call(token)
                .statusCode(401)
                .contentType(startsWith("application/fhir+json"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].code", equalTo("login"));
        call(TestKeys.token("assess")).statusCode(401);
    }

    @Test
    void what_tells_no_more_than_what_the_service_is_needs_no_token() {
        for (var path :
                List.of("/q/health", "/fhir/metadata", "/fhir/CodeSystem/mrecist", "/cds-services", "/q/openapi")) {
            given().get(path).then().statusCode(200);
        }
    }

    @Test
    void everything_else_is_closed() {
        given().get("/v1/guidelines").then().statusCode(401);
        given().get("/q/metrics").then().statusCode(401);
        given().get("/v1/nothing").then().statusCode(401);
        given().contentType("application/fhir+json")
                .body("{}")
                .post("/fhir/$mrecist-evaluate")
                .then()
                .statusCode(401)
                .body("resourceType", equalTo("OperationOutcome"));
        // Other spellings of a path lead to no other door.
        for (var path : List.of("/v1//assessments", "/v1/assessments/", "/v1/./assessments", "/v1/%61ssessments")) {
            given().urlEncodingEnabled(false)
                    .contentType("application/json")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void the_token_does_not_stand_in_the_address() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/assessments?access_token=" + TestKeys.token("assess"))
                .then()
                .statusCode(401);
    }
}
