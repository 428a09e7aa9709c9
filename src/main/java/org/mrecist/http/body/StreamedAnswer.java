package org.mrecist.http.body;

import java.io.IOException;
import java.io.OutputStream;

/// An answer that is written while it is made. Resources that run on a worker thread return it.
@FunctionalInterface
public interface StreamedAnswer {
    /// Writes the answer. Waits where the receiver is slow, which flushing does not.
    ///
    /// @param out not to be closed here
    /// @throws IOException if the answer cannot be completed, whose cause is with the sender or receiver; the
    ///     receiver sees that it broke off
    void writeTo(OutputStream out) throws IOException;
}
