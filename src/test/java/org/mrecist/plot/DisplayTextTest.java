package org.mrecist.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ACCENTED = "áéíóúüñÁÉÍÓÚÜÑ¿¡ºª·çœŒŉ";

    @ParameterizedTest
    @ValueSource(strings = {"Liberation Sans", "DejaVu Sans", "Nimbus Sans", Font.SANS_SERIF})
    void no_text_is_wider_than_it_is_taken_to_be(String family) {
        var font = new Font(family, Font.PLAIN, 1000);
        Assumptions.assumeTrue(
                family.equals(Font.SANS_SERIF) || font.getFamily().equals(family), () -> family + " is not installed");
        var random = new Random(11);
        for (var i = 0; i < 2000; i++) {
            var text = random.ints(1 + random.nextInt(20), 0, 95 + ACCENTED.length())
                    .mapToObj(at -> String.valueOf(at < 95 ? (char) (' ' + at) : ACCENTED.charAt(at - 95)))
                    .collect(Collectors.joining());
            assertThat(DisplayText.width(text, 1000))
                    .as(text)
                    .isGreaterThanOrEqualTo(font.getStringBounds(text, CONTEXT).getWidth());
        }
    }

    @Test
    void what_xml_forbids_and_what_reorders_other_text_is_replaced_where_it_stands() {
        assertThat(DisplayText.of("a\u0000b\u001Fc\uD800d\uFFFFe\u202Ef\u200Fg\nh\u2028i\u0085j"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi\uFFFDj");
        assertThat(DisplayText.of("🧬 مريض é ≥")).isEqualTo("🧬 مريض é ≥");
    }

    @Test
    void a_text_that_does_not_fit_ends_with_an_ellipsis_and_splits_no_character() {
        assertThat(DisplayText.shortened("week-26", 10, 100)).isEqualTo("week-26");
        assertThat(DisplayText.shortened("W".repeat(60), 10, 100)).matches("W{3,}…");
        assertThat(DisplayText.shortened("🧬".repeat(60), 10, 100)).matches("(🧬)+…");
        assertThat(DisplayText.shortened("WWW", 10, 1)).isEqualTo("…");
        assertThat(DisplayText.width(DisplayText.shortened("W".repeat(60), 10, 100), 10))
                .isLessThanOrEqualTo(100);
    }
}
