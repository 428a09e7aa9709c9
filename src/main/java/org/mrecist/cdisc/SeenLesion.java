package org.mrecist.cdisc;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.LesionTable.Identified;
import org.mrecist.cdisc.ResultReader.Result;
import org.mrecist.cdisc.Settings.NewLesionCertainty;
import org.mrecist.criteria.Readings;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.lesion.NewLesion.Certainty;
import org.mrecist.lesion.NewLesion.Pattern;
import org.mrecist.measure.Millimetres;

/// What the results of a lesion at a visit say of it.
///
/// @param findings takes what contradicts itself
record SeenLesion(Identified lesion, LesionResults results, Settings settings, DatasetFindings findings) {
    private static final Set<String> THERE = Set.of("PRESENT", "EQUIVOCAL", "PATHOLOGICAL");
    private static final Set<String> GONE = Set.of("ABSENT");
    /// Of a node below 10 mm, which is there and normal.
    private static final Set<String> NORMAL = Set.of("NON-PATHOLOGICAL", "NONPATHOLOGICAL");

    private static final String PROGRESSION = "UNEQUIVOCAL PROGRESSION";
    private static final String TOO_SMALL = "TOO SMALL TO MEASURE";

    /// What was seen of a lesion of the baseline.
    LesionFinding ofBaseline() {
        var id = lesion.row().lesion();
        var diameters = new Diameters(
                LesionResults.length(results.longest()),
                LesionResults.length(results.viable()),
                LesionResults.length(results.shortAxis()));
        var tooSmall = results.lengths().anyMatch(Result.TooSmall.class::isInstance);
        var term = results.state() instanceof Result.Word(var word) ? word : null;
        if (term == null) {
            return measured(diameters, tooSmall);
        }
        if (ResultReader.NOT_EVALUABLE.contains(term)) {
            return diameters.areGiven() || tooSmall ? contradiction() : new LesionFinding.NotEvaluable(id, null);
        }
        if (term.equals(PROGRESSION)) {
            return progressed(diameters, tooSmall);
        }
        if (term.equals(TOO_SMALL)) {
            return measured(diameters, true);
        }
        if (GONE.contains(term)) {
            return gone(diameters, tooSmall);
        }
        if (!THERE.contains(term) && !NORMAL.contains(term)) {
            report(Irregularity.STATE_NOT_KNOWN);
            return new LesionFinding.NotEvaluable(id, null);
        }
        if (diameters.areGiven() || tooSmall) {
            return measured(diameters, tooSmall);
        }
        // Below 10 mm says nothing of the length that a target adds to the sum.
        return NORMAL.contains(term) && !lesion.isTarget()
                ? new LesionFinding.Absent(id)
                : new LesionFinding.Present(id, Enhancement.NOT_STATED);
    }

    private LesionFinding measured(Diameters diameters, boolean tooSmall) {
        var id = lesion.row().lesion();
        if (!tooSmall) {
            return diameters.areGiven()
                    ? new LesionFinding.Measured(id, diameters, Enhancement.NOT_STATED)
                    : new LesionFinding.NotEvaluable(id, reason());
        }
        if (lesion.location().site().isIntrahepatic() && !saysOfViablePart() && diameters.longest() == null) {
            // The whole lesion is too small to measure, which says nothing of its viable part.
            var length = settings.protocol().tooSmallToMeasure();
            return new LesionFinding.Measured(id, new Diameters(length, null, null), Enhancement.NOT_STATED);
        }
        return new LesionFinding.TooSmallToMeasure(id, diameters, Enhancement.NOT_STATED);
    }

    private boolean saysOfViablePart() {
        return results.viable() instanceof Result.Length || results.viable() instanceof Result.TooSmall;
    }

    private LesionFinding progressed(Diameters diameters, boolean tooSmall) {
        if (!lesion.isTarget()) {
            return new LesionFinding.UnequivocalProgression(lesion.row().lesion(), diameters, Enhancement.NOT_STATED);
        }
        report(Irregularity.PROGRESSION_OF_TARGET);
        return measured(diameters, tooSmall);
    }

