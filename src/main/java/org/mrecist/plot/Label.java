package org.mrecist.plot;

/// A text in a picture, upright.
///
/// @param text as it is shown
/// @param x of its anchor
/// @param y of its baseline
record Label(String text, double x, double y, double size, Anchor anchor) {
    /// How far a font reaches above and below the baseline, by its size.
    private static final double ASCENT = 0.95;

    private static final double DESCENT = 0.25;

    /// Which part of the text stands at its place.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Label {
        text = DisplayText.of(text);
    }

    static Label start(String text, double x, double y, double size) {
        return new Label(text, x, y, size, Anchor.START);
    }

    static Label middle(String text, double x, double y, double size) {
        return new Label(text, x, y, size, Anchor.MIDDLE);
    }

    static Label end(String text, double x, double y, double size) {
        return new Label(text, x, y, size, Anchor.END);
    }

    /// With as much of the text as fits.
    Label within(double mostWidth) {
        return new Label(DisplayText.shortened(text, size, mostWidth), x, y, size, anchor);
    }

    double width() {
        return DisplayText.width(text, size);
    }

    /// What it covers at the most.
    Box box() {
        var width = width();
        var left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        return new Box(left, y - ASCENT * size, left + width, y + DESCENT * size);
    }
}
