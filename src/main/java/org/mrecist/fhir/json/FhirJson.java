package org.mrecist.fhir.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Makes and writes the JSON of resources. Decimals keep their digits.
public final class FhirJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FhirJson() {}

    /// Writes a resource.
    public static byte[] write(JsonNode resource) {
        try {
            return MAPPER.writeValueAsBytes(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /// An empty list.
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// An empty object.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
