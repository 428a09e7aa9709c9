package org.mrecist.http.limits;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mrecist.http.body.Body;

/// Works on a body until a test lets it end, which no resource of the service does.
@Path("/test/slow")
public class SlowTestResource {
    private static final AtomicInteger BEGUN = new AtomicInteger();
    private static volatile CountDownLatch end = new CountDownLatch(0);

    /// Has what is begun from now on wait for [#letEnd].
    static void hold() {
        end = new CountDownLatch(1);
        BEGUN.set(0);
    }

    static void letEnd() {
        end.countDown();
    }

    /// How many were begun since the last [#hold].
    static int begun() {
        return BEGUN.get();
    }

    /// Answers with more than is written at a time.
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<String> blocking(Body body) {
        return Collections.nCopies(100_000, work());
    }

    @POST
    @Path("/on-a-worker")
    @NonBlocking
    @Operation(hidden = true)
    public Uni<Response> nonBlocking(Body body) {
        return body.answeredBy(() -> Response.ok(work()).build());
    }

    private static String work() {
        var mine = end;
        BEGUN.incrementAndGet();
        try {
            if (!mine.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("nobody let it end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }
}
