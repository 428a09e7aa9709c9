package org.mrecist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// A course with a visit every eight weeks, of which nothing is stated but what was seen.
public final class EightWeeklyCourse {
    private static final LocalDate BASELINE = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 56;

    private EightWeeklyCourse() {}

    /// @param visits from the baseline on
    public static Course of(List<Lesion> lesions, List<Visit> visits) {
        return new Course(
                null,
                Treatment.NOT_STATED,
                lesions,
                visits,
                List.of(),
                FollowUp.NOT_STATED,
                ClinicalContext.NOT_STATED);
    }

    /// @param index 0 for the baseline
    public static Visit visit(int index, Imaging imaging, List<LesionFinding> findings) {
        return new Visit(
                index,
                "V" + index,
                BASELINE.plusDays((long) DAYS * index),
                index == 0,
                imaging,
                findings,
                List.of(),
                null,
                null,
                null,
                Map.of());
    }
}
