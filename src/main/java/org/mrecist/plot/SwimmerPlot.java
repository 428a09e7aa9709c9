package org.mrecist.plot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.PlotDescription;
import org.mrecist.explanation.PlotLabel;
import org.mrecist.explanation.PlotText;

/// The time of each of many courses from the start of treatment, or from the baseline where no start is stated, to what
/// is known last, with the category of each visit and what ended the course. The longest stands at the top.
///
/// What lies after a new therapy is drawn pale. An arrow says that neither progression nor a new therapy nor death is
/// known.
public final class SwimmerPlot {
    private static final double WIDTH = 960;
    private static final double LEFT = 156;
    private static final double RIGHT = WIDTH - 40;
    private static final double TITLE_SIZE = 16;
    private static final double TOP = 48;
    private static final double LANE = 24;
    private static final double BAR = 12;
    private static final double RADIUS = 5.5;
    private static final double SIZE = 11;
    private static final double AXIS = 46;
    private static final double TICK_WIDTH = 44;
    private static final double DAYS_OF_WEEK = 7;
    private static final double DAYS_OF_MONTH = 365.25 / 12;
    private static final long MOST_DAYS_IN_WEEKS = 730;

    private static final long[] STEPS = {1, 2, 4, 6, 12, 24, 48, 60, 120, 240, 480, 600, 1200, 2400};

    /// What happened to a course, for its lane.
    private record Lane(NamedCourse course, List<CourseEvent> events, long lastDay) {
        static Lane of(NamedCourse named) {
            var course = named.assessment().course();
            var events = CourseEvent.of(course).stream()
                    .filter(event -> event.what() != PlotLabel.TREATMENT_START)
                    .toList();
            var alive = course.followUp().lastKnownAliveDate();
            var last = Stream.concat(
                            Stream.concat(
                                    course.assessedVisits().stream().map(visit -> visit.date()),
                                    Stream.ofNullable(alive)),
                            events.stream().map(CourseEvent::date))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return new Lane(named, events, Math.max(0, day(named, last)));
        }

        static long day(NamedCourse named, LocalDate date) {
            return ChronoUnit.DAYS.between(named.assessment().course().referenceDate(), date);
        }

        long day(LocalDate date) {
            return day(course, date);
        }

        boolean isFromBaseline() {
            return course.assessment().course().treatment().start() == null;
        }

        boolean isContinuing() {
            var followUp = course.assessment().course().followUp();
            return course.assessment().milestones().progression() == null
                    && followUp.newTherapyDate() == null
                    && followUp.deathDate() == null;
        }

        /// The days of the visits after the baseline and of the events.
        Stream<Long> days() {
            return Stream.concat(
                            course.assessment().response().responses().stream().map(each -> each.date()),
                            events.stream().map(CourseEvent::date))
                    .map(this::day);
        }
    }

    private final PlotText text;
    private final PlotDescription described;
    private final List<Lane> lanes;
    private final long firstDay;
    private final long lastDay;
    private final boolean inWeeks;

    private SwimmerPlot(List<CriteriaAssessment> assessments, PlotText text) {
        this.text = text;
        described = new PlotDescription(text);
        lanes = NamedCourse.of(assessments, text).stream()
                .map(Lane::of)
                .sorted(Comparator.comparingLong((Lane lane) -> -lane.lastDay()))
                .toList();
        firstDay = lanes.stream().flatMap(Lane::days).reduce(0L, Math::min);
        lastDay = Math.max(1, lanes.stream().map(Lane::lastDay).reduce(0L, Math::max));
        inWeeks = lastDay - firstDay <= MOST_DAYS_IN_WEEKS;
    }

    /// Draws courses.
    ///
    /// @param assessments at least one, all by the same rule set
    /// @param text the words, in the language of the picture
    /// @param name what the ids in the document begin with, as for [CoursePlot]
    /// @return an SVG document as that of [CoursePlot]
    public static String of(List<CriteriaAssessment> assessments, PlotText text, String name) {
        return new SwimmerPlot(assessments, text).drawn(name);
    }

    private String drawn(String name) {
        var criteria = lanes.getFirst().course().assessment().name();
        var title = described.swimmerTitle(criteria);
        var legend = legend();
        var bottom = TOP + lanes.size() * LANE;
        var legendTop = bottom + AXIS;
        var left = PageFrame.EDGE;
        var right = WIDTH - PageFrame.EDGE;
        var note = lanes.stream().anyMatch(Lane::isFromBaseline) ? SIZE + 8 : 0;
        var height = legendTop + Legend.height(legend, left, right) + note + PageFrame.EDGE;
        var svg = new Svg(
                name,
                WIDTH,
                Math.ceil(height),
                title,
                lanes.stream()
                        .map(lane -> described.lane(
                                lane.course().name(), lane.course().assessment()))
                        .collect(Collectors.joining(" ")));
        svg.label(Label.start(title, left, 28, TITLE_SIZE).within(right - left));
        axis(svg, bottom);
        for (var i = 0; i < lanes.size(); i++) {
            lane(svg, lanes.get(i), TOP + (i + 0.5) * LANE);
        }
        Legend.draw(svg, legend, left, legendTop, right);
        if (note > 0) {
            svg.label(Label.start(text.label(PlotLabel.FROM_BASELINE), left, height - PageFrame.EDGE - 4, SIZE)
                    .within(right - left));
        }
        return svg.finished();
    }

