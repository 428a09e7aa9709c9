package org.mrecist.plot;

/// A part of a picture, its sides parallel to the axes. The vertical axis points down.
record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
        return left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom;
    }
}
