package org.mrecist.criteria.mrecist;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.FollowedAs;
import org.mrecist.criteria.NewLesionReading;
import org.mrecist.criteria.NonTargetReading;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.Readings;
import org.mrecist.criteria.Readings.Measure;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.criteria.RuleSet;
import org.mrecist.criteria.TargetReading;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Imaging.ArterialPhase;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Decided;
import org.mrecist.trace.Fact;

/// mRECIST for hepatocellular carcinoma: lesions of the liver by their viable, arterially enhancing part, all else
/// as in RECIST.
///
/// Published in: `lencioni-2010`; tables as reproduced in `choi-2018` and `klca-2022`.
public final class Mrecist implements ResponseCriteria {
    /// A node at the porta hepatis below this short axis is not malignant (`lencioni-2010`).
    public static final Millimetres MALIGNANT_PORTA_HEPATIS_NODE = Millimetres.of(20);

    /// Any other node below this short axis is not malignant (`lencioni-2010`).
    public static final Millimetres MALIGNANT_NODE = Millimetres.of(15);

    /// A new liver nodule of typical pattern is settled from this size on, and any by growth of this much
    /// (interpretation `mrecist-new-lesion-size`).
    public static final Millimetres NEW_NODULE = Millimetres.of(10);

    private static final Measure VIABLE_DIAMETER = new Measure(
            Mrecist::viable,
            Millimetres.LEAST,
            NotEvaluableReason.VIABLE_DIAMETER_NOT_GIVEN,
            MrecistRules.VIABLE_DIAMETER,
            MrecistRules.TOO_SMALL);

    private static final Measure LONGEST_DIAMETER = new Measure(
            finding -> finding.diameters().longest(),
            Millimetres.LEAST,
            NotEvaluableReason.LONGEST_DIAMETER_NOT_GIVEN,
            MrecistRules.EXTRAHEPATIC_DIAMETER,
            MrecistRules.TOO_SMALL);

    private static final Measure NODE = node(Readings.NORMAL_NODE_BELOW);
    private static final Measure PORTA_HEPATIS_NODE = node(MALIGNANT_PORTA_HEPATIS_NODE);

    private final RuleSet ruleSet = MrecistRules.ruleSet();

    @Override
    public RuleSet ruleSet() {
        return ruleSet;
    }

    @Override
    public Decided<FollowedAs> followedAs(Lesion lesion, Visit baseline, @Nullable LesionFinding finding) {
        if (lesion.isPortaHepatisNode() && finding != null) {
            var shortAxis = finding.diameters().shortAxis();
            if (shortAxis != null && shortAxis.isLessThan(MALIGNANT_PORTA_HEPATIS_NODE)) {
                return Decided.of(
                        FollowedAs.LEFT_OUT,
                        MrecistRules.PORTA_HEPATIS_NODE,
                        Fact.lesion(lesion.id()),
                        Fact.of("shortAxis", shortAxis));
            }
        }
        if (!lesion.isTarget()) {
            return Decided.of(FollowedAs.NON_TARGET);
        }
        return lesion.isIntrahepatic() && !baseline.imaging().lacksArterialPhase() && doesNotEnhance(finding)
                ? Decided.of(FollowedAs.NON_TARGET, MrecistRules.HYPOVASCULAR, Fact.lesion(lesion.id()))
                : Decided.of(FollowedAs.TARGET);
    }

    @Override
    public TargetReading targetReading(Lesion lesion, Visit visit, @Nullable LesionFinding finding, Protocol protocol) {
        if (isUnseen(lesion, visit)) {
            return new TargetReading.NotEvaluable(
                    lesion.id(), whyNoArterialPhase(visit), MrecistRules.NO_ARTERIAL_PHASE);
        }
        return Readings.target(lesion, finding, measure(lesion, protocol), protocol);
    }

    @Override
    public NonTargetReading nonTargetReading(
            Lesion lesion, Visit visit, @Nullable LesionFinding finding, Enhancement atBaseline) {
        if (isUnseen(lesion, visit) && !(finding instanceof LesionFinding.UnequivocalProgression)) {
            return new NonTargetReading.NotEvaluable(
                    lesion.id(), whyNoArterialPhase(visit), MrecistRules.NO_ARTERIAL_PHASE);
        }
        return lesion.isIntrahepatic() && atBaseline == Enhancement.ENHANCING
                ? Readings.nonTarget(lesion, finding, true, MrecistRules.NON_TARGET_BY_ENHANCEMENT)
                : Readings.nonTarget(lesion, finding, false, MrecistRules.NON_TARGET_BY_PRESENCE);
    }

