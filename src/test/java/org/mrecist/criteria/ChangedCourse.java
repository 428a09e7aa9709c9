package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;

/// A course that differs from another in one respect, to be held against it.
final class ChangedCourse {
    private ChangedCourse() {}

    /// The course with other visits.
    static Course with(Course course, List<Visit> visits) {
        return new Course(
                course.subject(),
                course.treatment(),
                course.lesions(),
                visits,
                course.interventions(),
                course.followUp(),
                course.context());
    }

    /// The visit with other findings and new lesions.
    static Visit with(Visit visit, List<LesionFinding> findings, List<NewLesion> newLesions) {
        return new Visit(
                visit.position(),
                visit.id(),
                visit.date(),
                visit.statedBaseline(),
                visit.imaging(),
                findings,
                newLesions,
                visit.afpNgPerMl(),
                visit.markerNormal(),
                visit.chestImaged(),
                visit.statedOverall());
    }

    /// The course with lesions, findings, new lesions and visits in another order.
    static Course shuffled(Course course, Random random) {
        var lesions = shuffled(course.lesions(), random);
        var visits = new ArrayList<Visit>();
        for (var visit : shuffled(course.visits(), random)) {
            visits.add(with(visit, shuffled(visit.findings(), random), shuffled(visit.newLesions(), random)));
        }
        return new Course(
                null,
                course.treatment(),
                lesions,
                visits,
                shuffled(course.interventions(), random),
                course.followUp(),
                course.context());
    }

    /// The course with every length changed.
    static Course lengths(Course course, UnaryOperator<Millimetres> change) {
        return with(
                course,
                course.visits().stream()
                        .map(visit -> with(
                                visit,
                                visit.findings().stream()
                                        .map(finding -> lengths(finding, change))
                                        .toList(),
                                visit.newLesions().stream()
                                        .map(lesion -> new NewLesion(
                                                lesion.id(),
                                                lesion.kind(),
                                                lesion.site(),
                                                null,
                                                apply(lesion.longest(), change),
                                                apply(lesion.shortAxis(), change),
                                                lesion.pattern(),
                                                lesion.certainty(),
                                                lesion.cytologyPositive(),
                                                lesion.enhancement(),
                                                lesion.absent()))
                                        .toList()))
                        .toList());
    }

    /// The finding with every length changed; one without lengths as it is.
    static LesionFinding lengths(LesionFinding finding, UnaryOperator<Millimetres> change) {
        var given = finding.diameters();
        var changed = new Diameters(
                apply(given.longest(), change), apply(given.viable(), change), apply(given.shortAxis(), change));
        return switch (finding) {
            case LesionFinding.Measured measured ->
                new LesionFinding.Measured(measured.lesion(), changed, Enhancement.NOT_STATED);
            case LesionFinding.TooSmallToMeasure small ->
                new LesionFinding.TooSmallToMeasure(small.lesion(), changed, Enhancement.NOT_STATED);
            case LesionFinding.Present _,
                    LesionFinding.Absent _,
                    LesionFinding.NotEvaluable _,
                    LesionFinding.UnequivocalProgression _,
                    LesionFinding.MergedInto _ -> finding;
        };
    }

    private static @Nullable Millimetres apply(@Nullable Millimetres length, UnaryOperator<Millimetres> change) {
        return length == null ? null : change.apply(length);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
