package org.mrecist.http.json;

import org.jspecify.annotations.Nullable;

record FlagForm() implements Form<Boolean> {
    @Override
    public @Nullable Boolean read(Json value, Place place, Faults faults) {
        return value instanceof Json.JsonFlag flag ? (Boolean) flag.value() : refuse(value, place, faults);
    }

    @Override
    public Boolean standIn() {
        return false;
    }

    @Override
    public String inWords() {
        return "true or false";
    }
}
