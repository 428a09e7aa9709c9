package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;

/// Labels of places along a line, in rows beside it. What has no room in any row is left out.
///
/// @param rows how many rows are used
record StaggeredLabels(List<Placed> placed, int rows) {
    static final double SIZE = 11;
    static final double ROW = 14;
    private static final double MARGIN = 3;

    /// A place with its label.
    ///
    /// @param isFirst whether it goes before others where there is not room for all
    record Item(String text, double x, boolean isFirst) {}

    /// A label that has room.
    ///
    /// @param at the place that it belongs to
    /// @param row from 0, the one next to the line
    private record Placed(Label label, double at, int row) {}

    /// Finds room for labels.
    ///
    /// @param items in the order of their places
    /// @param left and right what the labels stay within
    static StaggeredLabels of(List<Item> items, int mostRows, double left, double right, double mostWidth) {
        var space = new LabelSpace(new Box(left, 0, right, mostRows * ROW));
        var placed = new ArrayList<Placed>();
        for (var isFirst : List.of(true, false)) {
            for (var item : items) {
                if (item.isFirst() == isFirst) {
                    place(item, mostRows, space, left, right, mostWidth, placed);
                }
            }
        }
        return new StaggeredLabels(
                placed, placed.stream().mapToInt(each -> each.row() + 1).max().orElse(0));
    }

    private static void place(
            Item item,
            int mostRows,
            LabelSpace space,
            double left,
            double right,
            double mostWidth,
            List<Placed> placed) {
        var label = Label.middle(item.text(), 0, 0, SIZE).within(mostWidth);
        var half = label.width() / 2 + MARGIN;
        var middle = Math.max(left + half, Math.min(item.x(), right - half));
        for (var row = 0; row < mostRows; row++) {
            var box = new Box(middle - half, row * ROW, middle + half, (row + 1) * ROW);
            var leader = new Box(item.x() - 1, 0, item.x() + 1, row * ROW);
            if (space.hasRoomFor(box) && (row == 0 || space.hasRoomFor(leader))) {
                space.keepFree(box);
                if (row > 0) {
                    space.keepFree(leader);
                }
                placed.add(new Placed(Label.middle(label.text(), middle, 0, SIZE), item.x(), row));
                return;
            }
        }
    }

    double height() {
        return rows * ROW;
    }

    void drawAbove(Svg svg, double line) {
        for (var each : placed) {
            var bottom = line - each.row() * ROW;
            draw(svg, each, line, bottom, bottom - 3);
        }
    }

    void drawBelow(Svg svg, double line) {
        for (var each : placed) {
            var top = line + each.row() * ROW;
            draw(svg, each, line, top, top + SIZE);
        }
    }

    private static void draw(Svg svg, Placed each, double line, double edge, double baseline) {
        if (each.row() > 0) {
            svg.line(each.at(), line, each.at(), edge, "stroke", Ink.GREY, "stroke-width", "0.5");
        }
        svg.label(Label.middle(each.label().text(), each.label().x(), baseline, SIZE));
    }
}
