package org.mrecist.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;

/// A course together with what of its document could not be read and must not be relied on.
final class ReadableCourse {
    private final Course course;
    private final Soundness soundness;
    private final List<Visit> visits;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> claimedTwice = new HashSet<>();
    private final boolean orderIsKnown;

    /// A lesion whose id could be read and is its own.
    ///
    /// @param position in the caller's list, from 0
    record Known(Lesion lesion, int position) {
        String pointer() {
            return "/lesions/" + position;
        }
    }

    ReadableCourse(Course course, Set<String> unsound) {
        this.course = course;
        soundness = new Soundness(unsound);
        visits = new ArrayList<>(course.visits());
        visits.sort(Comparator.comparingInt(Visit::position));
        for (var i = 0; i < course.lesions().size(); i++) {
            var id = course.lesions().get(i).id();
            if (soundness.isSound("/lesions/" + i + "/id") && positions.putIfAbsent(id, i) != null) {
                claimedTwice.add(id);
            }
        }
        orderIsKnown = soundness.isSoundThroughout("/visits", "date")
                && soundness.isSoundThroughout("/visits", "baseline")
                && baselineIsClear(course.visits());
    }

    private static boolean baselineIsClear(List<Visit> byDate) {
        var stated = byDate.stream().filter(Visit::statedBaseline).count();
        return stated == 0
                ? byDate.size() < 2
                        || byDate.get(0).date().isBefore(byDate.get(1).date())
                : stated == 1;
    }

    List<Lesion> lesions() {
        return course.lesions();
    }

    /// In the caller's order.
    List<Visit> visits() {
        return visits;
    }

    /// In date order, whether or not all dates could be read.
    List<Visit> visitsByDate() {
        return course.visits();
    }

    Course course() {
        return course;
    }

    boolean isSound(String pointer) {
        return soundness.isSound(pointer);
    }

    /// Whether a member is sound.
    ///
    /// @param object the JSON pointer of what it is a member of; not asked for where everything is sound
    boolean isSound(Supplier<String> object, String member) {
        return soundness.unsound().isEmpty() || soundness.isSound(object.get() + member);
    }

    Soundness soundness() {
        return soundness;
    }

    /// Whether it can be told which visit is the baseline and in which order the visits follow.
    boolean orderIsKnown() {
        return orderIsKnown;
    }

    /// The lesions whose ids could be read and are their own, in the caller's order.
    List<Known> knownLesions() {
        var known = new ArrayList<Known>();
        for (var i = 0; i < course.lesions().size(); i++) {
            var lesion = find(course.lesions().get(i).id());
            if (lesion != null && lesion.position() == i) {
                known.add(lesion);
            }
        }
        return known;
    }

    /// The lesion of this id; null if there is none, or if it cannot be told which it is.
    @Nullable
    Known find(String id) {
        var position = positions.get(id);
        return position == null || claimedTwice.contains(id)
                ? null
                : new Known(course.lesions().get(position), position);
    }

    /// Whether a lesion claims this id.
    boolean isTaken(String id) {
        return positions.containsKey(id);
    }

    /// Whether it is certain that no lesion has this id.
    boolean isUnknown(String id) {
        return !positions.containsKey(id) && soundness.isSoundThroughout("/lesions", "id");
    }

    /// Whether it is certain that the lesion is no target.
    boolean isNoTarget(Known known) {
        return !known.lesion().isTarget() && soundness.isSound(known.pointer() + "/role");
    }

    /// The lesion that this one is stated to be a part of; null if there is none, or if that cannot be told.
    @Nullable
    Known parentOf(Known part) {
        var parent = part.lesion().partOf();
        return parent == null ? null : find(parent);
    }
}
