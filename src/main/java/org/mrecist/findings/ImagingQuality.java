package org.mrecist.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Imaging.ArterialPhase;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Fact;

/// What of the imaging weakens a comparison between visits.
///
/// Published in: `eisenhauer-2009`, methods of assessment; `lencioni-2010`, image acquisition; interpretation
/// `mrecist-no-arterial-phase`.
final class ImagingQuality {
    private ImagingQuality() {}

    static List<CourseRule> courseRules() {
        return List.of(
                ImagingQuality::modality,
                ImagingQuality::contrastAgent,
                ImagingQuality::slices,
                ImagingQuality::lipiodol,
                ImagingQuality::firstImagedChest);
    }

    static List<JudgedRule> judgedRules() {
        return List.of(ImagingQuality::arterialPhase);
    }

    private static void modality(Course course, Consumer<Finding> found) {
        changes(course, Imaging::technique, "modality", FindingKind.MODALITY_CHANGED, found);
    }

    private static void contrastAgent(Course course, Consumer<Finding> found) {
        changes(course, Imaging::contrastAgent, "contrastAgent", FindingKind.CONTRAST_AGENT_CHANGED, found);
    }

    /// Compares each visit with the latest earlier one that states the member.
    private static void changes(
            Course course,
            Function<Imaging, ? extends @Nullable Enum<?>> stated,
            String member,
            FindingKind kind,
            Consumer<Finding> found) {
        Visit before = null;
        Enum<?> then = null;
        for (var visit : course.assessedVisits()) {
            var now = stated.apply(visit.imaging());
            if (now == null) {
                continue;
            }
            if (before != null && then != null && now != then) {
                found.accept(Finding.of(
                        kind,
                        Pointers.toImaging(visit, member),
                        Fact.of("from", then),
                        Fact.of("to", now),
                        Fact.visit(before.id())));
            }
            before = visit;
            then = now;
        }
    }

    private static void slices(Course course, Consumer<Finding> found) {
        for (var visit : course.assessedVisits()) {
            var slice = visit.imaging().sliceThickness();
            if (slice != null && slice.isMoreThan(PublishedSizes.THICKEST_SLICE)) {
                found.accept(Finding.of(
                        FindingKind.SLICE_TOO_THICK,
                        Pointers.toImaging(visit, "sliceThicknessMm"),
                        Fact.of("sliceThickness", slice),
                        Fact.of("atMost", PublishedSizes.THICKEST_SLICE),
                        Fact.of("measurableFrom", PublishedSizes.measurableFrom(visit))));
            }
        }
    }

    /// Lipiodol is dense on CT as enhancement is; on MRI it is not.
    private static void lipiodol(Course course, Consumer<Finding> found) {
        for (var visit : course.assessedVisits()) {
            var obscures = visit.imaging().lipiodolObscures();
            if (Boolean.TRUE.equals(obscures)) {
                found.accept(Finding.of(
                        FindingKind.LIPIODOL_ON_CT,
                        Pointers.toImaging(visit, "lipiodolObscures"),
                        new Fact.Term("lipiodol", "OBSCURES")));
            } else if (obscures == null
                    && visit.imaging().technique() == Imaging.Technique.CT
                    && isAfterTace(visit, course)) {
                found.accept(Finding.of(
                        FindingKind.LIPIODOL_ON_CT,
                        Pointers.toImaging(visit, "modality"),
                        new Fact.Term("lipiodol", "NOT_STATED")));
            }
        }
    }

    private static boolean isAfterTace(Visit visit, Course course) {
        var treatment = course.treatment();
        var isTace = treatment.modalities().contains(Modality.TACE);
        LocalDate begun = treatment.start() == null ? course.baseline().date() : treatment.start();
        return (isTace && visit.date().isAfter(begun))
                || course.interventions().stream()
                        .anyMatch(each ->
                                each.modality() == Modality.TACE && visit.date().isAfter(each.date()));
    }

    private static void firstImagedChest(Course course, Consumer<Finding> found) {
        var first = visitThatFirstImagedChest(course);
        if (first != null) {
            found.accept(Finding.of(FindingKind.CHEST_IMAGED_FIRST_TIME, first.pointer() + "/chestImaged"));
        }
    }

    /// The visit after the baseline that imaged the chest when no visit had before it.
    ///
    /// Missing: a visit that does not state it may have imaged the chest, so all assessed ones before must say no.
    static @Nullable Visit visitThatFirstImagedChest(Course course) {
        if (course.visitsBeforeBaseline().stream().anyMatch(visit -> Boolean.TRUE.equals(visit.chestImaged()))) {
            return null;
        }
        for (var visit : course.assessedVisits()) {
            if (!Boolean.FALSE.equals(visit.chestImaged())) {
                return Boolean.TRUE.equals(visit.chestImaged()) && !visit.equals(course.baseline()) ? visit : null;
            }
        }
        return null;
    }

    private static void arterialPhase(Judged judged, Consumer<Finding> found) {
        if (!judged.byMrecist()) {
            return;
        }
        for (var visit : judged.reading().visits()) {
            if (!showsLiver(visit, judged.course())) {
                continue;
            }
            ArterialPhase phase = visit.imaging().arterialPhase();
            switch (phase) {
                case null -> found.accept(Finding.of(FindingKind.ARTERIAL_PHASE_NOT_STATED, visit.pointer()));
                case MISSING ->
                    found.accept(
                            Finding.of(FindingKind.ARTERIAL_PHASE_MISSING, Pointers.toImaging(visit, "arterialPhase")));
                case INADEQUATE ->
                    found.accept(Finding.of(
                            FindingKind.ARTERIAL_PHASE_INADEQUATE, Pointers.toImaging(visit, "arterialPhase")));
                case ADEQUATE -> {}
            }
        }
    }

    /// Whether something in the liver or the portal vein is followed, or seen anew.
    private static boolean showsLiver(Visit visit, Course course) {
        return course.lesions().stream().anyMatch(Lesion::isIntrahepatic)
                || visit.newLesions().stream().anyMatch(report -> report.site().isIntrahepatic());
    }
}
