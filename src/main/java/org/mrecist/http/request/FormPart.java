package org.mrecist.http.request;

/// One part of a form.
public final class FormPart {
    private final String name;
    private final byte[] bytes;

    FormPart(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /// Empty where the part has none.
    public String name() {
        return name;
    }

    /// Not to be modified.
    public byte[] bytes() {
        return bytes;
    }
}
