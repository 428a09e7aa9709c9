package org.mrecist.plot;

import java.util.stream.Collectors;

/// Text as a picture shows it.
final class DisplayText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String ELLIPSIS = "…";

    /// The widest of the common sans-serif fonts (DejaVu Sans, Liberation Sans), in hundredths of the font size, from
    /// the space to the tilde.
    private static final int[] ADVANCES = {
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, //
        64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, //
        102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, //
        67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56, //
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, //
        64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84
    };
    private static final int ADVANCE_OF_LATIN_LETTER = 110;
    private static final int FIRST_BEYOND_LATIN = 0x180;
    private static final int ADVANCE_OF_OTHER = 175;

    private DisplayText() {}

    /// The text without what XML 1.0 forbids and without marks that would reorder the text around it. U+FFFD stands
    /// for each of them, so that nothing is lost unseen.
    static String of(String text) {
        return text.codePoints()
                .map(point -> isShown(point) ? point : REPLACEMENT)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isMarkOfDirection(point);
        };
    }

    private static boolean isMarkOfDirection(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /// The most that a text takes in any common font.
    ///
    /// @param size of the font, in the unit of the result
    static double width(String text, double size) {
        return text.codePoints().map(DisplayText::advance).sum() * size / 100;
    }

    private static int advance(int point) {
        var place = point - ' ';
        if (place >= 0 && place < ADVANCES.length) {
            return ADVANCES[place];
        }
        return point < FIRST_BEYOND_LATIN ? ADVANCE_OF_LATIN_LETTER : ADVANCE_OF_OTHER;
    }

    /// The text, or as much of its beginning as fits with an ellipsis.
    static String shortened(String text, double size, double mostWidth) {
        if (width(text, size) <= mostWidth) {
            return text;
        }
        var points = text.codePoints().toArray();
        for (var length = points.length - 1; length > 0; length--) {
            var shorter = new String(points, 0, length) + ELLIPSIS;
            if (width(shorter, size) <= mostWidth) {
                return shorter;
            }
        }
        return ELLIPSIS;
    }
}
