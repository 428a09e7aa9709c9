package org.mrecist.telemetry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mrecist.access.Refusal;

/// Keeps a line of every evaluation, and of what else an auditor asks for: an AuditEvent of FHIR R4, in the category
/// `mrecist.audit` of the log. The line is written before the thread goes on; none waits anywhere to be lost.
@Singleton
public class Audit {
    static final String CATEGORY = "mrecist.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private final AuditEvents events;
    private final Clock clock;

    public Audit(Versions versions, AuditSettings settings, Clock clock) {
        events = new AuditEvents(versions, new SubjectHash(settings.subjectKey()));
        this.clock = clock;
    }

    /// Keeps what a call evaluated, or why it was not answered as asked.
    void evaluated(Call call, Ending ending) {
        if (LOG.isInfoEnabled()) {
            LOG.info(events.evaluation(call, ending, now()));
        }
    }

    /// Keeps that a caller was not let in.
    void refused(Call call, Ending ending, Refusal refusal) {
        if (LOG.isInfoEnabled()) {
            LOG.info(events.refusal(call, ending, name(refusal), now()));
        }
    }

    /// Keeps what became of a card.
    void feedback(Call call, UUID card, String outcome, String reason, Instant at) {
        if (LOG.isInfoEnabled()) {
            LOG.info(events.feedback(
                    call,
                    List.of(
                            new AuditEvents.Detail("card", card.toString()),
                            new AuditEvents.Detail("outcome", outcome),
                            new AuditEvents.Detail("reason", reason),
                            new AuditEvents.Detail("at", at.toString())),
                    now()));
        }
    }

    /// A class of refusal as metrics and the audit have it, such as `no-token`.
    static String name(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
