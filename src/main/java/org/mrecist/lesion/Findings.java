package org.mrecist.lesion;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// What was seen of lesions at one visit, in the caller's order, and found by the lesion.
public final class Findings extends AbstractList<LesionFinding> implements RandomAccess {
    public static final Findings NONE = new Findings(List.of());

    /// So few are looked through faster than they are found in a map.
    private static final int FEW = 16;

    private final List<LesionFinding> inOrder;
    private final int[] hashes;
    private final Map<String, Integer> places;

    private Findings(List<LesionFinding> findings) {
        inOrder = List.copyOf(findings);
        hashes = inOrder.size() > FEW ? new int[0] : hashes(inOrder);
        places = inOrder.size() > FEW ? places(inOrder) : Map.of();
    }

    public static Findings of(List<LesionFinding> findings) {
        return findings instanceof Findings same ? same : new Findings(findings);
    }

    @Override
    public LesionFinding get(int place) {
        return inOrder.get(place);
    }

    @Override
    public int size() {
        return inOrder.size();
    }

    /// The finding for a lesion, the first of several; null if there is none.
    public @Nullable LesionFinding of(String lesion) {
        var place = placeOf(lesion);
        return place < 0 ? null : inOrder.get(place);
    }

    /// The place of the finding for a lesion, the first of several; -1 if there is none.
    public int placeOf(String lesion) {
        if (inOrder.size() > FEW) {
            return places.getOrDefault(lesion, -1);
        }
        var hash = lesion.hashCode();
        for (var place = 0; place < hashes.length; place++) {
            if (hashes[place] == hash && inOrder.get(place).lesion().equals(lesion)) {
                return place;
            }
        }
        return -1;
    }

    private static int[] hashes(List<LesionFinding> findings) {
        var hashes = new int[findings.size()];
        for (var place = 0; place < hashes.length; place++) {
            hashes[place] = findings.get(place).lesion().hashCode();
        }
        return hashes;
    }

    private static Map<String, Integer> places(List<LesionFinding> findings) {
        Map<String, Integer> places = HashMap.newHashMap(findings.size());
        for (var place = 0; place < findings.size(); place++) {
            places.putIfAbsent(findings.get(place).lesion(), place);
        }
        return places;
    }
}
