package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.criteria.RandomCourse.Shape;
import org.mrecist.measure.Millimetres;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;

/// What holds of every visit of every course: its sums, its categories, and what is told of them belong together.
class VisitLawsTest {
    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void the_sum_is_that_of_all_targets_and_the_nadir_the_smallest_before(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            Millimetres smallest = null;
            for (var visit : Laws.respond(RandomCourse.of(seed, Shape.ANY), criteria, seed)
                    .visits()) {
                var used = visit.lesions().stream().map(each -> each.used()).toList();
                var sum = used.isEmpty() || used.contains(null)
                        ? null
                        : used.stream().map(Objects::requireNonNull).reduce(Millimetres.ZERO, Millimetres::plus);
                Laws.same(visit.sums().target(), sum, "seed %d", seed);
                Laws.same(visit.sums().nadir(), smallest, "seed %d", seed);
                if (sum != null && (smallest == null || sum.hundredths() < smallest.hundredths())) {
                    smallest = sum;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void a_complete_sum_has_the_category_that_the_definitions_give(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var course = RandomCourse.of(seed, Shape.RELATIVE_SIZES_ONLY);
            for (var visit : Laws.respond(course, criteria, seed).followUps()) {
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
                    Laws.same(
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
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void without_a_sum_the_targets_are_not_evaluable_or_in_progression(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            for (var visit : Laws.respond(RandomCourse.of(seed, Shape.ANY), criteria, seed)
                    .followUps()) {
                var target = Objects.requireNonNull(visit.classification()).target();
                if (visit.lesions().isEmpty()) {
                    Laws.same(target, TargetResponse.NONE, "seed %d", seed);
                } else if (visit.sums().target() == null || visit.sums().baseline() == null) {
                    assertThat(target).as("seed %d", seed).isIn(TargetResponse.NE, TargetResponse.PD);
                } else {
                    assertThat(target).as("seed %d", seed).isNotEqualTo(TargetResponse.NONE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void a_visit_has_patterns_exactly_when_it_is_progression(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            for (var visit : Laws.respond(RandomCourse.of(seed, Shape.ANY), criteria, seed)
                    .followUps()) {
                var at = Objects.requireNonNull(visit.classification());
                Laws.same(
                        at.patterns().isEmpty(),
                        at.overall() != OverallResponse.PD,
                        "seed %d, %s",
                        seed,
                        visit.visit().id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void each_visit_cites_rules_of_the_rule_set_only_and_one_for_each_decision(ResponseCriteria criteria) {
        var known = new HashSet<>(criteria.ruleSet().rules());
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var response = Laws.respond(RandomCourse.of(seed, Shape.ANY), criteria, seed);
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
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void the_dated_responses_are_those_of_the_visits(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            var response = Laws.respond(RandomCourse.of(seed, Shape.ANY), criteria, seed);
            assertThat(response.visits().getFirst().isBaseline())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(response.followUps()).as("seed %d", seed).noneMatch(VisitResponse::isBaseline);
            Laws.same(
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
    @MethodSource("org.mrecist.criteria.Laws#ruleSets")
    void the_steps_tell_the_categories_that_were_decided(ResponseCriteria criteria) {
        for (var seed = 0L; seed < Laws.CASES; seed++) {
            for (var visit : Laws.respond(RandomCourse.of(seed, Shape.ANY), criteria, seed)
                    .followUps()) {
                var decided = Objects.requireNonNull(visit.classification());
                Laws.same(told("target", visit), decided.target().name(), "seed %d", seed);
                Laws.same(told("nonTarget", visit), decided.nonTarget().name(), "seed %d", seed);
                Laws.same(told("newLesions", visit), decided.newLesions().name(), "seed %d", seed);
                Laws.same(told("overall", visit), decided.overall().name(), "seed %d", seed);
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

    private static Set<Rule> rules(VisitResponse visit) {
        return visit.steps().stream().map(step -> step.rule()).collect(Collectors.toSet());
    }
}
