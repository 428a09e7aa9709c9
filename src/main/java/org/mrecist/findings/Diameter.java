package org.mrecist.findings;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Diameters;
import org.mrecist.measure.Millimetres;

/// A diameter that the report of a lesion can carry.
public enum Diameter {
    LONGEST("longestDiameterMm", Diameters::longest),
    VIABLE("viableDiameterMm", Diameters::viable),
    SHORT_AXIS("shortAxisMm", Diameters::shortAxis);

    private final String member;
    private final Function<Diameters, @Nullable Millimetres> length;

    Diameter(String member, Function<Diameters, @Nullable Millimetres> length) {
        this.member = member;
        this.length = length;
    }

    /// Its member in the request document.
    String member() {
        return member;
    }

    /// Its length, null where it was not given.
    @Nullable
    Millimetres of(Diameters diameters) {
        return length.apply(diameters);
    }
}
