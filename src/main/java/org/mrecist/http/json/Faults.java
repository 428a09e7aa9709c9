package org.mrecist.http.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.timeline.Fault;

/// The faults found so far in one document.
public final class Faults {
    /// The answer to a document of faults only is not to be larger than the document.
    static final int MOST_LISTED = 1000;

    private final List<Fault> listed = new ArrayList<>();
    private final Set<String> unsound = new HashSet<>();
    private boolean structural;
    private boolean broken;
    private boolean unlisted;

    /// Adds a fault of content: the document is well formed, but this value of it cannot be right.
    public void add(Place place, String code, String detail) {
        add(new Fault(place.pointer(), code, detail));
    }

    /// Adds a fault of content.
    public void add(Fault fault) {
        if (list(fault)) {
            unsound.add(fault.pointer());
        }
    }

    /// Adds a fault of structure: JSON itself, a type, or a member that does not exist.
    public void addStructural(Place place, String code, String detail) {
        addStructural(new Fault(place.pointer(), code, detail));
    }

    /// Adds a fault of structure.
    public void addStructural(Fault fault) {
        structural = true;
        add(fault);
    }

    /// Adds what was found in a part of the document that was read by itself.
    ///
    /// @param place where the part stands
    public void addAll(Faults ofPart, Place place) {
        structural |= ofPart.structural;
        broken |= ofPart.broken;
        unlisted |= ofPart.unlisted;
        for (var each : ofPart.listed) {
            list(new Fault(place.pointer() + each.pointer(), each.code(), each.detail()));
        }
        ofPart.unsound.forEach(pointer -> unsound.add(place.pointer() + pointer));
    }

    /// Adds a fault of structure that leaves what else stands at the place sound.
    void addBeside(Place place, String code, String detail) {
        structural = true;
        list(new Fault(place.pointer(), code, detail));
    }

    /// Adds a fault of structure of a member, whose name is repeated in the pointer unless it is too long.
    public void addInMember(String name, Place object, String code, String detail) {
        var place = object.member(name);
        if (place.equals(object)) {
            addBeside(object, code, "has a member of a long name that " + detail);
        } else {
            addStructural(place, code, detail);
        }
    }

    private boolean list(Fault fault) {
        if (listed.size() == MOST_LISTED) {
            unlisted = true;
            return false;
        }
        return listed.add(fault);
    }

    /// Adds the fault at which reading broke off.
    public void addBreak(Place place, String code, String detail) {
        broken = true;
        addStructural(place, code, detail);
    }

    public boolean areNone() {
        return listed.isEmpty();
    }

    /// Whether any is a fault of structure.
    public boolean isStructural() {
        return structural;
    }

    /// Whether everything that the document holds was read and every fault of it is listed, so that what is missing
    /// in one place can be told from what stands in another.
    public boolean areComplete() {
        return !broken && !unlisted;
    }

    /// Whether this very place has a fault.
    public boolean areAt(Place place) {
        return !unsound.isEmpty() && unsound.contains(place.pointer());
    }

    /// The pointers of the places with a fault, each as seen from a part of the document.
    ///
    /// @param part the pointer of the part; what lies outside is left out, and so is what holds the part
    public Set<String> unsoundBelow(String part) {
        if (part.isEmpty() || unsound.isEmpty()) {
            return Set.copyOf(unsound);
        }
        return unsound.stream()
                .filter(pointer -> pointer.equals(part) || pointer.startsWith(part + "/"))
                .map(pointer -> pointer.substring(part.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// All faults, by place, each once.
    public List<Fault> byPlace() {
        var beyond = new Fault("", "too-many-faults", "has more faults than the " + MOST_LISTED + " listed here");
        return Stream.concat(listed.stream(), unlisted ? Stream.of(beyond) : Stream.empty())
                .distinct()
                .sorted(Fault.BY_PLACE)
                .toList();
    }
}
