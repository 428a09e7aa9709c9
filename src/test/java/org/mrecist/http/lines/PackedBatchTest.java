package org.mrecist.http.lines;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.http.lines.BatchTest.NDJSON;
import static org.mrecist.http.lines.BatchTest.PATH;
import static org.mrecist.http.lines.BatchTest.inShort;
import static org.mrecist.http.lines.BatchTest.isProblem;
import static org.mrecist.http.lines.Gzip.joined;
import static org.mrecist.http.lines.Gzip.packed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Batches packed with gzip on their way, in both directions.
@QuarkusTest
class PackedBatchTest {
    private static final String QUERY = "?include=none&summary=true";

    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource
    URI root;

    @Test
    void a_packed_body_is_answered_as_a_plain_one() throws IOException {
        var one = (MadeUpCourses.json(1) + "\n").getBytes(UTF_8);
        var two = MadeUpCourses.json(2).getBytes(UTF_8);
        for (var body : List.of(packed(joined(one, two)), joined(packed(one), packed(two)))) {
            assertThat(lines(post(body)))
                    .containsExactly("1 P-1", "2 P-2", "2 lines, 2 assessments, 0 problems, 0 blank");
        }
    }

    @Test
    void a_body_that_is_not_what_its_header_says_is_refused() {
        isProblem(post("{}".getBytes(UTF_8)), 400, "broken-input");
        isProblem(post(new byte[0]), 400, "broken-input");
        isProblem(post(new byte[] {0x1f}), 400, "broken-input");
    }

    @Test
    void a_body_that_is_damaged_or_cut_is_answered_up_to_there_and_ends_with_the_reason() throws IOException {
        var whole = packed((MadeUpCourses.json(1) + "\n" + MadeUpCourses.json(2) + "\n").getBytes(UTF_8));

        var afterCut = lines(post(Arrays.copyOf(whole, whole.length - 4)));
        assertThat(afterCut)
                .containsExactly(
                        "1 P-1",
                        "2 P-2",
                        "3 400 The input cannot be read on: it ends before its last gzip member is complete.",
                        "3 lines, 2 assessments, 1 problems, 0 blank");

        var damaged = whole.clone();
        damaged[whole.length - 5] ^= 1;
        assertThat(lines(post(damaged)).get(2)).startsWith("3 400 The input cannot be read on: it is damaged");
        assertThat(lines(post(joined(whole, "{}".getBytes(UTF_8)))).get(2)).contains("goes on behind the end");
    }

    /// 300 MB from 300 KB, as lines, of which there are too many, and as a single line.
    @ParameterizedTest
    @CsvSource({"10, 10000001 413 A batch must have at most", "120, 413"})
    void what_swells_is_read_as_it_swells(byte filler, String outcome) throws IOException {
        var million = new byte[1_000_000];
        Arrays.fill(million, filler);
        var member = packed(million);
        var members = new byte[300][];
        Arrays.fill(members, member);

        assertThat(String.join("\n", lines(post(joined(members))))).contains(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br, GZIP;q=0.5 | true",
                "x-gzip | true",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "identity | false",
                "* | false",
                "br | false"
            })
    void an_answer_is_packed_for_whoever_takes_it(String accepted, boolean isPacked) throws IOException {
        try (var batch = new OpenBatch(root, "?include=none", "Accept-Encoding: " + accepted)) {
            batch.send(MadeUpCourses.json(1) + "\n");
            assertThat(batch.head().contains("content-encoding: gzip")).isEqualTo(isPacked);
            assertThat(batch.head()).contains("vary: accept-encoding");
            // Before the end: a receiver of packed answers does not wait for it either.
            var stream = bytes(batch);
            var line = isPacked ? new GZIPInputStream(stream) : stream;
            assertThat(new String(line.readNBytes(24), UTF_8)).isEqualTo("{\"line\":1,\"assessment\":{");
            batch.sendEnd();
            assertThat(new String(line.readAllBytes(), UTF_8)).endsWith("}}\n");
        }
    }

    private static InputStream bytes(OpenBatch batch) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return batch.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                var single = read();
                if (single < 0) {
                    return -1;
                }
                target[offset] = (byte) single;
                return 1;
            }
        };
    }

    private static Response post(byte[] body) {
        return given().contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(body)
                .post(PATH + QUERY);
    }

    private List<String> lines(Response response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        var lines = new ArrayList<String>();
        for (var line : response.asString().lines().toList()) {
            lines.add(inShort(json.readTree(line)));
        }
        return lines;
    }
}
