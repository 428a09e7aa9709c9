package org.mrecist.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.FactValue;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.TreatmentSession;

/// What the treatment of a course tells at a visit: what it was, how long ago, and whether its effect can be read yet.
final class TreatmentFacts {
    private TreatmentFacts() {}

    static void add(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        var treatment = basis.course().treatment();
        var modality = treatment.modality();
        if (!treatment.agents().isEmpty()) {
            facts.put(ClinicalFact.SYSTEMIC_AGENTS, FactValue.atLeast(treatment.agents()));
        }
        if (treatment.sessionsSameTarget() != null) {
            facts.put(ClinicalFact.SESSIONS_SAME_TARGET, FactValue.of(treatment.sessionsSameTarget()));
        }
        if (modality == null) {
            return;
        }
        facts.put(ClinicalFact.LAST_TREATMENT, FactValue.of(modality));
        var sessions = TreatmentSession.upTo(basis.date(), basis.course());
        addWeeksSince(modality, sessions, basis.date(), facts);
        if (basis.overall() != null) {
            addTooEarly(treatment, sessions, basis.date(), facts);
        }
    }

    /// Counted from the last session of a local treatment, or from the start of a systemic one. Where later sessions
    /// may lie before the visit, it is no longer ago than that.
    private static void addWeeksSince(
            Modality modality,
            List<TreatmentSession> sessions,
            LocalDate visit,
            EnumMap<ClinicalFact, FactValue> facts) {
        sessions.stream()
                .filter(session -> session.modality() == modality
                        || (modality.isLocal() && session.modality().isLocal()))
                .max(Comparator.comparing(TreatmentSession::date))
                .ifPresent(last -> {
                    var weeks = ChronoUnit.WEEKS.between(last.date(), visit);
                    var perhapsLess = sessions.stream().anyMatch(TreatmentSession::perhapsRepeated);
                    facts.put(
                            ClinicalFact.WEEKS_SINCE_TREATMENT,
                            perhapsLess ? FactValue.between(0, weeks) : FactValue.of(weeks));
                });
    }

    /// Whether the visit came before the effect of everything given can be read; unknown where it is not known when
    /// that was.
    private static void addTooEarly(
            Treatment treatment,
            List<TreatmentSession> sessions,
            LocalDate visit,
            EnumMap<ClinicalFact, FactValue> facts) {
        if (isBeforeStart(treatment, visit)
                || sessions.stream().anyMatch(session -> session.readableFrom().isAfter(visit))) {
            facts.put(ClinicalFact.TOO_EARLY, FactValue.of(true));
        } else if (treatment.modalities().stream().allMatch(modality -> isReadable(modality, sessions))) {
            facts.put(ClinicalFact.TOO_EARLY, FactValue.of(false));
        }
    }

    private static boolean isBeforeStart(Treatment treatment, LocalDate visit) {
        var start = treatment.start();
        return start != null && start.isAfter(visit);
    }

    private static boolean isReadable(Modality modality, List<TreatmentSession> sessions) {
        var own = sessions.stream()
                .filter(session -> session.modality() == modality)
                .toList();
        return modality.weeksUntilReadable() == 0
                || (!own.isEmpty() && own.stream().noneMatch(TreatmentSession::perhapsRepeated));
    }

    /// The first date on which the effect of everything given up to a visit can be read; null where it could be read
    /// at the visit already, or where that is not known.
    static @Nullable LocalDate readableFrom(Course course, LocalDate visit) {
        @Nullable LocalDate latest = null;
        for (var session : TreatmentSession.upTo(visit, course)) {
            var from = session.readableFrom();
            if (from.isAfter(visit) && (latest == null || from.isAfter(latest))) {
                latest = from;
            }
        }
        return latest;
    }
}
