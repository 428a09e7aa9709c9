package org.mrecist.http.limits;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// A request that was taken on. It is under way until its answer has ended and nothing works on its body any more.
///
/// Where its time is over it is answered at once; what works on it goes on, and holds the body as long.
public final class UnderWay {
    private static final String KEY = "mrecist.under-way";

    /// The answer that has not ended, and each work on the body that has not.
    private final AtomicInteger pending = new AtomicInteger(1);

    private final Runnable whenOver;
    private volatile boolean isAnswered;

    private UnderWay(Runnable whenOver) {
        this.whenOver = whenOver;
    }

    /// @param whenOver done once, on the thread of what ends last
    static void begin(RoutingContext request, Runnable whenOver) {
        var underWay = new UnderWay(whenOver);
        request.put(KEY, underWay);
        request.addEndHandler(_ -> {
            underWay.isAnswered = true;
            underWay.endWork();
        });
    }

    /// Whether a request was taken on, and has only been led on to another path.
    static boolean isBegun(RoutingContext request) {
        return request.get(KEY) != null;
    }

    /// The stay of a request that was taken on.
    public static UnderWay of(RoutingContext request) {
        return Objects.requireNonNull(request.get(KEY), "whoever reads a body was taken on");
    }

    /// Begins to work on the body, which [#endWork] has to follow.
    ///
    /// @return false if the request is over, so that nobody waits for the work and the body is let go
    public boolean tryBeginWork() {
        return pending.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /// Whether its answer has ended or its sender is gone, so that nobody waits for work that has not begun.
    public boolean isAnswered() {
        return isAnswered;
    }

    /// Ends work on the body, whichever way it went.
    public void endWork() {
        if (pending.decrementAndGet() == 0) {
            whenOver.run();
        }
    }
}
