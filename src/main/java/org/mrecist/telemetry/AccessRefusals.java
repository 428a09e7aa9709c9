package org.mrecist.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.mrecist.access.Refusal;

/// Counts the calls that were not let in, and keeps a line of each for audit: its class, and nothing of the token.
@ApplicationScoped
public class AccessRefusals {
    static final String METER = "mrecist.access.refused";

    private static final Logger AUDIT = Logger.getLogger("mrecist.audit");

    private final MeterRegistry meters;

    public AccessRefusals(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(@Observes Refusal refusal) {
        var kind = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter(METER, "class", kind).increment();
        AUDIT.infof("{\"event\":\"access-refused\",\"class\":\"%s\"}", kind);
    }
}
