package org.mrecist.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds what cannot be true together in a course. What is doubtful rather than contradictory is no matter of this
/// class.
///
/// The pointers are those of the native request, by the positions of lesions, visits and findings in their lists.
/// What rests on a place that could not be read is not reported, so that one fault has no false consequences.
public final class Contradictions {
    private Contradictions() {}

    /// @param course a course; a part of its document that could not be read is left out where it is optional, and
    ///     any value stands for it where it is required, so that every other part keeps its place
    /// @param unsound the JSON pointers of what could not be read, empty for a course that is sound in itself
    /// @return the contradictions by place, empty if there are none
    public static List<Fault> of(Course course, Set<String> unsound) {
        var readable = new ReadableCourse(course, unsound);
        var faults = new ArrayList<Fault>();
        new ContradictionsInLesions(readable, faults).find();
        new ContradictionsInVisits(readable, faults).find();
        new ContradictionsInFindings(readable, faults).find();
        new ContradictionsInLineage(readable, faults).find();
        new ContradictionsInNewLesions(readable, faults).find();
        faults.sort(Fault.BY_PLACE);
        return List.copyOf(faults);
    }
}
