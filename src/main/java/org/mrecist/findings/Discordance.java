package org.mrecist.findings;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.timeline.ClinicalContext.Trend;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.TreatmentSession;
import org.mrecist.trace.Fact;

/// Where a category and other signs disagree, or where what was seen can mislead.
final class Discordance {
    private static final int DAYS_OF_ENHANCEMENT_AFTER_RADIATION = 182;

    private Discordance() {}

    static List<JudgedRule> judgedRules() {
        return List.of(Discordance::afp, Discordance::afterRadiation);
    }

    /// AFP at least a fifth above the value before, at a visit that is a response or better than progression before
    /// it; or at least a fifth below it at a visit that has progressed.
    private static void afp(Judged judged, Consumer<Finding> found) {
        var before = judged.baseline().afpNgPerMl();
        var latest = OverallResponse.NE;
        for (var followUp : judged.followUps()) {
            var overall = followUp.overall();
            var now = followUp.visit().afpNgPerMl();
            if (before != null && now != null) {
                var improves = overall.isResponse() || (overall.isStable() && latest == OverallResponse.PD);
                if (improves && Trend.of(before, now) == Trend.RISING) {
                    found.accept(afp(FindingKind.AFP_RISING_WHILE_CATEGORY_IMPROVES, followUp, before, now));
                }
                if (overall == OverallResponse.PD && Trend.of(before, now) == Trend.FALLING) {
                    found.accept(afp(FindingKind.AFP_FALLING_WHILE_PROGRESSING, followUp, before, now));
                }
            }
            before = now == null ? before : now;
            latest = overall == OverallResponse.NE ? latest : overall;
        }
    }

    private static Finding afp(FindingKind kind, Judged.FollowUpVisit followUp, BigDecimal before, BigDecimal now) {
        return Finding.of(
                kind,
                followUp.visit().pointer() + "/afpNgPerMl",
                Fact.of("before", before),
                Fact.of("now", now),
                Fact.visit(followUp.visit().id()),
                Fact.of("overall", followUp.overall()));
    }

    /// A target of the liver that is viable up to half a year after radiation: enhancement can persist for months and
    /// then fade (`mendiratta-2020`; that it may take half a year is general knowledge of the field).
    private static void afterRadiation(Judged judged, Consumer<Finding> found) {
        if (!judged.byMrecist()) {
            return;
        }
        for (var followUp : judged.followUps()) {
            var isViable = followUp.response().lesions().stream()
                    .anyMatch(value -> value.lesion().isIntrahepatic()
                            && value.used() != null
                            && !value.used().isZero());
            if (isViable) {
                TreatmentSession.upTo(followUp.visit().date(), judged.course()).stream()
                        .filter(session -> isRadiation(session.modality()))
                        .max(Comparator.comparing(TreatmentSession::date)
                                .thenComparing(session -> session.modality().name()))
                        .ifPresent(session -> addAfterRadiation(session, followUp, found));
            }
        }
    }

    private static void addAfterRadiation(
            TreatmentSession session, Judged.FollowUpVisit followUp, Consumer<Finding> found) {
        var days = ChronoUnit.DAYS.between(session.date(), followUp.visit().date());
        if (days <= DAYS_OF_ENHANCEMENT_AFTER_RADIATION) {
            found.accept(Finding.of(
                    FindingKind.ENHANCEMENT_AFTER_RADIATION,
                    followUp.visit().pointer(),
                    Fact.visit(followUp.visit().id()),
                    Fact.of("overall", followUp.overall()),
                    Fact.of("modality", session.modality()),
                    Fact.days("daysSince", days)));
        }
    }

    private static boolean isRadiation(Modality modality) {
        return switch (modality) {
            case TARE, SBRT -> true;
            case RESECTION, ABLATION, TACE, TRANSPLANT, SYSTEMIC_ICI, SYSTEMIC_TKI, SYSTEMIC_OTHER, NONE -> false;
        };
    }
}
