package org.mrecist.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Counts what became of cards, and keeps it for audit. The same outcome told twice counts once, as far
/// as the latest of this node are remembered.
@Singleton
public class CardOutcomes {
    static final String METER = "mrecist.cds.feedback";

    private static final int REMEMBERED = 10_000;

    private final MeterRegistry meters;
    private final Audit audit;
    private final Map<Told, Boolean> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Told(UUID card, String outcome, Instant at) {}

    public CardOutcomes(MeterRegistry meters, Audit audit) {
        this.meters = meters;
        this.audit = audit;
    }

    /// Records one outcome.
    ///
    /// @param call by which it is told
    /// @param outcome such as `accepted`
    /// @param reason a code of the fixed list, or `none`
    public void record(Call call, UUID card, String outcome, String reason, Instant at) {
        synchronized (told) {
            if (told.put(new Told(card, outcome, at), true) != null) {
                return;
            }
        }
        meters.counter(METER, "outcome", outcome, "reason", reason).increment();
        audit.feedback(call, card, outcome, reason, at);
    }
}
