package org.mrecist.http.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.AgentName;
import org.mrecist.timeline.ClinicalContext;

/// Writes the clinical facts that a record tells as the member of a request.
final class WrittenContext {
    private WrittenContext() {}

    /// Null where nothing is stated.
    ///
    /// @throws IllegalArgumentException if there are facts that no record tells
    static @Nullable ContextRequest of(ClinicalContext context) {
        if (context.equals(ClinicalContext.NOT_STATED)) {
            return null;
        }
        var written = new ContextRequest(
                liver(context.liver()),
                context.ecog(),
                context.bclcStage(),
                context.afpNgPerMl(),
                null,
                null,
                null,
                null,
                prior(context.prior()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        if (!written.toContext().equals(context)) {
            throw new IllegalArgumentException("the context has facts that are not written as a request");
        }
        return written;
    }

    private static @Nullable LiverRequest liver(ClinicalContext.@Nullable Liver liver) {
        return liver == null
                ? null
                : new LiverRequest(
                        liver.date(),
                        liver.childPughClass(),
                        liver.childPughScore(),
                        liver.albiGrade(),
                        liver.decompensated(),
                        liver.bilirubinMgPerDl(),
                        liver.clinicallySignificantPortalHypertension(),
                        liver.coagulopathyUncorrected(),
                        liver.hbvPositive());
    }

    private static @Nullable PriorRequest prior(ClinicalContext.@Nullable Prior prior) {
        if (prior == null) {
            return null;
        }
        var agents = Optional.ofNullable(prior.systemicAgents())
                .map(given -> given.stream()
                        .map(agent -> AgentName.valueOf(agent.name()))
                        .toList())
                .orElse(null);
        return new PriorRequest(
                agents, prior.systemicLines(), prior.sorafenibTolerated(), prior.anyCheckpointInhibitor());
    }
}
