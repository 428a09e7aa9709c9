package org.mrecist.http.json;

import java.util.Arrays;

/// A part of a text in UTF-8 that is read by itself.
public final class Slice {
    private final byte[] text;
    private final int from;
    private final int to;

    private Slice(byte[] text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    static Slice of(byte[] text, int from, int to) {
        return new Slice(text, from, to);
    }

    /// All of a text.
    public static Slice of(byte[] text) {
        return new Slice(text, 0, text.length);
    }

    /// The text that holds it. Not to be modified.
    public byte[] text() {
        return text;
    }

    /// The place of its first byte.
    public int from() {
        return from;
    }

    /// The place behind its last byte.
    public int to() {
        return to;
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(text, from, to);
    }
}
