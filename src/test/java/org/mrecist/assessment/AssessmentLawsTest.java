package org.mrecist.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mrecist.bestresponse.BestResponse;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.RandomCourse;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// Laws of whole assessments over courses made up from seeds.
class AssessmentLawsTest {
    private static final int COURSES = 1000;

    /// The short cuts taken in finding alternatives must not lose or invent one.
    @Test
    void the_alternatives_are_what_a_whole_assessment_under_each_other_setting_differs_by() {
        for (var seed = 0L; seed < COURSES; seed++) {
            var course = RandomCourse.of(seed, RandomCourse.Shape.ANY);
            var protocol = RandomCourse.protocol(seed);
            for (var criteria : CriteriaRegistry.all()) {
                var response = CourseResponse.of(course, criteria, protocol);
                var found = new HashSet<String>();
                new Alternatives(course, criteria, protocol, response)
                        .find()
                        .forEach(each -> found.add(String.join(
                                " ",
                                each.changed().name(),
                                each.setting().toString(),
                                each.result().name(),
                                String.valueOf(each.visit()),
                                each.category())));

                assertThat(found)
                        .as("seed %s, %s", seed, criteria.ruleSet().name())
                        .isEqualTo(differences(course, criteria, protocol));
            }
        }
    }

    @Test
    void criteria_that_differ_at_a_visit_have_a_reason_and_criteria_that_agree_have_none() {
        for (var seed = 0L; seed < COURSES; seed++) {
            var course = RandomCourse.of(seed, RandomCourse.Shape.ANY);
            var responses = CriteriaRegistry.all().stream()
                    .map(criteria -> CourseResponse.of(course, criteria, Protocol.DEFAULTS))
                    .toList();

            assertThat(Differences.compare(responses))
                    .as("seed %s", seed)
                    .allMatch(each -> each.agrees() == each.differences().isEmpty());
        }
    }

    private static Set<String> differences(Course course, ResponseCriteria criteria, Protocol protocol) {
        var differences = new HashSet<String>();
        var asRequested = CourseResponse.of(course, criteria, protocol);
        for (var each : criteria.ruleSet().switches()) {
            for (var setting : each.compared()) {
                var other = protocol.with(each, setting);
                var otherwise = CourseResponse.of(course, criteria, other);
                for (var i = 1; i < asRequested.visits().size(); i++) {
                    var visit = asRequested.visits().get(i).visit().id();
                    var one = Objects.requireNonNull(asRequested.visits().get(i).classification());
                    var two = Objects.requireNonNull(otherwise.visits().get(i).classification());
                    var prefix = each.name() + " " + setting + " ";
                    if (one.overall() != two.overall()) {
                        differences.add(prefix + "OVERALL " + visit + " " + two.overall());
                    } else {
                        if (one.target() != two.target()) {
                            differences.add(prefix + "TARGET " + visit + " " + two.target());
                        }
                        if (one.nonTarget() != two.nonTarget()) {
                            differences.add(prefix + "NON_TARGET " + visit + " " + two.nonTarget());
                        }
                    }
                }
                var best = best(course, otherwise, other);
                if (!best.equals(best(course, asRequested, protocol))) {
                    differences.add(each.name() + " " + setting + " BEST_OVERALL_RESPONSE null " + best);
                }
            }
        }
        return differences;
    }

    private static String best(Course course, CourseResponse response, Protocol protocol) {
        return BestResponse.of(response.responses(), course.referenceDate(), course.followUp(), protocol)
                .map(best -> best.category().name())
                .orElse("NONE");
    }
}
