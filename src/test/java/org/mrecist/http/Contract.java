package org.mrecist.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The committed OpenAPI document as a judge of requests and answers.
public final class Contract {
    private static final Path DOCUMENT = Path.of("openapi/openapi.yaml");

    private final JsonNode document;

    public Contract() {
        try {
            document = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    /// What of a value a schema of the document refuses, and which members the schema does not know.
    public List<String> faults(String schema, JsonNode value) {
        var faults = new ArrayList<String>();
        var root = new ObjectMapper().createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.get("components"));
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .forEach(faults::add);
        unknownMembers(value, described(schema), "", faults);
        return faults;
    }

    private JsonNode described(String schema) {
        return document.at("/components/schemas/" + schema);
    }

    private void unknownMembers(JsonNode value, JsonNode schema, String place, List<String> faults) {
        var resolved = resolve(schema);
        if (value.isArray()) {
            value.forEach(element -> unknownMembers(element, resolved.path("items"), place + "[]", faults));
        }
        if (!value.isObject() || !resolved.has("properties") || isOpen(resolved)) {
            return;
        }
        var known = new TreeSet<String>();
        resolved.get("properties").fieldNames().forEachRemaining(known::add);
        ((ObjectNode) value).properties().forEach(member -> {
            if (!known.contains(member.getKey())) {
                faults.add(place + "/" + member.getKey() + " is not described");
            } else {
                unknownMembers(
                        member.getValue(),
                        resolved.get("properties").get(member.getKey()),
                        place + "/" + member.getKey(),
                        faults);
            }
        });
    }

    private static boolean isOpen(JsonNode schema) {
        var others = schema.path("additionalProperties");
        return others.isObject() || others.asBoolean();
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }
}
