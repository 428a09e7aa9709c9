package org.mrecist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.batch.FileBatchTest.timeless;
import static org.mrecist.batch.FileBatchTest.unpacked;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.http.lines.MadeUpCourses;

/// The packaged command as a process of its own: ended by force, on a full disk, in a pipe.
class BatchCommandIT {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final int COURSES = 1000;
    private static final int MOST_SECONDS = 120;

    @TempDir
    Path folder;

    private Path input;
    private Path messages;

    @BeforeEach
    void name() {
        input = folder.resolve("in.ndjson");
        messages = folder.resolve("messages");
    }

    @ParameterizedTest
    @CsvSource({"out.ndjson", "out.ndjson.gz"})
    void a_run_that_is_killed_is_gone_on_with_to_the_same_end(String name) throws Exception {
        write(COURSES);
        var whole = folder.resolve("whole-" + name);
        assertThat(ended(start(command(whole)))).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);

        var output = folder.resolve(name);
        var running = start(command(output));
        while (running.isAlive() && (Files.notExists(output) || Files.size(output) < Files.size(whole) / 4)) {
            Thread.sleep(1);
        }
        running.destroyForcibly().waitFor();
        assertThat(Files.size(output)).as("killed in the middle").isLessThan(Files.size(whole));

        assertThat(ended(start(command(output, "--resume")))).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);
        assertThat(messages).content().contains("Going on behind line", "1,000 courses: 1,000 assessed");
        assertThat(answers(output)).isEqualTo(answers(whole));
    }

    @Test
    void a_run_that_is_asked_to_end_writes_what_is_under_way_and_says_how_to_go_on() throws Exception {
        write(COURSES);
        var output = folder.resolve("out.ndjson");
        var running = start(command(output));
        while (running.isAlive() && (Files.notExists(output) || Files.size(output) == 0)) {
            Thread.sleep(1);
        }
        running.destroy();
        assertThat(ended(running)).isEqualTo(128 + 15);
        assertThat(messages).content().contains("ended before its time. The answers up to line", "--resume");
        assertThat(Files.readString(output)).endsWith("}}\n");
    }

    @Test
    void a_full_disk_leaves_no_half_line_and_the_message_says_how_to_go_on() throws Exception {
        write(300);
        var output = folder.resolve("out.ndjson");
        var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 1000; exec \"$@\"", "sh"));
        limited.addAll(command(output));

        assertThat(ended(start(limited))).isEqualTo(ExitStatus.COULD_NOT_RUN);

        var lines = Files.readString(output).lines().count();
        assertThat(messages).content().contains("cannot write on: ", "up to line " + lines + " are in " + output);
        assertThat(Files.readString(output)).endsWith("}}\n");
        assertThat(ended(start(command(output, "--resume")))).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);
        assertThat(Files.readAllLines(output)).hasSize(300);
    }

    @Test
    void it_reads_and_writes_pipes_and_serves_nothing() throws Exception {
        write(3);
        var output = folder.resolve("out");
        // Any attempt to listen would fail on a port that is taken, and listening to everybody asks for access settled.
        try (var taken = new ServerSocket(0)) {
            var process = new ProcessBuilder(
                            java(),
                            "-Dquarkus.http.host=0.0.0.0",
                            "-Dquarkus.http.port=" + taken.getLocalPort(),
                            "-jar",
                            JAR,
                            "batch",
                            "--include",
                            "none")
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(messages.toFile())
                    .start();
            assertThat(ended(process)).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);
        }
        assertThat(Files.readAllLines(output)).hasSize(3).allMatch(line -> line.startsWith("{\"line\":"));
        assertThat(messages).hasContent("3 courses: 3 assessed, 0 problems, 0 blank lines");
    }

    @Test
    void problems_and_wrong_options_are_told_by_the_status() throws Exception {
        Files.writeString(input, "{}\n");
        assertThat(ended(start(command(folder.resolve("out"))))).isEqualTo(ExitStatus.SOME_PROBLEMS);
        assertThat(ended(start(command(folder.resolve("other"), "--what")))).isEqualTo(ExitStatus.COULD_NOT_RUN);
        assertThat(messages).content().contains("Unknown option: '--what'");
        assertThat(ended(start(List.of(java(), "-jar", JAR, "serve")))).isEqualTo(ExitStatus.COULD_NOT_RUN);
    }

    private void write(int courses) throws IOException {
        try (var out = Files.newOutputStream(input)) {
            MadeUpCourses.write(courses, out);
        }
    }

    private List<String> command(Path output, String... more) {
        var command = new ArrayList<>(List.of(
                java(),
                "-Xmx256m",
                "-jar",
                JAR,
                "batch",
                input.toString(),
                "-o",
                output.toString(),
                "--include",
                "none"));
        command.addAll(List.of(more));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
    }

    private static int ended(Process process) throws InterruptedException {
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end");
        }
        return process.exitValue();
    }

    private static String answers(Path output) throws IOException {
        var bytes = Files.readAllBytes(output);
        return timeless(output.toString().endsWith(".gz") ? unpacked(bytes) : bytes);
    }
}
