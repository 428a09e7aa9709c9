package org.mrecist.criteria.recist11;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.FollowedAs;
import org.mrecist.criteria.NewLesionReading;
import org.mrecist.criteria.NewLesionStatus;
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
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Decided;

/// RECIST 1.1: whole longest diameters, short axes of nodes, and an absolute growth of 5 mm beside the relative
/// one.
///
/// Published in: `eisenhauer-2009`, clarified by `schwartz-2016` and `eortc-recist-faq`.
public final class Recist11 implements ResponseCriteria {
    /// Progression also asks for this absolute growth of the sum (`eisenhauer-2009`, target lesions).
    public static final Millimetres LEAST_INCREASE = Millimetres.of(5);

    private static final Measure LONGEST_DIAMETER = new Measure(
            finding -> finding.diameters().longest(),
            Millimetres.LEAST,
            NotEvaluableReason.LONGEST_DIAMETER_NOT_GIVEN,
            Recist11Rules.LONGEST_DIAMETER,
            Recist11Rules.TOO_SMALL);

    private static final Measure SHORT_AXIS = new Measure(
            finding -> finding.diameters().shortAxis(),
            Readings.NORMAL_NODE_BELOW,
            NotEvaluableReason.SHORT_AXIS_NOT_GIVEN,
            Recist11Rules.NODE_SHORT_AXIS,
            Recist11Rules.TOO_SMALL);

    private final RuleSet ruleSet = Recist11Rules.ruleSet();

    @Override
    public RuleSet ruleSet() {
        return ruleSet;
    }

    @Override
    public Decided<FollowedAs> followedAs(Lesion lesion, Visit baseline, @Nullable LesionFinding finding) {
        return Decided.of(lesion.isTarget() ? FollowedAs.TARGET : FollowedAs.NON_TARGET);
    }

    @Override
    public TargetReading targetReading(Lesion lesion, Visit visit, @Nullable LesionFinding finding, Protocol protocol) {
        return Readings.target(lesion, finding, lesion.isNode() ? SHORT_AXIS : LONGEST_DIAMETER, protocol);
    }

    @Override
    public NonTargetReading nonTargetReading(
            Lesion lesion, Visit visit, @Nullable LesionFinding finding, Enhancement atBaseline) {
        return Readings.nonTarget(lesion, finding, false, Recist11Rules.NON_TARGET_SEEN);
    }

    @Override
    public NewLesionReading newLesionReading(NewLesion report, List<NewLesion> earlier) {
        var shortAxis = report.shortAxis();
        return switch (report.kind()) {
            case LYMPH_NODE ->
                shortAxis != null && shortAxis.isLessThan(Readings.NORMAL_NODE_BELOW)
                        ? new NewLesionReading(NewLesionStatus.NONE, Recist11Rules.NEW_NODE)
                        : Readings.byCertainty(
                                report, Recist11Rules.NEW_BY_CERTAINTY, Recist11Rules.NEW_CERTAINTY_NOT_STATED);
            case EFFUSION_OR_ASCITES ->
                Readings.settledIf(Boolean.TRUE.equals(report.cytologyPositive()), Recist11Rules.NEW_EFFUSION);
            case MASS, TUMOUR_THROMBUS, INFILTRATIVE, BONE, OTHER ->
                Readings.byCertainty(report, Recist11Rules.NEW_BY_CERTAINTY, Recist11Rules.NEW_CERTAINTY_NOT_STATED);
        };
    }

    @Override
    public Millimetres leastIncrease(Protocol protocol) {
        return LEAST_INCREASE;
    }
}
