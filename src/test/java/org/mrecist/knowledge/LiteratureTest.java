package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Mark;

/// The works and interpretations that are delivered.
class LiteratureTest {
    private static final Literature LITERATURE = LiteratureReader.read();

    @Test
    void the_rule_of_every_switch_can_be_followed_up() {
        assertThatCode(() -> Citations.requireKnown(
                        LITERATURE, Stream.of(Switch.values()).map(Switch::rule).toList()))
                .doesNotThrowAnyException();
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
}
