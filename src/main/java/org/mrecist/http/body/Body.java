package org.mrecist.http.body;

import org.mrecist.telemetry.Call;

/// The body of a request as it was sent, within the limit of [BodyIntake]. Resources that read JSON themselves take
/// it.
public final class Body {
    private final byte[] bytes;
    private final Call call;

    Body(byte[] bytes, Call call) {
        this.bytes = bytes;
        this.call = call;
    }

    /// Not to be modified.
    public byte[] bytes() {
        return bytes;
    }

    /// The call that it came with: judges what is in it.
    public Call call() {
        return call;
    }
}
