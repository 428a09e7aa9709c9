package org.mrecist.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Counts what became of cards, and keeps a line of each for audit. The same outcome told twice counts once, as far as
/// the latest of this node are remembered.
@Singleton
public class CardOutcomes {
    static final String METER = "mrecist.cds.feedback";

    private static final Logger AUDIT = Logger.getLogger("mrecist.audit");
    private static final int REMEMBERED = 10_000;

    private final MeterRegistry meters;
    private final Map<Told, Boolean> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Told(UUID card, String outcome, Instant at) {}

    public CardOutcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    /// Records one outcome.
    ///
    /// @param outcome such as `accepted`
    /// @param reason a code of the fixed list, or `none`
    public void record(UUID card, String outcome, String reason, Instant at) {
        synchronized (told) {
            if (told.put(new Told(card, outcome, at), true) != null) {
                return;
            }
        }
        meters.counter(METER, "outcome", outcome, "reason", reason).increment();
        AUDIT.infof(
                "{\"event\":\"cds-feedback\",\"card\":\"%s\",\"outcome\":\"%s\",\"reason\":\"%s\",\"at\":\"%s\"}",
                card, outcome, reason, at);
    }
}