    @Override
    public NewLesionReading newLesionReading(NewLesion report, List<NewLesion> earlier) {
        return switch (report.kind()) {
            case LYMPH_NODE -> newNode(report);
            case EFFUSION_OR_ASCITES ->
                Readings.settledIf(Boolean.TRUE.equals(report.cytologyPositive()), MrecistRules.NEW_EFFUSION);
            case MASS ->
                report.site() == LesionSite.LIVER
                        ? newNodule(report, earlier)
                        : Readings.byCertainty(
                                report, MrecistRules.NEW_BY_CERTAINTY, MrecistRules.NEW_CERTAINTY_NOT_STATED);
            case TUMOUR_THROMBUS, INFILTRATIVE, BONE, OTHER ->
                Readings.byCertainty(report, MrecistRules.NEW_BY_CERTAINTY, MrecistRules.NEW_CERTAINTY_NOT_STATED);
        };
    }

    @Override
    public Millimetres leastIncrease(Protocol protocol) {
        return protocol.mrecistAbsoluteIncrease();
    }

    private static Measure node(Millimetres normalBelow) {
        return new Measure(
                finding -> finding.diameters().shortAxis(),
                normalBelow,
                NotEvaluableReason.SHORT_AXIS_NOT_GIVEN,
                MrecistRules.NODE_SHORT_AXIS,
                MrecistRules.TOO_SMALL);
    }

    private static Measure measure(Lesion lesion, Protocol protocol) {
        if (lesion.isNode()) {
            return lesion.isPortaHepatisNode()
                            && protocol.mrecistPortaHepatisNodeNormalBelow().isMoreThan(Readings.NORMAL_NODE_BELOW)
                    ? PORTA_HEPATIS_NODE
                    : NODE;
        }
        return lesion.isIntrahepatic() ? VIABLE_DIAMETER : LONGEST_DIAMETER;
    }

    /// Whether the visit's images cannot show what of the lesion is viable.
    private static boolean isUnseen(Lesion lesion, Visit visit) {
        return lesion.isIntrahepatic() && visit.imaging().lacksArterialPhase();
    }

    /// The viable diameter: as given, 0 without enhancement or where the whole lesion measures 0, else unknown.
    private static @Nullable Millimetres viable(LesionFinding finding) {
        var given = finding.diameters();
        if (given.viable() != null) {
            return given.viable();
        }
        var nothingLeft = given.longest() != null && given.longest().isZero();
        return nothingLeft || finding.enhancement() == Enhancement.NOT_ENHANCING ? Millimetres.ZERO : null;
    }

    private static boolean doesNotEnhance(@Nullable LesionFinding finding) {
        if (finding == null) {
            return false;
        }
        var viable = viable(finding);
        return finding instanceof LesionFinding.Absent || (viable != null && viable.isZero());
    }

    private static NewLesionReading newNode(NewLesion report) {
        var least =
                report.site() == LesionSite.LYMPH_NODE_PORTA_HEPATIS ? MALIGNANT_PORTA_HEPATIS_NODE : MALIGNANT_NODE;
        var shortAxis = report.shortAxis();
        return Readings.settledIf(shortAxis != null && shortAxis.isAtLeast(least), MrecistRules.NEW_NODE);
    }

    private static NewLesionReading newNodule(NewLesion report, List<NewLesion> earlier) {
        var size = report.longest();
        var first = earlier.stream()
                .map(NewLesion::longest)
                .filter(Objects::nonNull)
                .findFirst();
        var hasGrown = size != null
                && first.map(before -> size.minus(before).isAtLeast(NEW_NODULE)).orElse(false);
        return hasGrown
                ? Readings.settledIf(true, MrecistRules.NEW_NODULE_GROWN)
                : Readings.settledIf(
                        size != null && size.isAtLeast(NEW_NODULE) && report.pattern() == NewLesion.Pattern.TYPICAL,
                        MrecistRules.NEW_NODULE_TYPICAL);
    }

    private static NotEvaluableReason whyNoArterialPhase(Visit visit) {
        return visit.imaging().arterialPhase() == ArterialPhase.MISSING
                ? NotEvaluableReason.ARTERIAL_PHASE_MISSING
                : NotEvaluableReason.ARTERIAL_PHASE_INADEQUATE;
    }
}
