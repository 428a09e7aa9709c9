package org.mrecist.http.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mrecist.http.body.CutOffException;
import org.mrecist.http.problem.Problem;

class LineReaderTest {
    private static final int MOST_BYTES = 100_000;

    @Test
    void lines_of_any_length_are_read_however_they_come() throws IOException {
        var random = new Random(7);
        var text = new StringBuilder();
        var expected = new ArrayList<String>();
        for (var number = 1; number <= 300; number++) {
            var length = random.nextInt(10) == 0 ? random.nextInt(2 * MOST_BYTES) : random.nextInt(200);
            text.append("x".repeat(length)).append('\n');
            if (length > 0) {
                expected.add(number + (length > MOST_BYTES ? " too long" : " " + length));
            }
        }
        var bytes = text.toString().getBytes(UTF_8);

        assertThat(lines(new LineReader(new ByteArrayInputStream(bytes), MOST_BYTES)))
                .isEqualTo(expected);
        assertThat(lines(new LineReader(new Portions(bytes, random), MOST_BYTES)))
                .isEqualTo(expected);
    }

    @Test
    void the_limit_does_not_count_the_end_of_the_line() throws IOException {
        for (var end : List.of("", "\n")) {
            var longest = "x".repeat(MOST_BYTES);
            assertThat(lines(reader(longest + end))).containsExactly("1 " + MOST_BYTES);
            assertThat(lines(reader(longest + "x" + end))).containsExactly("1 too long");
        }
    }

    @Test
    void blank_lines_are_counted_and_not_given() throws IOException {
        var lines = reader("\n \t\r\na\n\n\n");
        assertThat(lines(lines)).containsExactly("3 1");
        assertThat(lines.lines()).isEqualTo(5);
        assertThat(lines.blank()).isEqualTo(4);
    }

    @Test
    void a_source_that_breaks_ends_with_the_line_at_which_it_does() throws IOException {
        var packed = Gzip.packed("a\nb".getBytes(UTF_8));
        var cut = new ByteArrayInputStream(packed, 0, packed.length - 1);
        var lines = new LineReader(new GzipInput(cut), MOST_BYTES);
        assertThat(lines(lines)).containsExactly("1 1", "2 broken");
    }

    @Test
    void lines_beyond_the_limit_are_told_at_the_first_of_them() throws IOException {
        for (var end : List.of("c", "c\n", "c\nd\n", "\n")) {
            var lines = new LineReader(new ByteArrayInputStream(("a\nb\n" + end).getBytes(UTF_8)), MOST_BYTES, 2);
            assertThat(lines(lines)).containsExactly("1 1", "2 1", "3 Request too large");
            assertThat(lines.isCutOff()).isTrue();
        }
        var fitting = new LineReader(new ByteArrayInputStream("a\nb\n".getBytes(UTF_8)), MOST_BYTES, 2);
        assertThat(lines(fitting)).containsExactly("1 1", "2 1");
        assertThat(fitting.isCutOff()).isFalse();
    }

    @Test
    void where_reading_is_cut_off_whole_lines_are_given_and_the_begun_one_is_told() throws IOException {
        var lines = new LineReader(new Stopped("a\nb"), MOST_BYTES);
        assertThat(lines(lines)).containsExactly("1 1", "2 Stopping");
        assertThat(lines.isCutOff()).isTrue();
    }

    private static LineReader reader(String text) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), MOST_BYTES);
    }

    private static List<String> lines(LineReader reader) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.number()
                    + switch (line) {
                        case Line.Whole whole -> " " + whole.text().length;
                        case Line.TooLong _ -> " too long";
                        case Line.Broken _ -> " broken";
                        case Line.CutOff(var _, var problem) -> " " + problem.title();
                    });
        }
        return lines;
    }

    /// Is cut off behind what it has.
    private static final class Stopped extends FilterInputStream {
        Stopped(String text) {
            super(new ByteArrayInputStream(text.getBytes(UTF_8)));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var count = super.read(target, offset, length);
            if (count < 0) {
                throw new CutOffException(Problem.stoppedHere());
            }
            return count;
        }
    }

    /// Gives as much as it likes at a time.
    private static final class Portions extends ByteArrayInputStream {
        private final Random random;

        Portions(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(5000)));
        }
    }
}
