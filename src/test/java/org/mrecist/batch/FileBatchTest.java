package org.mrecist.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.http.lines.Gzip.joined;
import static org.mrecist.http.lines.Gzip.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.http.lines.MadeUpCourses;

/// What the command makes of files, run within the application of the tests.
@QuarkusTest
class FileBatchTest {
    private static final int COURSES = 150;

    @Inject
    FileBatch batch;

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private Path input;
    private Path output;
    private String messages = "";

    @BeforeEach
    void name() {
        input = folder.resolve("in.ndjson");
        output = folder.resolve("out.ndjson");
    }

    @Test
    void every_course_is_answered_on_its_line() throws IOException {
        Files.write(input, courses(1, COURSES));

        assertThat(run("--include", "none")).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);

        var lines = lines();
        assertThat(lines).hasSize(COURSES);
        for (var i = 0; i < COURSES; i++) {
            assertThat(lines.get(i).at("/line").asInt()).isEqualTo(i + 1);
            assertThat(lines.get(i).at("/assessment/subject").asText()).isEqualTo("P-" + (i + 1));
            assertThat(lines.get(i).at("/assessment").has("findings")).isFalse();
        }
        assertThat(messages).contains("150 courses: 150 assessed, 0 problems, 0 blank lines");
    }

    @Test
    void packed_files_are_read_and_written_by_their_names_and_first_bytes() throws IOException {
        Files.write(input, packed(courses(1, COURSES)));
        run("--include", "none");
        var plain = timeless(Files.readAllBytes(output));

        input = Files.move(input, folder.resolve("in.ndjson.gz"));
        output = folder.resolve("out.ndjson.gz");
        run("--include", "none");

        assertThat(timeless(unpacked(Files.readAllBytes(output)))).isEqualTo(plain);
    }

    @Test
    void problems_are_counted_and_change_the_status() throws IOException {
        Files.write(input, joined(courses(1, 2), "\n{}\n{\"subject\": \n".getBytes(UTF_8), courses(3, 3)));

        assertThat(run()).isEqualTo(ExitStatus.SOME_PROBLEMS);

        assertThat(messages).contains("5 courses: 3 assessed, 2 problems, 1 blank lines");
        assertThat(lines()).extracting(line -> line.at("/line").asInt()).containsExactly(1, 2, 4, 5, 6);
        assertThat(lines().get(3).at("/problem/errors/0/detail").asText()).contains("at line 5, column");
    }

    @Test
    void an_empty_file_and_blank_lines_give_an_empty_answer() throws IOException {
        Files.write(input, new byte[0]);
        assertThat(run()).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);
        assertThat(output).isEmptyFile();

        Files.writeString(input, "\n  \r\n\t\n");
        assertThat(run("--force")).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);
        assertThat(output).isEmptyFile();
        assertThat(messages).contains("0 courses: 0 assessed, 0 problems, 3 blank lines");

        output = folder.resolve("out.ndjson.gz");
        run();
        assertThat(unpacked(Files.readAllBytes(output))).isEmpty();
    }

    @Test
    void a_json_array_instead_of_lines_is_told_apart() throws IOException {
        Files.writeString(input, "[\n" + MadeUpCourses.json(1) + ",\n" + MadeUpCourses.json(2) + "\n]\n");
        assertThat(run()).isEqualTo(ExitStatus.SOME_PROBLEMS);
        assertThat(lines()).hasSize(4);

        Files.writeString(input, "[" + MadeUpCourses.json(1) + "]");
        run("--force");
        assertThat(messages).contains("Nothing was assessed: is the input NDJSON, one JSON object on each line?");
    }

    @Test
    void a_packed_input_that_is_cut_is_answered_up_to_there_and_told() throws IOException {
        input = folder.resolve("in.ndjson.gz");
        var whole = packed(courses(1, COURSES));
        Files.write(input, Arrays.copyOf(whole, whole.length / 2));

        assertThat(run("--include", "none")).isEqualTo(ExitStatus.SOME_PROBLEMS);

        var last = lines().getLast();
        assertThat(last.at("/problem/detail").asText())
                .isEqualTo("The input cannot be read on: it ends before its last gzip member is complete.");
        assertThat(messages)
                .contains("The input breaks off: at line " + last.at("/line").asInt() + " it ends before");
        assertThat(lines()).hasSizeGreaterThan(COURSES / 4);
    }

    @Test
    void what_cannot_be_begun_is_told_in_a_line_and_leaves_nothing_behind() throws IOException {
        assertThat(run()).isEqualTo(ExitStatus.COULD_NOT_RUN);
        assertThat(messages).isEqualTo("cannot read " + input + ": there is no such file or folder\n");

        Files.write(input, courses(1, 1));
        refused("cannot write %s: it is the input", input, "--force");
        refused("cannot write %s: there is no such file or folder", folder.resolve("none/out.ndjson"));
        refused("cannot write %s: .*[Ii]s a directory.*", Files.createDirectory(folder.resolve("sub")));
        Files.writeString(output, "kept");
        refused("cannot write %s: it exists already; --resume goes on with it, --force overwrites it", output);
        assertThat(output).hasContent("kept");
        refused("cannot go on with %s: it is no file of answers", output, "--resume");
        assertThat(output).hasContent("kept");

        input = folder;
        refused("cannot read " + folder + ": it is a folder", folder.resolve("new"));
        input = Files.writeString(folder.resolve("no.gz"), "no gzip");
        refused("cannot read " + input + ": it is not gzip", folder.resolve("new"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void an_output_cut_anywhere_is_gone_on_with_to_the_same_end() throws IOException {
        Files.write(input, joined(courses(1, 40), "{}\n\n".getBytes(UTF_8), courses(41, 60)));
        run("--include", "none");
        var whole = Files.readAllBytes(output);

        for (var length : cuts(whole)) {
            Files.write(output, Arrays.copyOf(whole, length));
            assertThat(run("--include", "none", "--resume")).isEqualTo(ExitStatus.SOME_PROBLEMS);
            assertThat(timeless(Files.readAllBytes(output)))
                    .as("cut at %s", length)
                    .isEqualTo(timeless(whole));
            assertThat(messages).contains("61 courses: 60 assessed, 1 problems, 1 blank lines");
        }
    }

    @Test
    void a_packed_output_cut_anywhere_is_gone_on_with_to_the_same_end() throws IOException {
        output = folder.resolve("out.ndjson.gz");
        Files.write(input, courses(1, 60));
        run("--include", "none");
        var whole = Files.readAllBytes(output);
        var text = timeless(unpacked(whole));

        for (var length : cuts(whole)) {
            Files.write(output, Arrays.copyOf(whole, length));
            assertThat(run("--include", "none", "--resume")).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);
            assertThat(timeless(unpacked(Files.readAllBytes(output))))
                    .as("cut at %s", length)
                    .isEqualTo(text);
        }
    }

    @Test
    void zeros_that_a_lost_write_left_are_cut_off() throws IOException {
        Files.write(input, courses(1, 20));
        run("--include", "none");
        var whole = Files.readAllBytes(output);
        var damaged = whole.clone();
        Arrays.fill(damaged, whole.length / 2, whole.length / 2 + 100, (byte) 0);
        Files.write(output, damaged);

        run("--include", "none", "--resume");

        assertThat(timeless(Files.readAllBytes(output))).isEqualTo(timeless(whole));
    }

    @Test
    void an_answer_to_another_input_or_with_other_parts_is_not_gone_on_with() throws IOException {
        Files.write(input, courses(1, 20));
        run("--include", "none");
        var before = Files.readAllBytes(output);

        refused("cannot go on with %s: its answer to line 20 is another one than .*", output, "--resume");
        Files.write(input, courses(2, 40));
        refused("cannot go on with %s: its answer to line 20 is .*", output, "--include", "none", "--resume");
        Files.write(input, courses(1, 10));
        refused("cannot go on with %s: it has more answers than .*", output, "--include", "none", "--resume");
        Files.write(input, joined(courses(1, 10), "\n".getBytes(UTF_8), courses(11, 30)));
        refused("cannot go on with %s: its answer to line 20 is .*", output, "--include", "none", "--resume");
        assertThat(output).hasBinaryContent(before);
    }

    @Test
    void a_problem_at_the_end_is_answered_again_because_the_input_may_have_been_cut() throws IOException {
        var whole = courses(1, 5);
        Files.write(input, Arrays.copyOf(whole, whole.length - 1000));
        assertThat(run("--include", "none")).isEqualTo(ExitStatus.SOME_PROBLEMS);

        Files.write(input, whole);
        assertThat(run("--include", "none", "--resume")).isEqualTo(ExitStatus.EVERYTHING_ASSESSED);
        assertThat(lines())
                .extracting(line -> line.at("/assessment/subject").asText())
                .containsExactly("P-1", "P-2", "P-3", "P-4", "P-5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--include everything",
                "--language fr",
                "--format xml",
                "--resume --force -o x",
                "--resume",
                "a b",
                "--what"
            })
    void unknown_options_are_refused_before_anything_starts(String arguments) {
        assertThat(new picocli.CommandLine(new BatchOptions())
                        .setErr(new java.io.PrintWriter(new java.io.StringWriter()))
                        .execute(arguments.split(" ", -1)))
                .isEqualTo(ExitStatus.COULD_NOT_RUN);
    }

    /// Runs into another output and expects it not to begin.
    ///
    /// @param message with `%s` for the output
    private void refused(String message, Path into, String... more) {
        var usual = output;
        output = into;
        assertThat(run(more)).isEqualTo(ExitStatus.COULD_NOT_RUN);
        assertThat(messages.lines().toList().getLast()).matches(message.formatted(into));
        output = usual;
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of(input.toString(), "-o", output.toString()));
        arguments.addAll(List.of(more));
        var told = new ByteArrayOutputStream();
        var status =
                batch.run(BatchOptions.parse(arguments.toArray(String[]::new)), new PrintStream(told, true, UTF_8));
        messages = told.toString(UTF_8);
        return status;
    }

    /// Lengths all over a file, and those around the end of its first line.
    private static int[] cuts(byte[] whole) {
        var lineEnd = new String(whole, ISO_8859_1).indexOf('\n');
        return IntStream.concat(
                        IntStream.rangeClosed(0, 15).map(part -> part * whole.length / 15),
                        IntStream.of(1, 9, lineEnd, lineEnd + 1, lineEnd + 2, whole.length - 1))
                .toArray();
    }

    private static byte[] courses(long first, long last) {
        var courses = new StringBuilder();
        for (var number = first; number <= last; number++) {
            courses.append(MadeUpCourses.json(number)).append('\n');
        }
        return courses.toString().getBytes(UTF_8);
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(output)) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    static String timeless(byte[] answers) {
        return new String(answers, UTF_8).replaceAll("\"evaluatedAt\":\"[^\"]*\"", "");
    }

    static byte[] unpacked(byte[] packed) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        }
    }
}
