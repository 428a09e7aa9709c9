package org.mrecist.http.body;

import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import org.mrecist.http.limits.Limits;
import org.mrecist.http.limits.Stopping;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.ProblemAnswer;
import org.mrecist.telemetry.Call;

/// The body of a request that is read while it comes, however long it is. Resources whose bodies
/// are streamed ([org.mrecist.http.limits.BodyKind]) take it.
public final class StreamedBody {
    private final RoutingContext request;
    private final Limits.Batch limits;
    private final Stopping stopping;

    StreamedBody(RoutingContext request, Limits.Batch limits, Stopping stopping) {
        this.request = request;
        this.limits = limits;
        this.stopping = stopping;
    }

    /// The bytes as they come, cut off when the service stops or the time is over ([CutOffException]). Not to be read
    /// on an I/O thread.
    public InputStream stream() {
        var stream = RequestStream.of(request, limits.stall());
        var forget = stopping.whenBegun(() -> stream.cutOff(Problem.stoppedHere()));
        var timer = request.vertx().setTimer(limits.time().toMillis(), _ -> stream.cutOff(Problem.outOfTimeHere()));
        whenOver(() -> {
            forget.run();
            request.vertx().cancelTimer(timer);
        });
        return stream;
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
        ProblemAnswer.closeAfterAnswer(request);
    }
}
