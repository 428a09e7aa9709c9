package org.mrecist.telemetry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.mrecist.access.Refusal;

/// Sees every request from its beginning to its end, whoever answers it: names it, has it counted, traced and kept for
/// audit.
@ApplicationScoped
public class Calls {
    /// Ahead of everything, so that whatever is refused is seen too.
    private static final int PRIORITY = 1000;

    private final CallMeters meters;
    private final Audit audit;
    private final Spans spans;
    private final TurnedAway turnedAway = new TurnedAway();

    public Calls(CallMeters meters, Audit audit, Spans spans) {
        this.spans = spans;
        this.meters = meters;
        this.audit = audit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, PRIORITY);
    }

    private void begin(RoutingContext request) {
        if (Call.isBegun(request)) {
            // It was led on to another path, and is the same call.
            request.next();
            return;
        }
        var begun = System.nanoTime();
        var call = Call.begin(request, spans);
        call.fields().put();
        request.response().putHeader(RequestId.HEADER, call.fields().requestId());
        meters.begin();
        request.addEndHandler(ended -> end(request, call, ended.succeeded(), System.nanoTime() - begun));
        request.next();
    }

    private void end(RoutingContext request, Call call, boolean isWhole, long nanos) {
        var ending = Ending.of(request.response().getStatusCode(), isWhole, call.problem(), nanos);
        var refusal = Refusal.of(request);
        meters.end(call, ending, refusal);
        call.end(ending);
        if (refusal.isPresent()) {
            audit.refused(call, ending, refusal.get());
        } else if (call.isTurnedAway()) {
            turnedAway.tell(call);
        } else if (call.isEvaluation()) {
            audit.evaluated(call, ending);
        }
    }
}
