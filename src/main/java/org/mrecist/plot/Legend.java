package org.mrecist.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the signs and lines of a picture mean, in as many rows as it takes.
final class Legend {
    private static final double SIZE = 11;
    private static final double ROW = 19;
    private static final double SAMPLE = 30;
    private static final double GAP = 18;

    /// One sign with its meaning.
    ///
    /// @param sign draws it around a place, at most 26 wide and 12 high
    record Entry(String meaning, Sign sign) {}

    /// Draws a sign.
    interface Sign {
        void draw(Svg svg, double x, double y);
    }

    private Legend() {}

    /// A sign that is a line.
    static Sign line(String... attributes) {
        return (svg, x, y) -> svg.line(x - 13, y, x + 13, y, attributes);
    }

    /// The height of some entries.
    static double height(List<Entry> entries, double left, double right) {
        return rows(null, entries, left, 0, right) * ROW;
    }

    /// Draws entries from a place on, wrapped at the right.
    static void draw(Svg svg, List<Entry> entries, double left, double top, double right) {
        rows(svg, entries, left, top, right);
    }

    private static int rows(@Nullable Svg svg, List<Entry> entries, double left, double top, double right) {
        var rows = entries.isEmpty() ? 0 : 1;
        var x = left;
        for (var entry : entries) {
            var label = Label.start(entry.meaning(), 0, 0, SIZE).within(right - left - SAMPLE);
            var width = SAMPLE + label.width();
            if (x > left && x + width > right) {
                rows++;
                x = left;
            }
            var y = top + (rows - 1) * ROW + ROW / 2;
            if (svg != null) {
                entry.sign().draw(svg, x + 12, y);
                svg.label(Label.start(label.text(), x + SAMPLE, y + 4, SIZE));
            }
            x += width + GAP;
        }
        return rows;
    }
}