    private void axis(Svg svg, double bottom) {
        var unit = inWeeks ? DAYS_OF_WEEK : DAYS_OF_MONTH;
        var step = step(unit);
        for (var tick = Math.ceilDiv((long) Math.ceil(firstDay / unit), step) * step;
                tick * unit <= lastDay;
                tick += step) {
            var x = place(tick * unit);
            svg.line(x, TOP, x, bottom, "stroke", Ink.PALE, "stroke-width", "0.7");
            svg.line(x, bottom, x, bottom + 4, "stroke", Ink.BLACK, "stroke-width", "1");
            svg.label(Label.middle(Long.toString(tick), x, bottom + 16, SIZE));
        }
        svg.line(LEFT, bottom, RIGHT, bottom, "stroke", Ink.BLACK, "stroke-width", "1");
        svg.line(x(0), TOP, x(0), bottom, "stroke", Ink.BLACK, "stroke-width", "1");
        svg.label(Label.middle(
                text.label(inWeeks ? PlotLabel.WEEKS_AXIS : PlotLabel.MONTHS_AXIS),
                (LEFT + RIGHT) / 2,
                bottom + 34,
                SIZE));
    }

    private long step(double unit) {
        for (var step : STEPS) {
            if (place(step * unit) - x(0) >= TICK_WIDTH) {
                return step;
            }
        }
        return Math.ceilDiv(lastDay - firstDay, (long) unit);
    }

    private void lane(Svg svg, Lane lane, double y) {
        var named = lane.course();
        var assessment = named.assessment();
        svg.open("g", "data-course", named.name()).leaf("title", described.lane(named.name(), assessment));
        var therapy = assessment.course().followUp().newTherapyDate();
        var end = therapy == null ? lane.lastDay() : Math.clamp(lane.day(therapy), 0, lane.lastDay());
        bar(svg, x(0), x(end), y, Ink.PALE);
        if (end < lane.lastDay()) {
            bar(svg, x(end), x(lane.lastDay()), y, Ink.WHITE);
        }
        if (lane.isContinuing()) {
            continuing(svg, x(lane.lastDay()) + 8, y);
        }
        var responses = assessment.response().responses();
        var radii = Spacing.radii(
                responses.stream().map(each -> x(lane.day(each.date()))).toList(), RADIUS);
        for (var i = 0; i < responses.size(); i++) {
            var x = x(lane.day(responses.get(i).date()));
            svg.open("g", "data-date", responses.get(i).date().toString())
                    .leaf(
                            "title",
                            described.visit(assessment.response().followUps().get(i)));
            CategoryMark.draw(svg, responses.get(i).overall(), x, y, radii[i]);
            svg.close();
        }
        for (var event : lane.events()) {
            svg.open("g", "data-date", event.date().toString())
                    .leaf("title", text.label(event.what()) + " " + event.date());
            var x = x(lane.day(event.date()));
            // Lifted off a visit on about the same day.
            var covers = responses.stream().anyMatch(each -> Math.abs(x(lane.day(each.date())) - x) < 2 * RADIUS);
            event.draw(svg, x, covers ? y - 1.5 * RADIUS : y);
            svg.close();
        }
        svg.close();
        var star = lane.isFromBaseline() ? " *" : "";
        var most = LEFT - PageFrame.EDGE - 8 - DisplayText.width(star, SIZE);
        var name = DisplayText.shortened(DisplayText.of(named.name()), SIZE, most);
        svg.label(Label.end(name + star, LEFT - 8, y + 4, SIZE));
    }

    private static void bar(Svg svg, double from, double to, double y, String fill) {
        svg.draw(
                "rect",
                "x",
                Svg.number(from),
                "y",
                Svg.number(y - BAR / 2),
                "width",
                Svg.number(to - from),
                "height",
                Svg.number(BAR),
                "fill",
                fill,
                "stroke",
                Ink.GREY,
                "stroke-width",
                "0.7");
    }

    private static void continuing(Svg svg, double x, double y) {
        svg.line(x - 8, y, x + 8, y, "stroke", Ink.BLACK, "stroke-width", "1.6");
        svg.path(CategoryMark.polygon(x + 14, y, x + 6, y - 4.5, x + 6, y + 4.5), "fill", Ink.BLACK);
    }

    private List<Legend.Entry> legend() {
        var entries = new ArrayList<Legend.Entry>();
        for (var category : OverallResponse.values()) {
            if (lanes.stream()
                    .flatMap(lane -> lane.course().assessment().response().responses().stream())
                    .anyMatch(each -> each.overall() == category)) {
                entries.add(CategoryMark.entry(category, text));
            }
        }
        for (var what : CourseEvent.KINDS) {
            if (lanes.stream().flatMap(lane -> lane.events().stream()).anyMatch(event -> event.what() == what)) {
                entries.add(new Legend.Entry(text.label(what), (svg, x, y) -> CourseEvent.draw(svg, what, x, y)));
            }
        }
        if (lanes.stream()
                .anyMatch(lane -> lane.course().assessment().course().followUp().newTherapyDate() != null)) {
            entries.add(new Legend.Entry(
                    text.label(PlotLabel.AFTER_NEW_THERAPY), (svg, x, y) -> bar(svg, x - 13, x + 13, y, Ink.WHITE)));
        }
        if (lanes.stream().anyMatch(Lane::isContinuing)) {
            entries.add(new Legend.Entry(text.label(PlotLabel.CONTINUING), (svg, x, y) -> continuing(svg, x - 3, y)));
        }
        return entries;
    }

    private double x(long day) {
        return place((double) day);
    }

    private double place(double day) {
        return LEFT + (RIGHT - LEFT) * (day - firstDay) / (lastDay - firstDay);
    }
}
