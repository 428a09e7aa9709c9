package org.mrecist.batch;

import java.io.IOException;

/// The answers cannot be written on.
final class WritingFailedException extends IOException {
    WritingFailedException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
