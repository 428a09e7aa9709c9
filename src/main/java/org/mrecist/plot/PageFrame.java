package org.mrecist.plot;

/// Where the axes of a picture stand.
///
/// @param width of the picture
/// @param left and right the ends of the axis of time
/// @param marginLeft where the labels at the right begin
record PageFrame(double width, double left, double right, double marginLeft) {
    /// What stays free at the edges of a picture.
    static final double EDGE = 12;
}
