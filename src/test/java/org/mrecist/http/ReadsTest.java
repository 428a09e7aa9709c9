package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.http.openapi.Examples;

@QuarkusTest
class ReadsTest {
    private static final String CLOSE = "two-readers-close-to-a-threshold";

    @ParameterizedTest
    @CsvSource({
        "/v1/reads, two-readers-close-to-a-threshold, ReadsRequest, ReadsAnswer",
        "/v1/reads, two-readers-adjudicated, ReadsRequest, ReadsAnswer",
        "/v1/reads/agreement, agreement-of-two-readers, ReadCasesRequest, ReadCasesAnswer"
    })
    void examples_and_their_answers_are_as_the_document_describes_them(
            String path, String name, String request, String answer) throws IOException {
        var contract = new Contract();
        assertThat(contract.faults(request, example(name))).isEmpty();
        assertThat(contract.faults(
                        answer,
                        new ObjectMapper().readTree(post(path, example(name)).asString())))
                .isEmpty();
    }

    @Test
    void readers_who_differ_are_told_by_how_many_millimetres() {
        var answer = post("/v1/reads", example(CLOSE)).jsonPath();
        assertThat(answer.getMap("agreement[0].overall")).isEqualTo(Map.of("R1", "PR", "R2", "SD"));
        assertThat(answer.getBoolean("agreement[0].agree")).isFalse();
        assertThat(answer.getList("adjudicate"))
                .isEqualTo(List.of(Map.of(
                        "visit",
                        "v1",
                        "criteria",
                        "MRECIST",
                        "why",
                        "The sums differ: 34.9 mm (-30.2 % from the baseline) by R1, 36.4 mm (-25.7 % from the baseline)"
                                + " by R2. T1 is measured differently: 34.9 mm by R1, 36.4 mm by R2. R1 is 0.11 mm from"
                                + " SD. R2 is 2.1 mm from PR.")));
    }

    @Test
    void readers_who_agree_need_no_adjudicator() {
        var answer = post("/v1/reads", example(CLOSE)).jsonPath();
        assertThat(answer.getMap("agreement[1]"))
                .containsEntry("criteria", "RECIST_1_1")
                .containsEntry("agree", true)
                .containsEntry("reasons", List.of());
        assertThat(answer.getMap("")).doesNotContainKey("adjudicated");
    }

    @Test
    void the_best_overall_response_is_compared_and_names_the_visits() {
        var answer = post("/v1/reads", example(CLOSE)).jsonPath();
        assertThat(answer.getMap("bestOverallResponse[0]"))
                .isEqualTo(Map.of(
                        "criteria",
                        "MRECIST",
                        "overall",
                        Map.of("R1", "PR", "R2", "SD"),
                        "agree",
                        false,
                        "visits",
                        List.of("v1")));
    }

    @Test
    void an_adjudicators_choice_is_folded_in() {
        var answer = post("/v1/reads", example("two-readers-adjudicated")).jsonPath();
        assertThat(answer.getMap("adjudicated[0].visits[0]"))
                .isEqualTo(Map.of(
                        "visit", "v1", "date", "2026-03-02", "basis", "READER", "reader", "R1", "overall", "PR"));
        assertThat(answer.getString("adjudicated[0].bestOverallResponse.category"))
                .isEqualTo("PR");
        assertThat(answer.getString("adjudicated[1].visits[0].basis")).isEqualTo("AGREED");
    }

    @Test
    void a_visit_without_a_choice_stays_open_and_leaves_the_course_open() {
        var request = example(CLOSE);
        request.putArray("adjudication");
        var answer = post("/v1/reads", request).jsonPath();
        assertThat(answer.getString("adjudicated[0].visits[0].basis")).isEqualTo("OPEN");
        assertThat(answer.getMap("adjudicated[0]")).doesNotContainKeys("bestOverallResponse", "milestones");
    }

    @Test
    void a_choice_of_the_adjudicators_own_counts() {
        var request = example(CLOSE);
        request.putArray("adjudication")
                .addObject()
                .put("visit", "v1")
                .put("criteria", "MRECIST")
                .put("overall", "NE");
        var answer = post("/v1/reads", request).jsonPath();
        assertThat(answer.getString("adjudicated[0].visits[0].basis")).isEqualTo("ADJUDICATOR");
        assertThat(answer.getString("adjudicated[0].bestOverallResponse.category"))
                .isEqualTo("NE");
    }

