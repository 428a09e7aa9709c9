package org.mrecist.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Changes what is right in some places.
final class Mutations {
    private final SplittableRandom random;
    private final RandomValues values;

    Mutations(SplittableRandom random, RandomValues values) {
        this.random = random;
        this.values = values;
    }

    /// Replaces, removes or repeats some of what lies in a value, which is modified.
    void change(JsonNode value) {
        var places = new ArrayList<JsonNode>();
        collect(value, places);
        for (var i = random.nextInt(1, 4); i > 0 && !places.isEmpty(); i--) {
            switch (places.get(random.nextInt(places.size()))) {
                case ObjectNode object when !object.isEmpty() -> changeMember(object);
                case ArrayNode array when !array.isEmpty() -> changeElement(array);
                default -> {
                    // An empty one stays as it is.
                }
            }
        }
    }

    private static void collect(JsonNode value, List<JsonNode> places) {
        if (value.isContainerNode()) {
            places.add(value);
            value.forEach(each -> collect(each, places));
        }
    }

    private void changeMember(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, values.odd());
            default ->
                object.set(
                        name,
                        object.get(names.get(random.nextInt(names.size()))).deepCopy());
        }
    }

    private void changeElement(ArrayNode array) {
        var position = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(position);
            case 1 -> array.set(position, values.odd());
            default -> array.add(array.get(position).deepCopy());
        }
    }

    /// Cuts, flips, repeats or inserts bytes.
    byte[] broken(byte[] text) {
        if (text.length == 0) {
            return text;
        }
        var at = random.nextInt(text.length);
        var broken = new ByteArrayOutputStream();
        broken.write(text, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> {
                // Cut here.
            }
            case 1 -> {
                broken.write(random.nextInt(256));
                broken.write(text, at + 1, text.length - at - 1);
            }
            case 2 -> {
                broken.write(text, at / 2, at - at / 2);
                broken.write(text, at, text.length - at);
            }
            default -> {
                broken.writeBytes("[{\"a\":".repeat(random.nextInt(1, 200)).getBytes(UTF_8));
                broken.write(text, at, text.length - at);
            }
        }
        return broken.toByteArray();
    }
}