    private LesionFinding gone(Diameters diameters, boolean tooSmall) {
        var shortAxis = diameters.shortAxis();
        if (shortAxis != null && !shortAxis.isZero() && shortAxis.isLessThan(Readings.NORMAL_NODE_BELOW)) {
            report(Irregularity.STATE_OF_NORMAL_NODE);
            return measured(diameters, tooSmall);
        }
        return tooSmall || results.lengths().anyMatch(SeenLesion::isAboveZero)
                ? contradiction()
                : new LesionFinding.Absent(lesion.row().lesion());
    }

    private LesionFinding contradiction() {
        report(Irregularity.STATE_CONTRADICTS_LENGTH);
        return new LesionFinding.NotEvaluable(lesion.row().lesion(), null);
    }

    /// Why nothing was measured, as the reader put it.
    private @Nullable String reason() {
        return Stream.concat(results.lengths(), Stream.ofNullable(results.state()))
                .filter(Result.NotDone.class::isInstance)
                .map(each -> ((Result.NotDone) each).reason())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAboveZero(Result result) {
        var length = LesionResults.length(result);
        return length != null && !length.isZero();
    }

    /// What was seen of a new lesion, null where it was not assessed.
    @Nullable
    NewLesion ofNew() {
        var longest = LesionResults.length(results.longest());
        var shortAxis = LesionResults.length(results.shortAxis());
        var hasLength =
                results.lengths().anyMatch(each -> each instanceof Result.Length || each instanceof Result.TooSmall);
        var term = results.state() instanceof Result.Word(var word) ? word : null;
        if (term == null && !hasLength && !isUnreadable()) {
            return null;
        }
        if (term != null && ResultReader.NOT_EVALUABLE.contains(term)) {
            return null;
        }
        var absent = term != null && GONE.contains(term);
        if (absent && results.lengths().anyMatch(SeenLesion::isAboveZero)) {
            report(Irregularity.STATE_CONTRADICTS_LENGTH);
            absent = false;
        }
        return newLesion(longest, shortAxis, absent ? null : certainty(term), absent);
    }

    private boolean isUnreadable() {
        return results.state() instanceof Result.Unreadable
                || results.lengths().anyMatch(Result.Unreadable.class::isInstance);
    }

    private NewLesion newLesion(
            @Nullable Millimetres longest,
            @Nullable Millimetres shortAxis,
            @Nullable Certainty certainty,
            boolean absent) {
        return new NewLesion(
                lesion.row().lesion(),
                lesion.location().kind(),
                lesion.location().site(),
                null,
                longest,
                shortAxis,
                pattern(),
                certainty,
                null,
                Enhancement.NOT_STATED,
                absent);
    }

    private @Nullable Pattern pattern() {
        if (!(results.pattern() instanceof Result.Word(var word))) {
            return null;
        }
        return switch (word) {
            case "TYPICAL" -> Pattern.TYPICAL;
            case "ATYPICAL" -> Pattern.ATYPICAL;
            default -> {
                report(Irregularity.STATE_NOT_KNOWN);
                yield null;
            }
        };
    }

    private @Nullable Certainty certainty(@Nullable String term) {
        if (term != null) {
            switch (term) {
                case "UNEQUIVOCAL" -> {
                    return Certainty.UNEQUIVOCAL;
                }
                case "EQUIVOCAL" -> {
                    return Certainty.EQUIVOCAL;
                }
                default -> {
                    if (!THERE.contains(term) && !NORMAL.contains(term) && !term.equals(TOO_SMALL)) {
                        report(Irregularity.STATE_NOT_KNOWN);
                    }
                }
            }
        }
        return unstatedCertainty("PRESENT".equals(term), settings);
    }

    /// How sure a reader is who has not said so.
    ///
    /// @param present whether the reader has called the lesion present
    static @Nullable Certainty unstatedCertainty(boolean present, Settings settings) {
        return settings.newLesionCertainty() == NewLesionCertainty.NEW_IS_UNEQUIVOCAL
                        || (present && settings.newLesionCertainty() == NewLesionCertainty.PRESENT_IS_UNEQUIVOCAL)
                ? Certainty.UNEQUIVOCAL
                : null;
    }

    private void report(Irregularity kind) {
        findings.add(DatasetFinding.at(results.first().place(), kind));
    }
}
