package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import org.mrecist.assessment.Assessment;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.PlotDescription;
import org.mrecist.explanation.PlotLabel;
import org.mrecist.explanation.PlotText;
import org.mrecist.timeline.Course;

/// The picture of one course: the sums of the targets over time, a panel for each of the criteria on one axis of time,
/// with what they were judged by and what came of it.
public final class CoursePlot {
    private static final double WIDTH = 960;
    private static final double LEFT = 76;
    private static final double LEADER = 24;
    private static final double AFP_AXIS = 92;
    private static final double INSET = 14;
    private static final double TITLE = 44;
    private static final double TITLE_SIZE = 16;
    private static final double PANEL_GAP = 10;
    private static final int MOST_ROWS_OF_IDS = 2;
    private static final double MOST_WIDTH_OF_ID = 110;
    private static final double EVENTS = 16;
    private static final double RULER = 30;
    private static final double DATE_WIDTH = 84;
    private static final double LEGEND_GAP = 8;

    private final Course course;
    private final PlotText text;
    private final PlotDescription described;
    private final PageFrame frame;
    private final TimeScale time;
    private final List<CoursePanel> panels = new ArrayList<>();
    private final StaggeredLabels ids;
    private final AfpCurve afp;

    private CoursePlot(Assessment assessment, PlotText text) {
        course = assessment.request().course();
        this.text = text;
        described = new PlotDescription(text);
        afp = new AfpCurve(course.assessedVisits());
        var margin = WIDTH
                - PageFrame.EDGE
                - assessment.criteria().stream()
                        .mapToDouble(each -> CoursePanel.marginWidth(each, text))
                        .max()
                        .orElse(0);
        frame = new PageFrame(WIDTH, LEFT, afp.isEmpty() ? margin - LEADER : margin - AFP_AXIS, margin);
        var visits = course.visits();
        time = new TimeScale(
                visits.getFirst().date(), visits.getLast().date(), frame.left() + INSET, frame.right() - INSET);
        for (var each : assessment.criteria()) {
            var withAfp = panels.isEmpty() && !afp.isEmpty();
            panels.add(new CoursePanel(
                    each,
                    text,
                    time,
                    frame,
                    withAfp ? afp : null,
                    assessment.criteria().size() == 1));
        }
        ids = StaggeredLabels.of(
                visits.stream()
                        .map(visit -> new StaggeredLabels.Item(
                                visit.id(),
                                time.x(visit.date()),
                                visit.equals(course.baseline()) || visit.equals(visits.getLast())))
                        .toList(),
                MOST_ROWS_OF_IDS,
                PageFrame.EDGE,
                WIDTH - PageFrame.EDGE,
                MOST_WIDTH_OF_ID);
    }

    /// Draws a course.
    ///
    /// @param text the words, in the language of the picture
    /// @param name what the ids in the document begin with, so that several pictures can stand in one page:
    ///     a letter and up to 63 letters, digits, `_` or `-`
    /// @return an SVG document, well-formed XML without scripts, styles or references to anything outside
    public static String of(Assessment assessment, PlotText text, String name) {
        return new CoursePlot(assessment, text).drawn(assessment, name);
    }

    private String drawn(Assessment assessment, String name) {
        var legend = legend();
        var legendHeight = Legend.height(legend, LEFT, WIDTH - PageFrame.EDGE);
        var panelsHeight =
                panels.stream().mapToDouble(each -> each.height() + PANEL_GAP).sum();
        var height = TITLE + panelsHeight + ids.height() + EVENTS + RULER + legendHeight + LEGEND_GAP + PageFrame.EDGE;
        var title = described.title(assessment);
        var svg = new Svg(name, WIDTH, Math.ceil(height), title, described.of(assessment));
        svg.label(Label.start(title, LEFT, 28, TITLE_SIZE).within(WIDTH - LEFT - PageFrame.EDGE));
        var top = TITLE;
        var axis = top;
        for (var panel : panels) {
            axis = panel.draw(svg, top, described);
            top += panel.height() + PANEL_GAP;
        }
        ids.drawBelow(svg, axis + 6);
        var ruler = axis + 6 + ids.height() + EVENTS;
        ruler(svg, ruler);
        Legend.draw(svg, legend, LEFT, ruler + RULER + LEGEND_GAP - 6, WIDTH - PageFrame.EDGE);
        return svg.finished();
    }

    /// The dates, and above them what was done when.
    private void ruler(Svg svg, double y) {
        svg.line(frame.left(), y, frame.right(), y, "stroke", Ink.GREY, "stroke-width", "0.8");
        for (var tick : time.ticks(DATE_WIDTH)) {
            var x = time.x(tick.date());
            svg.line(x, y, x, y + 4, "stroke", Ink.GREY, "stroke-width", "0.8");
            svg.label(Label.middle(tick.text(), x, y + 17, StaggeredLabels.SIZE));
        }
        for (var visit : course.visitsBeforeBaseline()) {
            svg.open("g").leaf("title", described.dated(visit));
            notAssessed(svg, time.x(visit.date()), y - 6);
            svg.close();
        }
        for (var event : CourseEvent.of(course)) {
            if (time.shows(event.date())) {
                svg.open("g").leaf("title", text.label(event.what()) + " " + event.date());
                event.draw(svg, time.x(event.date()), y - 6);
                svg.close();
            }
        }
    }

    private List<Legend.Entry> legend() {
        var entries = new ArrayList<Legend.Entry>();
        for (var category : OverallResponse.values()) {
            if (panels.stream().anyMatch(panel -> panel.has(category))) {
                entries.add(CategoryMark.entry(category, text));
            }
        }
        if (panels.stream().anyMatch(panel -> panel.has(NewLesionStatus.UNEQUIVOCAL))) {
            add(entries, PlotLabel.NEW_LESION, (svg, x, y) -> NewLesionLane.star(svg, x, y, 6, true));
        }
        if (panels.stream().anyMatch(panel -> panel.has(NewLesionStatus.PENDING))) {
            add(entries, PlotLabel.PENDING_LESION, (svg, x, y) -> NewLesionLane.star(svg, x, y, 6, false));
        }
        if (panels.stream().anyMatch(CoursePanel::isDatedBack)) {
            add(entries, PlotLabel.DATED_BACK, (svg, x, y) -> NewLesionLane.arrow(svg, x + 13, x - 13, y));
        }
        if (!afp.isEmpty()) {
            add(entries, PlotLabel.AFP, AfpCurve.sign());
        }
        var events = CourseEvent.of(course).stream()
                .filter(event -> time.shows(event.date()))
                .toList();
        for (var what : CourseEvent.KINDS) {
            events.stream()
                    .filter(event -> event.what() == what)
                    .findFirst()
                    .ifPresent(event -> add(entries, what, event::draw));
        }
        if (!course.visitsBeforeBaseline().isEmpty()) {
            add(entries, PlotLabel.NOT_ASSESSED, CoursePlot::notAssessed);
        }
        return entries;
    }

    private void add(List<Legend.Entry> entries, PlotLabel meaning, Legend.Sign sign) {
        entries.add(new Legend.Entry(text.label(meaning), sign));
    }

    private static void notAssessed(Svg svg, double x, double y) {
        svg.circle(x, y, 3.5, "fill", Ink.PALE, "stroke", Ink.GREY, "stroke-width", "0.8");
    }
}
