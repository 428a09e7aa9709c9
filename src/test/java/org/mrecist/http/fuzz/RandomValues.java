package org.mrecist.http.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Values made from the schemas of the document: most as they say, some not.
final class RandomValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    /// What nobody means to send.
    private static final List<JsonNode> ODD = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.textNode(""),
            JSON.textNode("0"),
            JSON.textNode("\u0000"),
            JSON.textNode("\ud83e\uddea\u202e"),
            JSON.textNode("x".repeat(5000)),
            JSON.textNode("'; DROP TABLE lesions; --"),
            JSON.textNode("<script>alert(1)</script>"),
            JSON.textNode("2026-02-30"),
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(new BigDecimal("0.0000000001")),
            JSON.numberNode(new BigDecimal("1e400")),
            JSON.arrayNode(),
            JSON.objectNode());

    private final JsonNode document;
    private final SplittableRandom random;

    RandomValues(JsonNode document, SplittableRandom random) {
        this.document = document;
        this.random = random;
    }

    JsonNode odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (depth > DEEPEST || random.nextInt(60) == 0) {
            return odd();
        }
        if (schema.has("$ref")) {
            return value(document.at(schema.get("$ref").asText().substring(1)), depth);
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return value(
                        schema.get(choice).get(random.nextInt(schema.get(choice).size())), depth);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> text(schema);
            case "integer" ->
                JSON.numberNode(random.nextInt(schema.path("minimum").asInt(0) - 1, bound(schema)));
            case "number" -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(-100, 60_000), random.nextInt(0, 4)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> odd();
        };
    }

    private static int bound(JsonNode schema) {
        return (int) Math.min(schema.path("maximum").asLong(100) + 2, Integer.MAX_VALUE);
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText();
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var object = JSON.objectNode();
        for (var member : schema.path("properties").properties()) {
            if (random.nextInt(100) < (required.contains(member.getKey()) ? 98 : 30)) {
                object.set(member.getKey(), value(member.getValue(), depth + 1));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set(random.nextBoolean() ? "MRECIST" : "x", value(schema.get("additionalProperties"), depth + 1));
        }
        if (random.nextInt(40) == 0) {
            object.set("unheard-of", odd());
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        var count = random.nextInt(20) == 0 ? random.nextInt(120) : random.nextInt(4);
        for (var i = 0; i < count; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode text(JsonNode schema) {
        if (schema.path("format").asText().equals("date")) {
            return JSON.textNode(
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)).toString());
        }
        // Few, so that one refers to another now and then.
        var names = List.of("T1", "T2", "N1", "V0", "V1", "MRECIST", "RECIST_1_1", "DE", "patient 7");
        return JSON.textNode(names.get(random.nextInt(names.size())));
    }
}
