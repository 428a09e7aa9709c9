package org.mrecist.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionRole;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.lesion.NewLesion.Certainty;
import org.mrecist.lesion.NewLesion.Pattern;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.HeldResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Reappearance;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Imaging.ArterialPhase;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// A course made up from a seed: the same seed gives the same course. Lengths cluster at the thresholds.
public final class RandomCourse {
    /// What may occur in the course.
    public enum Shape {
        ANY,
        /// Masses of 0 or from 30 mm on, so that no rule of an absolute size decides.
        RELATIVE_SIZES_ONLY,
        /// Masses and nodes outside the liver, which all rule sets read alike.
        OUTSIDE_THE_LIVER
    }

    private static final List<LesionSite> OUTSIDE =
            List.of(LesionSite.LUNG, LesionSite.ADRENAL, LesionSite.BONE, LesionSite.PERITONEUM);
    private static final List<Enhancement> ENHANCEMENTS = List.of(Enhancement.values());
    private static final double[] GROWTH = {0.3, 0.5, 0.7, 0.7, 0.75, 0.84, 1, 1, 1.1, 1.2, 1.2, 1.5};

    private final Random random;
    private final Shape shape;
    private final List<Lesion> lesions = new ArrayList<>();
    private final List<List<LesionFinding>> findings = new ArrayList<>();

    private RandomCourse(long seed, Shape shape) {
        random = new Random(seed);
        this.shape = shape;
    }

    public static Course of(long seed, Shape shape) {
        return new RandomCourse(seed, shape).course();
    }

    public static Protocol protocol(long seed) {
        var random = new Random(seed);
        var protocol = Protocol.DEFAULTS
                .with(Switch.PARTIAL_SUM_PROGRESSION, Setting.of(random.nextInt(4) > 0))
                .with(Switch.CONFIRMATION_REQUIRED, Setting.of(random.nextInt(4) == 0));
        if (random.nextInt(4) == 0) {
            protocol = protocol.with(Switch.HELD_RESPONSE, Setting.of(HeldResponse.EACH_VISIT));
        }
        return random.nextInt(4) == 0
                ? protocol.with(Switch.REAPPEARANCE_AFTER_COMPLETE_RESPONSE, Setting.of(Reappearance.NUMERIC))
                : protocol;
    }

    private Course course() {
        var targets = 1 + random.nextInt(3);
        var nonTargets = random.nextInt(3);
        for (var i = 0; i < targets + nonTargets; i++) {
            lesions.add(lesion("L" + i, i < targets ? LesionRole.TARGET : LesionRole.NON_TARGET));
        }
        var count = 3 + random.nextInt(5);
        for (var i = 0; i < count; i++) {
            findings.add(new ArrayList<>());
        }
        for (var lesion : List.copyOf(lesions)) {
            if (lesion.isTarget()) {
                follow(lesion, count);
            } else {
                for (var visit = 0; visit < count; visit++) {
                    nonTarget(lesion, visit);
                }
            }
        }
        var newLesions = newLesions(count);
        var visits = new ArrayList<Visit>();
        var date = LocalDate.of(2024, 1, 1);
        for (var i = 0; i < count; i++) {
            visits.add(new Visit(
                    i,
                    "V" + i,
                    date,
                    false,
                    imaging(),
                    findings.get(i),
                    newLesions.get(i),
                    null,
                    markerNormal(),
                    null,
                    Map.of()));
            date = date.plusDays(14 + random.nextInt(60));
        }
        return new Course(
                null, treatment(), lesions, visits, interventions(), FollowUp.NOT_STATED, ClinicalContext.NOT_STATED);
    }

    private Treatment treatment() {
        return new Treatment(
                null, random.nextBoolean() ? Modality.TACE : Modality.SYSTEMIC_ICI, List.of(), List.of(), null, null);
    }

