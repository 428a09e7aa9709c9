package org.mrecist.ruleunit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

/// A course made up from a seed, of masses that shrink, grow, vanish and are sometimes not evaluable.
final class MeasuredCourse {
    private static final double[] GROWTH = {0, 0.3, 0.5, 0.7, 0.7, 0.84, 1, 1, 1.2, 1.2, 1.5};

    private final SplittableRandom random;
    private final List<Lesion> lesions = new ArrayList<>();
    private final long[] hundredths;

    private MeasuredCourse(long seed, int targets, int nonTargets) {
        random = new SplittableRandom(seed);
        hundredths = new long[targets];
        for (var i = 0; i < targets; i++) {
            lesions.add(lesion("T" + i, LesionRole.TARGET));
            hundredths[i] = 1000L + random.nextInt(8000);
        }
        for (var i = 0; i < nonTargets; i++) {
            lesions.add(lesion("N" + i, LesionRole.NON_TARGET));
        }
    }

    static Course of(long seed, int targets, int nonTargets, int visits) {
        return new MeasuredCourse(seed, targets, nonTargets).course(visits);
    }

    private Course course(int followUps) {
        var visits = new ArrayList<Visit>();
        for (var i = 0; i <= followUps; i++) {
            visits.add(visit(i));
        }
        return EightWeeklyCourse.of(lesions, visits);
    }

    private Visit visit(int index) {
        var growth = index == 0 ? 1 : GROWTH[random.nextInt(GROWTH.length)];
        var findings = new ArrayList<LesionFinding>();
        for (var i = 0; i < lesions.size(); i++) {
            findings.add(
                    i < hundredths.length
                            ? target(i, index, growth)
                            : nonTarget(lesions.get(i).id(), index));
        }
        return EightWeeklyCourse.visit(index, Imaging.NOT_STATED, findings);
    }

    private LesionFinding target(int index, int visit, double growth) {
        var id = lesions.get(index).id();
        if (random.nextInt(visit == 0 ? 200 : 40) == 0) {
            return new LesionFinding.NotEvaluable(id, null);
        }
        hundredths[index] = Math.min(50_000, Math.round(hundredths[index] * growth));
        if (hundredths[index] == 0) {
            hundredths[index] = random.nextInt(2) * 800L;
            return new LesionFinding.Absent(id);
        }
        return new LesionFinding.Measured(
                id, new Diameters(new Millimetres(hundredths[index]), null, null), Enhancement.NOT_STATED);
    }

    private LesionFinding nonTarget(String id, int visit) {
        return switch (visit == 0 ? 0 : random.nextInt(12)) {
            case 1, 2, 3 -> new LesionFinding.Absent(id);
            case 4 -> new LesionFinding.NotEvaluable(id, null);
            case 5 -> new LesionFinding.UnequivocalProgression(id, Diameters.NONE, Enhancement.NOT_STATED);
            default -> new LesionFinding.Present(id, Enhancement.NOT_STATED);
        };
    }

    private static Lesion lesion(String id, LesionRole role) {
        return new Lesion(id, role, LesionKind.MASS, LesionSite.LUNG, null, null, null, null, null);
    }
}
