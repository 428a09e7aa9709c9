package org.mrecist.http.body;

import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.time.Duration;
import org.mrecist.telemetry.Call;

/// The body of a request that is read while it comes, however long it is. Resources whose path is listed as streamed
/// take it.
public final class StreamedBody {
    private final RoutingContext request;
    private final Duration longestWait;

    StreamedBody(RoutingContext request, Duration longestWait) {
        this.request = request;
        this.longestWait = longestWait;
    }

    /// The bytes as they come. Not to be read on an I/O thread.
    public InputStream stream() {
        return RequestStream.of(request, longestWait);
    }

    /// The call that it came with: judges what is in it.
    public Call call() {
        return Call.of(request);
    }

    /// Has something done once the request is answered or its sender is gone, whichever way it ends.
    public void whenOver(Runnable action) {
        request.addEndHandler(_ -> action.run());
    }

    /// Leaves the body unread, where the request is refused without it.
    public void leave() {
        BodyLimit.closeAfterAnswer(request);
    }
}
