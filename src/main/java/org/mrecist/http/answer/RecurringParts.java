package org.mrecist.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Copies the JSON of parts that are [Recurring] from the first time that each was written. Two fifths of a complete
/// answer are such parts.
public final class RecurringParts extends SimpleModule {
    /// Of one type. More than the knowledge has by far; beyond it parts are written like any other.
    private static final int MOST_KEPT = 20_000;

    public RecurringParts() {
        setSerializerModifier(new BeanSerializerModifier() {
            @Override
            @SuppressWarnings("unchecked") // It is the serializer of that very class.
            public JsonSerializer<?> modifySerializer(
                    SerializationConfig config, BeanDescription type, JsonSerializer<?> serializer) {
                return type.getBeanClass().isAnnotationPresent(Recurring.class)
                        ? new Copying((JsonSerializer<Object>) serializer)
                        : serializer;
            }
        });
    }

    private static final class Copying extends JsonSerializer<Object> implements ResolvableSerializer {
        private final JsonSerializer<Object> first;
        private final Map<Object, SerializableString> kept = new ConcurrentHashMap<>();

        Copying(JsonSerializer<Object> first) {
            this.first = first;
        }

        @Override
        public void resolve(SerializerProvider serializers) throws JsonMappingException {
            if (first instanceof ResolvableSerializer resolvable) {
                resolvable.resolve(serializers);
            }
        }

        @Override
        public void serialize(Object part, JsonGenerator out, SerializerProvider serializers) throws IOException {
            var json = kept.get(part);
            if (json == null) {
                json = new SerializedString(written(part, out, serializers));
                if (kept.size() < MOST_KEPT) {
                    kept.put(part, json);
                }
            }
            out.writeRawValue(json);
        }

        private String written(Object part, JsonGenerator beside, SerializerProvider serializers) throws IOException {
            var text = new StringWriter();
            try (var out = beside.getCodec().getFactory().createGenerator(text)) {
                out.setCodec(beside.getCodec());
                first.serialize(part, out, serializers);
            }
            return text.toString();
        }
    }
}
