package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mrecist.http.openapi.Examples;

/// Surveillance plans over HTTP: as data, as a calendar, and where there is none.
@QuarkusTest
class SurveillancePlansTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Contract contract = new Contract();

    @Test
    void a_complete_response_is_planned_as_data_and_as_a_calendar() throws IOException {
        var body = CourseAfterTace.json(0, "transplant.status=NOT_CANDIDATE");
        var plan = JSON.readTree(given().contentType("application/json")
                .body(body)
                .post("/v1/surveillance-plan")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(contract.faults("SurveillancePlan", plan)).isEmpty();
        assertThat(plan.at("/basis/visit").asText()).isEqualTo("V1");
        assertThat(plan.at("/windows/0").toString())
                .isEqualTo("{\"what\":\"IMAGING\",\"from\":\"2026-06-09\",\"to\":\"2026-06-09\","
                        + "\"option\":\"cr-post-tace-followup-on-demand\",\"projected\":false}");
        assertThat(plan.get("until").asText()).isEqualTo("2031-03-09");

        var calendar = given().contentType("application/json")
                .accept("text/calendar")
                // No reason to refuse: the plan is in one language.
                .header("Accept-Language", "x;;q=?")
                .body(body)
                .post("/v1/surveillance-plan")
                .then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .extract()
                .asString();
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260609\r\n")
                .doesNotContain("P-17");
    }

    @Test
    void the_example_gives_what_it_promises() {
        given().contentType("application/json")
                .body(Examples.read("surveillance-after-ablation").get("value").toString())
                .post("/v1/surveillance-plan")
                .then()
                .statusCode(200)
                .body(
                        "windows.findAll { it.option == 'cr-post-ablation-first-check' }.from",
                        contains("2026-04-12", "2026-07-12", "2026-10-12", "2027-01-12"))
                .body("until", equalTo("2031-02-23"));
    }

    @Test
    void without_a_complete_response_there_is_no_plan() {
        for (var accepted : List.of("application/json", "text/calendar")) {
            given().contentType("application/json")
                    .accept(accepted)
                    .body(CourseAfterTace.json(20, ""))
                    .post("/v1/surveillance-plan")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:mrecist:problem:no-complete-response"))
                    .body("errors", hasSize(0));
        }
    }
}
