package org.mrecist.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Labels beside a panel for the lines that end there, moved apart where the lines are close.
final class MarginLabels {
    private static final double SIZE = 11;
    private static final double ROW = 14;

    private record Item(String text, double y, String colour) {}

    private final List<Item> items = new ArrayList<>();

    static double width(String text) {
        // Not shortened for a rounding of its place.
        return DisplayText.width(text, SIZE) + 1;
    }

    void add(String text, double y, String colour) {
        items.add(new Item(text, y, colour));
    }

    /// @param edge where the lines end
    /// @param left where the labels begin
    void draw(Svg svg, double edge, double left, double right, double top, double bottom) {
        var sorted = items.stream().sorted(Comparator.comparingDouble(Item::y)).toList();
        var places = new double[sorted.size()];
        for (var i = 0; i < places.length; i++) {
            places[i] = Math.max(sorted.get(i).y(), i == 0 ? top : places[i - 1] + ROW);
        }
        for (var i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], i + 1 == places.length ? bottom : places[i + 1] - ROW);
        }
        for (var i = 0; i < places.length; i++) {
            var item = sorted.get(i);
            svg.path(
                    "M" + Svg.at(edge, item.y()) + "L" + Svg.at(left - 10, places[i]) + "L"
                            + Svg.at(left - 3, places[i]),
                    "fill",
                    "none",
                    "stroke",
                    item.colour(),
                    "stroke-width",
                    "0.7");
            svg.label(Label.start(item.text(), left, places[i] + 4, SIZE).within(right - left));
        }
    }
}
