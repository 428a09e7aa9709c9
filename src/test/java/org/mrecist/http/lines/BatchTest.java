package org.mrecist.http.lines;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.http.problem.Problem;

/// What a batch answers to what it is sent.
@QuarkusTest
class BatchTest {
    static final String PATH = "/v1/assessments/batch";
    static final String NDJSON = "application/x-ndjson";

    private static final int MOST_BYTES_OF_LINE = 1 << 20;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void every_line_is_answered_in_order_as_a_single_request_is() throws IOException {
        var count = 300;
        var body =
                LongStream.rangeClosed(1, count).mapToObj(MadeUpCourses::json).collect(Collectors.joining("\n"));

        var lines = lines(post(body, "?include=steps,findings"));

        assertThat(lines).hasSize(count);
        for (var i = 0; i < count; i++) {
            assertThat(lines.get(i).get("line").asLong()).isEqualTo(i + 1);
            if (i % 50 == 0) {
                var single = given().contentType("application/json")
                        .body(MadeUpCourses.json(i + 1))
                        .post("/v1/assessments?include=steps,findings")
                        .asString();
                assertThat(timeless(lines.get(i).get("assessment"))).isEqualTo(timeless(json.readTree(single)));
            }
        }
    }

    @Test
    void a_line_that_cannot_be_answered_is_a_problem_with_its_number_and_stops_nothing() throws IOException {
        var lines = lines(post(
                String.join(
                        "\n",
                        MadeUpCourses.json(1),
                        "",
                        "{\"lesions\": [",
                        "{}",
                        " \t ",
                        "[" + MadeUpCourses.json(2) + "]",
                        MadeUpCourses.json(3)),
                "?include=none&summary=true"));

        assertThat(lines)
                .extracting(BatchTest::inShort)
                .containsExactly(
                        "1 P-1",
                        "3 400 malformed-json at /lesions/0: ends before the document is complete, at line 3, column 14",
                        "4 422 required-member at /lesions: must be given; required-member at /visits: must be given",
                        "6 400 wrong-type at : must be an object, not an array",
                        "7 P-3",
                        "7 lines, 2 assessments, 3 problems, 2 blank");
    }

    @Test
    void the_summary_is_there_only_when_asked_for() throws IOException {
        assertThat(post("", "").asString()).isEmpty();
        assertThat(post("\n \r\n", "?summary=false").asString()).isEmpty();
        assertThat(lines(post("\n \r\n", "?summary=true")))
                .extracting(BatchTest::inShort)
                .containsExactly("2 lines, 0 assessments, 0 problems, 2 blank");
    }

    @Test
    void lines_may_end_as_on_windows_and_the_last_one_with_the_body() throws IOException {
        var body = MadeUpCourses.json(1) + "\r\n\r\n" + MadeUpCourses.json(2);
        assertThat(lines(post(body, "?include=none&summary=true")))
                .extracting(BatchTest::inShort)
                .containsExactly("1 P-1", "3 P-2", "3 lines, 2 assessments, 0 problems, 1 blank");
    }

