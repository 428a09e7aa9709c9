package org.mrecist.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// How the parts of an AuditEvent stand in FHIR's JSON.
final class AuditJson {
    private static final JsonFactory JSON = new JsonFactory();

    /// As long as most events are.
    private static final int LENGTH = 3072;

    private AuditJson() {}

    /// A code with where it comes from and its words.
    ///
    /// @param json as it stands in every event
    record Code(String json) {
        Code(String system, String code, @Nullable String display) {
            this(rendered(out -> {
                out.writeStartObject();
                out.writeStringField("system", system);
                out.writeStringField("code", code);
                if (display != null) {
                    out.writeStringField("display", display);
                }
                out.writeEndObject();
            }));
        }
    }

    /// Writes a part of an event.
    interface Part {
        void write(JsonGenerator out) throws IOException;
    }

    /// The JSON of a part by itself.
    static String rendered(Part part) {
        var text = new StringWriter(LENGTH);
        try (var out = JSON.createGenerator(text)) {
            part.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    /// Opens an agent, whose further members the caller writes before closing it.
    static void agent(Code type, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("type");
        out.writeArrayFieldStart("coding");
        coding(type, out);
        out.writeEndArray();
        out.writeEndObject();
    }

    /// A named text beside an entity.
    static void detail(String type, String value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", type);
        out.writeStringField("valueString", value);
        out.writeEndObject();
    }

    /// What was involved, by an identifier.
    static void entity(
            @Nullable Code type,
            @Nullable Code role,
            @Nullable String system,
            String value,
            @Nullable String display,
            JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("what");
        identifier(system, value, null, out);
        if (display != null) {
            out.writeStringField("display", display);
        }
        out.writeEndObject();
        if (type != null) {
            out.writeFieldName("type");
            coding(type, out);
        }
        if (role != null) {
            out.writeFieldName("role");
            coding(role, out);
        }
        out.writeEndObject();
    }

    static void identifier(@Nullable String system, String value, @Nullable String assigner, JsonGenerator out)
            throws IOException {
        out.writeObjectFieldStart("identifier");
        if (system != null) {
            out.writeStringField("system", system);
        }
        out.writeStringField("value", value);
        if (assigner != null) {
            out.writeObjectFieldStart("assigner");
            out.writeStringField("display", assigner);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    static void coding(Code code, JsonGenerator out) throws IOException {
        out.writeRawValue(code.json());
    }
}
