package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.cdshooks.HookCalls;
import org.mrecist.cdshooks.HookSchemas;
import org.mrecist.findings.CourseNotation;
import org.mrecist.telemetry.Logged;

/// CDS Hooks over HTTP.
@QuarkusTest
class HooksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARD = "4e0a3a1e-3283-4575-ab82-028d55fe2719";

    private static ObjectNode call() {
        return HookCalls.patientView(CourseNotation.course("""
                treatment TACE start=2026-01-12 last=2026-01-12
                lesion T1 TARGET MASS LIVER
                visit V0 2026-01-05 phase=ADEQUATE: T1 44.5v44.5
                visit V1 2026-03-09 phase=ADEQUATE: T1 40v22
                """));
    }

    @Test
    void discovery_lists_the_service_at_each_hook() throws IOException {
        var document = JSON.readTree(
                given().get("/cds-services").then().statusCode(200).extract().asString());

        assertThat(HookSchemas.faultsOfDiscovery(document)).isEmpty();
        assertThat(document.findValuesAsText("id")).containsOnly("mrecist-response");
    }

    @Test
    void a_call_is_answered_with_a_card() throws IOException {
        var answer = JSON.readTree(given().contentType("application/json")
                .body(call().toString())
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body(
                        "cards[0].summary",
                        equalTo("mRECIST: PR (22 mm, -50.6 % from baseline); RECIST 1.1: SD (40 mm, -10.1 % from"
                                + " baseline), 2026-03-09"))
                .body("cards[0].suggestions[0].actions[0].resource.status", equalTo("preliminary"))
                .extract()
                .asString());

        assertThat(HookSchemas.faultsOfCards(answer)).isEmpty();
    }

    @Test
    void nothing_to_say_is_no_card() {
        var call = call();
        ((ObjectNode) call.get("prefetch")).putNull("tumorSizes");

        given().contentType("application/json")
                .body(call.toString())
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(200)
                .body("cards", hasSize(0));
    }

    @Test
    void what_is_needed_and_not_there_is_a_precondition_that_failed() {
        var call = call();
        ((ObjectNode) call.get("prefetch")).put("tumorSizes", "<html>Gateway</html>");

        given().contentType("application/json")
                .body(call.toString())
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(412)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].details.coding[0].code", equalTo("prefetch-unmet"))
                .body("issue[0].expression", hasItem("prefetch.tumorSizes"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "another hook          | {\"hook\": \"order-select\"}        | request.hook",
                "no hook               | {\"hook\": null}                    | request.hook",
                "no UUID               | {\"hookInstance\": \"1\"}           | request.hookInstance",
                "no context            | {\"context\": null}                 | request.context",
                "no patient            | {\"context\": {\"userId\": \"Practitioner/1\"}} | request.context.patientId",
                "a patient of markup   | {\"context\": {\"userId\": \"Practitioner/1\", \"patientId\": \"<b>\"}}"
                        + " | request.context.patientId",
                "no user               | {\"context\": {\"patientId\": \"p1\"}} | request.context.userId",
                "a token without server | {\"fhirAuthorization\": {\"access_token\": \"secret\"}} | request.fhirServer",
                "a prefetch that is a list | {\"prefetch\": []}              | request.prefetch"
            })
    void a_call_that_cannot_be_right_is_refused_with_its_place(String fault, String change, String place)
            throws IOException {
        var call = call();
        JSON.readTree(change).properties().forEach(member -> {
            if (member.getValue().isNull()) {
                call.remove(member.getKey());
            } else {
                call.set(member.getKey(), member.getValue());
            }
        });

        var answer = given().contentType("application/json")
                .body(call.toString())
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(400)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.expression.flatten()", hasItem(place))
                .extract()
                .asString();
        assertThat(answer).as(fault).doesNotContain("secret", "<b>");
    }

    @Test
    void every_fault_of_a_call_is_told_at_once() {
        given().contentType("application/json")
                .body("{\"hook\": \"x\", \"context\": {}}")
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(400)
                .body(
                        "issue.expression.flatten()",
                        hasItems(
                                "request.hook",
                                "request.hookInstance",
                                "request.context.userId",
                                "request.context.patientId"));
    }

    @ParameterizedTest
    @CsvSource({"GET,/cds-services/mrecist-response,405", "POST,/cds-services/other,404", "POST,/cds-services,405"})
    void what_is_not_offered_is_answered_with_an_operation_outcome(String method, String path, int status) {
        given().contentType("application/json")
                .body(method.equals("POST") ? "{}" : "")
                .request(method, path)
                .then()
                .statusCode(status)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void a_body_that_is_no_json_or_of_another_type_is_refused() {
        given().contentType("application/json")
                .body("<html>")
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(400)
                .body("issue[0].details.coding[0].code", equalTo("malformed-json"));
        given().contentType("text/plain")
                .body("x")
                .post("/cds-services/mrecist-response")
                .then()
                .statusCode(415)
                .body("resourceType", equalTo("OperationOutcome"));
    }

    @Test
    void the_server_that_a_call_names_is_never_called() throws IOException {
        try (var server = new SilentServer()) {
            var call = call();
            call.put("fhirServer", server.address());
            call.putObject("fhirAuthorization").put("access_token", "secret").put("token_type", "Bearer");
            ((ObjectNode) call.get("prefetch")).remove("labs");

            given().contentType("application/json")
                    .body(call.toString())
                    .post("/cds-services/mrecist-response")
                    .then()
                    .statusCode(200)
                    .body("cards", hasSize(1));
            assertThat(server.isCalled()).isFalse();
        }
    }

    @Test
    void feedback_counts_once_and_keeps_no_free_text() throws InterruptedException {
        var before = overridden();
        var feedback = """
                {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-12-01T08:30:00Z",
                  "overrideReason": {"reason": {"code": "judged-otherwise"}, "userComment": "Mrs Smith wants to wait"}}]}
                """.formatted(CARD);
        try (var logged = new Logged()) {
            for (var times = 0; times < 2; times++) {
                given().contentType("application/json")
                        .body(feedback)
                        .post("/cds-services/mrecist-response/feedback")
                        .then()
                        .statusCode(200)
                        .body(emptyString());
            }
            assertThat(logged.audited(1).getFirst().toString())
                    .contains("tellFeedback", CARD, "judged-otherwise")
                    .doesNotContain("Smith");
        }
        assertThat(overridden()).isEqualTo(before + 1);
    }

    private static double overridden() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("mrecist_cds_feedback_total{")
                        && line.contains("outcome=\"overridden\"")
                        && line.contains("reason=\"judged-otherwise\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void feedback_that_cannot_be_right_is_refused_with_its_places() {
        given().contentType("application/json")
                .body("{\"feedback\": [{\"card\": \"1\", \"outcome\": \"ignored\"}, {\"card\": \"" + CARD
                        + "\", \"outcome\": \"accepted\", \"outcomeTimestamp\": \"yesterday\"}]}")
                .post("/cds-services/mrecist-response/feedback")
                .then()
                .statusCode(400)
                .body(
                        "issue.expression.flatten()",
                        hasItems(
                                "request.feedback[0].card",
                                "request.feedback[0].outcome",
                                "request.feedback[0].outcomeTimestamp",
                                "request.feedback[1].acceptedSuggestions",
                                "request.feedback[1].outcomeTimestamp"));
    }
}
