package org.mrecist.http.body;

/// The body of a request as it was sent, within the limit of [BodyIntake]. Resources that read JSON themselves take
/// it.
public final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Not to be modified.
    public byte[] bytes() {
        return bytes;
    }
}
