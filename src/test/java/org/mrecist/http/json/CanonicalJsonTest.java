package org.mrecist.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    /// RFC 8785, section 3.2.2 and its result in section 3.2.3.
    @Test
    void the_example_of_the_rfc_has_its_canonical_form() {
        assertThat(canonical("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """)).isEqualTo("""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    /// RFC 8785, section 3.2.3.
    @Test
    void members_are_sorted_by_utf16_code_units() {
        assertThat(canonical("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """)).isEqualTo("""
                {"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",\
                "€":"Euro Sign","\uD83D\uDE00":"Emoji: Grinning Face","\uFB33":"Hebrew Letter Dalet With Dagesh"}""");
    }

    /// RFC 8785, appendix B, and the spellings of the contract.
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "-9007199254740992, -9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "333333333.33333325, 333333333.33333325",
        "0.3333333333333333, 0.3333333333333333",
        "40.120, 40.12",
        "4e1, 40",
        "999999999999999, 999999999999999",
        "1000000000000001, 1000000000000001",
        "100, 100"
    })
    void numbers_are_written_as_ecmascript_does(String number, String form) {
        assertThat(canonical("[" + number + "]")).isEqualTo("[" + form + "]");
    }

    @Test
    void another_implementation_agrees() throws IOException {
        var random = new SplittableRandom(8785);
        for (var i = 0; i < 2000; i++) {
            var document = object(random, 3);
            assertThat(canonical(document))
                    .as("case %d: %s", i, document)
                    .isEqualTo(new JsonCanonicalizer(document).getEncodedString());
        }
    }

    @Test
    void the_digest_is_that_of_the_bytes_of_the_form() {
        assertThat(CanonicalJson.digest(read("{ }")))
                .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void what_no_double_holds_has_no_canonical_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical("[1e400]"));
    }

    private static String object(SplittableRandom random, int depth) {
        var object = new StringBuilder("{");
        for (var i = random.nextInt(5); i >= 0; i--) {
            object.append('"').append(i).append(text(random)).append("\": ");
            switch (depth == 0 ? random.nextInt(1, 4) : random.nextInt(5)) {
                case 0 -> object.append(object(random, depth - 1));
                case 1 -> object.append(random.nextInt(100000));
                case 2 -> object.append(Double.longBitsToDouble(random.nextLong() & 0xBFFFFFFFFFFFFFFFL));
                case 3 -> object.append('"').append(text(random)).append('"');
                default ->
                    object.append("[ true, ").append(object(random, depth - 1)).append(", null]");
            }
            object.append(i == 0 ? "}" : " , ");
        }
        return object.toString();
    }

    private static String text(SplittableRandom random) {
        var signs = new String[] {"a", "B", "\\n", "\\u0001", "\\\"", "\\\\", "ä", "\uD83E\uDE7A", "\\u20ac", "/", " "};
        var text = new StringBuilder();
        for (var i = random.nextInt(4); i > 0; i--) {
            text.append(signs[random.nextInt(signs.length)]);
        }
        return text.toString();
    }

    private static String canonical(String document) {
        return CanonicalJson.of(read(document));
    }

    private static Json read(String document) {
        var faults = new Faults();
        var json = JsonDocument.read(document.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULTS, faults);
        assertThat(faults.byPlace()).isEmpty();
        return json;
    }
}
