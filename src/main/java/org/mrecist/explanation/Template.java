package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A text with named places, taken apart once so that filling it in is cheap.
final class Template {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

    /// In turn a piece of text, which may be empty, and the name of a place; text at both ends.
    private final List<String> parts;

    private Template(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    /// Takes a text apart.
    ///
    /// @param text with each place as `{name}`, a name being of letters
    /// @throws IllegalArgumentException if a brace has no partner, or if no name stands between two
    static Template parse(String text) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            var close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("opens a brace that is not closed");
            }
            var name = text.substring(open + 1, close);
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("has the braces {" + name + "}, in which no name stands");
            }
            parts.add(text.substring(from, open));
            parts.add(name);
            from = close + 1;
        }
        parts.add(text.substring(from));
        for (var i = 0; i < parts.size(); i += 2) {
            if (parts.get(i).indexOf('}') >= 0) {
                throw new IllegalArgumentException("closes a brace that is not open");
            }
        }
        return new Template(parts);
    }

    /// The names of its places.
    Set<String> places() {
        var places = new HashSet<String>();
        for (var i = 1; i < parts.size(); i += 2) {
            places.add(parts.get(i));
        }
        return places;
    }

    /// The text with each place filled in.
    ///
    /// @param value what stands at the place of a name
    String filled(UnaryOperator<String> value) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var text = new StringBuilder();
        for (var i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? parts.get(i) : value.apply(parts.get(i)));
        }
        return text.toString();
    }

    /// Whether it begins with text of its own, not with a place.
    boolean beginsWithText() {
        return !parts.getFirst().isEmpty();
    }
}
