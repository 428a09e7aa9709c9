package org.mrecist.http.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object whose members have names that the record does not know.
record MapForm<T>(Form<T> member, int most) implements Form<Map<String, T>> {
    @Override
    public @Nullable Map<String, T> read(Json value, Place place, Faults faults) {
        if (!(value instanceof Json.JsonObject(var members, var _))) {
            return refuse(value, place, faults);
        }
        if (members.size() > most) {
            faults.add(place, "too-many-items", "must have at most " + most + " members");
        }
        var read = new LinkedHashMap<String, T>();
        for (var each : members) {
            var item = member.read(each.value(), place.member(each.name()), faults);
            if (item != null) {
                read.put(each.name(), item);
            }
        }
        return Collections.unmodifiableMap(read);
    }

    @Override
    public Map<String, T> standIn() {
        return Map.of();
    }

    @Override
    public String inWords() {
        return "an object";
    }
}
