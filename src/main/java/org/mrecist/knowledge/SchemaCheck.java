package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Checks files against one JSON Schema (draft 2020-12).
final class SchemaCheck {
    private final JsonNode schema;
    private final JsonSchema compiled;

    private SchemaCheck(JsonNode schema) {
        this.schema = schema;
        compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
    }

    /// The check against the schema of that name in the class path.
    ///
    /// @throws IllegalStateException if it is missing
    static SchemaCheck against(String name) {
        try (var stream = SchemaCheck.class.getResourceAsStream("/knowledge/schema/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the schema " + name + " is missing");
            }
            return new SchemaCheck(new ObjectMapper().readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Where the document does not keep to the schema; values that were not read are passed over.
    List<KnowledgeFault> faults(YamlDocument document) {
        return compiled.validate(document.root()).stream()
                .filter(message -> !document.unread().contains(pointer(message.getInstanceLocation())))
                .map(message -> fault(document, message))
                .toList();
    }

    private KnowledgeFault fault(YamlDocument document, ValidationMessage message) {
        var pointer = pointer(message.getInstanceLocation());
        var property = message.getProperty();
        var subject = subject(pointer);
        return switch (message.getType()) {
            case "required" -> document.fault(pointer, "lacks the member " + property);
            case "additionalProperties" ->
                document.fault(YamlDocument.member(pointer, property), "has the unknown member " + property);
            case "type" -> {
                var found = document.root().at(pointer);
                yield document.fault(pointer, subject + " must be " + expected(message) + ", not " + inWords(found));
            }
            case "enum" -> document.fault(pointer, subject + " must be one of " + allowed(message));
            case "pattern" -> document.fault(pointer, subject + " must be " + described(message));
            case "minItems" -> document.fault(pointer, subject + " must not be empty");
            case "uniqueItems" -> document.fault(pointer, subject + " must not repeat an item");
            default -> document.fault(pointer, message.getMessage());
        };
    }

    private static String subject(String pointer) {
        if (pointer.isEmpty()) {
            return "the file";
        }
        var names = pointer.substring(1).split("/", -1);
        var last = names[names.length - 1];
        return last.chars().allMatch(Character::isDigit) ? "an item of " + names[names.length - 2] : last;
    }

    private String expected(ValidationMessage message) {
        return switch (keyword(message).asText()) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "string" -> "a text";
            default -> "a " + keyword(message).asText();
        };
    }

    private static String inWords(JsonNode found) {
        return switch (found.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL, MISSING -> "left empty";
            case BINARY, POJO -> throw new IllegalStateException("YAML has no " + found.getNodeType());
        };
    }

    private String allowed(ValidationMessage message) {
        return StreamSupport.stream(keyword(message).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    /// What the schema that holds the failed keyword says of itself.
    private String described(ValidationMessage message) {
        var place = message.getSchemaLocation().getFragment();
        return schema.at(pointer(place.getParent())).path("description").asText("otherwise");
    }

    private JsonNode keyword(ValidationMessage message) {
        return schema.at(pointer(message.getSchemaLocation().getFragment()));
    }

    private static String pointer(JsonNodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(index -> String.valueOf(path.getElement(index)))
                .reduce("", YamlDocument::member);
    }
}
