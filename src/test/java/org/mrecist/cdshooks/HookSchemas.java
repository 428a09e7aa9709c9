package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Judges documents by the specification of CDS Hooks, as far as it can be said in a schema, and beyond it.
public final class HookSchemas {
    private static final JsonSchema CARDS = schema("cards");
    private static final JsonSchema DISCOVERY = schema("discovery");

    private HookSchemas() {}

    public static List<String> faultsOfCards(JsonNode document) {
        return faults(CARDS, document);
    }

    public static List<String> faultsOfDiscovery(JsonNode document) {
        return faults(DISCOVERY, document);
    }

    private static List<String> faults(JsonSchema schema, JsonNode document) {
        var empty = new ArrayList<String>();
        addEmpty("", document, empty);
        return Stream.concat(schema.validate(document).stream().map(ValidationMessage::getMessage), empty.stream())
                .toList();
    }

    /// No attribute is ever null or empty; only `cards` and `services` may be an empty list.
    private static void addEmpty(String place, JsonNode value, List<String> found) {
        var isAllowed = place.equals("/cards") || place.equals("/services");
        if (value.isNull()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isContainerNode() && value.isEmpty() && !isAllowed)) {
            found.add(place + " is null or empty");
        }
        value.properties().forEach(member -> addEmpty(place + "/" + member.getKey(), member.getValue(), found));
        if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                addEmpty(place + "/" + i, value.get(i), found);
            }
        }
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(HookSchemas.class.getResourceAsStream("/cdshooks/" + name + ".schema.json"));
    }
}
