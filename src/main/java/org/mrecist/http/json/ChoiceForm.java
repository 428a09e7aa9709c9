package org.mrecist.http.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One of the constants of an enum, by its name in documents.
record ChoiceForm<E>(Map<String, E> constants) implements Form<E> {
    static <E> ChoiceForm<E> of(Class<E> type, Function<Enum<?>, String> names) {
        var constants = new LinkedHashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            constants.put(names.apply((Enum<?>) constant), constant);
        }
        return new ChoiceForm<>(constants);
    }

    @Override
    public @Nullable E read(Json value, Place place, Faults faults) {
        if (!(value instanceof Json.JsonText(var text))) {
            return refuse(value, place, faults);
        }
        var constant = constants.get(text);
        if (constant == null) {
            faults.add(place, "unknown-value", "must be " + choices());
        }
        return constant;
    }

    @Override
    public E standIn() {
        return constants.values().iterator().next();
    }

    @Override
    public String inWords() {
        return "a text, " + choices();
    }

    private String choices() {
        return constants.size() == 1 ? standIn().toString() : "one of " + String.join(", ", constants.keySet());
    }
}
