package org.mrecist.http.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.http.UnsentBody;

@QuarkusTest
class ProblemTest {
    private static final String PATH = "/v1/assessments";

    private static final int MOST_BYTES = 2 << 20;

    @TestHTTPResource
    URI root;

    @Test
    void malformed_json_is_400_with_its_place() {
        var response =
                given().contentType("application/json").body("{\"lesions\": [").post(PATH);
        isProblem(response, 400, "malformed");
        assertThat(response.jsonPath().getList("errors"))
                .isEqualTo(List.of(Map.of(
                        "pointer",
                        "/lesions/0",
                        "code",
                        "malformed-json",
                        "detail",
                        "ends before the document is complete, at line 1, column 14")));
    }

    @Test
    void an_empty_body_and_null_are_400() {
        isProblem(given().contentType("application/json").post(PATH), 400, "malformed");
        isProblem(given().contentType("application/json").body("null").post(PATH), 400, "malformed");
    }

    @Test
    void a_contradiction_is_422_with_every_fault() {
        var response = given().contentType("application/json").body("{}").post(PATH);
        isProblem(response, 422, "contradictory");
        assertThat(response.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/lesions", "/visits"));
        assertThat(response.jsonPath().getString("detail")).isEqualTo("2 faults in a well-formed request.");
    }

    @Test
    void what_is_unknown_is_404() {
        isProblem(given().get("/nothing/here"), 404, "not-found");
        isProblem(given().get(PATH + "/nothing"), 404, "not-found");
        isProblem(given().accept("text/html").get("/nothing"), 404, "not-found");
    }

    @Test
    void another_method_is_405_with_those_allowed() {
        var response = given().delete(PATH);
        isProblem(response, 405, "method-not-allowed");
        assertThat(response.header("Allow")).isEqualTo("OPTIONS, POST");
        assertThat(given().post("/test/failure").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void another_media_type_is_406_or_415() {
        isProblem(
                given().contentType("application/json")
                        .accept("text/csv")
                        .body("{}")
                        .post(PATH),
                406,
                "not-acceptable");
        isProblem(given().contentType("text/csv").body("a").post(PATH), 415, "unsupported-media-type");
    }

    @Test
    void a_body_that_tells_that_it_is_too_large_is_413_unread() throws IOException {
        assertThat(UnsentBody.answer(root, PATH, "application/json", MOST_BYTES + 1L))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "urn:mrecist:problem:too-large");
    }

    @Test
    void the_largest_body_is_read() {
        var largest = "{}" + " ".repeat(MOST_BYTES - 2);
        isProblem(given().contentType("application/json").body(largest).post(PATH), 422, "contradictory");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_body_that_does_not_tell_its_length_is_413_once_it_is_too_large(HttpClient.Version version) throws Exception {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            for (var beyond : new int[] {0, 1}) {
                var body = ("{}" + " ".repeat(MOST_BYTES - 2 + beyond)).getBytes(StandardCharsets.US_ASCII);
                var response = client.send(
                        java.net.http.HttpRequest.newBuilder(root.resolve(PATH))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(response.statusCode()).isEqualTo(beyond == 0 ? 422 : 413);
                assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
            }
        }
    }

    @Test
    void what_is_unforeseen_is_500_without_a_word_of_what_it_was_about() {
        var logged = new StringBuilder();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                for (var thrown = record.getThrown(); thrown != null; thrown = thrown.getCause()) {
                    logged.append(thrown).append('\n');
                }
                logged.append(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var logger = Logger.getLogger(Defects.class.getName());
        logger.addHandler(handler);
        Response response;
        try {
            response = given().get("/test/failure");
        } finally {
            logger.removeHandler(handler);
        }
        isProblem(response, 500, "defect");
        assertThat(response.asString()).doesNotContain("314.15", "IllegalState");
        assertThat(logged)
                .contains("java.lang.IllegalStateException", "java.lang.ArithmeticException")
                .doesNotContain("314.15");
    }

    private static void isProblem(Response response, int status, String kind) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:mrecist:problem:" + kind);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("title")).isNotBlank();
    }
}
