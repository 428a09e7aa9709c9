package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A part of a picture with labels of which none covers another one or what is kept free.
final class LabelSpace {
    private final Box bounds;
    private final List<Box> taken = new ArrayList<>();

    LabelSpace(Box bounds) {
        this.bounds = bounds;
    }

    void keepFree(Box box) {
        taken.add(box);
    }

    boolean hasRoomFor(Box box) {
        return bounds.contains(box) && taken.stream().noneMatch(box::overlaps);
    }

    /// The first of some labels that has room, which it then takes.
    Optional<Label> place(List<Label> candidates) {
        for (var label : candidates) {
            if (hasRoomFor(label.box())) {
                taken.add(label.box());
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }
}
