package org.mrecist.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// A tree that was read already, as JSON of this package.
public final class TreeJson {
    private TreeJson() {}

    /// @param tree whose decimals were read exactly
    public static Json of(JsonNode tree) {
        return switch (tree.getNodeType()) {
            case OBJECT -> {
                var members = new ArrayList<Json.Member>(tree.size());
                tree.properties()
                        .forEach(member -> members.add(new Json.Member(member.getKey(), of(member.getValue()))));
                yield new Json.JsonObject(members, true);
            }
            case ARRAY -> {
                List<Json> elements = new ArrayList<>(tree.size());
                tree.forEach(element -> elements.add(of(element)));
                yield new Json.JsonArray(elements, true);
            }
            case STRING -> new Json.JsonText(tree.textValue());
            case NUMBER -> new Json.JsonNumber(tree.asText());
            case BOOLEAN -> tree.booleanValue() ? Json.JsonFlag.TRUE : Json.JsonFlag.FALSE;
            case NULL -> Json.JsonNull.NULL;
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("no JSON document has a " + tree.getNodeType());
        };
    }
}
