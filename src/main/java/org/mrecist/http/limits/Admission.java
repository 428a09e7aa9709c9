package org.mrecist.http.limits;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mrecist.access.Caller;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.ProblemAnswer;

/// Takes a request on or not, by its head: whether the service is stopping, whether its caller has sent too many, and
/// whether there is room. Those refused are the newest; those taken on are finished, within their time.
///
/// What tells how the service is stays within reach of operators, however busy it is.
@ApplicationScoped
public class Admission {
    /// Behind the check of tokens, which tells who calls, and ahead of what reads a body.
    private static final int PRIORITY = 150;

    private static final String FOR_OPERATORS = "/q/";

    /// Bodies up to this are bounded by the number of requests.
    private static final int SMALL_BYTES = 64 * 1024;

    private static final String RETRY_AFTER = "Retry-After";

    /// Marks a request that was taken on, and is not to be counted again where it is led on to another path.
    private static final String TAKEN_ON = "mrecist.taken-on";

    private final Stopping stopping;
    private final ProblemAnswer answer;
    private final BodySizes sizes;
    private final int most;
    private final long mostMillis;
    private final @Nullable ClientRates rates;
    private final LargeBodies large;
    private final AtomicInteger underWay = new AtomicInteger();

    public Admission(Limits limits, BodySizes sizes, Stopping stopping, ProblemAnswer answer) {
        this.stopping = stopping;
        this.answer = answer;
        this.sizes = sizes;
        most = limits.requests().underWay();
        mostMillis = limits.requests().time().toMillis();
        rates = rates(limits.client());
        large = new LargeBodies(sizes.underWay());
    }

    private static @Nullable ClientRates rates(Limits.Client client) {
        if (client.perSecond().isEmpty()) {
            return null;
        }
        var perSecond = client.perSecond().getAsInt();
        return new ClientRates(
                perSecond, client.burst().orElse(2 * perSecond), client.remembered(), TimeMeter.SYSTEM_NANOTIME);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.startsWith(FOR_OPERATORS) || request.get(TAKEN_ON) != null) {
            request.next();
            return;
        }
        if (stopping.hasBegun()) {
            refuse(request, 1, Problem.stopping());
            return;
        }
        var wait = rates == null ? 0 : rates.secondsToWait(caller(request));
        if (wait > 0) {
            refuse(request, wait, Problem.tooManyOfCaller());
            return;
        }
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            refuse(request, 1, Problem.busy("As many requests as there is room for are under way; come again."));
            return;
        }
        var bytes = largeBytes(request, path);
        if (bytes > 0 && !large.tryTake(bytes)) {
            underWay.decrementAndGet();
            refuse(request, 1, Problem.busy("As many large bodies as there is room for are under way; come again."));
            return;
        }
        takeOn(request, path, bytes);
    }

    private void takeOn(RoutingContext request, String path, long bytes) {
        request.put(TAKEN_ON, true);
        var timer = BodyKind.at(path) == BodyKind.STREAMED
                ? -1
                : request.vertx().setTimer(mostMillis, _ -> giveUp(request));
        request.addEndHandler(_ -> {
            underWay.decrementAndGet();
            large.giveBack(bytes);
            request.vertx().cancelTimer(timer);
        });
        request.next();
    }

    /// How much room the body takes beyond that of a small one. One of untold length may be as long as is taken.
    private long largeBytes(RoutingContext request, String path) {
        if (BodyKind.at(path) == BodyKind.STREAMED) {
            return 0;
        }
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return 0;
        }
        var bytes = length == null ? sizes.most(path) : Math.min(Long.parseLong(length), sizes.most(path));
        return bytes > SMALL_BYTES ? bytes : 0;
    }

    private static Object caller(RoutingContext request) {
        return Caller.of(request)
                .<Object>map(caller -> new Known(caller.issuer(), caller.subject()))
                .orElseGet(() -> request.request().remoteAddress().hostAddress());
    }

    private record Known(String issuer, @Nullable String subject) {}

    private void refuse(RoutingContext request, long retryAfterSeconds, Problem problem) {
        request.response().putHeader(RETRY_AFTER, Long.toString(retryAfterSeconds));
        if (largeBytes(request, request.normalizedPath()) > 0
                || BodyKind.at(request.normalizedPath()) == BodyKind.STREAMED) {
            ProblemAnswer.closeAfterAnswer(request);
        }
        answer.end(request, problem);
    }

    /// Ends a request whose time is over. What is still worked on for it comes too late and is let go.
    private void giveUp(RoutingContext request) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            request.request().connection().close();
        } else if (request.body().buffer() != null || request.request().isEnded()) {
            response.putHeader(RETRY_AFTER, "1");
            answer.end(request, Problem.outOfTime());
        } else {
            ProblemAnswer.closeAfterAnswer(request);
            answer.end(request, Problem.bodyDidNotCome());
        }
    }
}
