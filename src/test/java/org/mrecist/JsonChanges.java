package org.mrecist;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Documents of JSON, made from a sound one by changes to it.
public final class JsonChanges {
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonChanges() {}

    /// @param resource a path of the test's resources
    public static ObjectNode read(String resource) {
        try (var file = JsonChanges.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode parse(byte[] document) {
        try {
            return (ObjectNode) JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param tree which is modified
    /// @param set the text of a value by the JSON pointer where it is put; `-` at the end adds to a list
    /// @param removed JSON pointers of what is taken out after that
    public static byte[] changed(ObjectNode tree, Map<String, String> set, List<String> removed) {
        set.forEach((pointer, text) -> set(tree, pointer, text));
        removed.forEach(pointer -> remove(tree, pointer));
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void set(JsonNode tree, String pointer, String text) {
        var place = JsonPointer.compile(pointer);
        var value = JSON.getNodeFactory().rawValueNode(new RawValue(text));
        switch (tree.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode array when pointer.endsWith("/-") -> array.add(value);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
            case JsonNode other -> throw new IllegalArgumentException("nothing to change at " + pointer + ": " + other);
        }
    }

    private static void remove(JsonNode tree, String pointer) {
        var place = JsonPointer.compile(pointer);
        var removed = switch (tree.at(place.head())) {
            case ObjectNode object -> object.remove(place.last().getMatchingProperty());
            case ArrayNode array -> array.remove(place.last().getMatchingIndex());
            case JsonNode other -> throw new IllegalArgumentException("nothing to remove at " + pointer + ": " + other);
        };
        if (removed == null) {
            throw new IllegalArgumentException("nothing to remove at " + pointer);
        }
    }
}
