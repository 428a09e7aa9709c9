package org.mrecist.http.lines;

import java.io.IOException;

/// What was sent cannot be read on, because of what it holds. Reading it again would break at the same place.
public final class BrokenSourceException extends IOException {
    /// @param detail what is wrong, in words that follow "it"
    public BrokenSourceException(String detail) {
        super(detail);
    }

    /// What is wrong, in words that follow "it".
    public String detail() {
        return String.valueOf(getMessage());
    }
}
