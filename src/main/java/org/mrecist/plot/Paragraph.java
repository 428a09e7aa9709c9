package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;

/// A text broken into lines.
final class Paragraph {
    private Paragraph() {}

    /// The lines of a text, broken at spaces; a word that is too long for a line is shortened.
    static List<String> lines(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : DisplayText.of(text).split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && DisplayText.width(longer, size) > width) {
                lines.add(DisplayText.shortened(line, size, width));
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(DisplayText.shortened(line, size, width));
        return lines;
    }
}