    @Test
    void a_visit_that_one_reader_has_not_read_is_to_be_adjudicated() {
        var request = example(CLOSE);
        var visits = (ArrayNode) request.at("/reads/1/course/visits");
        visits.remove(1);
        var answer = post("/v1/reads", request).jsonPath();
        assertThat(answer.getString("agreement[0].reasons[0].kind")).isEqualTo("VISIT_NOT_READ");
        assertThat(answer.getString("agreement[0].reasons[0].text")).isEqualTo("Not read by R2.");
    }

    @Test
    void parts_are_left_out_on_demand() {
        var answer = given().queryParam("include", "none")
                .contentType("application/json")
                .body(example(CLOSE).toString())
                .post("/v1/reads")
                .jsonPath();
        assertThat(answer.getMap("reads[0].criteria[0].visits[1]")).doesNotContainKeys("steps", "lesions");
        assertThat(answer.getMap("")).containsKeys("provenance", "notice");
    }

    @Test
    void the_readers_of_many_courses_are_counted() {
        var answer =
                post("/v1/reads/agreement", example("agreement-of-two-readers")).jsonPath();
        assertThat(answer.getList("cases")).hasSize(5);
        assertThat(answer.<String>getList("agreement.unit")).containsExactly("VISIT", "COURSE");
        assertThat(answer.getInt("agreement[0].units")).isEqualTo(5);
        assertThat(answer.getInt("agreement[0].agreed")).isEqualTo(3);
        // Three of five agree; by chance 7 in 25 would: (0.6 - 0.28) / (1 - 0.28).
        assertThat(answer.getString("agreement[0].pairs[0].cohenKappa.value")).isEqualTo("0.4444");
        assertThat(answer.getList("agreement[0].pairs[0].readers")).isEqualTo(List.of("R1", "R2"));
        assertThat(answer.getMap("agreement[0].fleissKappa")).containsKeys("value", "standardError", "interval");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_request_that_cannot_be_right_is_a_problem_with_its_place(
            String path, String example, Consumer<ObjectNode> spoil, int status, String fault) {
        var request = example(example);
        spoil.accept(request);
        var answer = post(path, request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().<Map<String, String>>getList("errors").stream()
                        .map(each -> each.get("pointer") + " " + each.get("code")))
                .containsExactly(fault);
    }

    static List<Arguments> wrong() {
        return List.of(
                reads(each -> each.withArray("reads").remove(1), 422, "/reads too-few-items"),
                reads(each -> at(each, "/reads/1").put("reader", "R1"), 422, "/reads/1/reader duplicate-reader"),
                reads(
                        each -> at(each, "/reads/1/course").put("subject", "EX-99"),
                        422,
                        "/reads/1/course/subject subject-differs"),
                reads(
                        each -> at(each, "/reads/1/course/visits/1").put("date", "2026-03-03"),
                        422,
                        "/reads/1/course/visits/1/date visit-date-differs"),
                reads(
                        each -> at(each, "/reads/1/course")
                                .putObject("protocol")
                                .put("confirmationRequired", true),
                        422,
                        "/reads/1/course/protocol protocol-differs"),
                reads(
                        each -> at(each, "/reads/0/course/visits/1/findings/0").put("lesion", "T9"),
                        422,
                        "/reads/0/course/visits/1/findings/0/lesion unknown-lesion"),
                reads(each -> each.put("readers", 2), 400, "/readers unknown-member"),
                adjudicated(each -> each.put("visit", "v9"), "/adjudication/0/visit unknown-visit"),
                adjudicated(each -> each.put("reader", "R9"), "/adjudication/0/reader unknown-reader"),
                adjudicated(each -> each.put("overall", "PR"), "/adjudication/0 adjudication-without-choice"),
                Arguments.of(
                        "/v1/reads/agreement",
                        "agreement-of-two-readers",
                        (Consumer<ObjectNode>)
                                each -> at(each, "/cases/1/reads/1").put("reader", "R1"),
                        422,
                        "/cases/1/reads/1/reader duplicate-reader"));
    }

    private static Arguments reads(Consumer<ObjectNode> spoil, int status, String fault) {
        return Arguments.of("/v1/reads", CLOSE, spoil, status, fault);
    }

    private static Arguments adjudicated(Consumer<ObjectNode> spoil, String fault) {
        return Arguments.of(
                "/v1/reads",
                "two-readers-adjudicated",
                (Consumer<ObjectNode>) each -> spoil.accept(at(each, "/adjudication/0")),
                422,
                fault);
    }

    private static ObjectNode at(ObjectNode request, String pointer) {
        return (ObjectNode) request.at(pointer);
    }

    private static ObjectNode example(String name) {
        return (ObjectNode) Examples.read(name).get("value");
    }

    private static Response post(String path, JsonNode request) {
        return given().contentType("application/json").body(request.toString()).post(path);
    }
}
