package org.mrecist.http.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The members of an object as they are read.
final class MembersRead {
    /// Few names are looked through faster than they are hashed.
    private static final int FEW = 16;

    private final List<Json.Member> inOrder = new ArrayList<>();

    // Empty as long as they are few.
    private Map<String, Integer> positions = Map.of();

    /// As they were read. Not to be changed any more once all are added.
    List<Json.Member> inOrder() {
        return inOrder;
    }

    /// Adds a member. A name that is repeated leaves neither value standing.
    ///
    /// @return whether the name is new
    boolean add(String name, Json value) {
        var earlier = positionOf(name);
        if (earlier >= 0) {
            inOrder.set(earlier, new Json.Member(name, Json.Refused.REFUSED));
            return false;
        }
        if (inOrder.size() == FEW) {
            positions = new HashMap<>();
            for (var i = 0; i < FEW; i++) {
                positions.put(inOrder.get(i).name(), i);
            }
        }
        if (inOrder.size() >= FEW) {
            positions.put(name, inOrder.size());
        }
        inOrder.add(new Json.Member(name, value));
        return true;
    }

    private int positionOf(String name) {
        if (inOrder.size() > FEW) {
            return positions.getOrDefault(name, -1);
        }
        for (var i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
