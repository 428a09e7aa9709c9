package org.mrecist.http.json;

import org.jspecify.annotations.Nullable;

/// A whole number, by its value: `5.0` and `5e0` are 5.
///
/// @param number within the range of an `int`
record WholeNumberForm(NumberForm number) implements Form<Integer> {
    @Override
    public @Nullable Integer read(Json value, Place place, Faults faults) {
        var read = number.read(value, place, faults);
        return read == null ? null : (Integer) read.intValueExact();
    }

    @Override
    public Integer standIn() {
        return 0;
    }

    @Override
    public String inWords() {
        return number.inWords();
    }
}
