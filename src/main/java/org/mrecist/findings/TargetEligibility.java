package org.mrecist.findings;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mrecist.criteria.TargetReading;
import org.mrecist.lesion.Lesion;
import org.mrecist.timeline.Course;
import org.mrecist.trace.Fact;

/// Whether the lesions chosen as targets may be targets.
///
/// Published in: `eisenhauer-2009`, baseline documentation of target lesions; `lencioni-2010` and `klca-2022`,
/// target lesions.
final class TargetEligibility {
    private TargetEligibility() {}

    static List<CourseRule> courseRules() {
        return List.of(TargetEligibility::kinds);
    }

    static List<JudgedRule> judgedRules() {
        return List.of(
                TargetEligibility::number,
                TargetEligibility::numberByOrgan,
                TargetEligibility::delineation,
                TargetEligibility::previousTreatment,
                TargetEligibility::sizes);
    }

    private static void kinds(Course course, Consumer<Finding> found) {
        for (var lesion : course.lesions()) {
            if (!lesion.isTarget()) {
                continue;
            }
            switch (lesion.kind()) {
                case TUMOUR_THROMBUS -> found.accept(at(course, lesion, FindingKind.THROMBUS_AS_TARGET));
                case EFFUSION_OR_ASCITES -> found.accept(at(course, lesion, FindingKind.EFFUSION_AS_TARGET));
                case INFILTRATIVE -> found.accept(at(course, lesion, FindingKind.INFILTRATIVE_LESION_AS_TARGET));
                case MASS, LYMPH_NODE, BONE, OTHER -> {}
            }
        }
    }

    private static void number(Judged judged, Consumer<Finding> found) {
        var number = judged.reading().targets().size();
        if (number > PublishedSizes.MAX_TARGETS) {
            found.accept(Finding.of(
                    FindingKind.TOO_MANY_TARGETS,
                    Pointers.LESIONS,
                    Fact.count("targets", number),
                    Fact.count("atMost", PublishedSizes.MAX_TARGETS)));
        }
    }

    private static void numberByOrgan(Judged judged, Consumer<Finding> found) {
        var numbers = new TreeMap<String, Integer>();
        for (var target : judged.reading().targets()) {
            numbers.merge(PublishedSizes.organ(target), 1, Integer::sum);
        }
        numbers.forEach((organ, number) -> {
            if (!organ.isEmpty() && number > PublishedSizes.MAX_TARGETS_IN_ONE_ORGAN) {
                found.accept(Finding.of(
                        FindingKind.TOO_MANY_TARGETS_IN_ONE_ORGAN,
                        Pointers.LESIONS,
                        new Fact.Term("organ", organ),
                        Fact.count("targets", number),
                        Fact.count("atMost", PublishedSizes.MAX_TARGETS_IN_ONE_ORGAN)));
            }
        });
    }

    private static void delineation(Judged judged, Consumer<Finding> found) {
        for (var target : judged.reading().targets()) {
            if (judged.byMrecist() && Boolean.FALSE.equals(target.wellDefined())) {
                found.accept(at(judged.course(), target, FindingKind.ILL_DEFINED_TARGET));
            }
        }
    }

    private static void previousTreatment(Judged judged, Consumer<Finding> found) {
        for (var target : judged.reading().targets()) {
            if (!Boolean.TRUE.equals(target.previouslyTreated())) {
                continue;
            }
            if (!judged.byMrecist()) {
                found.accept(at(judged.course(), target, FindingKind.PREVIOUSLY_TREATED_TARGET));
            } else if (target.wellDefined() == null) {
                found.accept(at(judged.course(), target, FindingKind.PREVIOUSLY_TREATED_TARGET_NOT_DELINEATED));
            }
        }
    }

    private static void sizes(Judged judged, Consumer<Finding> found) {
        var baseline = judged.baseline();
        var targets = judged.reading().targets();
        for (var i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            var pointer = baseline.pointerToFinding(target.id());
            switch (judged.reading().targetReadings().getFirst().get(i)) {
                case TargetReading.NotEvaluable missing ->
                    found.accept(Finding.of(
                            FindingKind.TARGET_NOT_EVALUABLE_AT_BASELINE,
                            pointer,
                            Fact.lesion(target.id()),
                            Fact.of("reason", missing.reason())));
                case TargetReading.Measured measured -> {
                    var least = target.isNode()
                            ? PublishedSizes.malignantFrom(target.site(), judged.byMrecist())
                            : PublishedSizes.measurableFrom(baseline);
                    if (measured.used().isLessThan(least)) {
                        found.accept(Finding.of(
                                target.isNode()
                                        ? FindingKind.NODE_TARGET_BELOW_MALIGNANT_SIZE
                                        : FindingKind.TARGET_BELOW_MEASURABLE_SIZE,
                                pointer,
                                Fact.lesion(target.id()),
                                Fact.of("used", measured.used()),
                                Fact.of("atLeast", least)));
                    }
                }
            }
        }
    }

    private static Finding at(Course course, Lesion lesion, FindingKind kind) {
        return Finding.of(kind, Pointers.toLesion(course, lesion), Fact.lesion(lesion.id()));
    }
}