    private List<Intervention> interventions() {
        return random.nextInt(6) > 0
                ? List.of()
                : List.of(new Intervention(
                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200)),
                        Modality.ABLATION,
                        List.of(lesions.get(random.nextInt(lesions.size())).id())));
    }

    private @Nullable Boolean markerNormal() {
        if (shape != Shape.ANY || random.nextInt(5) > 0) {
            return null;
        }
        return random.nextBoolean();
    }

    private Imaging imaging() {
        var phase = random.nextInt(10);
        return shape != Shape.ANY || phase > 1
                ? Imaging.NOT_STATED
                : new Imaging(null, phase == 0 ? ArterialPhase.MISSING : ArterialPhase.ADEQUATE, null, null, null);
    }

    private Lesion lesion(String id, LesionRole role) {
        var kind = LesionKind.MASS;
        var site = OUTSIDE.get(random.nextInt(OUTSIDE.size()));
        if (shape != Shape.RELATIVE_SIZES_ONLY && random.nextInt(3) == 0) {
            kind = LesionKind.LYMPH_NODE;
            site = shape == Shape.ANY && random.nextBoolean()
                    ? LesionSite.LYMPH_NODE_PORTA_HEPATIS
                    : LesionSite.LYMPH_NODE_OTHER;
        } else if (shape != Shape.OUTSIDE_THE_LIVER && random.nextInt(3) > 0) {
            site = LesionSite.LIVER;
        }
        return new Lesion(id, role, kind, site, null, null, null, null, random.nextInt(3) == 0);
    }

    /// Follows a target to the end, sometimes through a split or a merge with the target before it.
    private void follow(Lesion lesion, int count) {
        var first =
                Millimetres.of(shape == Shape.RELATIVE_SIZES_ONLY ? 60 + random.nextInt(60) : 12 + random.nextInt(60));
        var fate = random.nextInt(12);
        var turn = 1 + random.nextInt(count - 1);
        for (var visit = 0; visit < count; visit++) {
            var at = findings.get(visit);
            if (fate == 0 && visit >= turn && shape == Shape.ANY) {
                for (var letter : List.of("a", "b")) {
                    if (visit == turn) {
                        lesions.add(new Lesion(
                                lesion.id() + letter,
                                lesion.role(),
                                lesion.kind(),
                                lesion.site(),
                                null,
                                lesion.id(),
                                null,
                                null,
                                null));
                    }
                    target(lesion.id() + letter, lesion, half(first), visit);
                }
            } else if (fate == 1 && visit == turn && carries(at)) {
                at.add(new LesionFinding.MergedInto(lesion.id(), "L0"));
            } else if (fate != 1 || visit < turn || !merged(lesion, turn)) {
                target(lesion.id(), lesion, first, visit);
            }
        }
    }

    private static boolean carries(List<LesionFinding> at) {
        return at.stream()
                .anyMatch(finding -> finding.lesion().equals("L0") && finding instanceof LesionFinding.Measured);
    }

    private boolean merged(Lesion lesion, int turn) {
        return findings.get(turn).contains(new LesionFinding.MergedInto(lesion.id(), "L0"));
    }

    private void target(String id, Lesion like, Millimetres first, int visit) {
        var growth = visit == 0 ? 1 : GROWTH[random.nextInt(GROWTH.length)];
        var length = new Millimetres(Math.round(first.hundredths() * growth / 10) * 10);
        if (shape == Shape.RELATIVE_SIZES_ONLY && length.isLessThan(Millimetres.of(30))) {
            length = Millimetres.of(30);
        }
        var outcome = visit == 0 ? 3 + random.nextInt(30) : random.nextInt(40);
        var at = findings.get(visit);
        if (outcome == 0) {
            return;
        }
        at.add(
                switch (outcome) {
                    case 1, 2, 3 -> new LesionFinding.NotEvaluable(id, null);
                    case 34, 35, 36, 37, 38, 39 -> new LesionFinding.Absent(id);
                    case 4, 5 ->
                        shape == Shape.RELATIVE_SIZES_ONLY
                                ? new LesionFinding.Absent(id)
                                : new LesionFinding.TooSmallToMeasure(id, Diameters.NONE, Enhancement.NOT_STATED);
                    default -> new LesionFinding.Measured(id, diameters(like, length), Enhancement.NOT_STATED);
                });
    }

    private Diameters diameters(Lesion like, Millimetres length) {
        if (like.isNode()) {
            return new Diameters(null, null, half(length));
        }
        if (!like.isIntrahepatic()) {
            return new Diameters(length, null, null);
        }
        var viable = switch (random.nextInt(8)) {
            case 0, 1 -> Millimetres.ZERO;
            case 2 -> shape == Shape.RELATIVE_SIZES_ONLY ? length : half(length);
            default -> length;
        };
        return new Diameters(length, viable, null);
    }

    private void nonTarget(Lesion lesion, int visit) {
        var outcome = visit == 0 ? 6 + random.nextInt(14) : random.nextInt(20);
        var id = lesion.id();
        if (outcome == 0) {
            return;
        }
        var enhancement = shape == Shape.OUTSIDE_THE_LIVER
                ? Enhancement.NOT_STATED
                : ENHANCEMENTS.get(random.nextInt(ENHANCEMENTS.size()));
        findings.get(visit)
                .add(
                        switch (outcome) {
                            case 1 ->
                                new LesionFinding.UnequivocalProgression(id, Diameters.NONE, Enhancement.NOT_STATED);
                            case 2 -> new LesionFinding.NotEvaluable(id, null);
                            case 3, 4, 5, 6, 7, 8, 9, 10 ->
                                visit == 0 ? new LesionFinding.Present(id, enhancement) : new LesionFinding.Absent(id);
                            default -> new LesionFinding.Present(id, enhancement);
                        });
    }

    private List<List<NewLesion>> newLesions(int count) {
        var newLesions = new ArrayList<List<NewLesion>>();
        for (var visit = 0; visit < count; visit++) {
            var at = new ArrayList<NewLesion>();
            for (var id : List.of("X1", "X2")) {
                if (visit > 0 && random.nextInt(8) == 0) {
                    at.add(newLesion(id));
                }
            }
            newLesions.add(at);
        }
        return newLesions;
    }

    private NewLesion newLesion(String id) {
        var isNodule = shape == Shape.ANY && id.equals("X1");
        return new NewLesion(
                id,
                LesionKind.MASS,
                isNodule ? LesionSite.LIVER : LesionSite.LUNG,
                null,
                Millimetres.of(5 + random.nextInt(20)),
                null,
                random.nextBoolean() ? Pattern.TYPICAL : Pattern.ATYPICAL,
                random.nextBoolean() ? Certainty.UNEQUIVOCAL : Certainty.EQUIVOCAL,
                null,
                Enhancement.NOT_STATED,
                random.nextInt(5) == 0);
    }

    private static Millimetres half(Millimetres length) {
        return new Millimetres(length.hundredths() / 2);
    }
}
