package org.mrecist.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.knowledge.LiteratureFiles.INTERPRETATIONS;
import static org.mrecist.knowledge.LiteratureFiles.SOURCES;
import static org.mrecist.knowledge.LiteratureFiles.changed;
import static org.mrecist.knowledge.LiteratureFiles.fault;
import static org.mrecist.knowledge.LiteratureFiles.faultsOf;
import static org.mrecist.knowledge.LiteratureFiles.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.trace.Interpretation;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Source;

class LiteratureReaderTest {
    @Test
    void sound_files_are_read_whole() {
        var literature = read(SOURCES, INTERPRETATIONS);

        assertThat(literature.version()).isEqualTo("1.0.0");
        assertThat(literature.sources())
                .containsOnlyKeys("alpha-2001", "beta-2002")
                .containsEntry(
                        "alpha-2001",
                        new Source("alpha-2001", "Alpha A. On sums.", "10.1000/alpha", null, "Read in full."))
                .containsEntry(
                        "beta-2002",
                        new Source("beta-2002", "Beta B. On nodes.", null, "https://example.org/beta", "no"));
        assertThat(literature.interpretations())
                .containsOnlyKeys("held-response", "no-baseline-sum")
                .containsEntry(
                        "held-response",
                        new Interpretation(
                                "held-response",
                                Mark.INTERPRETATION,
                                "Is it held?",
                                "Yes.",
                                List.of("One says so.", "Nobody objects.", "Nothing else is known."),
                                List.of("beta-2002", "alpha-2001")))
                .containsEntry(
                        "no-baseline-sum",
                        new Interpretation(
                                "no-baseline-sum",
                                Mark.GENERAL_KNOWLEDGE,
                                "What then?",
                                "no",
                                List.of("Because."),
                                List.of("alpha-2001")));
    }

    @Test
    void the_hash_is_that_of_both_files_one_after_the_other() {
        var once = read(SOURCES, INTERPRETATIONS).hash();

        assertThat(once).hasSize(64).matches("[0-9a-f]+").isEqualTo(sha256(SOURCES + INTERPRETATIONS));
        assertThat(read(SOURCES + "# note\n", INTERPRETATIONS).hash()).isNotEqualTo(once);
        assertThat(read(SOURCES, INTERPRETATIONS + "# note\n").hash()).isNotEqualTo(once);
    }

    static Stream<Arguments> a_fault_of_a_source_is_told_with_its_line() {
        return Stream.of(
                fault("key: beta-2002", "key: Beta 2002", ":7: key must be words in lower case joined by hyphens"),
                fault("key: beta-2002", "key: alpha-2001", ":7: repeats the key alpha-2001 of line 3"),
                fault("key: beta-2002", "kay: beta-2002", ":7: has the unknown member kay", ":7: lacks the member key"),
                fault(
                        "    doi: 10.1000/alpha",
                        "    doi: doi.org/10.1",
                        ":5: doi must be a DOI without a resolver's address"),
                fault("10.1000/alpha", "10.1000", ":5: doi must be a text, not a number"),
                fault("Alpha A. On sums.", "", ":4: citation must be a text, not left empty"),
                fault(
                        "Alpha A. On sums.",
                        "''",
                        ":4: citation must be a text of one paragraph, without white space around it"),
                fault("Alpha A. On sums.", "[a]", ":4: citation must be a text, not a list"),
                fault("Read in full.", "true", ":6: note must be a text, not a truth value"),
                fault("Read in full.", "2001", ":6: note must be a text, not a number"),
                fault("Read in full.", "{a: b}", ":6: note must be a text, not an object"),
                fault(
                        "https://example.org",
                        "http://example.org",
                        ":11: url must be an address that begins with https://"),
                fault("    note: Read in full.\n", "", ":3: lacks the member note"),
                fault("version: 1.0.0", "version: 1.0", ":1: version must be a text, not a number"),
                fault("version: 1.0.0", "version: one", ":1: version must be a version of the form 1.2.3"),
                fault("version: 1.0.0\n", "", ":1: lacks the member version"),
                fault(
                        "    note: Read in full.",
                        "    doi: 10.1000/b\n    note: c",
                        ":6: repeats the member doi of line 5"));
    }

