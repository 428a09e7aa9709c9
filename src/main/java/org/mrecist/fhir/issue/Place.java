package org.mrecist.fhir.issue;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// A place in a document of resources.
///
/// @param above the place of the object or list that it is in; null for the whole document
/// @param name the name of the element, of the resource's type for the whole document
/// @param index the position in a list, from 0; -1 where the element is no list
public record Place(@Nullable Place above, String name, int index) {
    /// Longer names are not repeated: they belong to no resource.
    private static final int LONGEST_NAME = 64;

    /// The whole document.
    ///
    /// @param type the type of resource that it is, such as `Bundle`
    public static Place of(String type) {
        return new Place(null, type, -1);
    }

    /// The place of an element; this place itself where the name cannot be one.
    public Place element(String element) {
        return isName(element) ? new Place(this, element, -1) : this;
    }

    /// The place of one of the elements that this place lists.
    public Place at(int position) {
        return new Place(above, name, position);
    }

    /// The FHIRPath expression, such as `Bundle.entry[2].resource.component[0].value`.
    public String expression() {
        var way = new ArrayList<Place>();
        for (var place = this; place != null; place = place.above) {
            way.add(place);
        }
        var expression = new StringBuilder();
        for (var place : way.reversed()) {
            if (!expression.isEmpty()) {
                expression.append('.');
            }
            expression.append(place.name);
            if (place.index >= 0) {
                expression.append('[').append(place.index).append(']');
            }
        }
        return expression.toString();
    }

    private static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            var letter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
            if (!letter && (i == 0 || unit < '0' || unit > '9')) {
                return false;
            }
        }
        return true;
    }
}
