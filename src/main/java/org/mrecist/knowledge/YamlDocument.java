package org.mrecist.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What a YAML file says, and in which lines.
///
/// @param file its name
/// @param root what it says, as JSON
/// @param lines the line of each value by its JSON pointer, from 1: for a member the line of its name
/// @param unread the pointers of values with a fault of their own, of which nothing further can be said
record YamlDocument(String file, JsonNode root, Map<String, Integer> lines, Set<String> unread) {
    YamlDocument {
        lines = Map.copyOf(lines);
        unread = Set.copyOf(unread);
    }

    /// A value of a list, with its pointer.
    record Item(String pointer, JsonNode value) {
        /// The text of a member, empty where there is none.
        String text(String member) {
            return value.path(member).asText("");
        }
    }

    /// The items of the list at the pointer; none if there is no list.
    List<Item> items(String pointer) {
        var list = root.at(pointer);
        return IntStream.range(0, list.isArray() ? list.size() : 0)
                .mapToObj(index -> new Item(pointer + "/" + index, list.get(index)))
                .toList();
    }

    /// The line of the value at the pointer; that of what holds it where there is no such value.
    int line(String pointer) {
        var place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    KnowledgeFault fault(String pointer, String reason) {
        return new KnowledgeFault(file, line(pointer), reason);
    }

    /// The pointer of a member of the object at the pointer.
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
