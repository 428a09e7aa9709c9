package org.mrecist.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mrecist.assessment.BestChange;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.RandomCourse;
import org.mrecist.criteria.Thresholds;
import org.mrecist.criteria.VisitResponse;
import org.w3c.dom.Element;

/// Laws of pictures over courses made up from seeds.
class PlotLawsTest {
    private static final int COURSES = 300;

    /// Places have two decimals.
    private static final Offset<Double> ROUNDING = within(0.0101);

    private static final Pattern PLACE = Pattern.compile("[MV](?:[\\d.]+ )?([\\d.]+)");

    /// The points and lines of one panel, with the axis that they are read by.
    private record Panel(double zero, double perMillimetre, List<Element> points, List<Element> paths) {
        double y(double length) {
            return zero - length * perMillimetre;
        }
    }

    @Test
    void a_picture_is_well_made_and_shows_every_sum_line_and_category_where_the_decision_has_it() {
        for (var seed = 0L; seed < COURSES; seed++) {
            var assessment = DrawnCourses.assessed(DrawnCourses.random(seed), RandomCourse.protocol(seed));
            var picture = DrawnCourses.picture(assessment);
            var withSums = assessment.criteria().stream()
                    .filter(each -> !sums(each).isEmpty())
                    .toList();
            var panels = panels(picture);
            assertThat(panels).as("seed %s", seed).hasSameSizeAs(withSums);
            for (var i = 0; i < panels.size(); i++) {
                showsSums(panels.get(i), withSums.get(i));
                showsProgression(panels.get(i), withSums.get(i));
            }
            for (var each : assessment.criteria()) {
                for (var visit : each.response().visits()) {
                    assertThat(picture.description())
                            .as("seed %s", seed)
                            .contains(DisplayText.of(visit.visit().id()))
                            .contains(visit.visit().date().toString());
                }
            }
        }
    }

    @Test
    void pictures_of_many_courses_are_well_made_and_show_every_course() {
        for (var seed = 0L; seed < 30; seed++) {
            var from = seed * 10;
            for (var criteria = 0; criteria < 2; criteria++) {
                var which = criteria;
                var courses = IntStream.range(0, 1 + (int) seed)
                        .mapToObj(i -> DrawnCourses.assessed(DrawnCourses.random(from + i), RandomCourse.protocol(from))
                                .criteria()
                                .get(which))
                        .toList();
                var swimmer = Picture.parse(SwimmerPlot.of(courses, DrawnCourses.ENGLISH, "s"));
                swimmer.isWellMade();
                assertThat(swimmer.groups("data-course")).hasSameSizeAs(courses);
                var waterfall = Picture.parse(WaterfallPlot.of(courses, DrawnCourses.ENGLISH, "w"));
                waterfall.isWellMade();
                assertThat(waterfall.groups("data-course")).hasSize((int) courses.stream()
                        .filter(each -> BestChange.find(each).isPresent())
                        .count());
            }
        }
    }

    private static void showsSums(Panel panel, CriteriaAssessment assessment) {
        var expected = sums(assessment);
        assertThat(panel.points().stream().map(point -> point.getAttribute("data-sum-mm")))
                .containsExactlyElementsOf(expected.stream()
                        .map(visit -> Objects.requireNonNull(visit.sums().target())
                                .toDecimal()
                                .toPlainString())
                        .toList());
        for (var point : panel.points()) {
            var circle = Picture.only(point, "circle");
            assertThat(Picture.number(circle, "cy")).isCloseTo(panel.y(Picture.number(point, "data-sum-mm")), ROUNDING);
        }
        onTheAxisOfTime(panel.points());
    }

    /// Each place lies between the first and the last as its date does.
    private static void onTheAxisOfTime(List<Element> points) {
        var first = points.getFirst();
        var last = points.getLast();
        var days = day(last) - day(first);
        for (var point : points) {
            if (days > 0) {
                var share = (double) (day(point) - day(first)) / days;
                assertThat(x(point)).isCloseTo(x(first) + share * (x(last) - x(first)), within(0.02));
            }
            assertThat(x(point)).isBetween(76.0, 960.0);
        }
    }

    /// The steps of the PD line are the lengths from which the visits were judged to progress.
    private static void showsProgression(Panel panel, CriteriaAssessment assessment) {
        var judgedBy = assessment.response().visits().stream()
                .flatMap(visit -> Stream.ofNullable(visit.sums().thresholds()))
                .map(Thresholds::progressionFrom)
                .toList();
        var drawn = new ArrayList<Double>();
        panel.paths().stream()
                .filter(path -> path.getAttribute("stroke").equals(Ink.VERMILION)
                        && path.getAttribute("d").contains("H"))
                .forEach(path -> PLACE.matcher(path.getAttribute("d"))
                        .results()
                        .forEach(place -> drawn.add(Double.parseDouble(place.group(1)))));
        assertThat(drawn).hasSameSizeAs(judgedBy);
        for (var i = 0; i < drawn.size(); i++) {
            assertThat(drawn.get(i))
                    .isCloseTo(panel.y(judgedBy.get(i).toDecimal().doubleValue()), ROUNDING);
        }
    }

    private static List<VisitResponse> sums(CriteriaAssessment assessment) {
        return assessment.response().visits().stream()
                .filter(visit -> visit.sums().target() != null)
                .toList();
    }

    private static double x(Element point) {
        return Picture.number(Picture.only(point, "circle"), "cx");
    }

    private static long day(Element point) {
        return LocalDate.parse(point.getAttribute("data-date")).toEpochDay();
    }

    /// The panels with an axis of lengths, which is read from the labels of its ticks.
    private static List<Panel> panels(Picture picture) {
        var panels = new ArrayList<Panel>();
        var zero = 0.0;
        var isTick = false;
        var ticks = new ArrayList<Element>();
        for (var element : picture.elements("*").toList()) {
            var wasTick = isTick;
            isTick = isTick(element) || (wasTick && element.getLocalName().equals("line"));
            if (isTick(element)) {
                if (element.getTextContent().equals("0")) {
                    ticks.clear();
                    zero = Picture.number(element, "y") - 4;
                }
                ticks.add(element);
            } else if (wasTick && !isTick) {
                var longest = ticks.getLast();
                panels.add(new Panel(
                        zero,
                        (zero - Picture.number(longest, "y") + 4) / Double.parseDouble(longest.getTextContent()),
                        new ArrayList<>(),
                        new ArrayList<>()));
            }
            if (element.hasAttribute("data-sum-mm")) {
                panels.getLast().points().add(element);
            }
            if (element.getLocalName().equals("path") && !panels.isEmpty()) {
                panels.getLast().paths().add(element);
            }
        }
        return panels;
    }

    private static boolean isTick(Element element) {
        return element.getLocalName().equals("text")
                && element.getAttribute("x").equals("69")
                && element.getAttribute("text-anchor").equals("end");
    }
}
