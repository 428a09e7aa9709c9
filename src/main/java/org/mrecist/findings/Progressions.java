package org.mrecist.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mrecist.criteria.CourseReading;
import org.mrecist.criteria.NewLesionCourse;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// Progression that rests on little, and what was seen after it.
///
/// Published in: `eisenhauer-2009`, progression of non-targets and new lesions; interpretations
/// `mrecist-absolute-increase` and `mrecist-too-small`.
final class Progressions {
    private static final Millimetres LITTLE_GROWTH_BELOW = Millimetres.of(5);

    private Progressions() {}

    static List<JudgedRule> judgedRules() {
        return List.of(
                Progressions::byNonTargetsAlone,
                Progressions::byLittleGrowth,
                Progressions::byImputedLength,
                Progressions::bySmallNodesAlone,
                Progressions::visitsAfter);
    }

    private static void byNonTargetsAlone(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            if (followUp.progressesByNonTargetsAlone()) {
                found.accept(Finding.of(
                        FindingKind.PROGRESSION_BY_NON_TARGET_ALONE,
                        followUp.visit().pointer(),
                        Fact.visit(followUp.visit().id()),
                        Fact.of("target", followUp.classification().target())));
            }
        }
    }

    /// Compares what could be evaluated of the sum, so that progression by a part of it counts too.
    private static void byLittleGrowth(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            var nadir = followUp.response().sums().nadir();
            if (nadir == null || !followUp.progressesByTargetsAlone()) {
                continue;
            }
            var increase = evaluableSum(followUp.response()).minus(nadir);
            if (increase.isLessThan(LITTLE_GROWTH_BELOW)) {
                found.accept(Finding.of(
                        FindingKind.PROGRESSION_BY_LESS_THAN_5_MM,
                        followUp.visit().pointer(),
                        Fact.visit(followUp.visit().id()),
                        Fact.of("increase", increase),
                        Fact.of("nadir", nadir)));
            }
        }
    }

    private static Millimetres evaluableSum(VisitResponse response) {
        return response.lesions().stream()
                .map(LesionValue::used)
                .filter(Objects::nonNull)
                .reduce(Millimetres.ZERO, Millimetres::plus);
    }

    /// A length that stands in for a lesion too small to measure, in the sum or in the nadir that it exceeds.
    private static void byImputedLength(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            if (!followUp.progressesByTargetsAlone()) {
                continue;
            }
            Stream.concat(
                            Stream.of(followUp.visit()),
                            Stream.ofNullable(followUp.response().sums().nadirVisit()))
                    .flatMap(visit -> imputed(judged, visit))
                    .forEach(fact -> found.accept(Finding.of(
                            FindingKind.PROGRESSION_BY_IMPUTED_LENGTH,
                            followUp.visit().pointer(),
                            Fact.visit(followUp.visit().id()),
                            fact.lesion(),
                            fact.at(),
                            fact.used())));
        }
    }

    /// A target whose length was imputed.
    private record Imputed(Fact lesion, Fact at, Fact used) {}

    private static Stream<Imputed> imputed(Judged judged, Visit visit) {
        return judged.response().visits().stream()
                .filter(each -> each.visit().position() == visit.position())
                .flatMap(each -> each.lesions().stream())
                .filter(LesionValue::imputed)
                .map(value -> new Imputed(
                        Fact.lesion(value.lesion().id()),
                        new Fact.OfVisit("imputedAt", visit.id()),
                        Fact.of("used", Objects.requireNonNull(value.used()))));
    }

    /// A new node of 10 to less than 15 mm as the only evidence: it may be a normal node that grew. Settled by size
    /// in mRECIST, it never is.
    private static void bySmallNodesAlone(Judged judged, Consumer<Finding> found) {
        for (var followUp : judged.followUps()) {
            var evidence = evidence(judged.reading(), followUp.place());
            if (followUp.progressesByNewLesionsAlone() && evidence.stream().allMatch(Progressions::isSmallNode)) {
                evidence.forEach(lesion -> found.accept(Finding.of(
                        FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE,
                        followUp.visit().pointerToNewLesion(lesion.id()),
                        Fact.lesion(lesion.id()),
                        Fact.visit(followUp.visit().id()))));
            }
        }
    }

    private static List<NewLesionCourse> evidence(CourseReading reading, int place) {
        return reading.newLesions().stream()
                .filter(lesion -> lesion.sightings().get(place).status() == NewLesionStatus.UNEQUIVOCAL)
                .toList();
    }

    /// Whether the lesion is a node that was measured and never reached the size of a malignant one.
    private static boolean isSmallNode(NewLesionCourse lesion) {
        return lesion.first().kind() == LesionKind.LYMPH_NODE
                && lesion.reports().stream()
                        .filter(Objects::nonNull)
                        .map(NewLesion::shortAxis)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .filter(largest -> largest.isLessThan(PublishedSizes.MALIGNANT_NODE))
                        .isPresent();
    }

    /// Visits after the first progression, or after one decided elsewhere: classified and not counted.
    private static void visitsAfter(Judged judged, Consumer<Finding> found) {
        var elsewhere = judged.course().followUp().progressionDate();
        Visit progressed = null;
        for (var followUp : judged.followUps()) {
            var visit = followUp.visit();
            if (progressed != null) {
                found.accept(Finding.of(
                        FindingKind.VISIT_AFTER_PROGRESSION,
                        visit.pointer(),
                        Fact.visit(visit.id()),
                        new Fact.OfVisit("progressionAt", progressed.id())));
            } else if (elsewhere != null && visit.date().isAfter(elsewhere)) {
                found.accept(Finding.of(
                        FindingKind.VISIT_AFTER_PROGRESSION,
                        visit.pointer(),
                        Fact.visit(visit.id()),
                        Fact.of("progressionDate", elsewhere)));
            } else if (followUp.overall() == OverallResponse.PD) {
                progressed = visit;
            }
        }
    }
}
