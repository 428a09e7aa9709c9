package org.mrecist.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/// Log lines as JSON.
class JsonLineTest {
    private static JsonNode line(ExtLogRecord told, boolean isServing) throws IOException {
        var text = new JsonLine(() -> isServing).format(told);
        assertThat(text).endsWith("\n").containsOnlyOnce("\n");
        return new ObjectMapper().readTree(text);
    }

    private static ExtLogRecord told(String message, Throwable thrown) {
        var told = new ExtLogRecord(Level.WARNING, message, ExtLogRecord.FormatStyle.PRINTF, "caller");
        told.setLoggerName("org.mrecist.some.Place");
        told.setInstant(Instant.parse("2026-11-26T19:00:00.123456Z"));
        told.setMdc(Map.of("requestId", "r-1", "traceId", "t-1", "other", "x"));
        told.setThrown(thrown);
        return told;
    }

    @Test
    void a_line_has_time_by_utc_level_category_message_and_the_ids() throws IOException {
        var told = told("with \"quotes\"\nand %s", null);
        told.setParameters(new Object[] {"more"});

        assertThat(line(told, true)).isEqualTo(new ObjectMapper().readTree("""
                {"time": "2026-11-26T19:00:00.123456Z", "level": "WARNING", "category": "org.mrecist.some.Place",
                 "message": "with \\"quotes\\"\\nand more", "requestId": "r-1", "traceId": "t-1"}
                """));
    }

    @Test
    void an_exception_has_classes_places_and_causes_and_no_messages() throws IOException {
        var cause = new IllegalStateException("value 357.91");
        var line = line(told("failed", new RuntimeException("Mrs Smith", cause)), true);

        assertThat(line.toString()).doesNotContain("Smith", "357.91");
        assertThat(line.at("/exception/class").asText()).isEqualTo("java.lang.RuntimeException");
        assertThat(line.at("/exception/stack/0").asText()).contains("JsonLineTest.java");
        assertThat(line.at("/exception/cause/class").asText()).isEqualTo("java.lang.IllegalStateException");
    }

    /// Nothing was sent by then, and whoever starts the service must learn what is wrong with its settings.
    @Test
    void before_calls_come_the_messages_are_told() throws IOException {
        var line = line(told("failed", new IllegalStateException("no such file")), false);

        assertThat(line.at("/exception/message").asText()).isEqualTo("no such file");
    }

    @Test
    void causes_in_a_circle_come_to_an_end() throws IOException {
        var first = new RuntimeException();
        var second = new RuntimeException(first);
        first.initCause(second);

        assertThat(line(told("failed", first), true)
                        .at("/exception/cause/cause")
                        .isMissingNode())
                .isTrue();
    }
}
