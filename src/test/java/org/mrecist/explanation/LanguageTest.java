package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final String ALPHABET = "esn*-,;q=0.1 2\tXñ\"\\()[]+?";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            es                               | SPANISH
            ES                               | SPANISH
            es-MX                            | SPANISH
            es-419, en;q=0.9                 | SPANISH
            en-GB, es                        | ENGLISH
            en;q=0.5, es;q=0.8               | SPANISH
            en;q=0.8, es;q=0.5               | ENGLISH
            es;q=0.001                       | SPANISH
            de, fr;q=0.9, es;q=0.1           | SPANISH
            de                               | ENGLISH
            de-ES                            | ENGLISH
            est                              | ENGLISH
            *                                | ENGLISH
            de, *;q=0.5                      | ENGLISH
            *;q=0.9, es;q=0.1                | ENGLISH
            *;q=0.1, es;q=0.9                | SPANISH
            *, en;q=0                        | SPANISH
            es;q=0, *                        | ENGLISH
            es;q=0                           | ENGLISH
            en;q=0                           | ENGLISH
            en;q=0, es-MX;q=0.3              | SPANISH
            es , en ; q=0.5                  | SPANISH
            "es,, en;q=0.5"                  | SPANISH
            ", es"                           | SPANISH
            "es,\ten;q=0.5"                  | SPANISH
            """)
    void the_language_follows_ranges_and_weights(String header, Language language) {
        assertThat(negotiated(header.replace("\\t", "\t"))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""
            " "
            ","
            es;q=2
            es;q=-1
            es;q=much
            es;q=
            es_MX
            es-
            -es
            español
            ;q=1
            es;q=0.5;q=0.6
            abcdefghij
            es, en;q=x
            """)
    void a_malformed_header_gives_english(String header) {
        assertThat(negotiated(header)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void no_header_gives_english() {
        assertThat(Language.negotiated(List.of())).isEqualTo(Language.ENGLISH);
    }

    @Test
    void several_lines_of_the_header_are_one() {
        assertThat(Language.negotiated(List.of("de", "es;q=0.5"))).isEqualTo(Language.SPANISH);
        assertThat(Language.negotiated(List.of("es;q=0.5", "en"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void a_header_that_no_settings_make_is_not_read() {
        assertThat(negotiated("es" + ", x".repeat(300))).isEqualTo(Language.SPANISH);
        assertThat(negotiated("es" + ", x".repeat(400))).isEqualTo(Language.ENGLISH);
    }

    private static Language negotiated(String header) {
        return Language.negotiated(List.of(header));
    }

    @Test
    void no_header_whatever_breaks_it() {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var header = random.ints(random.nextInt(40), 0, ALPHABET.length())
                    .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                    .collect(Collectors.joining());
            assertThat(negotiated(header)).as(header).isNotNull();
        }
    }
}
