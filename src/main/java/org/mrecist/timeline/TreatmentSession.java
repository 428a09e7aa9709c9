package org.mrecist.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A treatment of a course on a date.
///
/// @param date of the latest session known, for a systemic treatment of its start
/// @param perhapsRepeated whether a session of which no date is known may lie between this date and the one asked for
public record TreatmentSession(Modality modality, LocalDate date, boolean perhapsRepeated) {
    /// The treatments of a course up to a date: the course's own and what it is combined with, local ones at their
    /// last date, or at their start where the last lies later or is not stated; and in a locoregional course those
    /// repeated since the baseline. A lesion treated locally in the course of a systemic treatment is not evaluable
    /// anyhow.
    public static List<TreatmentSession> upTo(LocalDate until, Course course) {
        var sessions = new ArrayList<TreatmentSession>();
        for (var modality : course.treatment().modalities()) {
            var session = of(modality, course.treatment(), until);
            if (session != null) {
                sessions.add(session);
            }
        }
        if (course.treatment().isLocoregional()) {
            course.interventions().stream()
                    .filter(each -> course.isInMidCourse(each) && !each.date().isAfter(until))
                    .forEach(each -> sessions.add(new TreatmentSession(each.modality(), each.date(), false)));
        }
        return sessions;
    }

    private static @Nullable TreatmentSession of(Modality modality, Treatment treatment, LocalDate until) {
        var last = modality.isLocal() ? treatment.lastDate() : null;
        if (last != null && !last.isAfter(until)) {
            return new TreatmentSession(modality, last, false);
        }
        var start = treatment.start();
        return start == null || start.isAfter(until)
                ? null
                : new TreatmentSession(modality, start, isRepeatable(modality) && !isSingle(treatment));
    }

    private static boolean isRepeatable(Modality modality) {
        return switch (modality) {
            case ABLATION, TACE, TARE, SBRT -> true;
            case RESECTION, TRANSPLANT, SYSTEMIC_ICI, SYSTEMIC_TKI, SYSTEMIC_OTHER, NONE -> false;
        };
    }

    private static boolean isSingle(Treatment treatment) {
        return treatment.sessionsSameTarget() != null && treatment.sessionsSameTarget() == 1;
    }

    /// The first date on which its effect can be read on images.
    public LocalDate readableFrom() {
        return date.plusWeeks(modality.weeksUntilReadable());
    }
}
