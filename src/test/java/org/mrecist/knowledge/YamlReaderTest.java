package org.mrecist.knowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.knowledge.LiteratureFiles.INTERPRETATIONS;
import static org.mrecist.knowledge.LiteratureFiles.SOURCES;
import static org.mrecist.knowledge.LiteratureFiles.changed;
import static org.mrecist.knowledge.LiteratureFiles.fault;
import static org.mrecist.knowledge.LiteratureFiles.faultsOf;
import static org.mrecist.knowledge.LiteratureFiles.windows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {
    static Stream<Arguments> a_fault_of_the_text_is_told_with_its_line() {
        return Stream.of(
                fault("doi: 10.1000/alpha", "doi:\t10.1000/alpha", ":5: has a tab; use spaces"),
                fault("    doi: 10.1000/alpha", "\tdoi: 10.1000/alpha", ":5: has a tab; use spaces"),
                fault("Read in full.", "Read\u0007.", ":6: has the character U+0007, which is not allowed"),
                fault("version: 1.0.0", "\uFEFFversion: 1.0.0", ":1: has the character U+FEFF, which is not allowed"),
                fault("Read in full.", "Read\u2028on.", ":6: has the character U+2028, which is not allowed"),
                fault("Read in full.", "&note Read.", ":6: has an anchor; write out each value where it stands"),
                fault(
                        "Read in full.",
                        "&note Read.\n    url: *note",
                        ":6: has an anchor; write out each value where it stands",
                        ":7: has an alias; write out what it stands for"),
                fault("Read in full.", "!!str 2001", ":6: has a tag; quote a value that is to be a text"),
                fault("Read in full.", "!other {a: b}", ":6: has a tag; quote a value that is to be a text"),
                fault(
                        "    note: Read in full.",
                        "    note: c\n    ? [a]\n    : b",
                        ":7: has a member whose name is not a text"),
                fault(
                        "Read in full.",
                        "[".repeat(40) + "]".repeat(40),
                        ":6: is nested too deeply",
                        ":6: note must be a text, not a list"),
                fault("\n  - key: beta-2002", "\n---\n  - key: beta-2002", ":7: begins another document"),
                fault(
                        "    doi: 10.1000/alpha",
                        "     doi: 10.1000/alpha",
                        ":5: is not YAML: mapping values are not allowed here"),
                fault(
                        "\"no\"",
                        "\"no",
                        ":13: is not YAML: while scanning a quoted scalar (from line 12 on),"
                                + " found unexpected end of stream"));
    }

    @ParameterizedTest
    @MethodSource
    void a_fault_of_the_text_is_told_with_its_line(String sound, String faulty, List<String> expected) {
        assertThat(faultsOf(changed(SOURCES, sound, faulty), INTERPRETATIONS))
                .filteredOn(fault -> fault.startsWith("sources.yaml"))
                .containsExactlyElementsOf(
                        expected.stream().map("sources.yaml"::concat).toList());
    }

    @Test
    void lines_ending_in_carriage_return_and_line_feed_count_as_one() {
        assertThat(faultsOf(windows(SOURCES), windows(changed(INTERPRETATIONS, "[beta-2002", "[gamma-2003"))))
                .containsExactly("interpretations.yaml:11: cites the unknown source gamma-2003");
    }

    static Stream<Arguments> a_file_without_content_is_refused() {
        return Stream.of(
                Arguments.of("", "sources.yaml:1: is empty"),
                Arguments.of("# a comment\n", "sources.yaml:1: is empty"),
                Arguments.of("~", "sources.yaml:1: the file must be an object, not left empty"),
                Arguments.of("\n- a\n", "sources.yaml:2: the file must be an object, not a list"),
                Arguments.of("text", "sources.yaml:1: the file must be an object, not a text"));
    }

    @ParameterizedTest
    @MethodSource
    void a_file_without_content_is_refused(String text, String expected) {
        assertThat(faultsOf(text, INTERPRETATIONS)).containsExactly(expected);
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_at_the_line_of_the_first_such_byte() {
        var latin = changed(SOURCES, "On sums.", "Über Summen.").getBytes(ISO_8859_1);

        assertThat(faultsOf(latin, INTERPRETATIONS.getBytes(UTF_8))).containsExactly("sources.yaml:4: is not UTF-8");
    }

    @Test
    void a_file_cut_within_a_character_is_not_utf_8() {
        var whole = (SOURCES + "# ü").getBytes(UTF_8);
        var cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(faultsOf(cut, INTERPRETATIONS.getBytes(UTF_8))).containsExactly("sources.yaml:13: is not UTF-8");
    }

    @Test
    void a_file_that_is_cut_anywhere_is_refused_or_read_and_never_fails_otherwise() {
        for (var length = 0; length < SOURCES.length(); length++) {
            var cut = SOURCES.substring(0, length);
            assertThat(faultsOf(cut, INTERPRETATIONS))
                    .as("the first %s characters", length)
                    .allMatch(fault -> fault.matches("(sources|interpretations)\\.yaml:[1-9][0-9]*: .+"));
        }
    }

    @Test
    void a_file_of_any_content_is_refused_or_read_and_never_fails_otherwise() {
        var signs = "\t\n\r :-?[]{},&*!|>'\"%@`#~\\aU0.<=\u0000\u0085\uFEFF\uD800";
        for (var seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder(SOURCES);
            for (var change = random.nextInt(1, 6); change > 0; change--) {
                var place = random.nextInt(text.length());
                var sign = signs.charAt(random.nextInt(signs.length()));
                if (random.nextBoolean()) {
                    text.insert(place, sign);
                } else {
                    text.setCharAt(place, sign);
                }
            }
            assertThat(faultsOf(text.toString(), INTERPRETATIONS))
                    .as("seed %s", seed)
                    .allMatch(fault -> fault.matches("(sources|interpretations)\\.yaml:[1-9][0-9]*: .+"));
        }
    }

    @Test
    void an_escape_of_no_character_is_refused() {
        assertThat(faultsOf(changed(SOURCES, "\"no\"", "\"\\UFFFFFFFF\""), INTERPRETATIONS))
                .containsExactly("sources.yaml:11: is not YAML from here on: an escape stands for no character");
    }

    @Test
    void a_file_that_is_far_too_long_is_refused() {
        assertThat(faultsOf(SOURCES + "#".repeat(2_000_000), INTERPRETATIONS))
                .containsExactly("sources.yaml:1: is longer than 1048576 bytes");
    }
}