    /// Bytes as escapes, the reason by its code.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "EF BB BF 7B 7D,               byte-order-mark",
                "FF FE 7B 00 7D 00,            malformed-json",
                "FF FE 7B 7D,                  invalid-utf-8",
                "7B 00 7D,                     malformed-json",
                "00 00,                        malformed-json",
                "7B 22 73 75 C3 28 22 3A 31 7D, invalid-utf-8",
            })
    void a_line_that_is_not_json_in_utf_8_is_a_problem_and_the_next_is_read(String hex, String code)
            throws IOException {
        var bad = new java.io.ByteArrayOutputStream();
        for (var each : List.of(hex.split(" ", -1))) {
            bad.write(Integer.parseInt(each, 16));
        }
        bad.writeBytes(("\n" + MadeUpCourses.json(2)).getBytes(UTF_8));

        var lines = lines(post(bad.toByteArray(), "?include=none"));

        assertThat(lines.getFirst().at("/problem/errors"))
                .extracting(each -> each.get("code").asText())
                .contains(code);
        assertThat(inShort(lines.getLast())).isEqualTo("2 P-2");
    }

    @Test
    void a_line_beyond_the_limit_is_a_problem_and_the_next_is_read() throws IOException {
        var course = MadeUpCourses.json(1);
        var longest = course + " ".repeat(MOST_BYTES_OF_LINE - course.length());

        assertThat(lines(post(
                        String.join("\n", longest, longest + " ", course, "x".repeat(5 << 20), course),
                        "?include=none")))
                .extracting(BatchTest::inShort)
                .containsExactly(
                        "1 P-1",
                        "2 413 The line must have at most 1048576 bytes.",
                        "3 P-1",
                        "4 413 The line must have at most 1048576 bytes.",
                        "5 P-1");
    }

    @Test
    void a_body_without_a_line_end_is_not_held_in_memory() throws IOException {
        assertThat(lines(post("y".repeat(20 << 20), "")))
                .extracting(BatchTest::inShort)
                .containsExactly("1 413 The line must have at most 1048576 bytes.");
    }

    @Test
    void what_is_wrong_with_the_request_itself_is_refused_before_any_line() {
        isProblem(post("{}", "?include=everything"), 400, "parameter");
        isProblem(post("{}", "?include=none,steps"), 400, "parameter");
        isProblem(post("{}", "?summary=yes"), 400, "parameter");
        var nothing = new byte[0];
        isProblem(given().contentType("application/json").body(nothing).post(PATH), 415, "unsupported-media-type");
        isProblem(
                given().contentType(NDJSON)
                        .accept("application/json")
                        .body(nothing)
                        .post(PATH),
                406,
                "not-acceptable");
        var packed = given().contentType(NDJSON)
                .header("Content-Encoding", "br")
                .body(nothing)
                .post(PATH);
        isProblem(packed, 415, "unsupported-media-type");
        assertThat(packed.header("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void the_example_is_answered_as_the_document_says() throws IOException {
        var document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi/openapi.yaml").toFile());
        var operation = document.at("/paths/~1v1~1assessments~1batch/post");
        var sent = operation.at("/requestBody/content/application~1x-ndjson/examples/batch-of-three-courses/value");
        var expected = operation
                .at("/responses/200/content/application~1x-ndjson/examples")
                .elements()
                .next();

        var answered = lines(post(sent.asText(), "?include=none&summary=true"));
        var described = expected.get("value")
                .asText()
                .replace("{…}", "{}")
                .replace("[…]", "[]")
                .lines()
                .toList();

        assertThat(answered).hasSameSizeAs(described);
        for (var i = 0; i < described.size(); i++) {
            var line = json.readTree(described.get(i));
            assertThat(inShort(answered.get(i))).isEqualTo(inShort(line));
            assertThat(answered.get(i).fieldNames()).toIterable().containsExactlyElementsOf(line::fieldNames);
        }
        assertThat(answered.get(1)).isEqualTo(json.readTree(described.get(1)));
    }

    @Test
    void answers_are_worded_in_the_language_asked_for() throws IOException {
        var response = given().contentType(NDJSON)
                .header("Accept-Language", "es")
                .body(MadeUpCourses.json(1).getBytes(UTF_8))
                .post(PATH + "?include=explanation");
        var single = given().contentType("application/json")
                .header("Accept-Language", "es")
                .body(MadeUpCourses.json(1))
                .post("/v1/assessments?include=explanation")
                .asString();

        assertThat(response.header("Content-Language")).isEqualTo("es");
        assertThat(lines(response).getFirst().at("/assessment/explanation"))
                .isEqualTo(json.readTree(single).at("/explanation"));
    }

    @Test
    void the_other_name_of_the_media_type_is_taken_and_given() {
        var response = given().contentType("application/jsonl")
                .accept("application/jsonl")
                .body(MadeUpCourses.json(1).getBytes(UTF_8))
                .post(PATH + "?include=none");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/jsonl");
    }

    static Response post(String body, String query) {
        return post(body.getBytes(UTF_8), query);
    }

    static Response post(byte[] body, String query) {
        return given().contentType(NDJSON).body(body).post(PATH + query);
    }

    private List<JsonNode> lines(Response response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(NDJSON);
        var lines = new ArrayList<JsonNode>();
        for (var line : response.asString().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    static void isProblem(Response response, int status, String kind) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:mrecist:problem:" + kind);
    }

    /// A line of an answer in words.
    static String inShort(JsonNode line) {
        if (line.has("summary")) {
            var summary = line.get("summary");
            return "%d lines, %d assessments, %d problems, %d blank"
                    .formatted(
                            summary.get("lines").asLong(),
                            summary.get("assessments").asLong(),
                            summary.get("problems").asLong(),
                            summary.get("blank").asLong());
        }
        var number = line.get("line").asLong() + " ";
        if (line.has("assessment")) {
            return number + line.at("/assessment/subject").asText();
        }
        var errors = new ArrayList<String>();
        line.at("/problem/errors")
                .forEach(each -> errors.add(
                        each.get("code").asText() + " at " + each.get("pointer").asText() + ": "
                                + each.get("detail").asText()));
        return number + line.at("/problem/status").asInt() + " "
                + (errors.isEmpty() ? line.at("/problem/detail").asText() : String.join("; ", errors));
    }

    static JsonNode timeless(JsonNode assessment) {
        ((ObjectNode) assessment.get("provenance")).remove("evaluatedAt");
        return assessment;
    }
}
