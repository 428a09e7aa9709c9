package org.mrecist.http.json;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// A place in a JSON document.
///
/// @param above the place of the object or array that it is in; null for the whole document
/// @param member the name of the member, empty for an element
/// @param index the position of the element, from 0; -1 for a member
public record Place(@Nullable Place above, String member, int index) {
    /// The whole document.
    public static final Place ROOT = new Place(null, "", -1);

    /// Longer names are not repeated in a pointer: they belong to no request.
    private static final int LONGEST_NAME = 64;

    /// The place of a member; this place itself where the name is too long to be repeated.
    public Place member(String name) {
        return name.length() > LONGEST_NAME ? this : new Place(this, name, -1);
    }

    public Place element(int position) {
        return new Place(this, "", position);
    }

    /// The JSON pointer (RFC 6901), empty for the whole document.
    public String pointer() {
        var way = new ArrayList<Place>();
        for (var place = this; place.above != null; place = place.above) {
            way.add(place);
        }
        var pointer = new StringBuilder();
        for (var place : way.reversed()) {
            pointer.append('/');
            if (place.index >= 0) {
                pointer.append(place.index);
            } else {
                pointer.append(place.member.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
