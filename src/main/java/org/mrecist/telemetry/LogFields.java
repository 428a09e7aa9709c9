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

    /// Puts them on the lines of an action, and no others.
    <T> T within(Supplier<T> action) {
        put();
        try {
            return action.get();
        } finally {
            MDC.remove(REQUEST_ID);
            MDC.remove(TRACE_ID);
        }
    }
}
