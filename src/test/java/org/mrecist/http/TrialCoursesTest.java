package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.http.Trials.TRIAL;
import static org.mrecist.http.Trials.example;
import static org.mrecist.http.Trials.read;
import static org.mrecist.http.Trials.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// The courses of a trial's datasets, as requests to look at and to change.
@QuarkusTest
class TrialCoursesTest {
    private static final String COURSES = "courses-of-a-trial";

    @Test
    void the_example_and_its_answer_are_as_the_document_describes_them() throws IOException {
        var contract = new Contract();
        assertThat(contract.faults("Trial", example(COURSES))).isEmpty();
        assertThat(contract.faults("TrialCourses", read(post(example(COURSES)))))
                .isEmpty();
    }

    @Test
    void each_course_is_judged_as_the_datasets_are() throws IOException {
        var judged = rows(Trials.answer(example(TRIAL)).get("rs"), "OVRLRESP");
        var again = new ArrayList<String>();
        for (var each : read(post(example(COURSES))).get("courses")) {
            var answer = given().contentType("application/json")
                    .body(each.get("course").toString())
                    .post("/v1/assessments")
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonNode.class);
            for (var criteria : answer.get("criteria")) {
                for (var visit : criteria.get("visits")) {
                    if (visit.has("overall")) {
                        again.add("%s %s %s %s"
                                .formatted(
                                        each.get("subject").asText(),
                                        criteria.get("name").asText().equals("MRECIST") ? "mRECIST" : "RECIST 1.1",
                                        visit.get("visit").asText().replace('-', ' '),
                                        visit.get("overall").asText()));
                    }
                }
            }
        }
        assertThat(again).isNotEmpty().containsExactlyElementsOf(judged);
    }

    @Test
    void the_choices_of_the_settings_stand_in_each_course() throws IOException {
        var course = read(post(example(COURSES))).get("courses").get(0).get("course");
        assertThat(course.get("protocol").get("confirmationRequired").asBoolean())
                .isTrue();
        assertThat(course.get("criteria")).hasSize(2);
    }

    @Test
    void a_row_that_cannot_be_used_is_a_finding_and_the_other_courses_are_read() throws IOException {
        var trial = example(COURSES);
        var columns = new ArrayList<String>();
        trial.get("tr")
                .get("columns")
                .forEach(column -> columns.add(column.get("name").asText()));
        ((ArrayNode) trial.get("tr").get("rows").get(0)).set(columns.indexOf("TRLNKID"), "T99");
        var answer = read(post(trial));
        assertThat(answer.get("courses")).hasSize(1);
        assertThat(answer.get("findings").toString()).contains("measurement-without-lesion", "course-not-judged");
    }

    @Test
    void responses_hold_no_course() {
        var withResponses = post(example(TRIAL));
        assertThat(withResponses.statusCode()).isEqualTo(422);
        assertThat(withResponses.asString()).contains("no-lesion-datasets");
        assertThat(post(example(Trials.RESPONSES)).statusCode()).isEqualTo(422);
    }

    @Test
    void faults_of_the_datasets_are_a_problem_with_their_places() {
        ObjectNode trial = example(COURSES);
        trial.remove("tu");
        var answer = post(trial);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("/tu", "required-member");
    }

    private static Response post(JsonNode trial) {
        return given().contentType("application/json").body(trial.toString()).post("/v1/cdisc/courses");
    }
}
