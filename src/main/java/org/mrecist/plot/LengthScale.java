package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import org.mrecist.measure.Millimetres;

/// An axis of lengths from 0 up, its ticks at round numbers.
///
/// @param top the vertical place of the longest length
/// @param bottom that of 0
record LengthScale(Millimetres longest, Millimetres step, double top, double bottom) {
    private static final int MOST_TICKS = 6;
    private static final long[] ROUND = {1, 2, 5};

    /// The scale that holds a length with ticks at round numbers.
    static LengthScale upTo(Millimetres length, double top, double bottom) {
        var step = step(Math.max(length.hundredths(), Millimetres.LEAST.hundredths()));
        var longest = Math.ceilDiv(Math.max(length.hundredths(), 1), step) * step;
        return new LengthScale(new Millimetres(longest), new Millimetres(step), top, bottom);
    }

    private static long step(long longest) {
        for (var power = 1L; ; power *= 10) {
            for (var round : ROUND) {
                if (Math.ceilDiv(longest, power * round) <= MOST_TICKS) {
                    return power * round;
                }
            }
        }
    }

    double y(Millimetres length) {
        return bottom - (bottom - top) * length.hundredths() / longest.hundredths();
    }

    List<Millimetres> ticks() {
        var ticks = new ArrayList<Millimetres>();
        for (var tick = 0L; tick <= longest.hundredths(); tick += step.hundredths()) {
            ticks.add(new Millimetres(tick));
        }
        return ticks;
    }
}
