package org.mrecist.http.body;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.mrecist.http.limits.SentBody;
import org.mrecist.http.limits.UnderWay;
import org.mrecist.telemetry.Call;

/// The body of a request as it was sent, within the limit of [BodyIntake]. Resources that read JSON themselves take
/// it.
public final class Body {
    /// Goes nowhere.
    private static final Response TOO_LATE = Response.noContent().build();

    private final byte[] bytes;
    private final Call call;
    private final UnderWay request;

    Body(byte[] bytes, Call call, UnderWay request) {
        this.bytes = bytes;
        this.call = call;
        this.request = request;
    }

    /// Not to be modified.
    public byte[] bytes() {
        return bytes;
    }

    /// The call that it came with: judges what is in it.
    public Call call() {
        return call;
    }

    /// Has it answered at once where it is small, else on a worker thread, so that no other request waits. The request
    /// is under way as long, also where
    /// its sender is gone.
    ///
    /// @param work not begun where nobody waits for it any more
    public Uni<Response> answeredBy(Supplier<Response> work) {
        if (bytes.length <= SentBody.SMALL_BYTES) {
            return Uni.createFrom().item(work.get());
        }
        return Uni.createFrom().emitter(answer -> {
            if (request.tryBeginWork()) {
                Infrastructure.getDefaultWorkerPool().execute(() -> answer(work, answer));
            } else {
                answer.complete(TOO_LATE);
            }
        });
    }

    private void answer(Supplier<Response> work, UniEmitter<? super Response> answer) {
        try {
            answer.complete(request.isAnswered() ? TOO_LATE : call.logged(work));
        } catch (Throwable failure) {
            answer.fail(failure);
        } finally {
            request.endWork();
        }
    }
}
