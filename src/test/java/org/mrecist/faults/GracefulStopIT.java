package org.mrecist.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrecist.PackagedService;
import org.mrecist.http.KeptConnection;
import org.mrecist.http.limits.OpenRequest;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.http.lines.OpenBatch;

/// The packaged service is asked to stop (SIGTERM) while it works.
class GracefulStopIT {
    private static final String PATH = "/v1/assessments?include=none";
    private static final int CLIENTS = 16;
    private static final int ANSWERED_BEFORE = 500;

    /// As a shell tells a process that was ended by SIGTERM.
    private static final int ENDED_BY_SIGNAL = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void under_load_no_request_that_was_sent_stays_without_an_answer() throws Exception {
        try (var service = PackagedService.start(folder, List.of());
                var load = Load.start(service.address(), PATH, CLIENTS)) {
            while (load.answered() < ANSWERED_BEFORE) {
                Thread.sleep(10);
            }
            service.process().destroy();
            var outcome = load.whenRefused();
            assertThat(outcome.lost()).as("%s", outcome).isZero();
            assertThat(outcome.answered() + outcome.refused()).isEqualTo(outcome.sent());
            assertThat(outcome.refused()).as("told by an answer").isPositive();
            assertThat(service.ended()).isEqualTo(ENDED_BY_SIGNAL);
        }
    }

    @Test
    void a_request_whose_body_is_still_coming_is_answered_and_a_new_one_is_refused() throws Exception {
        var course = MadeUpCourses.json(1);
        try (var service = PackagedService.start(folder, List.of("-Dquarkus.shutdown.delay=3S"));
                var begun = new OpenRequest(service.address(), PATH, course.length())) {
            begun.send(course.substring(0, 100));
            var kept = new KeptConnection(service.address());
            assertThat(kept.post(PATH, course.getBytes(UTF_8))).isEqualTo(200);

            service.process().destroy();
            try (var late = awaitRefusal(service, course)) {
                late.send(course);
                assertThat(late.answer())
                        .startsWith("HTTP/1.1 503")
                        .contains("Retry-After", "urn:mrecist:problem:stopping");
            }
            assertThat(kept.post(PATH, course.getBytes(UTF_8))).isEqualTo(503);
            assertThat(kept.isToBeClosed()).isTrue();
            begun.send(course.substring(100));
            assertThat(begun.answer()).startsWith("HTTP/1.1 200").contains("\"P-1\"");
            assertThat(service.ended()).isEqualTo(ENDED_BY_SIGNAL);
        }
    }

    private static OpenRequest awaitRefusal(PackagedService service, String course) throws Exception {
        while (true) {
            try (var probe = new KeptConnection(service.address())) {
                if (probe.post(PATH, course.getBytes(UTF_8)) == 503) {
                    return new OpenRequest(service.address(), PATH, course.length());
                }
            }
        }
    }

    @Test
    void a_batch_ends_at_the_end_of_a_line_and_says_where() throws Exception {
        try (var service = PackagedService.start(folder, List.of("-Dquarkus.shutdown.delay=2S"));
                var batch = new OpenBatch(service.address(), "?include=none&summary=true")) {
            batch.send(MadeUpCourses.json(1) + "\n" + MadeUpCourses.json(2) + "\n{\"subject\":\"P-3\"");
            assertThat(batch.readLine()).startsWith("{\"line\":1,\"assessment\"");
            assertThat(batch.readLine()).startsWith("{\"line\":2,\"assessment\"");

            service.process().destroy();
            assertThat(batch.readLine())
                    .startsWith("{\"line\":3,\"problem\":{\"type\":\"urn:mrecist:problem:stopping\"")
                    .contains("Neither this line nor any behind it was answered.");
            assertThat(batch.read())
                    .as("a whole answer, not one that broke off")
                    .isEqualTo(-1);
            assertThat(service.ended()).isEqualTo(ENDED_BY_SIGNAL);
        }
    }
}
