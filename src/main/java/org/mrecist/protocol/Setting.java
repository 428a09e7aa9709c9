package org.mrecist.protocol;

import org.mrecist.measure.Millimetres;

/// The value of a switch.
public sealed interface Setting {
    record Length(Millimetres value) implements Setting {}

    record Whole(int value) implements Setting {}

    record Flag(boolean value) implements Setting {}

    record Choice(Enum<?> value) implements Setting {}

    static Setting of(int value) {
        return new Whole(value);
    }

    static Setting of(boolean value) {
        return new Flag(value);
    }

    static Setting of(Enum<?> value) {
        return new Choice(value);
    }

    static Setting ofMm(long value) {
        return new Length(Millimetres.of(value));
    }
}
