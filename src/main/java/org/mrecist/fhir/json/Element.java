package org.mrecist.fhir.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;

/// An object of a resource, or a resource, that is asked for the elements it is known to have. A value of another
/// JSON type than the element has is a fault and reads as if it were not there; elements that nobody asks for are
/// left alone.
///
/// @param issues takes what is wrong with it
public record Element(ObjectNode node, Place place, Issues issues) {
    /// Longer texts are not read: no name, code or address of a resource is as long.
    private static final int LONGEST_TEXT = 1024;

    public boolean has(String name) {
        return node.has(name);
    }

    /// The place of an element, whether or not it is there.
    public Place placeOf(String name) {
        return place.element(name);
    }

    /// An element that is an object; null if it is not there.
    public @Nullable Element find(String name) {
        return objectOf(name, name);
    }

    /// An element of several possible types, where it is an object of this one; null if it is not there.
    ///
    /// @param choice the name without the type, such as `value`
    /// @param type such as `Quantity`
    public @Nullable Element find(String choice, String type) {
        return objectOf(choice + type, choice);
    }

    /// The objects of an element that is a list, in order; empty if it is not there.
    public List<Element> list(String name) {
        var value = node.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            refuse(placeOf(name), "a list");
            return List.of();
        }
        var elements = new ArrayList<Element>(value.size());
        for (var i = 0; i < value.size(); i++) {
            var element = of(value.get(i), placeOf(name).at(i), issues);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /// An element that is a text; null if it is not there.
    public @Nullable String text(String name) {
        return textOf(name, name);
    }

    /// An element of several possible types, where it is a text of this one; null if it is not there.
    public @Nullable String text(String choice, String type) {
        return textOf(choice + type, choice);
    }

    /// An element that is a number; null if it is not there.
    public @Nullable BigDecimal number(String name) {
        return numberOf(name, name);
    }

    /// An element of several possible types, where it is a number of this one; null if it is not there.
    public @Nullable BigDecimal number(String choice, String type) {
        return numberOf(choice + type, choice);
    }

    /// An element of several possible types, where it is true or false; null if it is not there.
    ///
    /// @param choice the name without the type, such as `value`
    public @Nullable Boolean flag(String choice) {
        var value = node.get(choice + "Boolean");
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            refuse(placeOf(choice), "true or false");
            return null;
        }
        return value.booleanValue();
    }

    private @Nullable Element objectOf(String member, String name) {
        var value = node.get(member);
        return value == null ? null : of(value, placeOf(name), issues);
    }

    private @Nullable String textOf(String member, String name) {
        var value = node.get(member);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            refuse(placeOf(name), "a text");
            return null;
        }
        var text = value.textValue();
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            refuse(placeOf(name), "a text of 1 to " + LONGEST_TEXT + " characters");
            return null;
        }
        return text;
    }

    private @Nullable BigDecimal numberOf(String member, String name) {
        var value = node.get(member);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            refuse(placeOf(name), "a number");
            return null;
        }
        return value.decimalValue();
    }

    /// A value that is to be an object; null, with its fault, if it is not.
    public static @Nullable Element of(@Nullable JsonNode value, Place place, Issues issues) {
        if (value instanceof ObjectNode object) {
            return new Element(object, place, issues);
        }
        issues.addStructural(place, IssueCode.WRONG_TYPE, "It must be an object.");
        return null;
    }

    private void refuse(Place there, String expected) {
        issues.addStructural(there, IssueCode.WRONG_TYPE, "It must be " + expected + ".");
    }
}
