package org.mrecist.findings;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Intervention;
import org.mrecist.trace.Fact;

/// Local treatments in mid-course.
///
/// Published in: `eortc-recist-faq`, surgery and radiotherapy during treatment; interpretation
/// `locoregional-retreatment`.
final class Interventions {
    private Interventions() {}

    static List<CourseRule> courseRules() {
        return List.of(Interventions::onLesions);
    }

    static List<JudgedRule> judgedRules() {
        return List.of(Interventions::onPendingLesions);
    }

    private static void onLesions(Course course, Consumer<Finding> found) {
        for (var i = 0; i < course.interventions().size(); i++) {
            var intervention = course.interventions().get(i);
            if (!course.isInMidCourse(intervention)) {
                found.accept(at(i, intervention, FindingKind.INTERVENTION_BEFORE_BASELINE));
            } else if (course.treatment().isLocoregional()) {
                found.accept(at(i, intervention, FindingKind.LOCOREGIONAL_RETREATMENT));
            } else {
                for (var id : intervention.lesions()) {
                    if (course.lesion(id) != null) {
                        found.accept(onLesion(course, i, id, FindingKind.LESION_TREATED_LOCALLY));
                    }
                }
            }
        }
    }

    private static void onPendingLesions(Judged judged, Consumer<Finding> found) {
        var course = judged.course();
        var interventions = course.interventions();
        for (var lesion : judged.reading().newLesions()) {
            if (lesion.closedFrom() < 0) {
                continue;
            }
            IntStream.range(0, interventions.size())
                    .filter(i -> interventions.get(i).lesions().contains(lesion.id())
                            && course.isInMidCourse(interventions.get(i)))
                    .boxed()
                    .min((one, other) -> interventions
                            .get(one)
                            .date()
                            .compareTo(interventions.get(other).date()))
                    .ifPresent(first ->
                            found.accept(onLesion(course, first, lesion.id(), FindingKind.PENDING_NEW_LESION_CLOSED)));
        }
    }

    private static Finding at(int index, Intervention intervention, FindingKind kind) {
        return Finding.of(
                kind,
                Pointers.toIntervention(index),
                Fact.of("modality", intervention.modality()),
                Fact.of("date", intervention.date()));
    }

    private static Finding onLesion(Course course, int index, String lesion, FindingKind kind) {
        var intervention = course.interventions().get(index);
        return Finding.of(
                kind,
                Pointers.toTreatedLesion(course, index, lesion),
                Fact.lesion(lesion),
                Fact.of("modality", intervention.modality()),
                Fact.of("date", intervention.date()));
    }
}
