package org.mrecist.http.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list. An element that cannot be read keeps its place by a stand-in.
///
/// @param areDistinct whether no element may be repeated
record ListForm<T>(Form<T> element, int fewest, int most, boolean areDistinct) implements Form<List<T>> {
    @Override
    public @Nullable List<T> read(Json value, Place place, Faults faults) {
        if (!(value instanceof Json.JsonArray(var elements, var closed))) {
            return refuse(value, place, faults);
        }
        if (elements.size() > most) {
            faults.add(place, "too-many-items", "must have at most " + most + " elements");
        } else if (elements.size() < fewest && closed) {
            faults.add(place, "too-few-items", "must have at least " + fewest + " elements");
        }
        var read = new ArrayList<T>(elements.size());
        var distinct = areDistinct ? new HashSet<T>() : null;
        for (var i = 0; i < elements.size(); i++) {
            var there = place.element(i);
            var item = element.read(elements.get(i), there, faults);
            if (item == null) {
                read.add(element.standIn());
                continue;
            }
            if (distinct != null && !distinct.add(item)) {
                faults.add(there, "duplicate-item", "must not be repeated in the list");
            }
            read.add(item);
        }
        // Beyond the limit each element is looked at by itself, and nothing is compared.
        return Collections.unmodifiableList(read.size() > most ? read.subList(0, most) : read);
    }

    @Override
    public List<T> standIn() {
        return List.of();
    }

    @Override
    public String inWords() {
        return "a list";
    }
}
