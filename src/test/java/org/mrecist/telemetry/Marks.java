package org.mrecist.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Values that stand for a patient's, and would be known anywhere.
final class Marks {
    static final String ID = "MRKD-7431-XQ";
    static final String NAME = "Zebediah Quillfeather";
    static final String NUMBER = "357.91";
    static final String DATE = "1987-06-05";

    /// Any of them, in whatever case and however it is escaped.
    private static final Pattern ANY = Pattern.compile(
            "(?i)mrkd.?7431|zebediah|quillfeather|(?<![0-9.])357[.,]9|(?<![0-9])35791(?![0-9])|1987-?0?6-?0?5");

    private static final int MOST_PLACES = 40;

    private Marks() {}

    /// What of a text is a mark; empty where there is none.
    static List<String> in(String text) {
        return ANY.matcher(text)
                .results()
                .map(found ->
                        text.substring(Math.max(0, found.start() - 80), Math.min(text.length(), found.end() + 40)))
                .toList();
    }

    /// A body with marks in it, once at each kind of place: in the stead of a value by one of its own and of other
    /// types,
    /// and beside it. Elements of one list are one kind of place.
    static List<String> bodies(JsonNode body) {
        var bodies = new LinkedHashSet<String>();
        var kinds = new LinkedHashSet<String>();
        collect(body, body, "", kinds, bodies);
        bodies.add("\"" + NAME + "\"");
        bodies.add("[\"" + NAME + "\", " + NUMBER + "]");
        bodies.add("{\"subject\": \"" + NAME + "\"");
        bodies.add("{\"subject\": " + NAME + "}");
        bodies.add("{\"subject\": \"" + ID + "\", \"subject\": \"" + ID + "\"}");
        bodies.add("{\"subject\": \"" + NAME + "\\ud800\"}");
        bodies.add("[".repeat(200) + "\"" + NAME + "\"");
        bodies.add("{\"visits\": " + NUMBER + "e99999999}");
        bodies.add(NAME);
        bodies.add(body + NAME);
        return List.copyOf(bodies);
    }

    private static void collect(JsonNode root, JsonNode node, String kind, Set<String> kinds, Set<String> bodies) {
        switch (node) {
            case ObjectNode object -> {
                for (var name : names(object)) {
                    var value = object.get(name);
                    var place = kind + "/" + name;
                    if (value.isValueNode() && kinds.size() < MOST_PLACES && kinds.add(place)) {
                        for (var mark : marks(value)) {
                            object.set(name, mark);
                            bodies.add(root.toString());
                        }
                        object.set(name, value);
                    } else {
                        collect(root, value, place, kinds, bodies);
                    }
                }
                if (kinds.add(kind + "/+")) {
                    object.put("note", NAME);
                    bodies.add(root.toString());
                    object.remove("note");
                }
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    if (array.get(i).isValueNode() && kinds.size() < MOST_PLACES && kinds.add(kind + "[]")) {
                        var value = array.get(i);
                        for (var mark : marks(value)) {
                            array.set(i, mark);
                            bodies.add(root.toString());
                        }
                        array.set(i, value);
                    } else {
                        collect(root, array.get(i), kind + "[]", kinds, bodies);
                    }
                }
            }
            default -> {}
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> marks(JsonNode value) {
        var json = JsonNodeFactory.instance;
        return value.isNumber()
                ? List.of(json.numberNode(new BigDecimal(NUMBER)), json.textNode(NUMBER), json.textNode(NAME))
                : List.of(
                        json.textNode(ID),
                        json.textNode(NAME),
                        json.textNode(DATE),
                        json.numberNode(new BigDecimal(NUMBER)),
                        json.arrayNode().add(NAME));
    }
}
