package org.mrecist.lesion;

import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;

/// The diameters given for a lesion at one visit, in millimetres.
///
/// @param longest longest diameter of the whole lesion
/// @param viable longest diameter of the viable, arterially enhancing part that does not cross major intervening
///     necrosis; 0 where no enhancement is left
/// @param shortAxis short axis, for lymph nodes
public record Diameters(
        @Nullable Millimetres longest,
        @Nullable Millimetres viable,
        @Nullable Millimetres shortAxis) {
    public static final Diameters NONE = new Diameters(null, null, null);

    public Diameters {
        for (var length : new Millimetres[] {longest, viable, shortAxis}) {
            if (length != null && length.isLessThan(Millimetres.ZERO)) {
                throw new IllegalArgumentException("a diameter must not be negative, was " + length);
            }
        }
    }

    public boolean areGiven() {
        return longest != null || viable != null || shortAxis != null;
    }
}
