package org.mrecist.http.body;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.mrecist.http.limits.SentBody;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.ProblemAnswer;

/// Takes in the body of every request, up to its limit, before a resource is called, except where it is read as a
/// stream.
///
/// A body that tells its length is refused before it is read, any other one as soon as it is too long. No thread waits
/// for a body: resources that may block would else read theirs on a thread of the few that they have, and senders of a
/// byte a second could hold them all.
@ApplicationScoped
public class BodyIntake {
    /// Goes before what Quarkus does with a body.
    private static final int PRIORITY = 100;

    private static final int MOST_BYTES_AT_FIRST = 64 * 1024;
    private static final Buffer NONE = Buffer.buffer();

    private final ProblemAnswer answer;

    public BodyIntake(ProblemAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::takeIn, PRIORITY);
    }

    private void takeIn(RoutingContext request) {
        var told = SentBody.of(request);
        var sent = request.request();
        var isHttp2 = sent.version() == HttpVersion.HTTP_2;
        // A request of HTTP/2 of untold length has no last byte that is known for it, and is read by BodyReader.
        var isReadLater = told.isStreamed() || (isHttp2 && told.length() == SentBody.UNTOLD);
        if (!told.mayCome() || isReadLater || isTakenIn(request)) {
            request.next();
            return;
        }
        if (told.isTooLong()) {
            refuse(request, tooLarge(told.most()), answer);
            return;
        }
        if ("100-continue".equalsIgnoreCase(sent.getHeader(HttpHeaders.EXPECT))) {
            sent.response().writeContinue();
        }
        new Taking(request, told, isHttp2).start();
    }

    private static void refuse(RoutingContext request, Problem problem, ProblemAnswer answer) {
        ProblemAnswer.closeAfterAnswer(request);
        answer.end(request, problem);
    }

    /// Whether there is a body already, as where a request was led on to another path.
    static boolean isTakenIn(RoutingContext request) {
        return request.body().buffer() != null;
    }

    static Problem tooLarge(int most) {
        return Problem.tooLarge("The body must have at most " + most + " bytes.");
    }

    /// One body on its way. All happens on the thread of its connection.
    private final class Taking {
        private final RoutingContext request;
        private final SentBody told;
        private final boolean isHttp2;
        private Buffer body;
        private boolean isOver;

        Taking(RoutingContext request, SentBody told, boolean isHttp2) {
            this.request = request;
            this.told = told;
            this.isHttp2 = isHttp2;
            body = Buffer.buffer((int) Math.min(Math.max(told.length(), 0), MOST_BYTES_AT_FIRST));
        }

        void start() {
            var sent = request.request();
            sent.handler(this::take);
            sent.endHandler(_ -> handOn());
            // Whoever sent it is gone; what waits for the end of the request is told by the server.
            sent.exceptionHandler(_ -> isOver = true);
            sent.resume();
        }

        private void take(Buffer part) {
            if (isOver) {
                return;
            }
            if (body.length() + (long) part.length() > told.most()) {
                isOver = true;
                refuse(request, tooLarge(told.most()), answer);
                return;
            }
            body.appendBuffer(part);
            // The resource's side pauses a request, which one of HTTP/2 that has ended does not take.
            if (isHttp2 && body.length() == told.length()) {
                handOn();
            }
        }

        private void handOn() {
            if (!isOver && !request.response().ended()) {
                isOver = true;
                ((RoutingContextInternal) request).setBody(body);
                // The request may outlast its body, and keeps this as long.
                body = NONE;
                request.next();
            }
        }
    }
}
