package org.mrecist.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "T1;T1",
                "<b>x</b>;\\<b\\>x\\</b\\>",
                "[a](http://x);\\[a\\]\\(http\\://x\\)",
                "![a](x);\\!\\[a\\]\\(x\\)",
                "a|b;a\\|b",
                "*a* _b_ `c`;\\*a\\* \\_b\\_ \\`c\\`",
                "# a;\\# a",
                "- a;\\- a",
                "1. a;1\\. a",
                "12.5 mm;12\\.5 mm",
                "see www.evil.example;see www\\.evil.example",
                "a@b.example;a\\@b.example",
                "\"&lt;\";\"\\&lt;\""
            })
    void nothing_echoed_is_markup(String words, String escaped) {
        assertThat(Markdown.escaped(words)).isEqualTo(escaped);
    }

    @Test
    void a_line_break_in_what_is_echoed_breaks_no_line() {
        assertThat(Markdown.escaped("a\n| b |\r\n\tc\0")).doesNotContain("\n", "\r", "\t", "\0");
    }

    @Test
    void a_table_has_a_row_for_each() {
        assertThat(new Markdown()
                        .table(List.of("a", "b"), List.of(List.of("1", ""), List.of("2", "3")))
                        .toString())
                .isEqualTo("| a | b |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |");
    }
}
