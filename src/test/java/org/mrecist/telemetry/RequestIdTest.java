package org.mrecist.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.http.limits.SentBody;

/// Every answer has the id of its request.
@QuarkusTest
class RequestIdTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-b_c.9", "0af7651916cd43dd8448eb211c80319c"})
    void an_id_that_can_be_taken_comes_back(String id) {
        given().header("X-Request-Id", id).get("/v1/criteria").then().header("X-Request-Id", equalTo(id));
    }

    @Test
    void the_longest_id_comes_back_and_a_longer_one_does_not() {
        given().header("X-Request-Id", "a".repeat(128))
                .get("/v1/criteria")
                .then()
                .header("X-Request-Id", equalTo("a".repeat(128)));
        given().header("X-Request-Id", "a".repeat(129))
                .get("/v1/criteria")
                .then()
                .header("X-Request-Id", matchesPattern(UUID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "Müller", "a\"b", "%0a", "{}", "a;b"})
    void another_one_is_made_where_it_cannot_be_taken(String id) {
        given().header("X-Request-Id", id).get("/v1/criteria").then().header("X-Request-Id", matchesPattern(UUID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/health", "/q/metrics", "/nowhere", "/%2e%2e/x", "/v1/criteria/NONE", "/fhir/none"})
    void every_answer_has_one(String path) {
        given().urlEncodingEnabled(false).get(path).then().header("X-Request-Id", matchesPattern(UUID));
    }

    @Test
    void two_requests_have_different_ids() {
        assertThat(given().get("/q/health").header("X-Request-Id"))
                .isNotEqualTo(given().get("/q/health").header("X-Request-Id"));
    }

    @Test
    void what_fails_behind_work_on_another_thread_is_logged_with_the_id() {
        try (var logged = new Logged()) {
            given().header("X-Request-Id", "visit-7")
                    .contentType("application/json")
                    .body(new byte[SentBody.SMALL_BYTES + 1])
                    .post("/test/failure/on-a-worker")
                    .then()
                    .statusCode(500);
            assertThat(logged.texts())
                    .filteredOn(line -> line.contains("A request failed"))
                    .singleElement()
                    .asString()
                    .contains("requestId=visit-7");
        }
    }
}
