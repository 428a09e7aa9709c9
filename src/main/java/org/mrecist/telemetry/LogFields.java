package org.mrecist.telemetry;

import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// What the log lines of one call have in common.
///
/// @param traceId null where the caller traces nothing
record LogFields(String requestId, @Nullable String traceId) {
    static final String REQUEST_ID = "requestId";
    static final String TRACE_ID = "traceId";

    /// Puts them on the lines of the current request.
    void put() {
        MDC.put(REQUEST_ID, requestId);
        if (traceId != null) {
            MDC.put(TRACE_ID, traceId);
        }
    }

    /// Puts them on the lines of an action. The thread then has again what it had: it may be one of the same request.
    <T> T within(Supplier<T> action) {
        var requestIdBefore = MDC.get(REQUEST_ID);
        var traceIdBefore = MDC.get(TRACE_ID);
        put();
        try {
            return action.get();
        } finally {
            restore(REQUEST_ID, requestIdBefore);
            restore(TRACE_ID, traceIdBefore);
        }
    }

    private static void restore(String name, @Nullable Object before) {
        if (before == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, before);
        }
    }
}
