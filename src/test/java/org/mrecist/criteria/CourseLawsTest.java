package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.criteria.RandomCourse.Shape;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.criteria.mrecist.Mrecist;
import org.mrecist.criteria.recist11.Recist11;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

/// What follows for the answer from a change of the course, whatever the course.
class CourseLawsTest {
    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void the_same_course_has_the_same_answer(ResponseCriteria criteria) {
        var again = criteria instanceof Mrecist ? new Mrecist() : new Recist11();
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            Laws.same(
                    Laws.respond(RandomCourse.of(seed, Shape.ANY), criteria, seed)
                            .visits(),
                    Laws.respond(RandomCourse.of(seed, Shape.ANY), again, seed).visits(),
                    "seed %d",
                    seed);
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void the_order_of_lesions_findings_and_visits_changes_nothing(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.ANY);
            var response = Laws.respond(course, criteria, seed);
            var written = response.visits();
            var otherwise = Laws.respond(ChangedCourse.shuffled(course, new Random(seed)), criteria, seed)
                    .visits();
            for (var i = 0; i < written.size(); i++) {
                var one = written.get(i);
                var other = otherwise.get(i);
                Laws.same(other.classification(), one.classification(), "seed %d, visit %d", seed, i);
                assertThat(other.sums().target()).isEqualTo(one.sums().target());
                assertThat(other.sums().nadir()).isEqualTo(one.sums().nadir());
                Laws.same(lengths(other), lengths(one), "seed %d, visit %d", seed, i);
                Laws.same(
                        new Answers(response).decisive(other),
                        new Answers(response).decisive(one),
                        "seed %d, visit %d",
                        seed,
                        i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void where_no_absolute_size_decides_only_proportions_do(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.RELATIVE_SIZES_ONLY);
            var factor = 2 + new Random(seed).nextInt(4);
            var larger = ChangedCourse.lengths(course, length -> new Millimetres(length.hundredths() * factor));
            Laws.same(
                    categories(Laws.respond(larger, criteria, seed)),
                    categories(Laws.respond(course, criteria, seed)),
                    "seed %d",
                    seed);
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void an_unequivocal_new_lesion_makes_its_visit_and_all_later_ones_progression(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.ANY);
            var before = Laws.respond(course, criteria, seed);
            var at = 1 + new Random(seed).nextInt(course.visits().size() - 1);
            var visits = new ArrayList<>(course.visits());
            var added = new ArrayList<>(visits.get(at).newLesions());
            added.add(appeared());
            visits.set(at, ChangedCourse.with(visits.get(at), visits.get(at).findings(), added));
            var after = Laws.respond(ChangedCourse.with(course, visits), criteria, seed);
            for (var i = 1; i < visits.size(); i++) {
                if (i < at) {
                    Laws.same(after.visits().get(i), before.visits().get(i), "seed %d, visit %d", seed, i);
                } else {
                    Laws.same(classification(after, i).overall(), OverallResponse.PD, "seed %d, visit %d", seed, i);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void more_tumour_at_a_visit_never_makes_its_target_response_better(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.ANY);
            var random = new Random(seed);
            var visits = new ArrayList<>(course.visits());
            var last = visits.getLast();
            var more = new Millimetres(1L + random.nextInt(2000));
            var grown = last.findings().stream()
                    .map(finding -> finding instanceof LesionFinding.Measured && random.nextBoolean()
                            ? ChangedCourse.lengths(finding, length -> length.plus(more))
                            : finding)
                    .toList();
            visits.set(visits.size() - 1, ChangedCourse.with(last, grown, last.newLesions()));
            var before = classification(Laws.respond(course, criteria, seed), visits.size() - 1);
            var after =
                    classification(Laws.respond(ChangedCourse.with(course, visits), criteria, seed), visits.size() - 1);
            assertThat(severity(after.target())).as("seed %d", seed).isGreaterThanOrEqualTo(severity(before.target()));
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void later_visits_change_earlier_ones_only_through_new_lesions(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var any = RandomCourse.of(seed, Shape.ANY);
            var course = ChangedCourse.with(
                    any,
                    any.visits().stream()
                            .map(visit -> ChangedCourse.with(visit, visit.findings(), List.of()))
                            .toList());
            var shorter = ChangedCourse.with(
                    course, course.visits().subList(0, course.visits().size() - 1));
            Laws.same(
                    Laws.respond(shorter, criteria, seed).visits(),
                    Laws.respond(course, criteria, seed)
                            .visits()
                            .subList(0, shorter.visits().size()),
                    "seed %d",
                    seed);
        }
    }

    @Test
    void outside_the_liver_mrecist_with_5_mm_of_growth_is_recist() {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.OUTSIDE_THE_LIVER);
            var protocol = RandomCourse.protocol(seed).with(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.ofMm(5));
            Laws.same(
                    categories(CourseResponse.of(course, new Mrecist(), protocol)),
                    categories(CourseResponse.of(course, new Recist11(), protocol)),
                    "seed %d",
                    seed);
        }
    }

    private static Classification classification(CourseResponse response, int visit) {
        return Objects.requireNonNull(response.visits().get(visit).classification());
    }

    /// All that a visit says without a length, the two names of what lies between made one.
    private static List<String> categories(CourseResponse response) {
        return response.followUps().stream()
                .map(visit -> {
                    var at = Objects.requireNonNull(visit.classification());
                    return at.target() + " " + at.nonTarget().name().replace("NON_CR_NON_PD", "IR_SD") + " "
                            + at.newLesions() + " " + at.overall() + " " + at.unheldOverall() + " " + at.held() + " "
                            + at.returned() + " " + at.patterns() + " " + at.progressionConfirmedBy();
                })
                .toList();
    }

    /// The length of each target, by its id.
    private static Map<String, Optional<Millimetres>> lengths(VisitResponse visit) {
        return visit.lesions().stream()
                .collect(Collectors.toMap(each -> each.lesion().id(), each -> Optional.ofNullable(each.used())));
    }

    private static int severity(TargetResponse response) {
        return switch (response) {
            case CR -> 1;
            case PR -> 2;
            case SD, NE, NONE -> 3;
            case PD -> 4;
        };
    }

    private static NewLesion appeared() {
        return new NewLesion(
                "Z",
                LesionKind.MASS,
                LesionSite.LUNG,
                null,
                null,
                null,
                null,
                NewLesion.Certainty.UNEQUIVOCAL,
                null,
                Enhancement.NOT_STATED,
                false);
    }
}