    @ParameterizedTest
    @MethodSource
    void a_fault_of_a_source_is_told_with_its_line(String sound, String faulty, List<String> expected) {
        assertThat(faultsOf(changed(SOURCES, sound, faulty), INTERPRETATIONS))
                .filteredOn(fault -> fault.startsWith("sources.yaml"))
                .containsExactlyElementsOf(
                        expected.stream().map("sources.yaml"::concat).toList());
    }

    static Stream<Arguments> a_fault_of_an_interpretation_is_told_with_its_line() {
        return Stream.of(
                fault("[beta-2002,", "[gamma-2003,", ":11: cites the unknown source gamma-2003"),
                fault(
                        "      - alpha-2001",
                        "      - alpha-2001\n      - beta-2003",
                        ":19: cites the unknown source beta-2003"),
                fault("[beta-2002,", "[alpha-2001,", ":11: sources must not repeat an item"),
                fault(
                        "[beta-2002,",
                        "[beta 2002,",
                        ":11: an item of sources must be words in lower case joined by hyphens",
                        ":11: cites the unknown source beta 2002"),
                fault("[beta-2002, alpha-2001]", "[]", ":11: sources must not be empty"),
                fault("[Because.]", "[]", ":16: reasons must not be empty"),
                fault("[Because.]", "Because.", ":16: reasons must be a list, not a text"),
                fault("      - Nobody objects.", "      -", ":9: an item of reasons must be a text, not left empty"),
                fault(
                        "mark: INTERPRETATION",
                        "mark: GUESS",
                        ":4: mark must be one of PUBLISHED, INTERPRETATION, GENERAL_KNOWLEDGE"),
                fault("id: no-baseline-sum", "id: held-response", ":12: repeats the id held-response of line 3"),
                fault("    reading: no\n", "", ":12: lacks the member reading"),
                fault(
                        "    reading: no\n",
                        "    reeding: no\n",
                        ":12: lacks the member reading",
                        ":15: has the unknown member reeding"),
                fault("version: 1.0.0", "version: 1.0.1", ":1: has the version 1.0.1, but the sources have 1.0.0"));
    }

    @ParameterizedTest
    @MethodSource
    void a_fault_of_an_interpretation_is_told_with_its_line(String sound, String faulty, List<String> expected) {
        assertThat(faultsOf(SOURCES, changed(INTERPRETATIONS, sound, faulty)))
                .containsExactlyElementsOf(
                        expected.stream().map("interpretations.yaml"::concat).toList());
    }

    @Test
    void every_fault_of_both_files_is_told_at_once_in_the_order_of_the_lines() {
        var sources = changed(changed(SOURCES, "    note: Read in full.\n", ""), "https:", "http:");
        var interpretations = changed(changed(INTERPRETATIONS, "[beta-2002,", "[gamma-2003,"), "INTERPRETATION", "X");

        assertThat(faultsOf(sources, interpretations))
                .containsExactly(
                        "sources.yaml:3: lacks the member note",
                        "sources.yaml:10: url must be an address that begins with https://",
                        "interpretations.yaml:4: mark must be one of PUBLISHED, INTERPRETATION, GENERAL_KNOWLEDGE",
                        "interpretations.yaml:11: cites the unknown source gamma-2003");
    }

    @Test
    void a_citation_is_not_blamed_for_a_source_that_could_not_be_read() {
        var interpretations = changed(INTERPRETATIONS, "[beta-2002,", "[gamma-2003,");

        assertThat(faultsOf(changed(SOURCES, "key: beta-2002", "kay: gamma-2003"), interpretations))
                .allMatch(fault -> fault.startsWith("sources.yaml"));
        assertThat(faultsOf("a: [", interpretations)).allMatch(fault -> fault.startsWith("sources.yaml"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
