package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.lesion.Lesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;

/// The targets of a course over its visits: the sums by visit and the lengths by lesion.
final class TargetTable {
    private final CourseReading reading;
    private final Millimetres leastIncrease;
    private final List<@Nullable Millimetres> sums = new ArrayList<>();
    private final List<@Nullable Millimetres> ownSmallest = new ArrayList<>();

    TargetTable(CourseReading reading, Millimetres leastIncrease) {
        this.reading = reading;
        this.leastIncrease = leastIncrease;
        reading.targetReadings().forEach(readings -> sums.add(sumOf(readings)));
        reading.targets().forEach(_ -> ownSmallest.add(null));
    }

    /// The complete sum of a visit; null if a target was not evaluable, or there is none.
    @Nullable
    Millimetres sum(int visit) {
        return sums.get(visit);
    }

    /// The targets one by one at a visit. To be asked for visit after visit, since each length is also compared
    /// with the smallest of the lengths before it.
    List<LesionValue> values(int visit) {
        var values = new ArrayList<LesionValue>(reading.targets().size());
        for (var i = 0; i < reading.targets().size(); i++) {
            var lesion = reading.targets().get(i);
            switch (reading.targetReadings().get(visit).get(i)) {
                case TargetReading.NotEvaluable(var _, var reason, var _) ->
                    values.add(new LesionValue(
                            lesion, null, false, null, null, perLesion(lesion, visit, TargetResponse.NE), reason));
                case TargetReading.Measured measured -> {
                    values.add(value(lesion, i, visit, measured));
                    var smallest = ownSmallest.get(i);
                    ownSmallest.set(i, smallest == null ? measured.used() : smallest.smallerOf(measured.used()));
                }
            }
        }
        return values;
    }

    private LesionValue value(Lesion lesion, int index, int visit, TargetReading.Measured measured) {
        var used = measured.used();
        var smallest = ownSmallest.get(index);
        var baseline = reading.targetReadings().getFirst().get(index) instanceof TargetReading.Measured atBaseline
                ? atBaseline.used()
                : null;
        var response = baseline == null || smallest == null || baseline.isZero()
                ? TargetResponse.NE
                : response(measured, new Thresholds(baseline, smallest, leastIncrease));
        return new LesionValue(
                lesion,
                used,
                measured.imputed(),
                visit == 0 || baseline == null ? null : Percent.change(baseline, used),
                visit == 0 || smallest == null ? null : used.minus(smallest),
                perLesion(lesion, visit, response),
                null);
    }

    /// The thresholds on one lesion alone, without holding a response.
    private static TargetResponse response(TargetReading.Measured measured, Thresholds thresholds) {
        if (measured.gone()) {
            return TargetResponse.CR;
        }
        if (thresholds.isProgression(measured.used())) {
            return TargetResponse.PD;
        }
        return thresholds.isPartialResponse(measured.used()) ? TargetResponse.PR : TargetResponse.SD;
    }

    private static @Nullable TargetResponse perLesion(Lesion lesion, int visit, TargetResponse response) {
        return visit > 0 && Boolean.TRUE.equals(lesion.treatedThisCourse()) ? response : null;
    }

    private static @Nullable Millimetres sumOf(List<TargetReading> readings) {
        if (readings.isEmpty()) {
            return null;
        }
        var sum = Millimetres.ZERO;
        for (var each : readings) {
            if (!(each instanceof TargetReading.Measured measured)) {
                return null;
            }
            sum = sum.plus(measured.used());
        }
        return sum;
    }
}
