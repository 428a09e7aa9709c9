package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.VisitResponse;

/// New lesions by visit, with their ids where they are first seen and there is room, and an arrow from the visit that
/// settled one back to the visit at which progression is dated.
final class NewLesionLane {
    private static final double HEIGHT = 24;
    private static final double RADIUS = 6;
    private static final double SIZE = 10;
    private static final double MOST_WIDTH = 110;

    private final CourseResponse response;
    private final TimeScale time;
    private final double right;

    NewLesionLane(CourseResponse response, TimeScale time, double right) {
        this.response = response;
        this.time = time;
        this.right = right;
    }

    boolean isEmpty() {
        return response.followUps().stream().allMatch(each -> status(each) == NewLesionStatus.NONE);
    }

    boolean has(NewLesionStatus status) {
        return response.followUps().stream().anyMatch(each -> status(each) == status);
    }

    boolean isDatedBack() {
        return response.followUps().stream().anyMatch(each -> settledBy(each) != null);
    }

    double height() {
        return isEmpty() ? 0 : HEIGHT;
    }

    void draw(Svg svg, double top) {
        if (isEmpty()) {
            return;
        }
        var middle = top + RADIUS + 3;
        var space = new LabelSpace(new Box(0, top, right, top + HEIGHT));
        var seen = response.followUps().stream()
                .filter(each -> status(each) != NewLesionStatus.NONE)
                .toList();
        var radii = Spacing.radii(seen.stream().map(this::x).toList(), RADIUS);
        for (var i = 0; i < seen.size(); i++) {
            star(svg, x(seen.get(i)), middle, radii[i], status(seen.get(i)) == NewLesionStatus.UNEQUIVOCAL);
            space.keepFree(Box.around(x(seen.get(i)), middle, radii[i]));
        }
        arrows(svg, top + HEIGHT - 4);
        for (var visit : seen) {
            var ids = firstSeenAt(visit);
            if (!ids.isEmpty()) {
                var text = String.join(", ", ids);
                space.place(List.of(
                                Label.start(text, x(visit) + RADIUS + 3, middle + 3.5, SIZE)
                                        .within(MOST_WIDTH),
                                Label.end(text, x(visit) - RADIUS - 3, middle + 3.5, SIZE)
                                        .within(MOST_WIDTH)))
                        .ifPresent(svg::label);
            }
        }
    }

    private void arrows(Svg svg, double y) {
        var from = new ArrayList<String>();
        for (var visit : response.followUps()) {
            var settledBy = settledBy(visit);
            if (settledBy != null) {
                var settled = from.contains(settledBy) ? x(visit) : x(visit(settledBy));
                from.add(settledBy);
                if (settled > x(visit)) {
                    arrow(svg, settled, x(visit), y);
                }
            }
        }
    }

    /// An arrow that points to the left.
    static void arrow(Svg svg, double from, double to, double y) {
        svg.line(from, y, to + 5, y, "stroke", Ink.VERMILION, "stroke-width", "1.4", "stroke-dasharray", "3 2");
        svg.path(CategoryMark.polygon(to, y, to + 7, y - 3.5, to + 7, y + 3.5), "fill", Ink.VERMILION);
    }

    /// @param isSettled whether it is filled
    static void star(Svg svg, double x, double y, double radius, boolean isSettled) {
        var places = new double[20];
        for (var i = 0; i < 10; i++) {
            var reach = i % 2 == 0 ? radius : radius * 0.45;
            places[2 * i] = x + reach * StrictMath.sin(StrictMath.PI * i / 5);
            places[2 * i + 1] = y - reach * StrictMath.cos(StrictMath.PI * i / 5);
        }
        svg.path(
                CategoryMark.polygon(places),
                "fill",
                isSettled ? Ink.BLACK : Ink.WHITE,
                "stroke",
                Ink.BLACK,
                "stroke-width",
                "0.9");
    }

    /// The new lesions that are first taken for one at a visit.
    private List<String> firstSeenAt(VisitResponse visit) {
        var place = response.visits().indexOf(visit);
        var ids = new ArrayList<String>();
        for (var lesion : response.reading().newLesions()) {
            for (var i = 0; i < lesion.sightings().size(); i++) {
                if (lesion.sightings().get(i).status() != NewLesionStatus.NONE) {
                    if (i == place) {
                        ids.add(lesion.id());
                    }
                    break;
                }
            }
        }
        return ids;
    }

    private VisitResponse visit(String id) {
        return response.visits().stream()
                .filter(each -> each.visit().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private double x(VisitResponse visit) {
        return time.x(visit.visit().date());
    }

    private static NewLesionStatus status(VisitResponse visit) {
        return Objects.requireNonNull(visit.classification()).newLesions();
    }

    private static @Nullable String settledBy(VisitResponse visit) {
        return Objects.requireNonNull(visit.classification()).progressionConfirmedBy();
    }
}
