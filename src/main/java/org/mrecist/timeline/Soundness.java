package org.mrecist.timeline;

import java.util.Set;

/// Which places of a document hold what was sent, and which a stand-in for what could not be read.
///
/// @param unsound the JSON pointers of places with a fault of their own; what lies below is unsound, too
record Soundness(Set<String> unsound) {
    Soundness {
        unsound = Set.copyOf(unsound);
    }

    boolean isSound(String pointer) {
        if (unsound.isEmpty()) {
            return true;
        }
        for (var end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (unsound.contains(pointer.substring(0, end))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the place and everything below it are sound.
    boolean isSoundWithin(String pointer) {
        return isSound(pointer) && unsound.stream().noneMatch(each -> each.startsWith(pointer + "/"));
    }

    /// Whether the object is sound and no member of it, known or not, has a fault of its own.
    boolean areMembersSound(String object) {
        return isSound(object)
                && unsound.stream()
                        .noneMatch(each -> each.startsWith(object + "/") && each.lastIndexOf('/') == object.length());
    }

    /// Whether the list is sound, and in it each element and this member of each element.
    boolean isSoundThroughout(String list, String member) {
        return isSound(list) && unsound.stream().noneMatch(each -> isElement(each, list, member));
    }

    private static boolean isElement(String pointer, String list, String member) {
        if (!pointer.startsWith(list + "/")) {
            return false;
        }
        var below = pointer.substring(list.length() + 1);
        var slash = below.indexOf('/');
        return slash < 0 || below.substring(slash + 1).equals(member);
    }
}
