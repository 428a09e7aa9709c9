package org.mrecist.plot;

import java.util.List;

/// How large signs beside each other can be.
final class Spacing {
    private static final double LEAST = 1.6;

    private Spacing() {}

    /// A radius for each of some places, so that signs of neighbours do not cover each other unless they all but
    /// coincide.
    ///
    /// @param places from left to right
    static double[] radii(List<Double> places, double most) {
        var radii = new double[places.size()];
        for (var i = 0; i < radii.length; i++) {
            var room = most;
            if (i > 0) {
                room = Math.min(room, (places.get(i) - places.get(i - 1)) / 2);
            }
            if (i + 1 < radii.length) {
                room = Math.min(room, (places.get(i + 1) - places.get(i)) / 2);
            }
            radii[i] = Math.max(LEAST, room);
        }
        return radii;
    }
}
