package org.mrecist.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrecist.PackagedService;
import org.mrecist.http.KeptConnection;
import org.mrecist.http.lines.MadeUpCourses;
import org.mrecist.http.lines.OpenBatch;

/// Presses the packaged service for minutes. Not among the tests of every day: `make faults` runs it and prints the
/// figures.
@Tag("faults")
class FaultRunsIT {
    /// As in a container of 512 MB, whose heap begins with 8.
    private static final List<String> SMALL_HEAP = List.of("-Xms8m", "-Xmx256m", "-XX:+UseSerialGC");

    private static final String PATH = "/v1/assessments?include=none";

    @TempDir
    Path folder;

    private static List<String> smallHeap(String setting) {
        return Stream.concat(SMALL_HEAP.stream(), Stream.of(setting)).toList();
    }

    @Test
    void stopped_under_load() throws Exception {
        try (var service = PackagedService.start(folder, SMALL_HEAP);
                var load = Load.start(service.address(), PATH, 64)) {
            Thread.sleep(10_000);
            var peak = Figures.peakMegabytes(service.process().pid());
            service.process().destroy();
            var outcome = load.whenRefused();
            Figures.write("| SIGTERM under 64 clients | %,d | %,d | %,d | %,d | %d MB |"
                    .formatted(outcome.sent(), outcome.answered(), outcome.refused(), outcome.lost(), peak));
            assertThat(outcome.lost()).isZero();
        }
    }

    @Test
    void small_heap_under_64_clients_for_two_minutes() throws Exception {
        try (var service = PackagedService.start(folder, SMALL_HEAP);
                var load = Load.start(service.address(), "/v1/assessments", 64)) {
            TimeUnit.MINUTES.sleep(2);
            served("64 clients, full answers, two minutes, heap of 256 MB", service, load);
        }
    }

    @Test
    void connections_that_send_a_byte_a_second() throws Exception {
        var count = 2000;
        try (var service = PackagedService.start(folder, SMALL_HEAP);
                var slow = new SlowConnections(service.address(), count);
                var load = Load.start(service.address(), PATH, 4)) {
            for (var second = 0; second < 45 && slow.open() > 0; second++) {
                slow.sendByte();
                Thread.sleep(1000);
            }
            assertThat(slow.open()).isZero();
            assertThat(slow.answered()).isEqualTo(count);
            served("4 clients beside 2,000 connections of a byte a second, which all got 408", service, load);
        }
    }

    @Test
    void bodies_that_never_end() throws Exception {
        var ended = new AtomicInteger();
        var senders = new ArrayList<Thread>();
        try (var service = PackagedService.start(folder, smallHeap("-Dmrecist.limits.batch.time=10S"));
                var load = Load.start(service.address(), PATH, 4)) {
            var root = service.address();
            for (var i = 0; i < 50; i++) {
                var path = i % 2 == 0 ? "/v1/assessments" : "/v1/assessments/batch";
                senders.add(Thread.ofPlatform().start(() -> ended.addAndGet(isEnded(root, path) ? 1 : 0)));
            }
            for (var sender : senders) {
                sender.join();
            }
            assertThat(ended).hasValue(50);
            served("4 clients beside 50 bodies that never end, all cut off", service, load);
        }
    }

