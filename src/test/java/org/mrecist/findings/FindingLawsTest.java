package org.mrecist.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

class FindingLawsTest {
    private static final int SHUFFLES = 12;

    @Test
    void findings_do_not_depend_on_the_order_of_the_request_except_for_their_pointers() {
        for (var vector : FindingVector.all()) {
            var course = CourseNotation.course(vector.course());
            var expected = named(course, vector.protocol());
            for (var seed = 0; seed < SHUFFLES; seed++) {
                var shuffled = shuffled(course, new Random(seed));
                assertThat(named(shuffled, vector.protocol()))
                        .as("%s, seed %d", vector, seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void findings_do_not_depend_on_the_order_of_the_criteria() {
        for (var vector : FindingVector.all()) {
            var course = CourseNotation.course(vector.course());
            assertThat(FindingVector.findings(course, vector.protocol(), FindingVector.BOTH.reversed()))
                    .as("%s", vector)
                    .isEqualTo(FindingVector.findings(course, vector.protocol(), FindingVector.BOTH));
        }
    }

    @Test
    void no_finding_appears_twice() {
        for (var vector : FindingVector.all()) {
            assertThat(FindingVector.findings(
                            CourseNotation.course(vector.course()), vector.protocol(), FindingVector.BOTH))
                    .as("%s", vector)
                    .doesNotHaveDuplicates();
        }
    }

    /// The findings with the places of their pointers named by id, without those on the order itself.
    private static List<String> named(Course course, Protocol protocol) {
        return FindingVector.findings(course, protocol, FindingVector.BOTH).stream()
                .filter(finding -> finding.kind() != FindingKind.VISIT_OUT_OF_ORDER)
                .map(finding -> finding.id() + " " + named(FindingVector.rendered(finding), course))
                .sorted()
                .toList();
    }

    private static String named(String rendered, Course course) {
        var visit = Pattern.compile("/visits/(\\d+)(?:/(findings|newLesions)/(\\d+))?")
                .matcher(rendered)
                .replaceAll(place ->
                        Matcher.quoteReplacement(named(place.group(1), place.group(2), place.group(3), course)));
        var lesion = Pattern.compile("^/lesions/(\\d+)")
                .matcher(visit)
                .replaceAll(place -> "/lesions/"
                        + course.lesions().get(Integer.parseInt(place.group(1))).id());
        return Pattern.compile("/interventions/(\\d+)(?:/lesions/(\\d+))?")
                .matcher(lesion)
                .replaceAll("/interventions");
    }

    private static String named(String position, String list, String place, Course course) {
        var visit = course.visits().stream()
                .filter(each -> each.position() == Integer.parseInt(position))
                .findFirst()
                .orElseThrow();
        if (list == null) {
            return "/visits/" + visit.id();
        }
        var index = Integer.parseInt(place);
        return "/visits/" + visit.id() + "/"
                + (list.equals("findings")
                        ? visit.findings().get(index).lesion()
                        : visit.newLesions().get(index).id());
    }

    private static Course shuffled(Course course, Random random) {
        var positions = new ArrayList<Integer>();
        for (var i = 0; i < course.visits().size(); i++) {
            positions.add(i);
        }
        Collections.shuffle(positions, random);
        var visits = new ArrayList<Visit>();
        for (var i = 0; i < course.visits().size(); i++) {
            var visit = course.visits().get(i);
            visits.add(new Visit(
                    positions.get(i),
                    visit.id(),
                    visit.date(),
                    visit.statedBaseline(),
                    visit.imaging(),
                    shuffled(visit.findings(), random),
                    shuffled(visit.newLesions(), random),
                    visit.afpNgPerMl(),
                    visit.markerNormal(),
                    visit.chestImaged(),
                    visit.statedOverall()));
        }
        return new Course(
                course.subject(),
                course.treatment(),
                shuffled(course.lesions(), random),
                visits,
                shuffled(course.interventions(), random),
                course.followUp(),
                course.context());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void a_fact_that_a_kind_states_for_one_course_it_states_for_all_but_named_variants() {
        var variants = List.of(FindingKind.LEFT_OUT_NODE_GROWN, FindingKind.VISIT_AFTER_PROGRESSION);
        for (var kind : FindingVector.kindsOfCourses()) {
            var names = FindingVector.all().stream()
                    .filter(vector -> vector.kind() == kind)
                    .flatMap(vector -> vector.findings().stream())
                    .map(finding -> finding.facts().stream()
                            .map(Fact::name)
                            .filter(name -> !name.equals(Finding.CRITERIA))
                            .toList())
                    .distinct();
            assertThat(names).as(kind.id()).hasSize(variants.contains(kind) ? 2 : 1);
        }
        assertThat(FindingVector.kindsOfCourses()).containsAll(variants);
    }
}
