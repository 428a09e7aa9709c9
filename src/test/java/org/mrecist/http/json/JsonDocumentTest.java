package org.mrecist.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.timeline.Fault;

class JsonDocumentTest {
    private final Faults faults = new Faults();

    @Test
    void numbers_keep_their_text_and_members_their_order() {
        assertThat(JsonDocument.read(
                        utf8(" {\"b\": 1.50, \"a\": [true, \"ä\\u00e4\", null, -0, 4E+1]} "),
                        JsonLimits.DEFAULTS,
                        faults))
                .isEqualTo(new Json.JsonObject(
                        List.of(
                                new Json.Member("b", new Json.JsonNumber("1.50")),
                                new Json.Member(
                                        "a",
                                        new Json.JsonArray(
                                                List.of(
                                                        Json.JsonFlag.TRUE,
                                                        new Json.JsonText("ää"),
                                                        Json.JsonNull.NULL,
                                                        new Json.JsonNumber("-0"),
                                                        new Json.JsonNumber("4E+1")),
                                                true))),
                        true));
        assertThat(faults.areNone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`[1,\n 2 3]`|/2|at line 2, column 4",
                "`{\"ä\": 1, \"b\" 2}`|/b|at line 1, column 14",
                "`{\"a\": tru}`|/a|at line 1, column 7",
                "`[\"x\n\"]`|/0|at line 1, column 4",
                "`[1, NaN]`|/1|at line 1, column 8",
                "`[`|/0|ends before the document is complete, at line 1, column 2",
            })
    void a_break_of_the_syntax_is_told_with_line_and_column(String document, String pointer, String where) {
        JsonDocument.read(utf8(document), JsonLimits.DEFAULTS, faults);
        assertThat(faults.byPlace()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("malformed-json");
            assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(fault.detail()).endsWith(where);
        });
        assertThat(faults.areComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "eda080", "f4908080", "e28228", "80"})
    void a_text_that_is_not_utf8_is_refused_at_its_place(String bytes) {
        var document = new ByteArrayOutputStream();
        document.writeBytes(utf8("[7, \"é"));
        document.writeBytes(HexFormat.of().parseHex(bytes));
        document.writeBytes(utf8("\"]"));
        var read = JsonDocument.read(document.toByteArray(), JsonLimits.DEFAULTS, faults);
        assertThat(faults.byPlace())
                .containsExactly(new Fault("/1", "invalid-utf-8", "is not valid UTF-8 at line 1, column 7"));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Json.JsonArray.class,
                        array -> assertThat(array.elements()).startsWith(new Json.JsonNumber("7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16"})
    void no_other_encoding_is_guessed(String encoding) {
        JsonDocument.read("{\"a\": 1}".getBytes(Charset.forName(encoding)), JsonLimits.DEFAULTS, faults);
        assertThat(faults.byPlace())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isIn("malformed-json", "invalid-utf-8"));
    }

    @Test
    void a_byte_order_mark_is_refused_and_read_behind() {
        assertThat(JsonDocument.read(utf8("\uFEFF[1, x]"), JsonLimits.DEFAULTS, faults))
                .isInstanceOf(Json.JsonArray.class);
        assertThat(codes()).containsExactly(" byte-order-mark", "/1 malformed-json");
    }

    @Test
    void nesting_is_bounded_and_what_follows_is_read() {
        var deepest = "[".repeat(JsonLimits.DEFAULTS.nesting()) + "]".repeat(JsonLimits.DEFAULTS.nesting());
        JsonDocument.read(utf8(deepest), JsonLimits.DEFAULTS, faults);
        assertThat(faults.areNone()).isTrue();
        JsonDocument.read(
                utf8("{\"a\": [" + deepest + ", \"\\ud800\"], \"b\": 1, \"b\": 2}"), JsonLimits.DEFAULTS, faults);
        assertThat(codes())
                .containsExactly(
                        "/a/0" + "/0".repeat(JsonLimits.DEFAULTS.nesting() - 2) + " nesting-too-deep",
                        "/a/1 lone-surrogate",
                        "/b duplicate-member");
    }

    @Test
    void a_body_of_brackets_is_given_up_early() {
        JsonDocument.read(utf8("[".repeat(2_000_000)), JsonLimits.DEFAULTS, faults);
        assertThat(faults.byPlace())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("nesting-too-deep"));
    }

    @Test
    void what_is_longer_than_a_limit_is_told_at_its_place_and_the_rest_is_read() {
        var narrow = new JsonLimits(8, 5, 4);
        var read =
                JsonDocument.read(utf8("{\"a\": \"123456\", \"b\": [12345, 1234], \"c\": \"12345\"}"), narrow, faults);
        assertThat(faults.byPlace())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/a", "text-too-long"), tuple("/b/0", "number-too-long"));
        assertThat(read)
                .isEqualTo(new Json.JsonObject(
                        List.of(
                                new Json.Member("a", Json.Refused.REFUSED),
                                new Json.Member(
                                        "b",
                                        new Json.JsonArray(
                                                List.of(Json.Refused.REFUSED, new Json.JsonNumber("1234")), true)),
                                new Json.Member("c", new Json.JsonText("12345"))),
                        true));
    }

    @Test
    void a_member_repeated_has_no_value() {
        assertThat(JsonDocument.read(utf8("{\"a\": 1, \"b\": 2, \"a\": 3, \"a\": 4}"), JsonLimits.DEFAULTS, faults))
                .isEqualTo(new Json.JsonObject(
                        List.of(
                                new Json.Member("a", Json.Refused.REFUSED),
                                new Json.Member("b", new Json.JsonNumber("2"))),
                        true));
        assertThat(codes()).containsExactly("/a duplicate-member");
    }

    @Test
    void faults_are_sorted_by_code_points_of_their_pointers() {
        faults.add(Place.ROOT.member("\uFF5E"), "c", "");
        faults.add(Place.ROOT.member("\uD83E\uDE7A"), "b", "");
        faults.add(Place.ROOT.member("a/b~"), "d", "");
        faults.add(Place.ROOT.member("a").element(10), "f", "");
        faults.add(Place.ROOT.member("a").element(2), "g", "");
        assertThat(codes()).containsExactly("/a/10 f", "/a/2 g", "/a~1b~0 d", "/\uFF5E c", "/\uD83E\uDE7A b");
    }

    private List<String> codes() {
        return faults.byPlace().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
