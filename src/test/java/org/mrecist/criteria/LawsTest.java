package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.Course;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;

/// What holds for every course, tried on courses made up from seeds. A failure names its seed.
class LawsTest {
    private static final long CASES = Long.getLong("laws.cases", 2_000);

    static List<ResponseCriteria> ruleSets() {
        return List.of(new Mrecist(), new Recist11());
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_same_course_has_the_same_answer(ResponseCriteria criteria) {
        var again = criteria instanceof Mrecist ? new Mrecist() : new Recist11();
        for (var seed = 0L; seed < CASES; seed++) {
            same(
                    respond(RandomCourse.of(seed, Shape.ANY), criteria, seed).visits(),
                    respond(RandomCourse.of(seed, Shape.ANY), again, seed).visits(),
                    "seed %d",
                    seed);
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_order_of_lesions_findings_and_visits_changes_nothing(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.ANY);
            var response = respond(course, criteria, seed);
            var written = response.visits();
            var otherwise = respond(RandomCourse.shuffled(course, new Random(seed)), criteria, seed)
                    .visits();
            for (var i = 0; i < written.size(); i++) {
                var one = written.get(i);
                var other = otherwise.get(i);
                same(other.classification(), one.classification(), "seed %d, visit %d", seed, i);
                assertThat(other.sums().target()).isEqualTo(one.sums().target());
                assertThat(other.sums().nadir()).isEqualTo(one.sums().nadir());
                same(lengths(other), lengths(one), "seed %d, visit %d", seed, i);
                same(
                        new Answers(response).decisive(other),
                        new Answers(response).decisive(one),
                        "seed %d, visit %d",
                        seed,
                        i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void where_no_absolute_size_decides_only_proportions_do(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.RELATIVE_SIZES_ONLY);
            var factor = 2 + new Random(seed).nextInt(4);
            var larger = RandomCourse.lengths(course, length -> new Millimetres(length.hundredths() * factor));
            same(
                    categories(respond(larger, criteria, seed)),
                    categories(respond(course, criteria, seed)),
                    "seed %d",
                    seed);
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void an_unequivocal_new_lesion_makes_its_visit_and_all_later_ones_progression(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.ANY);
            var before = respond(course, criteria, seed);
            var at = 1 + new Random(seed).nextInt(course.visits().size() - 1);
            var visits = new ArrayList<>(course.visits());
            var added = new ArrayList<>(visits.get(at).newLesions());
            added.add(appeared());
            visits.set(at, RandomCourse.with(visits.get(at), visits.get(at).findings(), added));
            var after = respond(RandomCourse.with(course, visits), criteria, seed);
            for (var i = 1; i < visits.size(); i++) {
                if (i < at) {
                    same(after.visits().get(i), before.visits().get(i), "seed %d, visit %d", seed, i);
                } else {
                    same(classification(after, i).overall(), OverallResponse.PD, "seed %d, visit %d", seed, i);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void more_tumour_at_a_visit_never_makes_its_target_response_better(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.ANY);
            var random = new Random(seed);
            var visits = new ArrayList<>(course.visits());
            var last = visits.getLast();
            var more = new Millimetres(1L + random.nextInt(2000));
            var grown = last.findings().stream()
                    .map(finding -> finding instanceof LesionFinding.Measured && random.nextBoolean()
                            ? RandomCourse.lengths(finding, length -> length.plus(more))
                            : finding)
                    .toList();
            visits.set(visits.size() - 1, RandomCourse.with(last, grown, last.newLesions()));
            var before = classification(respond(course, criteria, seed), visits.size() - 1);
            var after = classification(respond(RandomCourse.with(course, visits), criteria, seed), visits.size() - 1);
            assertThat(severity(after.target())).as("seed %d", seed).isGreaterThanOrEqualTo(severity(before.target()));
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void later_visits_change_earlier_ones_only_through_new_lesions(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var any = RandomCourse.of(seed, Shape.ANY);
            var course = RandomCourse.with(
                    any,
                    any.visits().stream()
                            .map(visit -> RandomCourse.with(visit, visit.findings(), List.of()))
                            .toList());
            var shorter = RandomCourse.with(
                    course, course.visits().subList(0, course.visits().size() - 1));
            same(
                    respond(shorter, criteria, seed).visits(),
                    respond(course, criteria, seed)
                            .visits()
                            .subList(0, shorter.visits().size()),
                    "seed %d",
                    seed);
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_sum_is_that_of_all_targets_and_the_nadir_the_smallest_before(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            Millimetres smallest = null;
            for (var visit :
                    respond(RandomCourse.of(seed, Shape.ANY), criteria, seed).visits()) {
                var used = visit.lesions().stream().map(each -> each.used()).toList();
                var sum = used.isEmpty() || used.contains(null)
                        ? null
                        : used.stream().map(Objects::requireNonNull).reduce(Millimetres.ZERO, Millimetres::plus);
                same(visit.sums().target(), sum, "seed %d", seed);
                same(visit.sums().nadir(), smallest, "seed %d", seed);
                if (sum != null && (smallest == null || sum.hundredths() < smallest.hundredths())) {
                    smallest = sum;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void a_complete_sum_has_the_category_that_the_definitions_give(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.RELATIVE_SIZES_ONLY);
            for (var visit : respond(course, criteria, seed).followUps()) {
                var at = Objects.requireNonNull(visit.classification());
                var sum = visit.sums().target();
                var baseline = visit.sums().baseline();
                var nadir = visit.sums().nadir();
                if (sum == null || baseline == null || nadir == null || at.returned() || at.held()) {
                    continue;
                }
                // No rule of an absolute size decides in these courses, and none of them starts at 0.
                var expected = TargetResponse.SD;
                if (sum.isZero()) {
                    expected = TargetResponse.CR;
                } else if (sum.hundredths() * 100 >= nadir.hundredths() * 120) {
                    expected = TargetResponse.PD;
                } else if (sum.hundredths() * 100 <= baseline.hundredths() * 70) {
                    expected = TargetResponse.PR;
                }
                if (!baseline.isZero()) {
                    same(
                            at.target(),
                            expected,
                            "seed %d, %s",
                            seed,
                            visit.visit().id());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void without_a_sum_the_targets_are_not_evaluable_or_in_progression(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            for (var visit :
                    respond(RandomCourse.of(seed, Shape.ANY), criteria, seed).followUps()) {
                var target = Objects.requireNonNull(visit.classification()).target();
                if (visit.lesions().isEmpty()) {
                    same(target, TargetResponse.NONE, "seed %d", seed);
                } else if (visit.sums().target() == null || visit.sums().baseline() == null) {
                    assertThat(target).as("seed %d", seed).isIn(TargetResponse.NE, TargetResponse.PD);
                } else {
                    assertThat(target).as("seed %d", seed).isNotEqualTo(TargetResponse.NONE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void a_visit_has_patterns_exactly_when_it_is_progression(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            for (var visit :
                    respond(RandomCourse.of(seed, Shape.ANY), criteria, seed).followUps()) {
                var at = Objects.requireNonNull(visit.classification());
                same(
                        at.patterns().isEmpty(),
                        at.overall() != OverallResponse.PD,
                        "seed %d, %s",
                        seed,
                        visit.visit().id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void each_visit_cites_rules_of_the_rule_set_only_and_one_for_each_decision(ResponseCriteria criteria) {
        var known = new HashSet<>(criteria.ruleSet().rules());
        for (var seed = 0L; seed < CASES; seed++) {
            var response = respond(RandomCourse.of(seed, Shape.ANY), criteria, seed);
            for (var visit : response.visits()) {
                if (!known.containsAll(rules(visit))) {
                    assertThat(known).as("seed %d", seed).containsAll(rules(visit));
                }
            }
            for (var visit : response.followUps()) {
                var decisive = new Answers(response).decisive(visit);
                // A marker above normal adds one.
                assertThat(decisive).as("seed %d", seed).hasSizeBetween(3, 4).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_dated_responses_are_those_of_the_visits(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            var response = respond(RandomCourse.of(seed, Shape.ANY), criteria, seed);
            assertThat(response.visits().getFirst().isBaseline())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(response.followUps()).as("seed %d", seed).noneMatch(VisitResponse::isBaseline);
            same(
                    response.responses(),
                    response.followUps().stream()
                            .map(visit -> new DatedResponse(
                                    visit.visit().id(),
                                    visit.visit().date(),
                                    Objects.requireNonNull(visit.classification())
                                            .overall(),
                                    Objects.requireNonNull(visit.classification())
                                            .unheldOverall()))
                            .toList(),
                    "seed %d",
                    seed);
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void the_steps_tell_the_categories_that_were_decided(ResponseCriteria criteria) {
        for (var seed = 0L; seed < CASES; seed++) {
            for (var visit :
                    respond(RandomCourse.of(seed, Shape.ANY), criteria, seed).followUps()) {
                var decided = Objects.requireNonNull(visit.classification());
                same(told("target", visit), decided.target().name(), "seed %d", seed);
                same(told("nonTarget", visit), decided.nonTarget().name(), "seed %d", seed);
                same(told("newLesions", visit), decided.newLesions().name(), "seed %d", seed);
                same(told("overall", visit), decided.overall().name(), "seed %d", seed);
            }
        }
    }

    /// What the last step that tells of it tells.
    private static String told(String name, VisitResponse visit) {
        return visit.steps().reversed().stream()
                .flatMap(step -> Fact.find(step.facts(), name).stream())
                .map(fact -> ((Fact.Term) fact).value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void outside_the_liver_mrecist_with_5_mm_of_growth_is_recist() {
        for (var seed = 0L; seed < CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.OUTSIDE_THE_LIVER);
            var protocol = RandomCourse.protocol(seed).with(Switch.MRECIST_ABSOLUTE_INCREASE_MM, Setting.ofMm(5));
            same(
                    categories(CourseResponse.of(course, new Mrecist(), protocol)),
                    categories(CourseResponse.of(course, new Recist11(), protocol)),
                    "seed %d",
                    seed);
        }
    }

    private static CourseResponse respond(Course course, ResponseCriteria criteria, long seed) {
        Protocol protocol = RandomCourse.protocol(seed);
        return CourseResponse.of(course, criteria, protocol);
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

    /// Asserts only where the two differ, since describing what holds would take longer than deciding it.
    private static void same(@Nullable Object actual, @Nullable Object expected, String place, Object... at) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual).as(place, at).isEqualTo(expected);
        }
    }

    private static Set<Rule> rules(VisitResponse visit) {
        return visit.steps().stream().map(step -> step.rule()).collect(Collectors.toSet());
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
