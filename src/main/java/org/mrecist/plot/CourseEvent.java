package org.mrecist.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.explanation.PlotLabel;
import org.mrecist.timeline.Course;

/// Something that happened in a course beside its visits, with the sign of it.
record CourseEvent(PlotLabel what, LocalDate date) {
    /// In the order of a legend.
    static final List<PlotLabel> KINDS = List.of(
            PlotLabel.TREATMENT_START,
            PlotLabel.LOCAL_TREATMENT,
            PlotLabel.PROGRESSION_ELSEWHERE,
            PlotLabel.NEW_THERAPY,
            PlotLabel.DEATH);

    private static final double RADIUS = 5;

    /// What the course knows of, by kind.
    static List<CourseEvent> of(Course course) {
        var events = new ArrayList<CourseEvent>();
        add(events, PlotLabel.TREATMENT_START, course.treatment().start());
        course.interventions().stream()
                .map(each -> each.date())
                .distinct()
                .sorted()
                .forEach(date -> add(events, PlotLabel.LOCAL_TREATMENT, date));
        var followUp = course.followUp();
        add(events, PlotLabel.PROGRESSION_ELSEWHERE, followUp.progressionDate());
        add(events, PlotLabel.NEW_THERAPY, followUp.newTherapyDate());
        add(events, PlotLabel.DEATH, followUp.deathDate());
        return events;
    }

    private static void add(List<CourseEvent> events, PlotLabel what, @Nullable LocalDate date) {
        if (date != null) {
            events.add(new CourseEvent(what, date));
        }
    }

    void draw(Svg svg, double x, double y) {
        draw(svg, what, x, y);
    }

    /// Draws the sign of a kind of event.
    static void draw(Svg svg, PlotLabel what, double x, double y) {
        switch (what) {
            case TREATMENT_START -> arrowDown(svg, x, y, Ink.BLACK);
            case LOCAL_TREATMENT -> arrowDown(svg, x, y, Ink.WHITE);
            case PROGRESSION_ELSEWHERE ->
                outline(svg, CategoryMark.polygon(x - RADIUS, y + 4, x + RADIUS, y + 4, x, y - RADIUS), Ink.WHITE);
            case NEW_THERAPY ->
                outline(
                        svg,
                        CategoryMark.polygon(x - RADIUS, y, x, y - RADIUS, x + RADIUS, y, x, y + RADIUS),
                        Ink.PURPLE);
            case DEATH -> svg.path(CategoryMark.cross(x, y, 4), "stroke", Ink.BLACK, "stroke-width", "2.4");
            default -> throw new IllegalArgumentException("not an event: " + what);
        }
    }

    private static void arrowDown(Svg svg, double x, double y, String fill) {
        outline(
                svg,
                CategoryMark.polygon(
                        x - 1.5, y - 6, x + 1.5, y - 6, x + 1.5, y, x + 4.5, y, x, y + 6, x - 4.5, y, x - 1.5, y),
                fill);
    }

    private static void outline(Svg svg, String data, String fill) {
        svg.path(data, "fill", fill, "stroke", Ink.BLACK, "stroke-width", "0.9");
    }
}
