package org.mrecist.findings;

import java.util.List;
import java.util.function.Consumer;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// What stands against a complete response, or follows it.
final class CompleteResponses {
    private CompleteResponses() {}

    static List<JudgedRule> judgedRules() {
        return List.of(
                CompleteResponses::followedByLesser,
                CompleteResponses::residualLesions,
                CompleteResponses::withoutChestImaging,
                CompleteResponses::pendingLesions,
                CompleteResponses::blockedByMarker);
    }

    /// A complete response at the latest visit that could be evaluated, and then less without progression.
    private static void followedByLesser(Judged judged, Consumer<Finding> found) {
        Visit complete = null;
        for (var followUp : judged.followUps()) {
            var overall = followUp.overall();
            if (complete != null && (overall == OverallResponse.PR || overall.isStable())) {
                found.accept(Finding.of(
                        FindingKind.COMPLETE_RESPONSE_FOLLOWED_BY_LESSER,
                        followUp.visit().pointer(),
                        Fact.visit(followUp.visit().id()),
                        Fact.of("overall", overall),
                        new Fact.OfVisit("completeAt", complete.id())));
            }
            if (overall != OverallResponse.NE) {
                complete = overall == OverallResponse.CR ? followUp.visit() : null;
            }
        }
    }

    private static void residualLesions(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            if (followUp.overall() != OverallResponse.CR) {
                continue;
            }
            for (var finding : followUp.visit().findings()) {
                var longest = finding.diameters().longest();
                if (longest != null && !longest.isZero() && isNoNode(finding.lesion(), judged)) {
                    found.accept(Finding.of(
                            FindingKind.COMPLETE_RESPONSE_WITH_RESIDUAL_LESION,
                            followUp.visit().pointerToFinding(finding.lesion()) + "/longestDiameterMm",
                            Fact.lesion(finding.lesion()),
                            Fact.of("longest", longest)));
                }
            }
        }
    }

    /// Whether the lesion is no node: a node that is normal is there still, and its longest diameter plays no part.
    private static boolean isNoNode(String id, Judged judged) {
        var lesion = judged.course().lesion(id);
        return lesion != null && !lesion.isNode();
    }

    private static void withoutChestImaging(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            var visit = followUp.visit();
            if (followUp.overall() == OverallResponse.CR && !Boolean.TRUE.equals(visit.chestImaged())) {
                found.accept(Finding.of(
                        FindingKind.COMPLETE_RESPONSE_WITHOUT_CHEST_IMAGING, visit.pointer(), Fact.visit(visit.id())));
            }
        }
    }

    private static void pendingLesions(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            if (followUp.overall() != OverallResponse.CR) {
                continue;
            }
            for (var lesion : judged.reading().newLesions()) {
                if (lesion.sightings().get(followUp.place()).status() == NewLesionStatus.PENDING) {
                    found.accept(Finding.of(
                            FindingKind.COMPLETE_RESPONSE_WITH_PENDING_LESION,
                            followUp.visit().pointerToNewLesion(lesion.id()),
                            Fact.lesion(lesion.id()),
                            Fact.visit(followUp.visit().id())));
                }
            }
        }
    }

    /// Where every part of a complete response is met and the overall response is none, it is the marker's doing.
    private static void blockedByMarker(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            var parts = followUp.classification();
            var targets = parts.target() == TargetResponse.CR || parts.target() == TargetResponse.NONE;
            var nonTargets = parts.nonTarget() == NonTargetResponse.CR || parts.nonTarget() == NonTargetResponse.NONE;
            var isLesser = parts.overall() == OverallResponse.PR || parts.overall() == OverallResponse.NON_CR_NON_PD;
            if (targets && nonTargets && isLesser) {
                found.accept(Finding.of(
                        FindingKind.MARKER_BLOCKS_COMPLETE_RESPONSE,
                        followUp.visit().pointer() + "/markerNormal",
                        Fact.visit(followUp.visit().id()),
                        Fact.of("overall", parts.overall())));
            }
        }
    }
}
