package org.mrecist.cdshooks;

import java.util.List;
import java.util.stream.Collectors;

/// GitHub Flavored Markdown in which nothing echoed is ever markup: no link, no emphasis, no HTML, no row of a table.
final class Markdown {
    /// What begins or ends markup anywhere in a line, and what makes an address or a reference of plain words.
    private static final String MARKUP = "\\`*_{}[]<>()#+!|~&@:$^";

    private final StringBuilder text = new StringBuilder();

    /// Words with every sign of markup taken for what it is.
    static String escaped(String words) {
        var escaped = new StringBuilder(words.length());
        for (var i = 0; i < words.length(); i++) {
            var unit = words.charAt(i);
            if (unit < ' ' || unit == '\u007f') {
                escaped.append(' ');
                continue;
            }
            if (MARKUP.indexOf(unit) >= 0 || (i == 0 && (unit == '-' || unit == '=')) || isTellingPoint(words, i)) {
                escaped.append('\\');
            }
            escaped.append(unit);
        }
        return escaped.toString();
    }

    /// Whether a point makes an address of `www.`, or the item of a list of a number at the beginning.
    private static boolean isTellingPoint(String words, int at) {
        if (words.charAt(at) != '.' || at == 0) {
            return false;
        }
        return words.regionMatches(true, at - 3, "www", 0, 3)
                || words.substring(0, at).chars().allMatch(Character::isDigit);
    }

    Markdown paragraph(String markdown) {
        text.append(markdown).append("\n\n");
        return this;
    }

    Markdown list(List<String> items) {
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append('\n');
        return this;
    }

    /// @param head the cells of the head, escaped
    /// @param rows those of each row, escaped, all of the same width
    Markdown table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(_ -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
