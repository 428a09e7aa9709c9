package org.mrecist.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/// A log line as one JSON object. Of exceptions it has classes and places; their messages may hold what was sent, and
/// so are left out once something can have been sent.
final class JsonLine extends ExtFormatter {
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private final JsonFactory json = new JsonFactory();
    private final BooleanSupplier isServing;

    /// @param isServing whether something can have been sent
    JsonLine(BooleanSupplier isServing) {
        this.isServing = isServing;
    }

    @Override
    public String format(ExtLogRecord told) {
        var text = new StringWriter();
        try (var out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("time", INSTANT.format(told.getInstant()));
            out.writeStringField("level", told.getLevel().getName());
            out.writeStringField("category", told.getLoggerName());
            out.writeStringField("message", formatMessage(told));
            field(LogFields.REQUEST_ID, told, out);
            field(LogFields.TRACE_ID, told, out);
            if (told.getThrown() != null) {
                out.writeFieldName("exception");
                exception(told.getThrown(), Collections.newSetFromMap(new IdentityHashMap<>()), out);
            }
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text + "\n";
    }

    private static void field(String name, ExtLogRecord told, JsonGenerator out) throws IOException {
        @Nullable String value = told.getMdc(name);
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    /// @param seen causes can run in a circle
    private void exception(Throwable thrown, Set<Throwable> seen, JsonGenerator out) throws IOException {
        seen.add(thrown);
        out.writeStartObject();
        out.writeStringField("class", thrown.getClass().getName());
        if (!isServing.getAsBoolean() && thrown.getMessage() != null) {
            out.writeStringField("message", thrown.getMessage());
        }
        out.writeArrayFieldStart("stack");
        for (var place : thrown.getStackTrace()) {
            out.writeString(place.toString());
        }
        out.writeEndArray();
        var cause = thrown.getCause();
        if (cause != null && !seen.contains(cause)) {
            out.writeFieldName("cause");
            exception(cause, seen, out);
        }
        out.writeEndObject();
    }
}
