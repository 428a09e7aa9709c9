package org.mrecist.http.lines;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where questions come from, one after the other. For use by one thread.
///
/// @param <Q> the type of a question
public interface Source<Q> {
    /// The next question; null at the end. May wait for it.
    @Nullable
    Q next() throws IOException;

    /// Whether [#next] will not wait.
    boolean isReady() throws IOException;

    /// About how many bytes a question holds.
    int sizeOf(Q question);
}
