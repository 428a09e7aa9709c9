package org.mrecist.plot;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes an SVG document without scripts, styles and references to anything outside.
///
/// Presentation is by attributes alone, so that the picture can be shown under the strictest content security policy.
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONTS = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    /// Keeps a label legible where it lies on a line.
    static final String[] HALO = {
        "stroke", Ink.WHITE, "stroke-width", "3", "stroke-linejoin", "round", "paint-order", "stroke"
    };

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins a picture.
    ///
    /// @param name what the ids of the document begin with, so that several can stand in one page
    /// @param title and description for who does not see it
    Svg(String name, double width, double height, String title, String description) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}")) {
            throw new IllegalArgumentException(
                    "the name of a picture must be a letter and up to 63 of A-Z a-z 0-9 _ -");
        }
        open(
                "svg",
                "xmlns",
                NAMESPACE,
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                number(width),
                "height",
                number(height),
                "role",
                "img",
                "aria-labelledby",
                name + "-title " + name + "-desc",
                "font-family",
                FONTS,
                "fill",
                Ink.BLACK);
        leaf("title", title, "id", name + "-title");
        leaf("desc", description, "id", name + "-desc");
        draw("rect", "width", number(width), "height", number(height), "fill", Ink.WHITE);
    }

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    Svg open(String element, String... attributes) {
        start(element, attributes);
        text.append(">\n");
        open.push(element);
        return this;
    }

    /// Closes the element opened last.
    Svg close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /// An element without content.
    Svg draw(String element, String... attributes) {
        start(element, attributes);
        text.append("/>\n");
        return this;
    }

    /// An element with a text.
    Svg leaf(String element, String content, String... attributes) {
        start(element, attributes);
        text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String... attributes) {
        start("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
        attributes(attributes);
        text.append("/>\n");
        return this;
    }

    Svg path(String data, String... attributes) {
        start("path", "d", data);
        attributes(attributes);
        text.append("/>\n");
        return this;
    }

    Svg circle(double x, double y, double radius, String... attributes) {
        start("circle", "cx", number(x), "cy", number(y), "r", number(radius));
        attributes(attributes);
        text.append("/>\n");
        return this;
    }

    Svg label(Label label, String... attributes) {
        start("text", "x", number(label.x()), "y", number(label.y()), "font-size", number(label.size()));
        switch (label.anchor()) {
            case START -> {}
            case MIDDLE -> attributes("text-anchor", "middle");
            case END -> attributes("text-anchor", "end");
        }
        attributes(attributes);
        text.append('>').append(escaped(label.text())).append("</text>\n");
        return this;
    }

    /// A label that is read from below, turned about its anchor.
    Svg turnedLabel(Label label, String... attributes) {
        var all = new String[attributes.length + 2];
        all[0] = "transform";
        all[1] = "rotate(-90 " + number(label.x()) + " " + number(label.y()) + ")";
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return label(label, all);
    }

    /// The document; nothing can be added after it.
    String finished() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString();
    }

    /// A number with at most two decimals.
    static String number(double value) {
        var hundredths = Math.round(value * 100);
        var sign = hundredths < 0 ? "-" : "";
        var whole = Math.abs(hundredths) / 100;
        var rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : "." + (rest < 10 ? "0" : "") + rest);
    }

    /// A place in the data of a path.
    static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    private void start(String element, String... attributes) {
        text.append('<').append(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) {
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escaped(String content) {
        var escaped = new StringBuilder(content.length());
        DisplayText.of(content).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
