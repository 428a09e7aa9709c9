package org.mrecist.plot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.assessment.BestChange;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.PlotDescription;
import org.mrecist.explanation.PlotLabel;
import org.mrecist.explanation.PlotText;
import org.mrecist.measure.Percent;

/// The best change of the target sum of each of many courses, from the largest growth to the largest decrease, each
/// marked by its best overall response. A course without a change to draw is named below.
///
/// The picture grows wider with the courses, so that each has its bar, its sign and its name.
public final class WaterfallPlot {
    private static final double LEAST_WIDTH = 960;
    private static final double LEFT = 76;
    private static final double TITLE_SIZE = 16;
    private static final double TOP = 62;
    private static final double HEIGHT = 300;
    private static final double LEAST_PITCH = 15;
    private static final double MOST_PITCH = 170;
    private static final double MOST_HALF = 28;
    private static final double MOST_NAMES = 190;
    private static final double NAME_SIZE = 10;
    private static final double NOTE_SIZE = 11;
    private static final double NOTE_ROW = 15;
    private static final double REFERENCE_WIDTH = 48;

    /// Growth beyond this is cut off, with a sign that says so and the number at the name.
    private static final int MOST_PERCENT = 100;

    private static final int STEP_PERCENT = 20;

    /// @param category the best overall response
    private record Bar(NamedCourse course, Percent change, OverallResponse category) {
        static Stream<Bar> of(NamedCourse course) {
            return BestChange.find(course.assessment())
                    .flatMap(best -> course.best().map(category -> new Bar(course, best.change(), category)))
                    .stream();
        }

        /// What stands below it, but for the name of the course.
        String value(PlotText text) {
            return ", " + (change.tenths() > 0 ? "+" : "") + change + ", " + text.code(category);
        }
    }

    private final PlotText text;
    private final PlotDescription described;
    private final List<NamedCourse> courses;
    private final List<Bar> bars;
    private final List<NamedCourse> withoutChange;
    private final double width;
    private final double pitch;
    private final int topPercent;

    private WaterfallPlot(List<CriteriaAssessment> assessments, PlotText text) {
        this.text = text;
        described = new PlotDescription(text);
        courses = NamedCourse.of(assessments, text);
        bars = courses.stream()
                .flatMap(Bar::of)
                .sorted(Comparator.comparingLong((Bar bar) -> -bar.change().tenths()))
                .toList();
        withoutChange = courses.stream()
                .filter(course -> Bar.of(course).findAny().isEmpty())
                .toList();
        var room = LEAST_WIDTH - LEFT - REFERENCE_WIDTH - PageFrame.EDGE;
        pitch = Math.clamp(bars.isEmpty() ? MOST_PITCH : room / bars.size(), LEAST_PITCH, MOST_PITCH);
        width = Math.max(LEAST_WIDTH, LEFT + REFERENCE_WIDTH + PageFrame.EDGE + pitch * bars.size());
        var largest = bars.isEmpty() ? 0 : bars.getFirst().change().tenths();
        topPercent = Math.clamp(
                Math.ceilDiv(Math.max(largest, 0), 10L * STEP_PERCENT) * STEP_PERCENT, 2 * STEP_PERCENT, MOST_PERCENT);
    }

    /// Draws courses.
    ///
    /// @param assessments at least one, all by the same rule set
    /// @param text the words, in the language of the picture
    /// @param name what the ids in the document begin with, as for [CoursePlot]
    /// @return an SVG document as that of [CoursePlot]
    public static String of(List<CriteriaAssessment> assessments, PlotText text, String name) {
        return new WaterfallPlot(assessments, text).drawn(name);
    }

