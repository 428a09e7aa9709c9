package org.mrecist.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.telemetry.Logged;

/// A service that is told to stop, which it does not take back.
@QuarkusTest
@TestProfile(StoppingTest.Stopped.class)
class StoppingTest {
    private static final int CALLS = 5;

    /// For a service of its own.
    public static class Stopped implements QuarkusTestProfile {}

    @Inject
    Event<ShutdownDelayInitiatedEvent> asked;

    @Inject
    MeterRegistry registry;

    @Test
    void what_is_new_is_refused_counted_and_told_once_and_not_kept_in_the_audit() throws InterruptedException {
        try (var logged = new Logged()) {
            asked.fire(new ShutdownDelayInitiatedEvent());
            for (var i = 0; i < CALLS; i++) {
                var answer = given().contentType("application/json")
                        .body(MadeUpCourses.json(1))
                        .post("/v1/assessments");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("1");
                assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:mrecist:problem:stopping");
            }
            var refused = registry.counter("mrecist.refused", "class", "stopping");
            while (refused.count() < CALLS) {
                Thread.onSpinWait();
            }
            given().get("/q/health/live").then().statusCode(200);

            assertThat(logged.texts())
                    .filteredOn(line -> line.contains("Calls are turned away: stopping"))
                    .hasSize(1);
            assertThat(logged.audited(0)).isEmpty();
        }
    }
}
