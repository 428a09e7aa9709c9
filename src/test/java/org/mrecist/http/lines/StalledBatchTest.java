package org.mrecist.http.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever neither sends nor takes anything for too long is left, so that the room is there for others.
@QuarkusTest
@TestProfile(StalledBatchTest.Impatient.class)
class StalledBatchTest {
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mrecist.limits.batch.stall", "2S", "mrecist.limits.batch.concurrent", "1");
        }
    }

    @TestHTTPResource
    URI root;

    @Test
    void a_sender_that_falls_silent_is_left() throws IOException {
        try (var batch = new OpenBatch(root, "?include=none")) {
            batch.send(MadeUpCourses.json(1) + "\n");
            assertThat(batch.readLine()).startsWith("{\"line\":1,");
            // The answer is broken off, not ended: nobody is to take a part for the whole.
            assertThatExceptionOfType(IOException.class).isThrownBy(batch::readLine);
        }
        isThereRoom();
    }

    @Test
    void a_receiver_that_takes_nothing_is_left() throws IOException {
        try (var batch = new OpenBatch(root, "")) {
            var lines = (MadeUpCourses.json(1) + "\n").repeat(100);
            // Until the service has given up: it then closes the connection.
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                while (true) {
                    batch.send(lines);
                }
            });
        }
        isThereRoom();
    }

    private void isThereRoom() throws IOException {
        try (var batch = new OpenBatch(root, "?include=none")) {
            batch.send(MadeUpCourses.json(1) + "\n");
            assertThat(batch.head()).startsWith("http/1.1 200");
            batch.sendEnd();
            assertThat(batch.readLine()).startsWith("{\"line\":1,");
        }
    }
}
