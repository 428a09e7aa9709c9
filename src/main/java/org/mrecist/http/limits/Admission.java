package org.mrecist.http.limits;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mrecist.access.Caller;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.ProblemAnswer;
import org.mrecist.telemetry.Call;

/// Takes a request on or not, by its head: whether the service is stopping, whether its caller has sent too many, and
/// whether there is room. Those refused are the newest; those taken on are finished, within their time.
///
/// What tells how the service is stays within reach of operators, however busy it is.
@ApplicationScoped
public class Admission {
    /// Behind the check of tokens, which tells who calls, and ahead of what reads a body.
    private static final int PRIORITY = 150;

    private static final String FOR_OPERATORS = "/q/";

    private static final String RETRY_AFTER = "Retry-After";

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
        var body = SentBody.tell(request, sizes);
        if (UnderWay.isBegun(request) || request.normalizedPath().startsWith(FOR_OPERATORS)) {
            request.next();
            return;
        }
        if (stopping.hasBegun()) {
            refuse(request, body, 1, Problem.stopping());
            return;
        }
        var wait = rates == null ? 0 : rates.secondsToWait(caller(request));
        if (wait > 0) {
            refuse(request, body, wait, Problem.tooManyOfCaller());
            return;
        }
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            refuse(request, body, 1, Problem.busy("As many requests as there is room for are under way; come again."));
            return;
        }
        if (!large.tryTake(body.largeBytes())) {
            underWay.decrementAndGet();
            refuse(request, body, 1, Problem.noRoomForBody());
            return;
        }
        takeOn(request, body);
    }

    private void takeOn(RoutingContext request, SentBody body) {
        UnderWay.begin(request, () -> {
            underWay.decrementAndGet();
            large.giveBack(body.largeBytes());
            // What has not begun by now never will, and may wait for its thread for long.
            ((RoutingContextInternal) request).setBody(null);
        });
        if (!body.isStreamed()) {
            var timer = request.vertx().setTimer(mostMillis, _ -> giveUp(request));
            request.addEndHandler(_ -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    private static Object caller(RoutingContext request) {
        return Caller.of(request)
                .<Object>map(caller -> new Known(caller.issuer(), caller.subject()))
                .orElseGet(() -> request.request().remoteAddress().hostAddress());
    }

    private record Known(String issuer, @Nullable String subject) {}

    private void refuse(RoutingContext request, SentBody body, long retryAfterSeconds, Problem problem) {
        request.response().putHeader(RETRY_AFTER, Long.toString(retryAfterSeconds));
        if (body.isStreamed() || body.largeBytes() > 0) {
            ProblemAnswer.closeAfterAnswer(request);
        }
        Call.of(request).turnAway();
        answer.end(request, problem);
    }

    /// Ends a request whose time is over. What works on it goes on, with its room kept, and comes too late.
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
