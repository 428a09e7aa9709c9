package org.mrecist.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mrecist.explanation.PlotDescription;
import org.mrecist.timeline.Visit;

/// Alpha-fetoprotein on a logarithmic axis of its own. A value of 0, which no such axis has, stands at its foot.
final class AfpCurve {
    private static final double SIZE = 10;
    private static final double TITLE_SIZE = 11;
    private static final double RADIUS = 4;

    private final List<Visit> visits;
    private final int lowest;
    private final int highest;
    private final boolean hasZero;

    /// @param visits some of which state it
    AfpCurve(List<Visit> visits) {
        this.visits = visits.stream().filter(each -> each.afpNgPerMl() != null).toList();
        var positive = this.visits.stream()
                .map(AfpCurve::afp)
                .filter(value -> value.signum() > 0)
                .toList();
        hasZero = positive.size() < this.visits.size();
        var least = positive.stream().mapToInt(AfpCurve::decade).min().orElse(0);
        lowest = hasZero ? least - 1 : least;
        highest = positive.stream()
                .mapToInt(value -> isDecade(value) ? decade(value) : decade(value) + 1)
                .max()
                .orElse(1);
    }

    boolean isEmpty() {
        return visits.isEmpty();
    }

    /// Draws the axis over what else stands at its place.
    ///
    /// @param titleX of the title beside it
    void drawAxis(Svg svg, Box area, double titleX, String title) {
        var edge = area.right();
        svg.line(edge, area.top(), edge, area.bottom(), "stroke", Ink.BLACK, "stroke-width", "1");
        for (var decade = lowest; decade <= lowest + decades(); decade++) {
            var y = y(decade, area);
            svg.line(edge, y, edge + 4, y, "stroke", Ink.BLACK, "stroke-width", "1");
            var text = hasZero && decade == lowest
                    ? "0"
                    : BigDecimal.ONE.scaleByPowerOfTen(decade).toPlainString();
            svg.label(Label.start(text, edge + 7, y + 3.5, SIZE), Svg.HALO);
        }
        svg.turnedLabel(Label.middle(title, titleX, (area.top() + area.bottom()) / 2, TITLE_SIZE), Svg.HALO);
    }

    /// Draws the values.
    ///
    /// @param space of labels, kept free of them
    void draw(Svg svg, TimeScale time, Box area, LabelSpace space, PlotDescription described) {
        var places = new ArrayList<double[]>();
        for (var visit : visits) {
            var logarithm =
                    afp(visit).signum() > 0 ? StrictMath.log10(afp(visit).doubleValue()) : lowest;
            places.add(new double[] {time.x(visit.date()), y(logarithm, area)});
        }
        var line = new StringBuilder();
        for (var place : places) {
            line.append(line.isEmpty() ? "M" : "L").append(Svg.at(place[0], place[1]));
        }
        svg.path(line.toString(), stroke());
        var radii = Spacing.radii(places.stream().map(place -> place[0]).toList(), RADIUS);
        for (var i = 0; i < places.size(); i++) {
            svg.open("g").leaf("title", described.afp(visits.get(i)));
            point(svg, places.get(i)[0], places.get(i)[1], radii[i]);
            svg.close();
            space.keepFree(Box.around(places.get(i)[0], places.get(i)[1], radii[i]));
        }
    }

    private int decades() {
        return Math.max(1, highest - lowest);
    }

    private double y(double logarithm, Box area) {
        return area.bottom() - (area.bottom() - area.top()) * (logarithm - lowest) / decades();
    }

    static Legend.Sign sign() {
        return (svg, x, y) -> {
            svg.path("M" + Svg.at(x - 13, y) + "L" + Svg.at(x + 13, y), stroke());
            point(svg, x, y, RADIUS);
        };
    }

    private static String[] stroke() {
        return new String[] {"fill", "none", "stroke", Ink.PURPLE, "stroke-width", "1.2", "stroke-dasharray", "8 2 2 2"
        };
    }

    private static void point(Svg svg, double x, double y, double radius) {
        svg.path(
                CategoryMark.polygon(x - radius, y, x, y - radius, x + radius, y, x, y + radius),
                "fill",
                Ink.WHITE,
                "stroke",
                Ink.PURPLE,
                "stroke-width",
                "1.2");
    }

    private static BigDecimal afp(Visit visit) {
        return Objects.requireNonNull(visit.afpNgPerMl());
    }

    /// The power of ten at or below a value.
    private static int decade(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static boolean isDecade(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE.scaleByPowerOfTen(decade(value))) == 0;
    }
}
