package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The calls of the README give the answers that it prints.
@QuarkusTest
class ReadmeTest {
    private static final Pattern CALL_AND_ANSWER = Pattern.compile(
            "curl -s 'http://127\\.0\\.0\\.1:8080(?<path>[^']*)' -H 'Content-Type: application/json' -d '(?<body>[^']*)'\\s*"
                    + "```\\s*```json\\s*(?<answer>.*?)```",
            Pattern.DOTALL);

    /// Not printed: they change with every build.
    private static final List<String> LEFT_OUT = List.of("provenance", "notice");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void every_call_gives_the_answer_printed_below_it() throws IOException {
        var calls = CALL_AND_ANSWER
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();

        assertThat(calls).hasSize(2);
        for (var call : calls) {
            var answer = (ObjectNode) json.readTree(given().contentType("application/json")
                    .body(call.group("body"))
                    .post(call.group("path"))
                    .asString());
            assertEquals(json.readTree(call.group("answer")), answer.without(LEFT_OUT));
        }
    }
}
