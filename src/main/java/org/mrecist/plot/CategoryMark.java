package org.mrecist.plot;

import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.PlotText;

/// The sign of a category: a shape and a colour of its own, told apart in grey by the shape.
final class CategoryMark {
    private static final String EDGE = "0.8";

    private CategoryMark() {}

    /// Draws the sign of a category.
    static void draw(Svg svg, OverallResponse category, double x, double y, double radius) {
        switch (category) {
            case CR -> circle(svg, x, y, radius, fill(category));
            case PR ->
                // Points down: less tumour.
                shape(
                        svg,
                        category,
                        polygon(x - radius, y - radius * 0.8, x + radius, y - radius * 0.8, x, y + radius));
            case SD -> shape(svg, category, square(x, y, radius * 0.85));
            case NON_CR_NON_PD -> {
                shape(svg, category, square(x, y, radius * 0.85));
                svg.line(x - radius * 0.85, y, x + radius * 0.85, y, "stroke", Ink.BLACK, "stroke-width", EDGE);
            }
            case PD ->
                // Points up: more tumour.
                shape(
                        svg,
                        category,
                        polygon(x - radius, y + radius * 0.8, x + radius, y + radius * 0.8, x, y - radius));
            case NE -> circle(svg, x, y, radius * 0.9, fill(category));
        }
    }

    /// What the sign of a category means.
    static Legend.Entry entry(OverallResponse category, PlotText text) {
        return new Legend.Entry(text.category(category), (svg, x, y) -> draw(svg, category, x, y, 5.5));
    }

    /// The colour of a category.
    static String fill(OverallResponse category) {
        return switch (category) {
            case CR -> Ink.GREEN;
            case PR -> Ink.SKY_BLUE;
            case SD -> Ink.ORANGE;
            case NON_CR_NON_PD -> Ink.YELLOW;
            case PD -> Ink.VERMILION;
            case NE -> Ink.WHITE;
        };
    }

    private static void shape(Svg svg, OverallResponse category, String data) {
        svg.path(data, "fill", fill(category), "stroke", Ink.BLACK, "stroke-width", EDGE);
    }

    private static void circle(Svg svg, double x, double y, double radius, String fill) {
        svg.circle(x, y, radius, "fill", fill, "stroke", Ink.BLACK, "stroke-width", EDGE);
    }

    private static String square(double x, double y, double half) {
        return polygon(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    }

    /// A path that is a cross.
    static String cross(double x, double y, double reach) {
        return "M" + Svg.at(x - reach, y - reach) + "L" + Svg.at(x + reach, y + reach) + "M"
                + Svg.at(x - reach, y + reach) + "L" + Svg.at(x + reach, y - reach);
    }

    /// A closed path through places, each as x and y in turn.
    static String polygon(double... places) {
        var data = new StringBuilder();
        for (var i = 0; i < places.length; i += 2) {
            data.append(i == 0 ? "M" : "L").append(Svg.at(places[i], places[i + 1]));
        }
        return data.append("Z").toString();
    }
}
