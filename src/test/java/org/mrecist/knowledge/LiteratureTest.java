package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Interpretation;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Rule;

/// The works and interpretations that are delivered.
class LiteratureTest {
    private static final Literature LITERATURE = LiteratureReader.read();

    @Test
    void the_rule_of_every_switch_can_be_followed_up() {
        assertThatCode(() -> Citations.requireKnown(
                        LITERATURE, Stream.of(Switch.values()).map(Switch::rule).toList()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void the_interpretation_of_every_switch_names_a_switch_that_rests_on_it(Switch each) {
        var governing = interpretation(each.rule());

        assertThat(Stream.of(Switch.values())
                        .filter(other -> other.member().equals(governing.protocolSwitch()))
                        .map(other -> other.rule().interpretation()))
                .containsExactly(governing.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_switch_is_told_by_its_name_where_its_interpretation_has_another(Switch each) {
        var governing = interpretation(each.rule());
        var isNamed = each.member().equals(governing.protocolSwitch());

        assertThat(isNamed || governing.reading().contains(each.member()))
                .as("%s in %s", each.member(), governing.id())
                .isTrue();
    }

    @Test
    void what_could_not_be_read_is_cited_by_nothing() {
        assertThat(LITERATURE.interpretations().values())
                .noneMatch(reading -> reading.sources().contains("llovet-2020"));
    }

    @Test
    void a_reading_is_a_statement_and_its_question_a_question() {
        assertThat(LITERATURE.interpretations().values()).allSatisfy(reading -> {
            assertThat(reading.question()).endsWith("?");
            assertThat(reading.reading()).endsWith(".");
            assertThat(reading.reasons()).allMatch(reason -> reason.endsWith("."));
        });
    }

    @Test
    void the_schema_knows_every_mark() throws IOException {
        try (var stream = getClass().getResourceAsStream("/knowledge/schema/interpretations.schema.json")) {
            var marks = new ObjectMapper().readTree(stream).at("/$defs/interpretation/properties/mark/enum");

            assertThat(StreamSupport.stream(marks.spliterator(), false).map(mark -> Mark.valueOf(mark.asText())))
                    .containsExactlyInAnyOrder(Mark.values());
        }
    }

    private static Interpretation interpretation(Rule rule) {
        return Objects.requireNonNull(LITERATURE.interpretations().get(rule.interpretation()));
    }
}
