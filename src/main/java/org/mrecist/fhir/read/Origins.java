package org.mrecist.fhir.read;

import java.util.HashMap;
import java.util.Map;
import org.mrecist.fhir.issue.Place;

/// Where in the resources the parts of a course stand.
public final class Origins {
    private final Map<String, Place> places = new HashMap<>();

    void put(String pointer, Place place) {
        places.putIfAbsent(pointer, place);
    }

    /// The place of a part of the course, or of the nearest part around it; empty where none is known.
    ///
    /// @param pointer the JSON pointer of the part in a native request
    public String expression(String pointer) {
        for (var end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            var known = places.get(pointer.substring(0, end));
            if (known != null) {
                return known.expression();
            }
        }
        return "";
    }
}
