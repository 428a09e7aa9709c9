package org.mrecist.http.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.http.lines.BatchTest.inShort;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How a batch flows: with senders that wait, receivers that do not read, and connections that end.
@QuarkusTest
class BatchStreamTest {
    private static final int PLACES = 4;

    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource
    URI root;

    @Test
    void a_sender_that_waits_for_each_answer_before_it_sends_on_is_answered() throws IOException {
        try (var batch = new OpenBatch(root, "?include=none&summary=true")) {
            for (var number = 1; number <= 20; number++) {
                var course = MadeUpCourses.json(number);
                batch.send(course.substring(0, 1000));
                batch.send(course.substring(1000) + "\n");
                assertThat(inShort(json.readTree(batch.readLine()))).isEqualTo(number + " P-" + number);
            }
            batch.sendEnd();
            assertThat(inShort(json.readTree(batch.readLine())))
                    .isEqualTo("20 lines, 20 assessments, 0 problems, 0 blank");
            assertThat(batch.read()).isEqualTo(-1);
        }
    }

    @Test
    void an_answer_does_not_wait_for_the_rest_of_a_line_behind_it() throws IOException {
        try (var batch = new OpenBatch(root, "?include=none")) {
            batch.send(MadeUpCourses.json(1) + "\n{\"subject\":");
            assertThat(inShort(json.readTree(batch.readLine()))).isEqualTo("1 P-1");
        }
    }

    @Test
    void a_sender_that_asks_before_it_sends_is_told_to_go_on() throws IOException {
        try (var batch = new OpenBatch(root, "?include=none", "Expect: 100-continue")) {
            assertThat(batch.head()).startsWith("http/1.1 100 continue");
        }
    }

    @Test
    void a_receiver_that_does_not_read_holds_the_sender_back_and_loses_nothing() throws Exception {
        var block = new StringBuilder();
        for (var number = 1; number <= 100; number++) {
            block.append(MadeUpCourses.json(number)).append('\n');
        }
        var blocks = 240;
        var sent = new AtomicLong();
        try (var batch = new OpenBatch(root, "?include=none&summary=true")) {
            var sending = CompletableFuture.runAsync(() -> {
                try {
                    for (var i = 0; i < blocks; i++) {
                        batch.send(block.toString());
                        sent.addAndGet(block.length());
                    }
                    batch.sendEnd();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            awaitStandstill(sent);
            assertThat(sending).isNotDone();
            assertThat(sent.get()).isLessThan((long) blocks * block.length() / 2);

            for (var line = 1; line <= blocks * 100; line++) {
                var answer = batch.readLine();
                assertThat(answer).startsWith("{\"line\":" + line + ",\"assessment\":");
            }
            assertThat(inShort(json.readTree(batch.readLine())))
                    .isEqualTo("24000 lines, 24000 assessments, 0 problems, 0 blank");
            sending.get();
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_body_of_unknown_length_is_answered_by_either_version_of_http(HttpClient.Version version) throws Exception {
        var body = new ByteArrayOutputStream();
        MadeUpCourses.write(500, body);
        try (var client = HttpClient.newBuilder().version(version).build()) {
            var lines = client.send(
                            HttpRequest.newBuilder(root.resolve(BatchTest.PATH + "?include=none"))
                                    .header("Content-Type", BatchTest.NDJSON)
                                    .POST(BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(body.toByteArray())))
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .toList();
            assertThat(lines).hasSize(500);
            assertThat(lines.getLast()).startsWith("{\"line\":500,\"assessment\":");
        }
    }

    @Test
    void beyond_the_room_there_is_a_batch_is_asked_to_come_again_and_whoever_vanishes_makes_room() throws Exception {
        var open = new ArrayList<OpenBatch>();
        var defects = new DefectsLogged();
        try {
            for (var i = 0; i < PLACES; i++) {
                var batch = new OpenBatch(root, "?include=none");
                open.add(batch);
                batch.send(MadeUpCourses.json(i) + "\n");
                assertThat(batch.readLine()).contains("\"subject\":\"P-" + i + "\"");
            }
            try (var refused = new OpenBatch(root, "?include=none")) {
                assertThat(refused.head()).startsWith("http/1.1 503").contains("retry-after: 10", "problem+json");
            }
            // One in the middle of a line, one that has not read its answers, one that ended, one that is silent.
            open.get(0).send("{\"subject\":");
            open.get(1).send((MadeUpCourses.json(1) + "\n").repeat(50));
            open.get(2).sendEnd();
            for (var batch : open) {
                batch.close();
            }
            for (var i = 0; i < PLACES; i++) {
                open.add(awaitPlace());
            }
            assertThat(defects.messages()).isEmpty();
        } finally {
            defects.close();
            for (var batch : open) {
                batch.close();
            }
        }
        awaitPlace().close();
    }

    /// A batch that has begun to be answered; a place may take a moment to become free.
    private OpenBatch awaitPlace() throws Exception {
        for (var attempt = 0; attempt < 300; attempt++) {
            var batch = new OpenBatch(root, "?include=none");
            batch.send(MadeUpCourses.json(1) + "\n");
            if (batch.head().startsWith("http/1.1 200")) {
                return batch;
            }
            batch.close();
            Thread.sleep(100);
        }
        throw new AssertionError("no place became free");
    }

    private static void awaitStandstill(AtomicLong counter) throws InterruptedException {
        var before = -1L;
        for (var now = counter.get(); now != before || now == 0; now = counter.get()) {
            before = now;
            Thread.sleep(1000);
        }
    }
}
