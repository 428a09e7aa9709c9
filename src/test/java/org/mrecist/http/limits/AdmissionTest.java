package org.mrecist.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.http.lines.OpenBatch;
import org.mrecist.telemetry.Logged;

/// A service with room for very little.
@QuarkusTest
@TestProfile(AdmissionTest.Narrow.class)
class AdmissionTest {
    private static final String PATH = "/v1/assessments?include=none";
    private static final int LARGE_BYTES = 100_000;

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mrecist.limits.requests.under-way", "2",
                    "mrecist.limits.requests.time", "3S",
                    "mrecist.limits.body.under-way", "150K",
                    "mrecist.limits.batch.time", "2S",
                    "mrecist.limits.body.routes.\"/v1/reads\"", "2K");
        }
    }

    @TestHTTPResource
    URI root;

    @Inject
    MeterRegistry registry;

    private final String course = MadeUpCourses.json(1);

    @Test
    void the_newest_request_is_refused_and_those_under_way_are_finished() throws IOException {
        try (var first = begun(PATH);
                var second = begun(PATH)) {
            awaitRefusal(PATH);
            refused(PATH, "application/problem+json", "urn:mrecist:problem:busy");
            refused("/cds-services/mrecist-response", "application/fhir+json", "OperationOutcome");
            given().get("/q/health/live").then().statusCode(200);
            first.send(course.substring(1));
            second.send(course.substring(1));
            assertThat(first.answer()).startsWith("HTTP/1.1 200").contains("\"P-1\"");
            assertThat(second.answer()).startsWith("HTTP/1.1 200");
        }
        given().contentType(ContentType.JSON).body(course).post(PATH).then().statusCode(200);
    }

    @Test
    void who_is_turned_away_is_counted_by_class_and_not_kept_in_the_audit() throws Exception {
        try (var first = begun(PATH);
                var second = begun(PATH)) {
            awaitRefusal(PATH);
            try (var logged = new Logged()) {
                var before = counted("busy");
                for (var i = 0; i < 3; i++) {
                    refused(PATH, "application/problem+json", "urn:mrecist:problem:busy");
                }
                awaitCounted("busy", before + 3);
                first.send(course.substring(1));
                second.send(course.substring(1));
                first.answer();
                second.answer();
                logged.audited(2);
            }
        }
    }

    @Test
    void a_body_that_does_not_come_in_time_is_answered_and_its_place_is_free_again() throws IOException {
        try (var slow = begun(PATH)) {
            assertThat(slow.answer())
                    .startsWith("HTTP/1.1 408")
                    .containsIgnoringCase("connection: close")
                    .contains("urn:mrecist:problem:timeout");
        }
        given().contentType(ContentType.JSON).body(course).post(PATH).then().statusCode(200);
    }

    @Test
    void large_bodies_share_their_room_and_leave_that_of_small_ones() throws IOException {
        try (var large = new OpenRequest(root, "/v1/cdisc/rs", LARGE_BYTES)) {
            large.send("{");
            while (!given().contentType(ContentType.JSON)
                    .body(" ".repeat(LARGE_BYTES))
                    .post("/v1/cdisc/rs")
                    .asString()
                    .contains("urn:mrecist:problem:no-room-for-body")) {
                Thread.onSpinWait();
            }
            awaitCounted("no-room-for-body", 1);
            given().contentType(ContentType.JSON).body(course).post(PATH).then().statusCode(200);
        }
    }

    @Test
    void slow_bodies_hold_no_thread_of_the_resources_that_may_block() throws IOException {
        try (var slow = new OpenRequest(root, "/v1/cdisc/rs", 1000)) {
            slow.send("{");
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/cdisc/rs")
                    .then()
                    .statusCode(422);
            assertThat(slow.answer()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void a_batch_whose_time_is_over_says_which_line_was_not_answered() throws IOException {
        try (var batch = new OpenBatch(root, "?include=none&summary=true")) {
            batch.send(course + "\n{");
            assertThat(batch.readLine()).startsWith("{\"line\":1,\"assessment\"");
            assertThat(batch.readLine())
                    .startsWith("{\"line\":2,\"problem\":{\"type\":\"urn:mrecist:problem:out-of-time\"");
            assertThat(batch.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_route_may_have_a_limit_of_its_own() throws IOException {
        try (var large = new OpenRequest(root, "/v1/reads", 3000)) {
            assertThat(large.answer()).startsWith("HTTP/1.1 413").contains("at most 2048 bytes");
        }
    }

    private double counted(String kind) {
        return registry.counter("mrecist.refused", "class", kind).count();
    }

    /// A call is counted when its answer is sent, which its receiver may notice sooner.
    private void awaitCounted(String kind, double least) {
        while (counted(kind) < least) {
            Thread.onSpinWait();
        }
    }

    /// A request whose head has come and whose body has not.
    private OpenRequest begun(String path) throws IOException {
        var request = new OpenRequest(root, path, course.length());
        request.send(course.substring(0, 1));
        return request;
    }

    private void awaitRefusal(String path) {
        while (given().contentType(ContentType.JSON).body(course).post(path).statusCode() != 503) {
            Thread.onSpinWait();
        }
    }

    private void refused(String path, String mediaType, String holding) {
        var answer = given().contentType(ContentType.JSON).body(course).post(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.contentType()).startsWith(mediaType);
        assertThat(answer.asString()).contains(holding);
    }
}
