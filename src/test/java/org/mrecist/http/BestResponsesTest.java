package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.http.openapi.Examples;

@QuarkusTest
class BestResponsesTest {
    private static final String PATH = "/v1/best-responses";
    private static final Path CASES = Path.of("..", "shared", "cases", "best-overall-response.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    static final List<String> EXAMPLES = Examples.BY_PATH.get(PATH);

    private final Contract contract = new Contract();

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void examples_and_their_answers_are_as_the_document_describes_them(String name) throws IOException {
        var request = Examples.read(name).get("value");
        assertThat(contract.faults("BestResponseRequest", request)).isEmpty();
        assertThat(contract.faults(
                        "BestResponseAnswer", JSON.readTree(post(request).asString())))
                .isEmpty();
    }

    @Test
    void a_response_counts_unconfirmed_and_the_rule_says_so() {
        var answer =
                post(Examples.read("best-response-of-an-unconfirmed-course").get("value"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var best = answer.jsonPath();
        assertThat(best.getString("subject")).isEqualTo("EX-21");
        assertThat(best.getString("bestOverallResponse.category")).isEqualTo("PR");
        assertThat(best.getBoolean("bestOverallResponse.confirmed")).isFalse();
        assertThat(best.getString("bestOverallResponse.date")).isEqualTo("2026-04-27");
        assertThat(best.getString("bestOverallResponse.steps[-1].rule"))
                .isEqualTo("best-response-without-confirmation");
        assertThat(best.getInt("milestones.timeToProgressionDays")).isEqualTo(161);
        assertThat(best.getString("provenance.ruleSets[0].id")).isEqualTo("best-overall-response-2009");
        assertThat(best.getMap("provenance.protocol")).hasSize(13);
    }

    @Test
    void another_setting_that_changes_the_answer_is_told() {
        var answer =
                post(Examples.read("best-response-of-an-unconfirmed-course").get("value"));
        assertThat(answer.jsonPath().<Map<String, Object>>getList("alternatives"))
                .isEqualTo(List.of(Map.of(
                        "switch",
                        "confirmationRequired",
                        "setting",
                        true,
                        "result",
                        "BEST_OVERALL_RESPONSE",
                        "category",
                        "SD")));
    }

    @Test
    void a_confirmed_response_names_its_confirmation() {
        var answer = post(Examples.read("best-response-confirmed-in-a-trial").get("value"))
                .jsonPath();
        assertThat(answer.getString("bestOverallResponse.category")).isEqualTo("CR");
        assertThat(answer.getBoolean("bestOverallResponse.confirmed")).isTrue();
        assertThat(answer.getString("bestOverallResponse.date")).isEqualTo("2026-04-27");
        assertThat(answer.getString("bestOverallResponse.steps[-1].rule"))
                .isEqualTo("best-response-confirmed-complete");
        // Partial from 2 March on, which the complete response of April confirms as partial.
        assertThat(answer.getString("milestones.confirmedResponse.date")).isEqualTo("2026-03-02");
        assertThat(answer.getInt("milestones.durationOfResponseDays")).isEqualTo(245);
    }

    @Test
    void without_a_response_that_counts_there_is_no_best_one() throws IOException {
        var answer = post(JSON.readTree("{\"referenceDate\":\"2026-01-12\",\"responses\":[]}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().<String, Object>getMap("")).doesNotContainKey("bestOverallResponse");
    }

    @Test
    void what_does_not_count_is_found() throws IOException {
        var answer = post(JSON.readTree("""
                {"referenceDate": "2026-01-12", "responses": [
                  {"date": "2026-03-02", "overall": "PD"}, {"date": "2026-01-05", "overall": "CR"},
                  {"date": "2026-04-27", "overall": "PR"}]}
                """)).jsonPath();
        assertThat(answer.getString("bestOverallResponse.category")).isEqualTo("PD");
        assertThat(answer.<String>getList("findings.id"))
                .containsExactly(
                        "response-out-of-order", "response-before-reference-date", "response-after-progression");
        assertThat(answer.<String>getList("findings.pointer"))
                .containsExactly("/responses/1", "/responses/1", "/responses/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {                                                                | 400 | malformed-json
            []                                                               | 400 | wrong-type
            {"responses":[]}                                                 | 422 | /referenceDate required-member
            {"referenceDate":"2026-01-12"}                                   | 422 | /responses required-member
            {"referenceDate":"2026-02-30","responses":[]}                    | 422 | /referenceDate no-such-date
            {"referenceDate":"2026-01-12","responses":[{"date":"2026-03-02","overall":"RP"}]} | 422 | /responses/0/overall unknown-value
            {"referenceDate":"2026-01-12","responses":[{"date":"2026-03-02","overall":"PR"},{"date":"2026-03-02","overall":"PR"}]} | 422 | /responses/1/date two-responses-on-one-date
            {"referenceDate":"2026-01-12","responses":[{"date":"2026-03-02","overall":"PR"}],"followUp":{"deathDate":"2026-03-01"}} | 422 | /responses/0/date date-after-death
            {"referenceDate":"2026-01-12","responses":[],"protocol":{"confirmationDays":400}} | 422 | /protocol/confirmationDays number-out-of-range
            {"referenceDate":"2026-01-12","responses":[],"criteria":["MRECIST"]} | 400 | /criteria unknown-member
            """)
    void a_request_that_cannot_be_right_is_a_problem_with_its_place(String body, int status, String fault) {
        var answer = given().contentType("application/json").body(body).post(PATH);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        var errors = answer.jsonPath().<Map<String, String>>getList("errors").stream()
                .map(each -> (each.get("pointer") + " " + each.get("code")).strip())
                .toList();
        assertThat(errors).containsExactly(fault);
    }

    @ParameterizedTest
    @MethodSource("publicSubjects")
    void public_suites_are_met_under_their_own_conventions(String name, JsonNode request, String expected) {
        var answer = post(request);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        var best = answer.jsonPath().getMap("bestOverallResponse");
        assertThat(best == null ? "MISSING null" : best.get("category") + " " + best.get("date"))
                .as(name)
                .isEqualTo(expected);
    }

    static List<Object[]> publicSubjects() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "the shared cases are not there");
        var subjects = new ArrayList<Object[]>();
        for (var suite : JSON.readTree(CASES.toFile()).get("suites")) {
            var protocol = protocol(suite.get("parameters"));
            for (var subject : suite.get("subjects")) {
                var expected = subject.get("expected");
                subjects.add(new Object[] {
                    suite.get("name").asText() + ", subject "
                            + subject.get("subject").asText(),
                    request(subject, protocol),
                    category(expected.get("response")) + " "
                            + expected.get("date").asText()
                });
            }
        }
        return subjects;
    }

    private static ObjectNode request(JsonNode subject, ObjectNode protocol) {
        var request = JSON.createObjectNode();
        request.set("referenceDate", subject.get("reference_date"));
        var responses = request.putArray("responses");
        for (var assessment : subject.get("assessments")) {
            responses
                    .addObject()
                    .put("date", assessment.get("date").asText())
                    .put("overall", category(assessment.get("overall_response")));
        }
        var progression = subject.get("first_pd_date");
        if (!progression.isNull()) {
            request.putObject("followUp").set("progressionDate", progression);
        }
        request.set("protocol", protocol);
        return request;
    }

    /// The package takes an unconfirmed response before the minimum for not evaluable, whatever follows it.
    private static ObjectNode protocol(JsonNode parameters) {
        return JSON.createObjectNode()
                .put("confirmationRequired", parameters.get("confirmed").asBoolean())
                .put("minStableDiseaseDays", parameters.get("ref_start_window").asInt())
                .put("confirmationDays", parameters.path("ref_confirm").asInt(28))
                .put("maxNotEvaluableBetween", parameters.path("max_nr_ne").asInt(1))
                .put("acceptStableBetween", parameters.path("accept_sd").asBoolean(false))
                .put("completeThenStable", "STABLE");
    }

    private static String category(JsonNode printed) {
        return printed.asText().replace("NON-CR/NON-PD", "NON_CR_NON_PD");
    }

    private static Response post(JsonNode request) {
        return given().contentType("application/json").body(request.toString()).post(PATH);
    }
}
