package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.Thresholds;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.explanation.PlotDescription;
import org.mrecist.explanation.PlotText;
import org.mrecist.measure.Millimetres;

/// The sums of the targets over time with the lines that they were judged by, which are those of the decisions
/// themselves. A visit without a sum leaves a gap.
///
/// The PD line stands, up to each visit, where the visit was judged to progress from: it steps down after a visit that
/// is a new nadir.
final class SumCurve {
    private static final double SIZE = 11;
    private static final double RADIUS = 4.5;
    private static final double RING = 8;
    private static final int MOST_VALUES = 40;
    private static final String[] SUM = {"fill", "none", "stroke", Ink.BLUE, "stroke-width", "2"};
    private static final String[] PARTIAL_RESPONSE = {
        "fill", "none", "stroke", Ink.GREEN, "stroke-width", "1.5", "stroke-dasharray", "7 4"
    };
    private static final String[] PROGRESSION = {
        "fill", "none", "stroke", Ink.VERMILION, "stroke-width", "1.5", "stroke-dasharray", "2 2.5"
    };
    private static final String[] BASELINE = {"stroke", Ink.GREY, "stroke-width", "0.8"};
    private static final String[] GAP = {"stroke", Ink.GREY, "stroke-width", "0.8", "stroke-dasharray", "1 3"};

    private final CourseResponse response;
    private final TimeScale time;
    private final Box area;
    private final LengthScale scale;

    /// @param area what the sums are drawn in
    SumCurve(CourseResponse response, TimeScale time, Box area) {
        this.response = response;
        this.time = time;
        this.area = area;
        var longest = response.visits().stream()
                .flatMap(each -> Stream.concat(
                        Stream.ofNullable(each.sums().target()),
                        Stream.ofNullable(each.sums().thresholds()).map(Thresholds::progressionFrom)))
                .max(Millimetres::compareTo)
                .orElse(Millimetres.ZERO);
        scale = LengthScale.upTo(longest.isZero() ? Millimetres.of(10) : longest, area.top(), area.bottom());
    }

    static boolean hasSum(CourseResponse response) {
        return response.visits().stream().anyMatch(each -> each.sums().target() != null);
    }

    static boolean hasGap(CourseResponse response) {
        return response.visits().stream().anyMatch(each -> each.sums().target() == null);
    }

    static boolean hasThresholds(CourseResponse response) {
        return response.visits().stream().anyMatch(each -> each.sums().thresholds() != null);
    }

    static boolean hasPartialResponseLine(CourseResponse response) {
        return response.visits().stream()
                .anyMatch(each -> each.sums().thresholds() != null
                        && !each.sums().thresholds().baseline().isZero());
    }

    /// What the labels at the right say.
    static List<String> marginTexts(CourseResponse response, PlotText text) {
        var texts = new ArrayList<String>();
        var baseline = response.visits().getFirst().sums().target();
        if (baseline != null) {
            texts.add(baselineText(response, baseline, text));
        }
        var last = response.visits().getLast().sums();
        if (last.thresholds() != null) {
            texts.add(text.partialResponseUpTo(last.thresholds()));
            texts.add(text.progressionFrom(last.thresholds()));
        }
        if (last.nadir() != null) {
            texts.add(text.nadir(last.nadir()));
        }
        return texts;
    }

    private static String baselineText(CourseResponse response, Millimetres baseline, PlotText text) {
        return response.visits()
                        .getFirst()
                        .visit()
                        .equals(response.visits().getLast().sums().nadirVisit())
                ? text.baselineAndNadir(baseline)
                : text.baseline(baseline);
    }

    static Legend.Sign sumSign() {
        return (svg, x, y) -> {
            Legend.line(SUM).draw(svg, x, y);
            point(svg, x, y, RADIUS);
        };
    }

    static Legend.Sign partialResponseSign() {
        return Legend.line(PARTIAL_RESPONSE);
    }

    static Legend.Sign progressionSign() {
        return Legend.line(PROGRESSION);
    }

    static Legend.Sign gapSign() {
        return SumCurve::gap;
    }

    /// Draws the sums.
    ///
    /// @param space of labels, within the area
    /// @param marginLeft and marginRight what the labels of the lines stay within
    void draw(
            Svg svg,
            PlotText text,
            PlotDescription described,
            LabelSpace space,
            double marginLeft,
            double marginRight) {
        axis(svg, text);
        var margin = new MarginLabels();
        gaps(svg, described);
        lines(svg, text, margin);
        sums(svg, described, space);
        nadir(svg, text, margin, space);
        values(svg, space);
        margin.draw(svg, area.right(), marginLeft, marginRight, area.top(), area.bottom());
    }

    private void axis(Svg svg, PlotText text) {
        for (var tick : scale.ticks()) {
            var y = scale.y(tick);
            if (!tick.isZero()) {
                svg.line(area.left(), y, area.right(), y, "stroke", Ink.PALE, "stroke-width", "0.7");
            }
            svg.line(area.left() - 4, y, area.left(), y, "stroke", Ink.BLACK, "stroke-width", "1");
            svg.label(Label.end(tick.toDecimal().toPlainString(), area.left() - 7, y + 4, SIZE));
        }
        svg.line(area.left(), area.top(), area.left(), area.bottom(), "stroke", Ink.BLACK, "stroke-width", "1");
        svg.turnedLabel(Label.middle(text.sumAxis(response.ruleSet()), 16, (area.top() + area.bottom()) / 2, SIZE));
    }

