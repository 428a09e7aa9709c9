package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mrecist.http.openapi.Examples;

/// The calls of the README give the answers that it prints.
@QuarkusTest
class ReadmeTest {
    private static final Pattern CALL_AND_ANSWER = Pattern.compile(
            "curl -s 'http://127\\.0\\.0\\.1:8080(?<path>[^']*)' -H 'Content-Type: application/json' -d '(?<body>[^']*)'\\s*"
                    + "```\\s*(?<excerpt>Of the answer, [^`]*)?```json\\s*(?<answer>.*?)```",
            Pattern.DOTALL);

    private static final Pattern FILES_AND_ANSWER = Pattern.compile(
            "example=openapi/examples/(?<example>[^.]*)\\.json\n"
                    + "for part in (?<parts>[^;]*); do jq \\.value\\.\\$part \\$example > \\$part\\.json; done\n"
                    + "curl -s http://127\\.0\\.0\\.1:8080(?<path>\\S*)(?<form>( -F \\S+)+)\\s*```\\s*"
                    + "Of the answer, [^`]*```json\\s*(?<answer>.*?)```",
            Pattern.DOTALL);

    private static final Pattern EXAMPLE_AND_ANSWER = Pattern.compile(
            "jq \\.value openapi/examples/(?<example>[^.]*)\\.json \\|\n"
                    + " *curl -s 'http://127\\.0\\.0\\.1:8080(?<path>[^']*)' -H 'Content-Type: (?<type>[^']*)' -d @-\\s*```\\s*"
                    + "Of the answer, [^`]*(`[^`]+`[^`]*)*```json\\s*(?<answer>.*?)```",
            Pattern.DOTALL);

    private static final Pattern PICTURE =
            Pattern.compile("jq \\.value openapi/examples/(?<example>[^.]*)\\.json \\|\\R"
                    + "  curl -s http://127\\.0\\.0\\.1:8080(?<path>\\S*) -H 'Content-Type: application/json' -d @- > \\S*\\.svg\\R"
                    + "```\\s*(!\\[[^\\]]*\\]\\((?<shown>[^)]*)\\))?");

    /// What the ids in a picture begin with, which is not the same for a picture that no request asked for.
    private static final Pattern NAME = Pattern.compile("plot-[0-9a-f]{12}|plot(?=-)");

    /// Not printed: they change with every build.
    private static final List<String> LEFT_OUT = List.of("provenance", "notice");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void every_call_gives_the_answer_printed_below_it() throws IOException {
        var calls = CALL_AND_ANSWER
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();

        assertThat(calls).hasSize(4);
        for (var call : calls) {
            var answer = (ObjectNode) json.readTree(given().contentType("application/json")
                    .body(call.group("body"))
                    .post(call.group("path"))
                    .asString());
            var printed = json.readTree(call.group("answer"));
            if (call.group("excerpt") == null) {
                assertEquals(printed, answer.without(LEFT_OUT));
            } else {
                assertThat(missing("", printed, answer))
                        .as("printed, but not answered")
                        .isEmpty();
            }
        }
    }

    @Test
    void the_files_of_a_trial_give_the_answer_printed_below_their_call() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var call = FILES_AND_ANSWER.matcher(readme);
        assertThat(call.find()).isTrue();
        var example = Examples.read(call.group("example")).get("value");
        var request = given();
        for (var part : call.group("parts").split(" ", -1)) {
            assertThat(call.group("form")).contains(" -F %s=@%s.json".formatted(part, part));
            request.multiPart(part, part + ".json", example.get(part).toString().getBytes(StandardCharsets.UTF_8));
        }
        var answer = json.readTree(request.post(call.group("path")).asString());
        assertThat(missing("", json.readTree(call.group("answer")), answer))
                .as("printed, but not answered")
                .isEmpty();
    }

    @Test
    void the_records_of_a_hospital_give_the_answers_printed_below_their_calls() throws IOException {
        var calls = EXAMPLE_AND_ANSWER
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
        assertThat(calls).hasSize(2);
        for (var call : calls) {
            var answer = json.readTree(given().contentType(call.group("type"))
                    .body(Examples.read(call.group("example")).get("value").toString())
                    .post(call.group("path"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(missing("", json.readTree(call.group("answer")), answer))
                    .as("printed, but not answered")
                    .isEmpty();
        }
    }

    @Test
    void every_call_for_a_picture_gives_one_and_the_one_shown_below_it() throws IOException {
        var calls = PICTURE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
        assertThat(calls).hasSize(2);
        for (var call : calls) {
            var answer = given().contentType("application/json")
                    .body(Examples.read(call.group("example")).get("value").toString())
                    .post(call.group("path"));
            assertEquals("image/svg+xml;charset=UTF-8", answer.contentType());
            if (call.group("shown") != null) {
                assertEquals(
                        NAME.matcher(Files.readString(Path.of(call.group("shown"))))
                                .replaceAll(""),
                        NAME.matcher(answer.asString()).replaceAll(""));
            }
        }
    }

    /// What of an excerpt is not in the whole: members by name, items of lists in any place.
    private static List<String> missing(String place, JsonNode excerpt, JsonNode whole) {
        if (excerpt.isObject() && whole.isObject()) {
            return excerpt.properties().stream()
                    .flatMap(member ->
                            missing(place + "/" + member.getKey(), member.getValue(), whole.path(member.getKey()))
                                    .stream())
                    .toList();
        }
        if (excerpt.isArray() && whole.isArray()) {
            return StreamSupport.stream(excerpt.spliterator(), false)
                    .filter(item -> StreamSupport.stream(whole.spliterator(), false)
                            .noneMatch(other -> missing(place, item, other).isEmpty()))
                    .map(item -> place + " " + item)
                    .toList();
        }
        return excerpt.equals(whole) ? List.of() : List.of(place + " " + excerpt);
    }
}
