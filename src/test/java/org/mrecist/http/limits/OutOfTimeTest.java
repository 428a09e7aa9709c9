package org.mrecist.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrecist.telemetry.Logged;

/// A service with little time and two threads that work, of which a resource of the test holds as many as it is asked.
@QuarkusTest
@TestProfile(OutOfTimeTest.Hurried.class)
class OutOfTimeTest {
    private static final String SLOW = "/test/slow";
    private static final String SLOW_ON_A_WORKER = "/test/slow/on-a-worker";
    private static final String QUICK = "/v1/cdisc/rs";
    private static final int KILO = 1024;

    public static class Hurried implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mrecist.limits.requests.time", "1S",
                    "mrecist.limits.body.under-way", "350K",
                    "quarkus.thread-pool.core-threads", "2",
                    "quarkus.thread-pool.max-threads", "2");
        }
    }

    @TestHTTPResource
    URI root;

    @BeforeEach
    void hold() {
        SlowTestResource.hold();
    }

    @AfterEach
    void letEnd() {
        SlowTestResource.letEnd();
    }

    @Test
    void a_request_that_came_whole_and_is_not_answered_in_time_is_told_to_come_again() {
        for (var path : new String[] {SLOW, SLOW_ON_A_WORKER}) {
            isOutOfTime(post(path, 100));
        }
        var small = post(SLOW, 1);

        isOutOfTime(small);
        assertThat(small.contentType()).startsWith("application/problem+json");
        assertThat(small.header("Connection")).isNull();
    }

    @Test
    void a_body_keeps_its_room_as_long_as_it_is_worked_on_and_one_that_waits_for_a_thread_is_let_go()
            throws IOException {
        try (var logged = new Logged()) {
            holdTwoThreads();
            // 200K are worked on.
            hasNoRoom(post(SLOW, 160));
            // This one is taken on and finds no thread.
            isOutOfTime(post(SLOW, 140));
            // Its room is free again, which it is once its answer is sent.
            var next = post(SLOW, 140);
            while (next.asString().contains("no-room-for-body")) {
                next = post(SLOW, 140);
            }
            isOutOfTime(next);

            SlowTestResource.letEnd();
            awaitRoom(340);
            assertThat(SlowTestResource.begun()).isEqualTo(2);
            assertThat(logged.texts()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void room_is_given_back_once() throws IOException {
        holdTwoThreads();
        SlowTestResource.letEnd();
        awaitRoom(340);

        SlowTestResource.hold();
        holdTwoThreads();
        hasNoRoom(post(SLOW, 160));
    }

    @Test
    void a_body_keeps_its_room_also_when_its_sender_is_gone() throws IOException {
        var sender = begun(SLOW_ON_A_WORKER);
        awaitBegun(1);
        sender.close();
        // The one that asks for it is active itself.
        while (!given().get("/q/metrics").asString().contains("http_server_active_requests 1.0")) {
            Thread.onSpinWait();
        }
        hasNoRoom(post(SLOW, 260));

        SlowTestResource.letEnd();
        awaitRoom(340);
    }

    private void holdTwoThreads() throws IOException {
        try (var first = begun(SLOW);
                var second = begun(SLOW_ON_A_WORKER)) {
            awaitBegun(2);
            assertThat(first.answer()).startsWith("HTTP/1.1 503").contains("urn:mrecist:problem:out-of-time");
            assertThat(second.answer()).startsWith("HTTP/1.1 503").contains("urn:mrecist:problem:out-of-time");
        }
    }

    private OpenRequest begun(String path) throws IOException {
        var request = new OpenRequest(root, path, 100 * KILO);
        request.send(" ".repeat(100 * KILO));
        return request;
    }

    private static void awaitBegun(int count) {
        while (SlowTestResource.begun() < count) {
            Thread.onSpinWait();
        }
    }

    /// Waits until there is room for a body beside what else there is.
    private static void awaitRoom(int kilobytes) {
        while (post(QUICK, kilobytes).statusCode() != 400) {
            Thread.onSpinWait();
        }
    }

    private static Response post(String path, int kilobytes) {
        return given().contentType(ContentType.JSON)
                .body(" ".repeat(kilobytes * KILO))
                .post(path);
    }

    private static void isOutOfTime(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:mrecist:problem:out-of-time");
    }

    private static void hasNoRoom(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:mrecist:problem:no-room-for-body");
    }
}
