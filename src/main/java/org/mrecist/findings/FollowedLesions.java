package org.mrecist.findings;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.NonTargetReading;
import org.mrecist.criteria.Readings;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// Lesions that are followed as something else than the caller chose, and non-targets.
///
/// Published in: `lencioni-2010`, target lesions and lymph nodes; `eisenhauer-2009`, lymph nodes; interpretations
/// `hypovascular-lesion-outside-targets` and `mrecist-non-target-complete`.
final class FollowedLesions {
    private FollowedLesions() {}

    static List<JudgedRule> judgedRules() {
        return List.of(
                FollowedLesions::outsideTargets,
                FollowedLesions::leftOut,
                FollowedLesions::normalNodes,
                FollowedLesions::unknownEnhancement);
    }

    private static void outsideTargets(Judged judged, Consumer<Finding> found) {
        for (var lesion : judged.reading().nonTargets()) {
            if (lesion.isTarget()) {
                found.accept(Finding.of(
                        FindingKind.HYPOVASCULAR_LESION_OUTSIDE_TARGETS,
                        judged.baseline().pointerToFinding(lesion.id()),
                        Fact.lesion(lesion.id())));
            }
        }
    }

    private static void leftOut(Judged judged, Consumer<Finding> found) {
        for (var lesion : judged.course().lesions()) {
            var atBaseline = shortAxis(judged.baseline(), lesion);
            if (isFollowed(lesion, judged) || atBaseline == null) {
                continue;
            }
            found.accept(Finding.of(
                    FindingKind.PORTA_HEPATIS_NODE_LEFT_OUT,
                    judged.baseline().pointerToFinding(lesion.id()),
                    Fact.lesion(lesion.id()),
                    Fact.of("shortAxis", atBaseline),
                    Fact.of("atLeast", PublishedSizes.MALIGNANT_PORTA_HEPATIS_NODE)));
            for (var followUp : judged.followUps()) {
                leftOutAndGrown(lesion, followUp.visit(), found);
            }
        }
    }

    private static void leftOutAndGrown(Lesion lesion, Visit visit, Consumer<Finding> found) {
        var shortAxis = shortAxis(visit, lesion);
        if (shortAxis != null && shortAxis.isAtLeast(PublishedSizes.MALIGNANT_PORTA_HEPATIS_NODE)) {
            found.accept(Finding.of(
                    FindingKind.LEFT_OUT_NODE_GROWN,
                    visit.pointerToFinding(lesion.id()),
                    Fact.lesion(lesion.id()),
                    Fact.of("shortAxis", shortAxis)));
        } else if (visit.findingOf(lesion.id()) instanceof LesionFinding.UnequivocalProgression) {
            found.accept(Finding.of(
                    FindingKind.LEFT_OUT_NODE_GROWN, visit.pointerToFinding(lesion.id()), Fact.lesion(lesion.id())));
        }
    }

    private static void normalNodes(Judged judged, Consumer<Finding> found) {
        for (var lesion : judged.reading().nonTargets()) {
            var shortAxis = shortAxis(judged.baseline(), lesion);
            if (lesion.isNode() && shortAxis != null && shortAxis.isLessThan(Readings.NORMAL_NODE_BELOW)) {
                found.accept(Finding.of(
                        FindingKind.NORMAL_NODE_AS_NON_TARGET,
                        judged.baseline().pointerToFinding(lesion.id()),
                        Fact.lesion(lesion.id()),
                        Fact.of("shortAxis", shortAxis),
                        Fact.of("normalBelow", Readings.NORMAL_NODE_BELOW)));
            }
        }
    }

    /// Non-targets of the liver that stay in the way of a complete response although they do not enhance, because
    /// they are not known to have enhanced at the baseline.
    private static void unknownEnhancement(Judged judged, Consumer<Finding> found) {
        var nonTargets = judged.reading().nonTargets();
        for (var i = 0; i < nonTargets.size(); i++) {
            var lesion = nonTargets.get(i);
            if (!judged.byMrecist()
                    || !lesion.isIntrahepatic()
                    || lesion.isTarget()
                    || isKnownAtBaseline(lesion, judged)) {
                continue;
            }
            for (var followUp : judged.followUps()) {
                var finding = followUp.visit().findingOf(lesion.id());
                var reading = judged.reading()
                        .nonTargetReadings()
                        .get(followUp.place())
                        .get(i);
                if (reading instanceof NonTargetReading.Persisting
                        && finding != null
                        && finding.enhancement() == Enhancement.NOT_ENHANCING) {
                    found.accept(Finding.of(
                            FindingKind.ENHANCEMENT_AT_BASELINE_UNKNOWN,
                            followUp.visit().pointerToFinding(lesion.id()),
                            Fact.lesion(lesion.id())));
                }
            }
        }
    }

    private static boolean isKnownAtBaseline(Lesion lesion, Judged judged) {
        var finding = judged.baseline().findingOf(lesion.id());
        return finding != null
                && !judged.baseline().imaging().lacksArterialPhase()
                && finding.enhancement() != Enhancement.NOT_STATED;
    }

    /// Whether the lesion is followed; a part is through the lesion that it split from.
    private static boolean isFollowed(Lesion lesion, Judged judged) {
        return lesion.partOf() != null
                || judged.reading().targets().contains(lesion)
                || judged.reading().nonTargets().contains(lesion);
    }

    private static @Nullable Millimetres shortAxis(Visit visit, Lesion lesion) {
        var finding = visit.findingOf(lesion.id());
        return finding == null ? null : finding.diameters().shortAxis();
    }
}
