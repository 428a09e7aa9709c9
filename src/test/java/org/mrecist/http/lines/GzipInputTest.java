package org.mrecist.http.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mrecist.http.lines.Gzip.joined;
import static org.mrecist.http.lines.Gzip.packed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class GzipInputTest {
    private static final byte[] TEXT = "one\ntwo\n".getBytes(UTF_8);

    @Test
    void members_follow_one_another_and_their_ends_are_known() throws IOException {
        var first = packed(TEXT);
        var second = packed(new byte[0]);
        var third = packed("three".getBytes(UTF_8));
        var input = new GzipInput(new ByteArrayInputStream(joined(first, second, third)));

        assertThat(input.readNBytes(TEXT.length)).isEqualTo(TEXT);
        assertThat(input.readNBytes(1)).isEqualTo("t".getBytes(UTF_8));
        assertThat(input.endOfMember()).isEqualTo(first.length + second.length);
        assertThat(new String(input.readAllBytes(), UTF_8)).isEqualTo("hree");
        assertThat(input.endOfMember()).isEqualTo(first.length + second.length + third.length);
    }

    @Test
    void much_is_unpacked_as_it_was_packed_however_it_comes() throws IOException {
        var random = new Random(1);
        var bytes = new byte[1_000_000];
        random.nextBytes(bytes);
        Arrays.fill(bytes, 200_000, 900_000, (byte) 'x');
        var packed = joined(packed(bytes), packed(bytes));

        assertThat(new GzipInput(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(joined(bytes, bytes));
        assertThat(new GzipInput(new Drops(packed, 7)).readAllBytes()).isEqualTo(joined(bytes, bytes));
    }

    @Test
    void a_header_may_have_every_part_that_the_format_knows() throws IOException {
        var plain = packed(TEXT);
        var header =
                new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'a', 'b', 'n', 0, 'c', 'd', 0
                };
        var crc = new CRC32();
        crc.update(header);
        var check = new byte[] {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
        var deflated = Arrays.copyOfRange(plain, 10, plain.length);

        assertThat(new GzipInput(new ByteArrayInputStream(joined(header, check, deflated))).readAllBytes())
                .isEqualTo(TEXT);
        check[0]++;
        assertThat(reasonOf(joined(header, check, deflated))).startsWith("is damaged");
    }

    @Test
    void what_is_no_gzip_at_all_is_known_at_once() {
        for (var text : new String[] {"{}", "x", "\u001f", "P"}) {
            assertThatExceptionOfType(BrokenSourceException.class)
                    .isThrownBy(() -> new GzipInput(new ByteArrayInputStream(text.getBytes(UTF_8))).open())
                    .satisfies(e ->
                            assertThat(e.detail()).isIn("is not gzip", "ends before its last gzip member is complete"));
        }
        assertThatExceptionOfType(BrokenSourceException.class)
                .isThrownBy(() -> new GzipInput(InputStream.nullInputStream()).open())
                .withMessage("is empty, which gzip never is");
    }

    @Test
    void a_cut_anywhere_breaks_it_behind_what_came_before() {
        var packed = joined(packed(TEXT), packed(TEXT));
        for (var length = 1; length < packed.length; length++) {
            if (length == packed.length / 2) {
                continue;
            }
            assertThat(reasonOf(Arrays.copyOf(packed, length)))
                    .as("%s bytes", length)
                    .isEqualTo("ends before its last gzip member is complete");
        }
    }

    @Test
    void damage_anywhere_in_the_data_or_the_trailer_breaks_it() {
        var packed = packed(TEXT);
        for (var place = 10; place < packed.length; place++) {
            var damaged = packed.clone();
            damaged[place] ^= 0x55;
            assertThat(reasonOf(damaged)).as("byte %s", place).matches("is damaged.*|ends before.*");
        }
    }

    @Test
    void what_stands_behind_a_member_is_not_passed_over() {
        assertThat(reasonOf(joined(packed(TEXT), TEXT))).startsWith("goes on behind the end of a gzip member");
        assertThat(reasonOf(joined(packed(TEXT), new byte[] {0}))).startsWith("goes on behind");
    }

    @Test
    void it_tells_whether_it_has_anything_without_waiting() throws IOException {
        var packed = packed(TEXT);
        var drops = new Drops(packed, packed.length - 9);
        var input = new GzipInput(drops);

        assertThat(input.available()).isPositive();
        assertThat(input.readNBytes(TEXT.length)).isEqualTo(TEXT);
        drops.isDry = true;
        assertThat(input.available()).isZero();
        drops.isDry = false;
        assertThat(input.read()).isEqualTo(-1);
    }

    private static String reasonOf(byte[] packed) {
        var input = new GzipInput(new ByteArrayInputStream(packed));
        try {
            input.readAllBytes();
        } catch (BrokenSourceException e) {
            assertThatExceptionOfType(BrokenSourceException.class)
                    .as("broken once and for all")
                    .isThrownBy(input::read);
            return e.detail();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return "is read to its end";
    }

    /// Gives a few bytes at a time.
    private static final class Drops extends ByteArrayInputStream {
        private final int most;
        private boolean isDry;

        Drops(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(most, length));
        }

        @Override
        public synchronized int available() {
            return isDry ? 0 : super.available();
        }
    }
}
