package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain                | plain
            {a}                  | 1
            {a}{b}               | 12
            x {a} y {b} z        | x 1 y 2 z
            {a} of {a}           | 1 of 1
            {dollar} {backslash} | $1 \\0
            {braces}             | {a}
            """)
    void places_are_filled_and_nothing_else_is(String text, String filled) {
        var values = Map.of("a", "1", "b", "2", "dollar", "$1", "backslash", "\\0", "braces", "{a}");
        assertThat(Template.parse(text).filled(values::get)).isEqualTo(filled.replace("\\\\", "\\"));
    }

    @Test
    void a_template_knows_its_places_and_how_it_begins() {
        assertThat(Template.parse("{b} of {a}").places()).containsExactlyInAnyOrder("a", "b");
        assertThat(Template.parse("{b} of {a}").beginsWithText()).isFalse();
        assertThat(Template.parse("of {a}").beginsWithText()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a {b           | opens a brace that is not closed
            {a} } x        | closes a brace that is not open
            } x            | closes a brace that is not open
            x {} y         | has the braces {}, in which no name stands
            {a b}          | has the braces {a b}, in which no name stands
            {a{b}}         | has the braces {a{b}, in which no name stands
            {0}            | has the braces {0}, in which no name stands
            """)
    void unpaired_braces_are_refused(String text, String reason) {
        assertThatThrownBy(() -> Template.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }
}
