package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.http.openapi.Examples;

/// Pictures over HTTP.
@QuarkusTest
class PlotsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SVG = "image/svg+xml";
    private static final String COURSE = "plot-of-response-and-progression";
    private static final String COURSES = "courses-of-a-series";
    private static final String COHORT = "/v1/plots/%s";

    private final Contract contract = new Contract();

    private static Response post(String path, JsonNode body, String accept) {
        var request = given().contentType("application/json").body(body.toString());
        return (accept.isEmpty() ? request : request.accept(accept)).post(path);
    }

    private static JsonNode example(String name) {
        return Examples.read(name).get("value");
    }

    private static ObjectNode courses() {
        return (ObjectNode) example(COURSES).deepCopy();
    }

    private static ObjectNode course(ObjectNode courses, int place) {
        return (ObjectNode) courses.get("courses").get(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", SVG, "image/*", "text/html, image/svg+xml;q=0.9"})
    void a_course_is_answered_with_its_picture(String accept) {
        assertThat(contract.faults("Course", example(COURSE))).isEmpty();
        var answer = post("/v1/plots", example(COURSE), accept);
        isPicture(answer);
        assertThat(answer.asString())
                .contains(
                        "<title id=\"plot-", ">HCC-0417: sums of the target lesions by mRECIST and RECIST 1.1</title>")
                .contains(">PD from 12 mm</text>", ">PD from 81.6 mm</text>");
    }

    private static void isPicture(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(String.join(", ", answer.headers().getValues("Vary"))).contains("Accept-Language");
        assertThat(answer.asString())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                .endsWith("</svg>\n");
    }

    @Test
    void an_assessment_is_its_picture_where_only_that_is_accepted() {
        var answer = post("/v1/assessments", example(COURSE), SVG);
        isPicture(answer);
        assertThat(answer.asString())
                .isEqualTo(post("/v1/plots", example(COURSE), SVG).asString());
        assertThat(vary(answer)).contains("Accept", "Accept-Language");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                  | application/json
            */*                                   | application/json
            application/json                      | application/json
            image/svg+xml, */*;q=0.1              | image/svg+xml;charset=UTF-8
            image/svg+xml, application/json;q=0.9 | image/svg+xml;charset=UTF-8
            image/svg+xml;q=0.5, application/json | application/json
            """)
    void an_assessment_stays_json_unless_a_picture_is_preferred(String accept, String type) {
        var answer = post("/v1/assessments", example(COURSE), accept == null ? "" : accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(type);
        assertThat(vary(answer)).containsExactlyInAnyOrder("Accept", "Accept-Language");
    }

    private static List<String> vary(Response answer) {
        return answer.headers().getValues("Vary").stream()
                .flatMap(line -> List.of(line.split(", *", -1)).stream())
                .toList();
    }

    @Test
    void what_is_not_on_offer_is_not_acceptable() {
        for (var path : List.of("/v1/assessments", "/v1/plots", "/v1/plots/waterfall", "/v1/plots/swimmer")) {
            var answer = post(path, example(path.length() > 15 ? COURSES : COURSE), "image/png");
            assertThat(answer.statusCode()).as(path).isEqualTo(406);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_picture_is_worded_in_the_language_asked_for() {
        var answer = given().contentType("application/json")
                .header("Accept-Language", "es-MX")
                .body(example(COURSE).toString())
                .post("/v1/plots");
        assertThat(answer.header("Content-Language")).isEqualTo("es");
        assertThat(answer.asString())
                .contains(">HCC-0417: sumas de las lesiones diana según mRECIST y RECIST 1.1</title>");
    }

    @Test
    void the_same_request_gives_the_same_picture_and_another_one_other_ids() {
        var one = post("/v1/plots", example(COURSE), SVG).asString();
        assertThat(post("/v1/plots", example(COURSE), SVG).asString()).isEqualTo(one);
        var changed = ((ObjectNode) example(COURSE).deepCopy()).put("subject", "HCC-0418");
        assertThat(id(post("/v1/plots", changed, SVG).asString())).isNotEqualTo(id(one));
    }

    private static String id(String picture) {
        return picture.replaceFirst("(?s).*?aria-labelledby=\"(\\S+) .*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waterfall", "swimmer"})
    void courses_are_answered_with_one_picture_of_all(String kind) {
        assertThat(contract.faults("CoursesRequest", example(COURSES))).isEmpty();
        var answer = post(COHORT.formatted(kind), example(COURSES), "");
        isPicture(answer);
        assertThat(answer.asString()).contains("P-01", "P-02", "P-03", "P-04", "P-05", "mRECIST");
    }

    @Test
    void the_query_chooses_the_criteria_that_all_courses_are_judged_by() {
        var mixed = courses();
        course(mixed, 1).putArray("criteria").add("RECIST_1_1");
        var path = COHORT.formatted("waterfall");
        assertThat(post(path + "?criteria=RECIST_1_1", mixed, SVG).asString())
                .contains("by RECIST 1.1</title>", "data-course=\"P-05\" data-change-percent=\"-4\"");
        assertThat(faults(post(path, mixed, SVG), 422)).containsExactly("/courses/1/criteria criteria-differ");
        assertThat(faults(post(path + "?criteria=WHO", mixed, SVG), 400)).containsExactly(" parameter-criteria");
    }

    @Test
    void a_lesion_that_only_the_criteria_of_the_query_refuse_is_a_fault() {
        var courses = courses();
        var lesion = JSON.createObjectNode()
                .put("id", "X1")
                .put("kind", "MASS")
                .put("site", "LIVER")
                .put("longestDiameterMm", 20)
                .put("pattern", "TYPICAL");
        course(courses, 3).putArray("criteria").add("RECIST_1_1");
        ((ObjectNode) course(courses, 3).get("visits").get(0))
                .putArray("newLesions")
                .add(lesion);
        var path = COHORT.formatted("swimmer");
        assertThat(faults(post(path + "?criteria=MRECIST", courses, SVG), 422))
                .containsExactly("/courses/3/visits/0/newLesions/0 new-lesion-unequivocal-at-baseline");
    }

    @Test
    void the_faults_of_all_courses_are_listed_at_once() {
        var courses = courses();
        ((ObjectNode) course(courses, 0).get("visits").get(1)).put("date", "2025-02-30");
        ((ObjectNode) course(courses, 3).get("visits").get(1).get("findings").get(0)).put("lesion", "T9");
        course(courses, 4).put("colour", "red");
        assertThat(faults(post(COHORT.formatted("swimmer"), courses, SVG), 400))
                .containsExactly(
                        "/courses/0/visits/1/date no-such-date",
                        "/courses/3/visits/1/findings/0/lesion unknown-lesion",
                        "/courses/4/colour unknown-member");
    }

    @Test
    void courses_under_different_protocols_are_not_drawn_together() {
        var courses = courses();
        course(courses, 2).putObject("protocol").put("confirmationRequired", true);
        assertThat(faults(post(COHORT.formatted("waterfall"), courses, SVG), 422))
                .containsExactly("/courses/2/protocol protocol-differs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"courses":[]}             | /courses too-few-items
            {}                         | /courses required-member
            {"courses":[null]}         | /courses/0 null-value
            {"courses":[{}],"more":1}  | /courses/0/lesions required-member
            []                         | ' wrong-type'
            {"courses":[{"criteria":[],"lesions":[],"visits":[]}]} | /courses/0/criteria too-few-items
            """)
    void what_are_no_courses_is_refused_with_its_place(String body, String fault) throws IOException {
        for (var kind : List.of("waterfall", "swimmer")) {
            var answer = post(COHORT.formatted(kind), JSON.readTree(body), SVG);
            assertThat(answer.statusCode()).isIn(400, 422);
            assertThat(faults(answer, answer.statusCode())).contains(fault);
        }
    }

    @Test
    void five_hundred_courses_are_one_picture_and_one_more_is_refused() {
        var one = courses();
        var many = JSON.createObjectNode();
        var all = many.putArray("courses");
        for (var i = 0; i < 500; i++) {
            all.add(course(one, i % 5).deepCopy());
        }
        var answer = post(COHORT.formatted("swimmer"), many, SVG);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().split("data-course=", -1)).hasSize(501);
        all.add(course(one, 0));
        assertThat(faults(post(COHORT.formatted("swimmer"), many, SVG), 422))
                .containsExactly("/courses too-many-items");
    }

    private static List<String> faults(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        try {
            return StreamSupport.stream(
                            JSON.readTree(answer.asString()).get("errors").spliterator(), false)
                    .map(fault -> fault.get("pointer").asText() + " "
                            + fault.get("code").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
