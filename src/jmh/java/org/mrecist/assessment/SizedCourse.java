package org.mrecist.assessment;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.mrecist.EightWeeklyCourse;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Visit;

/// A course of a given size, in which the targets shrink and then grow again.
///
/// @param visits after the baseline
public record SizedCourse(int targets, int nonTargets, int visits) {
    /// The visits that are decided of the usual course.
    static final int VISITS = 6;

    /// What is measured where no other size is named.
    static final SizedCourse USUAL = new SizedCourse(5, 2, VISITS);

    /// Seven of ten lesions are targets, and at least one.
    ///
    /// @param lesions how many, 1 or more
    /// @param visits after the baseline
    public static SizedCourse of(int lesions, int visits) {
        var targets = Math.max(1, lesions * 7 / 10);
        return new SizedCourse(targets, lesions - targets, visits);
    }

    public Course course() {
        var lesions = new ArrayList<Lesion>();
        IntStream.range(0, targets).forEach(i -> lesions.add(lesion("T" + i, LesionRole.TARGET)));
        IntStream.range(0, nonTargets).forEach(i -> lesions.add(lesion("N" + i, LesionRole.NON_TARGET)));
        return EightWeeklyCourse.of(
                lesions, IntStream.rangeClosed(0, visits).mapToObj(this::visit).toList());
    }

    private static Lesion lesion(String id, LesionRole role) {
        return new Lesion(id, role, LesionKind.MASS, LesionSite.LIVER, null, null, true, null, null);
    }

    private Visit visit(int index) {
        var findings = new ArrayList<LesionFinding>();
        // The same six follow-up visits again and again where there are more.
        var stage = index == 0 ? 0 : 1 + (index - 1) % VISITS;
        var longest = Millimetres.of(40 - stage);
        var viable = Millimetres.of(38 - 5L * stage + stage / 5 * 12L);
        IntStream.range(0, targets)
                .forEach(i -> findings.add(new LesionFinding.Measured(
                        "T" + i, new Diameters(longest, viable, null), Enhancement.NOT_STATED)));
        IntStream.range(0, nonTargets)
                .forEach(i -> findings.add(new LesionFinding.Present("N" + i, Enhancement.ENHANCING)));
        return EightWeeklyCourse.visit(
                index, new Imaging(Imaging.Technique.MRI, Imaging.ArterialPhase.ADEQUATE, null, null, null), findings);
    }
}
