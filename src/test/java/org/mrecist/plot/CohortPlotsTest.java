package org.mrecist.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mrecist.assessment.BestChange;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Treatment;
import org.w3c.dom.Element;

/// Pictures of many courses.
class CohortPlotsTest {
    private static final LocalDate BASELINE = LocalDate.of(2024, 1, 1);

    private static Course course(@Nullable String subject, String... lengths) {
        return DrawnCourses.ofLung(
                subject, DrawnCourses.every(60, lengths.length), i -> lengths[i].equals("ne") ? null : lengths[i]);
    }

    private static Picture waterfall(List<CriteriaAssessment> courses) {
        var picture = Picture.parse(WaterfallPlot.of(courses, DrawnCourses.ENGLISH, "w"));
        picture.isWellMade();
        return picture;
    }

    private static Picture swimmer(List<CriteriaAssessment> courses) {
        var picture = Picture.parse(SwimmerPlot.of(courses, DrawnCourses.ENGLISH, "s"));
        picture.isWellMade();
        return picture;
    }

    @Test
    void the_best_change_is_at_the_smallest_sum_up_to_the_first_progression() {
        assertThat(bestChange(course("S", "40", "30", "20", "25", "10"))).isEqualTo("-50 %");
        assertThat(bestChange(course("S", "40", "50", "10"))).isEqualTo("25 %");
        assertThat(bestChange(course("S", "40", "ne", "36"))).isEqualTo("-10 %");
        assertThat(bestChange(course("S", "40", "0", "0"))).isEqualTo("-100 %");
        assertThat(bestChange(course("S", "40", "40"))).isEqualTo("0 %");
    }

    @Test
    void there_is_no_best_change_without_a_baseline_sum_or_a_later_one() {
        assertThat(bestChange(course("S", "40"))).isEmpty();
        assertThat(bestChange(course("S", "40", "ne"))).isEmpty();
        assertThat(bestChange(course("S", "ne", "40"))).isEmpty();
        assertThat(bestChange(course("S", "0", "40"))).isEmpty();
    }

    private static String bestChange(Course course) {
        return BestChange.find(DrawnCourses.byRecist(course))
                .map(best -> best.change().toString())
                .orElse("");
    }

    @Test
    void bars_run_from_growth_to_decrease_and_no_course_is_dropped() {
        var courses = List.of(
                course("A", "40", "20"),
                course("B", "40", "60"),
                course(null, "40", "38"),
                course("D", "40", "ne"),
                course(null, "40"),
                course("F", "40", "0"),
                course("G", "10", "1000"));
        var picture = waterfall(courses.stream().map(DrawnCourses::byRecist).toList());
        assertThat(picture.groups("data-course")
                        .map(bar -> bar.getAttribute("data-course") + " " + bar.getAttribute("data-change-percent")))
                .containsExactly("G 9900", "B 50", "course 3 -5", "A -50", "F -100");
        assertThat(contents(picture))
                .contains("No change to draw: D (NE), course 5")
                .contains("G, +9900 %, PD", "F, -100 %, CR", "+20 %", "-30 %");
        assertThat(picture.description()).contains("D: no change to state", "course 5: no change to state");
    }

    @Test
    void the_height_of_a_bar_is_its_change_and_growth_beyond_the_axis_is_marked() {
        var picture = waterfall(List.of(
                DrawnCourses.byRecist(course("A", "40", "20")), DrawnCourses.byRecist(course("B", "10", "1000"))));
        var bars = picture.groups("data-course").toList();
        var cut = height(bars.get(0));
        // The axis ends at +100 %.
        assertThat(height(bars.get(1)) * 2).isCloseTo(cut, within(0.02));
        assertThat(bars.get(0).getElementsByTagNameNS("*", "path").getLength()).isEqualTo(2);
        assertThat(bars.get(1).getElementsByTagNameNS("*", "path").getLength()).isEqualTo(1);
    }

    private static double height(Element bar) {
        return Picture.number(Picture.only(bar, "rect"), "height");
    }

    @Test
    void five_hundred_courses_have_each_its_bar_its_lane_and_its_name() {
        var courses = IntStream.range(0, 500)
                .mapToObj(i -> DrawnCourses.byRecist(
                        course(i % 3 == 0 ? null : "W".repeat(64), "100", Integer.toString(i % 190), "90")))
                .toList();
        assertThat(waterfall(courses).groups("data-course")).hasSize(500);
        assertThat(swimmer(courses).groups("data-course")).hasSize(500);
    }

    @Test
    void courses_without_any_change_are_a_picture_too() {
        assertThat(contents(waterfall(List.of(DrawnCourses.byRecist(course("A", "40"))))))
                .contains("No change to draw: A");
    }

    @Test
    void a_lane_runs_from_the_start_of_treatment_to_what_is_known_last() {
        var ended = DrawnCourses.with(
                course("ended", "40", "20"),
                new Treatment(BASELINE.plusDays(7), null, List.of(), List.of(), null, null),
                new FollowUp(BASELINE.plusDays(217), null, BASELINE.plusDays(147), null));
        var seen = DrawnCourses.with(
                course("seen", "40", "20"),
                new Treatment(BASELINE.plusDays(7), null, List.of(), List.of(), null, null),
                new FollowUp(null, BASELINE.plusDays(112), null, null));
        var picture = swimmer(List.of(
                DrawnCourses.byRecist(seen), DrawnCourses.byRecist(ended), DrawnCourses.byRecist(course(null, "40"))));
        var lanes = picture.groups("data-course").toList();
        assertThat(lanes.stream().map(lane -> lane.getAttribute("data-course")))
                .containsExactly("ended", "seen", "course 3");
        assertThat(widths(lanes.get(0))).hasSize(2);
        assertThat(widths(lanes.get(0)).get(0))
                .isCloseTo(2 * widths(lanes.get(0)).get(1), within(0.03));
        assertThat(widths(lanes.get(1)).getFirst() * 2)
                .isCloseTo(
                        widths(lanes.get(0)).stream().mapToDouble(each -> each).sum(), within(0.03));
        assertThat(contents(picture))
                .contains("death", "new therapy", "after new therapy")
                .contains("neither progression, new therapy nor death known", "course 3 *");
        assertThat(picture.description())
                .startsWith("ended, from 2024-01-08: PR at day 53; new therapy at day 140; death at day 210.");
    }

    private static List<Double> widths(Element lane) {
        var widths = new ArrayList<Double>();
        var rects = lane.getElementsByTagNameNS("*", "rect");
        for (var i = 0; i < rects.getLength(); i++) {
            widths.add(Picture.number((Element) rects.item(i), "width"));
        }
        return widths;
    }

    @Test
    void a_picture_needs_courses_by_one_rule_set() {
        var both = DrawnCourses.assessed(course("A", "40", "20"), Protocol.DEFAULTS)
                .criteria();
        assertThatIllegalArgumentException().isThrownBy(() -> WaterfallPlot.of(both, DrawnCourses.ENGLISH, "w"));
        assertThatIllegalArgumentException().isThrownBy(() -> SwimmerPlot.of(List.of(), DrawnCourses.ENGLISH, "s"));
    }

    private static List<String> contents(Picture picture) {
        return picture.texts().stream()
                .map(Picture.Text::content)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
