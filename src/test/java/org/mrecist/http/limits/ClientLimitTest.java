package org.mrecist.http.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mrecist.access.AccessProfile;
import org.mrecist.access.TestKeys;
import org.mrecist.telemetry.Logged;

/// Callers are told apart by their tokens, however many share an address.
@QuarkusTest
@TestProfile(ClientLimitTest.Slow.class)
class ClientLimitTest {
    private static final int BURST = 3;

    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(AccessProfile.SETTINGS);
            settings.put("mrecist.limits.client.per-second", "1");
            settings.put("mrecist.limits.client.burst", String.valueOf(BURST));
            return settings;
        }
    }

    @Inject
    MeterRegistry registry;

    /// The service reads them when the first token comes; those of its start were made by another class loader.
    @BeforeAll
    static void publishKeys() {
        TestKeys.keysOfApi();
    }

    @Test
    void who_sends_too_many_is_told_when_to_come_again_and_others_are_served() {
        var eager = TestKeys.signed(TestKeys.claims("knowledge:read").subject("eager"));
        for (var i = 0; i < BURST; i++) {
            given().auth().oauth2(eager).get("/v1/criteria").then().statusCode(200);
        }
        var answer = given().auth().oauth2(eager).get("/v1/criteria");
        while (answer.statusCode() == 200) {
            answer = given().auth().oauth2(eager).get("/v1/criteria");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 2);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:mrecist:problem:too-many-requests");

        var calm = TestKeys.signed(TestKeys.claims("knowledge:read").subject("calm"));
        given().auth().oauth2(calm).get("/v1/criteria").then().statusCode(200);
    }

    @Test
    void who_sends_too_many_is_counted_and_not_kept_in_the_audit() throws InterruptedException {
        var flooding = TestKeys.signed(TestKeys.claims("assess").subject("flooding"));
        try (var logged = new Logged()) {
            var taken = 0;
            for (var i = 0; i < 5 * BURST; i++) {
                var status =
                        given().auth().oauth2(flooding).post("/v1/assessments").statusCode();
                taken += status == 429 ? 0 : 1;
            }
            var refused = registry.counter("mrecist.refused", "class", "too-many-requests");
            while (refused.count() < 5 * BURST - taken) {
                Thread.onSpinWait();
            }
            assertThat(taken).isLessThan(5 * BURST);
            logged.audited(taken);
        }
    }
}
