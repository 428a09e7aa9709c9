package org.mrecist.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tells a collector of traces of each call, where OpenTelemetry is on. A span has the template of the route, never an
/// address as it was sent, which is why Quarkus' own spans are off.
@Singleton
public class Spans {
    private static final String INSTRUMENTATION = "org.mrecist";

    /// Null where OpenTelemetry is off.
    private final @Nullable Tracer tracer;

    public Spans(
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean isOff) {
        tracer = isOff ? null : telemetry.getTracer(INSTRUMENTATION);
    }

    /// Begins the span of a call.
    ///
    /// @return empty where OpenTelemetry is off
    Optional<Span> begin(Route route, String method, String requestId, Optional<TraceParent> parent) {
        if (tracer == null) {
            return Optional.empty();
        }
        return Optional.of(tracer.spanBuilder(method + " " + route.template())
                .setParent(parent.map(Spans::context).orElseGet(Context::root))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method)
                .setAttribute("http.route", route.template())
                .setAttribute("mrecist.operation", route.name())
                .setAttribute("mrecist.request.id", requestId)
                .startSpan());
    }

    private static Context context(TraceParent parent) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parent.traceId(),
                        parent.parentId(),
                        TraceFlags.fromHex(parent.flags(), 0),
                        TraceState.getDefault())));
    }

    /// Ends it.
    static void end(Span span, Ending ending) {
        span.setAttribute("http.response.status_code", ending.status());
        if (ending.problem() != null) {
            span.setAttribute("error.type", ending.problem());
        }
        if (ending.isFailed()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