    /// Sends spaces until the service closes the connection; at the most a gigabyte.
    private static boolean isEnded(URI root, String path) {
        var chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(UTF_8);
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            var out = socket.getOutputStream();
            out.write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/%s\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.formatted(path, path.endsWith("batch") ? "x-ndjson" : "json")
                    .getBytes(UTF_8));
            for (var sent = 0L; sent < 1L << 30; sent += chunk.length) {
                out.write(chunk);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void batches_that_nobody_reads() throws Exception {
        var batches = new ArrayList<OpenBatch>();
        try (var service = PackagedService.start(folder, smallHeap("-Dmrecist.limits.batch.stall=5S"));
                var load = Load.start(service.address(), PATH, 4)) {
            var lines = (MadeUpCourses.json(1) + "\n").repeat(50);
            var senders = new ArrayList<Thread>();
            for (var i = 0; i < 50; i++) {
                var batch = new OpenBatch(service.address(), "");
                batches.add(batch);
                senders.add(Thread.ofPlatform().start(() -> sendUntilClosed(batch, lines)));
            }
            for (var sender : senders) {
                sender.join();
            }
            try (var read = new OpenBatch(service.address(), "?include=none")) {
                read.send(MadeUpCourses.json(1) + "\n");
                read.sendEnd();
                assertThat(read.readLine()).startsWith("{\"line\":1,\"assessment\"");
            }
            served("4 clients beside 50 batches that nobody reads, all left", service, load);
        } finally {
            for (var batch : batches) {
                batch.close();
            }
        }
    }

    private static void sendUntilClosed(OpenBatch batch, String lines) {
        try {
            while (true) {
                batch.send(lines);
            }
        } catch (IOException closed) {
            // The service has given up on it.
        }
    }

    @Test
    void large_records_at_a_small_heap() throws Exception {
        var observation =
                "{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"note\":[{\"text\":\"%s\"}]}}"
                        .formatted("x".repeat(200));
        var record = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[%s]}"
                .formatted(String.join(",", Collections.nCopies(24_000, observation)))
                .getBytes(UTF_8);
        var statuses = new ConcurrentSkipListMap<Integer, Integer>();
        try (var service = PackagedService.start(folder, SMALL_HEAP);
                var load = Load.start(service.address(), PATH, 4)) {
            var root = service.address();
            var senders = new ArrayList<Thread>();
            for (var i = 0; i < 16; i++) {
                senders.add(Thread.ofPlatform().start(() -> {
                    for (var k = 0; k < 20; k++) {
                        statuses.merge(status(root, record), 1, Integer::sum);
                    }
                }));
            }
            for (var sender : senders) {
                sender.join();
            }
            assertThat(statuses.keySet())
                    .as(() -> withoutAudit(service))
                    .isSubsetOf(408, 422, 503)
                    .contains(422);
            served(
                    "4 clients beside 320 records of %d MB from 16 clients, %d answered, the others refused"
                            .formatted(record.length >> 20, statuses.get(422)),
                    service,
                    load);
        }
    }

    private static String withoutAudit(PackagedService service) {
        try {
            return service.said().lines().filter(line -> !line.startsWith("{")).collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(URI root, byte[] record) {
        try (var connection = new KeptConnection(root)) {
            return connection.post("/fhir/$mrecist-evaluate", record);
        } catch (IOException closed) {
            return 0;
        }
    }

    private static void served(String fault, PackagedService service, Load load) throws Exception {
        var outcome = load.end();
        Figures.write(fault, outcome, service.process().toHandle());
        assertThat(outcome.answered()).isPositive();
        assertThat(outcome.lost()).as("%s", outcome).isZero();
        assertThat(service.said()).doesNotContain("OutOfMemoryError", "A request failed");
    }

    @Test
    void a_pack_that_is_swapped_for_a_broken_one() throws Exception {
        var pack = Files.createDirectory(folder.resolve("pack"));
        try (var files = Files.list(Path.of("src/test/resources/guidance/site"))) {
            for (var file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName()));
            }
        }
        var setting = "-Dmrecist.guidelines.directory=" + pack;
        try (var service = PackagedService.start(folder, List.of(setting));
                var load = Load.start(service.address(), "/v1/assessments", 4)) {
            Files.writeString(pack.resolve("rows.yaml"), "options: [ {id: broken");
            Thread.sleep(5000);
            served("4 clients, a pack of options swapped for a broken one", service, load);
        }
        try (var service = PackagedService.start(folder, List.of(setting))) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.said()).contains("rows.yaml", "line").doesNotContain("Listening on");
        }
    }
}