    private void lines(Svg svg, PlotText text, MarginLabels margin) {
        var visits = response.visits();
        var baseline = visits.getFirst().sums().target();
        if (baseline != null) {
            var y = scale.y(baseline);
            svg.line(x(visits.getFirst()), y, area.right(), y, BASELINE);
            margin.add(baselineText(response, baseline, text), y, Ink.GREY);
        }
        var last = visits.getLast().sums().thresholds();
        if (last == null) {
            return;
        }
        if (!last.baseline().isZero()) {
            var y = scale.y(last.partialResponseUpTo());
            svg.path("M" + Svg.at(x(visits.getFirst()), y) + "H" + Svg.number(area.right()), PARTIAL_RESPONSE);
            margin.add(text.partialResponseUpTo(last), y, Ink.GREEN);
        }
        var steps = new StringBuilder();
        for (var i = 1; i < visits.size(); i++) {
            var y = scale.y(
                    Objects.requireNonNull(visits.get(i).sums().thresholds()).progressionFrom());
            steps.append(steps.isEmpty() ? "M" + Svg.at(x(visits.getFirst()), y) : "V" + Svg.number(y))
                    .append("H")
                    .append(Svg.number(i + 1 == visits.size() ? area.right() : x(visits.get(i))));
        }
        svg.path(steps.toString(), PROGRESSION);
        margin.add(text.progressionFrom(last), scale.y(last.progressionFrom()), Ink.VERMILION);
    }

    private void sums(Svg svg, PlotDescription described, LabelSpace space) {
        var line = new StringBuilder();
        var isDrawn = false;
        for (var visit : response.visits()) {
            var sum = visit.sums().target();
            if (sum != null) {
                line.append(isDrawn ? "L" : "M").append(Svg.at(x(visit), scale.y(sum)));
            }
            isDrawn = sum != null;
        }
        svg.path(line.toString(), SUM);
        var measured = measured();
        var radii = Spacing.radii(measured.stream().map(this::x).toList(), RADIUS);
        for (var i = 0; i < measured.size(); i++) {
            var visit = measured.get(i);
            var sum = Objects.requireNonNull(visit.sums().target());
            svg.open(
                            "g",
                            "data-visit",
                            visit.visit().id(),
                            "data-date",
                            visit.visit().date().toString(),
                            "data-sum-mm",
                            sum.toDecimal().toPlainString())
                    .leaf("title", described.visit(visit));
            point(svg, x(visit), scale.y(sum), radii[i]);
            svg.close();
            space.keepFree(Box.around(x(visit), scale.y(sum), radii[i]));
        }
    }

    /// A ring around the sum that the last visit was compared with.
    private void nadir(Svg svg, PlotText text, MarginLabels margin, LabelSpace space) {
        var sums = response.visits().getLast().sums();
        var at = sums.nadirVisit();
        var nadir = sums.nadir();
        if (at == null || nadir == null) {
            return;
        }
        svg.circle(time.x(at.date()), scale.y(nadir), RING, "fill", "none", "stroke", Ink.BLACK, "stroke-width", "1.3");
        space.keepFree(Box.around(time.x(at.date()), scale.y(nadir), RING));
        if (!at.equals(response.visits().getFirst().visit())) {
            margin.add(text.nadir(nadir), scale.y(nadir), Ink.BLACK);
            svg.line(time.x(at.date()) + RING, scale.y(nadir), area.right(), scale.y(nadir), GAP);
        }
    }

    /// The sums in numbers, where there is room. Of very many only those of the first and the last visit and of the
    /// nadir.
    private void values(Svg svg, LabelSpace space) {
        var measured = measured();
        for (var visit : measured.size() > MOST_VALUES ? landmarks(measured) : measured) {
            var sum = Objects.requireNonNull(visit.sums().target());
            var text = sum.toDecimal().toPlainString();
            var x = x(visit);
            var y = scale.y(sum);
            space.place(List.of(
                            Label.middle(text, x, y - 8, SIZE),
                            Label.middle(text, x, y - 12, SIZE),
                            Label.start(text, x + 10, y - 6, SIZE),
                            Label.middle(text, x, y + 16, SIZE),
                            Label.middle(text, x, y + 20, SIZE),
                            Label.end(text, x - 10, y - 6, SIZE),
                            Label.start(text, x + 10, y + 14, SIZE)))
                    .ifPresent(label -> svg.label(
                            label,
                            "stroke",
                            Ink.WHITE,
                            "stroke-width",
                            "3",
                            "stroke-linejoin",
                            "round",
                            "paint-order",
                            "stroke"));
        }
    }

    private List<VisitResponse> landmarks(List<VisitResponse> measured) {
        var nadir = response.visits().getLast().sums().nadirVisit();
        return measured.stream()
                .filter(each -> each.equals(measured.getFirst())
                        || each.equals(measured.getLast())
                        || each.visit().equals(nadir))
                .toList();
    }

    private void gaps(Svg svg, PlotDescription described) {
        for (var visit : response.visits()) {
            if (visit.sums().target() == null) {
                svg.open("g").leaf("title", described.visit(visit));
                svg.line(x(visit), area.top() + 14, x(visit), area.bottom(), GAP);
                gap(svg, x(visit), area.top() + 9);
                svg.close();
            }
        }
    }

    private static void gap(Svg svg, double x, double y) {
        svg.path(CategoryMark.cross(x, y, 4), "stroke", Ink.GREY, "stroke-width", "1.5");
    }

    /// A small one has no edge, so that the line stays whole.
    private static void point(Svg svg, double x, double y, double radius) {
        svg.circle(
                x, y, radius, "fill", Ink.BLUE, "stroke", Ink.WHITE, "stroke-width", radius < RADIUS - 1 ? "0" : "0.8");
    }

    private List<VisitResponse> measured() {
        var measured = new ArrayList<VisitResponse>();
        for (var visit : response.visits()) {
            if (visit.sums().target() != null) {
                measured.add(visit);
            }
        }
        return measured;
    }

    private double x(VisitResponse visit) {
        return time.x(visit.visit().date());
    }
}
