package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.List;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Decided;

/// What one rule set reads of a course, before any sum is judged.
///
/// @param visits the baseline, then the later visits in date order
/// @param followed as what each lesion that did not split from another is followed, in the caller's order
/// @param targets the lesions followed as targets
/// @param nonTargets the lesions followed as non-targets
/// @param targetReadings for each visit what each target contributes, in the order of `targets`
/// @param nonTargetReadings for each visit what each non-target is, in the order of `nonTargets`
public record CourseReading(
        List<Visit> visits,
        List<Followed> followed,
        List<Lesion> targets,
        List<Lesion> nonTargets,
        List<List<TargetReading>> targetReadings,
        List<List<NonTargetReading>> nonTargetReadings,
        List<NewLesionCourse> newLesions) {

    /// As what a lesion is followed, and why where that is not what the caller said.
    public record Followed(Lesion lesion, Decided<FollowedAs> as) {}

    /// Reads a course by one rule set.
    public static CourseReading of(Course course, ResponseCriteria criteria, Protocol protocol) {
        var visits = course.assessedVisits();
        var baseline = course.baseline();
        var most = course.lesions().size();
        var followed = new ArrayList<Followed>(most);
        var targets = new ArrayList<Lesion>(most);
        var nonTargets = new ArrayList<Lesion>(most);
        var enhancements = new ArrayList<Enhancement>(most);
        for (var lesion : course.lesions()) {
            if (lesion.partOf() != null) {
                continue;
            }
            var as = criteria.followedAs(lesion, baseline, baseline.findingOf(lesion.id()));
            followed.add(new Followed(lesion, as));
            switch (as.value()) {
                case TARGET -> targets.add(lesion);
                case NON_TARGET -> {
                    nonTargets.add(lesion);
                    enhancements.add(
                            lesion.isTarget() ? Enhancement.NOT_ENHANCING : enhancementAtBaseline(lesion, baseline));
                }
                case LEFT_OUT -> {}
            }
        }
        var lineage = new Lineage(course, criteria, protocol, targets);
        var targetReadings = new ArrayList<List<TargetReading>>(visits.size());
        var nonTargetReadings = new ArrayList<List<NonTargetReading>>(visits.size());
        for (var visit = 0; visit < visits.size(); visit++) {
            var ofTargets = new ArrayList<TargetReading>(targets.size());
            for (var target : targets) {
                ofTargets.add(lineage.target(target, visit));
            }
            targetReadings.add(ofTargets);
            var ofNonTargets = new ArrayList<NonTargetReading>(nonTargets.size());
            for (var i = 0; i < nonTargets.size(); i++) {
                ofNonTargets.add(lineage.nonTarget(nonTargets.get(i), visit, enhancements.get(i)));
            }
            nonTargetReadings.add(ofNonTargets);
        }
        return new CourseReading(
                visits,
                followed,
                targets,
                nonTargets,
                targetReadings,
                nonTargetReadings,
                NewLesionCourse.allOf(course, criteria));
    }

    /// What is known of a lesion's enhancement at the baseline; nothing without an arterial phase.
    private static Enhancement enhancementAtBaseline(Lesion lesion, Visit baseline) {
        var finding = baseline.findingOf(lesion.id());
        return finding == null || baseline.imaging().lacksArterialPhase()
                ? Enhancement.NOT_STATED
                : finding.enhancement();
    }
}