    private String drawn(String name) {
        var criteria = courses.getFirst().assessment().name();
        var title = described.waterfallTitle(criteria);
        var legend = Stream.of(OverallResponse.values())
                .filter(category -> bars.stream().anyMatch(bar -> bar.category() == category))
                .map(category -> CategoryMark.entry(category, text))
                .toList();
        var right = width - PageFrame.EDGE;
        var notes = withoutChange.isEmpty()
                ? List.<String>of()
                : Paragraph.lines(
                        text.withoutChange(withoutChange.stream()
                                .map(course -> course.name()
                                        + course.best()
                                                .map(best -> " (" + text.code(best) + ")")
                                                .orElse(""))
                                .toList()),
                        NOTE_SIZE,
                        right - LEFT);
        var names = TOP + HEIGHT + 6;
        var legendTop = names + namesHeight() + 14;
        var notesTop = legendTop + Legend.height(legend, LEFT, right) + 8;
        var height = notesTop + notes.size() * NOTE_ROW + PageFrame.EDGE;
        var svg = new Svg(
                name,
                Math.ceil(width),
                Math.ceil(height),
                title,
                inOrder()
                        .map(course -> described.bestChange(course.name(), course.assessment()))
                        .collect(Collectors.joining(" ")));
        svg.label(Label.start(title, LEFT, 28, TITLE_SIZE).within(right - LEFT));
        axis(svg);
        for (var i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), LEFT + (i + 0.5) * pitch, names);
        }
        svg.line(LEFT, y(0), LEFT + axisLength(), y(0), "stroke", Ink.BLACK, "stroke-width", "1");
        Legend.draw(svg, legend, LEFT, legendTop, right);
        for (var i = 0; i < notes.size(); i++) {
            svg.label(Label.start(notes.get(i), LEFT, notesTop + (i + 1) * NOTE_ROW - 4, NOTE_SIZE));
        }
        return svg.finished();
    }

    /// The courses as they are drawn, then those without a change.
    private Stream<NamedCourse> inOrder() {
        return Stream.concat(bars.stream().map(Bar::course), withoutChange.stream());
    }

    private void axis(Svg svg) {
        for (var percent = -100; percent <= topPercent; percent += STEP_PERCENT) {
            var y = y(10L * percent);
            svg.line(LEFT - 4, y, LEFT, y, "stroke", Ink.BLACK, "stroke-width", "1");
            svg.label(Label.end((percent > 0 ? "+" : "") + percent, LEFT - 7, y + 4, NOTE_SIZE));
        }
        svg.line(LEFT, TOP, LEFT, TOP + HEIGHT, "stroke", Ink.BLACK, "stroke-width", "1");
        svg.turnedLabel(Label.middle(text.label(PlotLabel.BEST_CHANGE_AXIS), 16, TOP + HEIGHT / 2, NOTE_SIZE));
        reference(svg, 200, "+20 %", Ink.VERMILION);
        reference(svg, -300, "-30 %", Ink.GREEN);
    }

    private double axisLength() {
        return bars.isEmpty() ? MOST_PITCH : pitch * bars.size();
    }

    private void reference(Svg svg, long tenths, String label, String colour) {
        var end = LEFT + axisLength();
        svg.line(LEFT, y(tenths), end, y(tenths), "stroke", colour, "stroke-width", "1.2", "stroke-dasharray", "5 3");
        svg.label(Label.start(label, end + 5, y(tenths) + 4, NOTE_SIZE));
    }

    private void bar(Svg svg, Bar bar, double x, double names) {
        var category = bar.category();
        var shown = Math.min(bar.change().tenths(), 10L * topPercent);
        var from = Math.min(y(0), y(shown));
        var half = Math.min(pitch * 0.38, MOST_HALF);
        svg.open(
                        "g",
                        "data-course",
                        bar.course().name(),
                        "data-change-percent",
                        bar.change().toDecimal().toPlainString())
                .leaf(
                        "title",
                        described.bestChange(bar.course().name(), bar.course().assessment()));
        svg.draw(
                "rect",
                "x",
                Svg.number(x - half),
                "y",
                Svg.number(from),
                "width",
                Svg.number(2 * half),
                "height",
                Svg.number(Math.abs(y(shown) - y(0))),
                "fill",
                CategoryMark.fill(category),
                "stroke",
                Ink.BLACK,
                "stroke-width",
                "0.7");
        var isGrowth = bar.change().tenths() > 0;
        CategoryMark.draw(svg, category, x, y(0) + (isGrowth ? 10 : -10), 5.5);
        if (bar.change().tenths() > shown) {
            svg.path(CategoryMark.polygon(x - half, TOP, x + half, TOP, x, TOP - 8), "fill", Ink.BLACK);
        }
        svg.close();
        svg.turnedLabel(Label.end(shownName(bar) + bar.value(text), x + 3.5, names, NAME_SIZE));
    }

    private String shownName(Bar bar) {
        var room = MOST_NAMES - DisplayText.width(bar.value(text), NAME_SIZE);
        return DisplayText.shortened(DisplayText.of(bar.course().name()), NAME_SIZE, room);
    }

    private double namesHeight() {
        return bars.stream()
                .mapToDouble(bar -> DisplayText.width(shownName(bar) + bar.value(text), NAME_SIZE))
                .max()
                .orElse(0);
    }

    private double y(long tenths) {
        return TOP + HEIGHT * (10.0 * topPercent - tenths) / (10.0 * topPercent + 1000);
    }
}
