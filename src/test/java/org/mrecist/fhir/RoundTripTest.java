package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.criteria.RandomCourse;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// A course that is written as a record would hold it is read as the same course.
class RoundTripTest {
    private static final int COURSES = 400;

    @ParameterizedTest
    @EnumSource(RandomCourse.Shape.class)
    void a_course_comes_back_from_its_bundle(RandomCourse.Shape shape) {
        for (var seed = 0; seed < COURSES; seed++) {
            var course = treated(RandomCourse.of(seed, shape));
            var read = Evaluations.readSound(CourseBundle.parameters(course, List.of(), Protocol.DEFAULTS))
                    .chart()
                    .courses()
                    .getFirst()
                    .course();
            assertThat(comparable(read)).as("seed %d", seed).isEqualTo(comparable(withTreatedLesions(course)));
        }
    }

    /// A record tells of treatment by its day; what follows is local treatment of a course of another.
    private static Course treated(Course course) {
        var start = course.baseline().date();
        var last = lastSeen(course);
        return with(
                course,
                new Treatment(start, Modality.TACE, List.of(), List.of(), null, null),
                course.lesions(),
                course.interventions().stream()
                        .filter(each ->
                                each.date().isAfter(start) && !each.date().isAfter(last))
                        .toList());
    }

    private static LocalDate lastSeen(Course course) {
        return course.visits().stream()
                .filter(RoundTripTest::isSeen)
                .map(Visit::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isSeen(Visit visit) {
        return !visit.findings().isEmpty() || !visit.newLesions().isEmpty();
    }

    /// What local treatment acted on was treated in the course.
    private static Course withTreatedLesions(Course course) {
        var acted = course.interventions().stream()
                .flatMap(each -> each.lesions().stream())
                .toList();
        var lesions = course.lesions().stream()
                .map(each -> acted.contains(each.id())
                        ? new Lesion(
                                each.id(),
                                each.role(),
                                each.kind(),
                                each.site(),
                                each.location(),
                                each.partOf(),
                                each.wellDefined(),
                                each.previouslyTreated(),
                                true)
                        : each)
                .toList();
        return with(course, course.treatment(), lesions, course.interventions());
    }

    private static Course with(
            Course course, Treatment treatment, List<Lesion> lesions, List<Intervention> interventions) {
        return new Course(
                course.subject(),
                treatment,
                lesions,
                course.visits(),
                interventions,
                course.followUp(),
                course.context());
    }

    /// Everything that a record tells of, in an order of its own: it knows no names of visits, and
    /// nothing of lesions and visits of which nothing was observed.
    private static Map<String, Object> comparable(Course course) {
        var seen = new ArrayList<String>();
        var visits = new ArrayList<List<Object>>();
        for (var visit : course.visits()) {
            if (isSeen(visit)) {
                visit.findings().forEach(finding -> seen.add(finding.lesion()));
                visits.add(List.of(
                        visit.date(),
                        visit.imaging(),
                        String.valueOf(visit.markerNormal()),
                        sorted(visit.findings(), Comparator.comparing(LesionFinding::lesion)),
                        sorted(
                                visit.newLesions().stream()
                                        .map(RoundTripTest::withoutSizeIfGone)
                                        .toList(),
                                Comparator.comparing(NewLesion::id))));
            }
        }
        var lesions = course.lesions().stream()
                .filter(lesion -> seen.contains(lesion.id()))
                .toList();
        return Map.of(
                "lesions", sorted(lesions, Comparator.comparing(Lesion::id)),
                "visits", visits,
                "interventions", course.interventions(),
                "modality", course.treatment().modality(),
                "start", course.treatment().start());
    }

    private static NewLesion withoutSizeIfGone(NewLesion lesion) {
        return lesion.absent()
                ? new NewLesion(
                        lesion.id(),
                        lesion.kind(),
                        lesion.site(),
                        lesion.location(),
                        null,
                        null,
                        lesion.pattern(),
                        lesion.certainty(),
                        lesion.cytologyPositive(),
                        lesion.enhancement(),
                        true)
                : lesion;
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
