package org.mrecist.telemetry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Tells in the log that calls are turned away, once for a series of one class. They are counted and not kept one by
/// one: nothing of them was read, and a flood of them would fill the audit.
final class TurnedAway {
    private static final Logger LOG = Logger.getLogger(TurnedAway.class);

    /// A series is over once none came for so long.
    private static final Duration QUIET = Duration.ofMinutes(1);

    /// When the last one came, by its class.
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    void tell(Call call) {
        var kind = String.valueOf(call.problem());
        if (beginsSeries(kind, System.nanoTime())) {
            LOG.warnf(
                    "Calls are turned away: %s. mrecist_refused_total counts them; the next line comes when none was for a"
                            + " minute.",
                    kind);
        }
    }

    /// @param nanos of a clock that nobody sets
    boolean beginsSeries(String kind, long nanos) {
        var before = last.put(kind, nanos);
        return before == null || nanos - before >= QUIET.toNanos();
    }
}
