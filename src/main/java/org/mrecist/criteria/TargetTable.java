package org.mrecist.criteria;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.measure.Millimetres;
import org.mrecist.trace.Deferred;

/// The targets of a course over its visits: the sums by visit and the lengths by lesion.
final class TargetTable {
    private final CourseReading reading;
    private final Millimetres leastIncrease;
    private final Deferred<List<LesionValue>> values;

    TargetTable(CourseReading reading, Millimetres leastIncrease) {
        this.reading = reading;
        this.leastIncrease = leastIncrease;
        values = Deferred.of(this::valuesByVisit);
    }

    /// The complete sum of a visit; null if a target was not evaluable, or there is none.
    @Nullable
    Millimetres sum(int visit) {
        return sumOf(reading.targetReadings().get(visit));
    }

    /// The targets one by one at a visit.
    List<LesionValue> values(int visit) {
        return values.get(visit);
    }

    /// In one go, since each length is also compared with the smallest of those before it.
    private List<List<LesionValue>> valuesByVisit() {
        var ownSmallest = new @Nullable Millimetres[reading.targets().size()];
        var byVisit = new ArrayList<List<LesionValue>>(reading.visits().size());
        for (var visit = 0; visit < reading.visits().size(); visit++) {
            var ofVisit = new ArrayList<LesionValue>(ownSmallest.length);
            for (var i = 0; i < ownSmallest.length; i++) {
                var now = reading.targetReadings().get(visit).get(i);
                var smallest = ownSmallest[i];
                ofVisit.add(value(i, visit, now, smallest));
                if (now instanceof TargetReading.Measured measured) {
                    ownSmallest[i] = smallest == null ? measured.used() : smallest.smallerOf(measured.used());
                }
            }
            byVisit.add(ofVisit);
        }
        return byVisit;
    }

    private LesionValue value(int index, int visit, TargetReading now, @Nullable Millimetres smallest) {
        var lesion = reading.targets().get(index);
        var baseline =
                visit > 0 && reading.targetReadings().getFirst().get(index) instanceof TargetReading.Measured atBaseline
                        ? atBaseline.used()
                        : null;
        var response = visit > 0 && Boolean.TRUE.equals(lesion.treatedThisCourse())
                ? perLesion(now, baseline, smallest)
                : null;
        return new LesionValue(lesion, now, baseline, smallest, response);
    }

    private TargetResponse perLesion(
            TargetReading now, @Nullable Millimetres baseline, @Nullable Millimetres smallest) {
        return now instanceof TargetReading.Measured measured
                        && baseline != null
                        && smallest != null
                        && !baseline.isZero()
                ? response(measured, new Thresholds(baseline, smallest, leastIncrease))
                : TargetResponse.NE;
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

    private static @Nullable Millimetres sumOf(List<TargetReading> readings) {
        if (readings.isEmpty()) {
            return null;
        }
        var hundredths = 0L;
        for (var each : readings) {
            if (!(each instanceof TargetReading.Measured measured)) {
                return null;
            }
            hundredths += measured.used().hundredths();
        }
        return new Millimetres(hundredths);
    }
}
