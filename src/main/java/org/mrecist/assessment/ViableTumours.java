package org.mrecist.assessment;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.Descent;
import org.mrecist.criteria.NewLesionCourse;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Visit;

/// The viable tumours of the liver at a visit: those known at the baseline, whatever their role, and settled new ones.
///
/// @param count how many there are
/// @param largest the largest viable diameter, 0 without any; null where one was not measured
record ViableTumours(int count, @Nullable Millimetres largest) {
    /// A part of a tumour that is alive.
    ///
    /// @param diameter 0 where nothing is; null where it was not measured
    private record Viable(@Nullable Millimetres diameter) {
        static final Viable NOTHING = new Viable(Millimetres.ZERO);
        static final Viable NOT_MEASURED = new Viable(null);
    }

    /// The tumours at the visit of the basis; null if it is not known of each whether it is viable: one was not
    /// evaluable, the arterial phase is lacking, a new one is pending, or enhancement does not tell because the
    /// tumour had none at the baseline.
    static @Nullable ViableTumours at(Basis basis) {
        var visit = basis.visit().visit();
        var baseline = basis.course().baseline();
        var descent = new Descent(basis.course());
        var found = new ArrayList<Viable>();
        for (var lesion : descent.standing(basis.place())) {
            if (!isTumourOfLiver(lesion.kind(), lesion.site())) {
                continue;
            }
            var viable = visit.imaging().lacksArterialPhase() || descent.isTreatedLocally(lesion, basis.place())
                    ? null
                    : viable(visit.findingOf(lesion.id()), basis.criteria().protocol());
            if (viable == null || (isNothing(viable) && !isToldByEnhancement(lesion, visit, baseline))) {
                return null;
            }
            found.add(viable);
        }
        for (var lesion : basis.criteria().response().reading().newLesions()) {
            var status = lesion.sightings().get(basis.place()).status();
            if (status == NewLesionStatus.NONE
                    || !isTumourOfLiver(lesion.first().kind(), lesion.first().site())) {
                continue;
            }
            if (status == NewLesionStatus.PENDING) {
                return null;
            }
            found.add(viable(lesion, basis.place()));
        }
        found.removeIf(ViableTumours::isNothing);
        return new ViableTumours(found.size(), largest(found));
    }

    private static boolean isTumourOfLiver(LesionKind kind, LesionSite site) {
        return site == LesionSite.LIVER && kind != LesionKind.TUMOUR_THROMBUS && kind != LesionKind.EFFUSION_OR_ASCITES;
    }

    /// What is alive of a lesion; null where that was not seen.
    private static @Nullable Viable viable(@Nullable LesionFinding finding, Protocol protocol) {
        return switch (finding) {
            case null -> null;
            case LesionFinding.NotEvaluable _, LesionFinding.MergedInto _ -> null;
            case LesionFinding.Absent _ -> Viable.NOTHING;
            case LesionFinding.Measured measured -> viable(measured.diameters(), measured.enhancement());
            case LesionFinding.Present(var _, var enhancement) -> viable(Diameters.NONE, enhancement);
            case LesionFinding.UnequivocalProgression progressed ->
                new Viable(progressed.diameters().viable());
            case LesionFinding.TooSmallToMeasure small -> {
                var viable = viable(small.diameters(), small.enhancement());
                yield viable == null ? new Viable(protocol.tooSmallToMeasure()) : viable;
            }
        };
    }

    private static @Nullable Viable viable(Diameters diameters, Enhancement enhancement) {
        if (diameters.viable() != null) {
            return new Viable(diameters.viable());
        }
        if (diameters.longest() != null && diameters.longest().isZero()) {
            return Viable.NOTHING;
        }
        return switch (enhancement) {
            case ENHANCING -> Viable.NOT_MEASURED;
            case NOT_ENHANCING -> Viable.NOTHING;
            case NOT_STATED -> null;
        };
    }

    /// A new tumour is alive as a whole.
    private static Viable viable(NewLesionCourse lesion, int visit) {
        var report = lesion.reports().get(visit);
        return report == null ? Viable.NOT_MEASURED : new Viable(report.longest());
    }

    private static boolean isNothing(Viable viable) {
        return viable.diameter() != null && viable.diameter().isZero();
    }

    /// Whether lost enhancement means that nothing of it is alive: not of a tumour that never had any and is there.
    private static boolean isToldByEnhancement(Lesion lesion, Visit visit, Visit baseline) {
        var now = visit.findingOf(lesion.id());
        var then = baseline.findingOf(lesion.id());
        var isGone = now instanceof LesionFinding.Absent
                || (now != null
                        && now.diameters().longest() != null
                        && now.diameters().longest().isZero());
        return isGone || then == null || then.enhancement() != Enhancement.NOT_ENHANCING;
    }

    private static @Nullable Millimetres largest(Iterable<Viable> found) {
        var largest = Millimetres.ZERO;
        for (var each : found) {
            if (each.diameter() == null) {
                return null;
            }
            largest = each.diameter().isMoreThan(largest) ? each.diameter() : largest;
        }
        return largest;
    }
}
