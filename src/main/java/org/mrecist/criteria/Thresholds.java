package org.mrecist.criteria;

import org.mrecist.measure.Millimetres;

/// The lengths at which a sum of diameters, or one diameter, changes its category. Inclusive, and compared without
/// dividing.
///
/// Published in: `eisenhauer-2009`, target lesions; `lencioni-2010`, table 2.
///
/// @param baseline the sum at the baseline
/// @param nadir the smallest earlier sum, the baseline included
/// @param leastIncrease the absolute growth that progression asks for, 0 for none
public record Thresholds(Millimetres baseline, Millimetres nadir, Millimetres leastIncrease) {
    /// At least 30 % below the baseline.
    public boolean isPartialResponse(Millimetres sum) {
        return 10 * sum.hundredths() <= 7 * baseline.hundredths();
    }

    /// At least 20 % and the absolute increase above the nadir. Growth is needed also from a nadir of 0, which any
    /// growth exceeds by 20 %.
    public boolean isProgression(Millimetres sum) {
        return sum.isMoreThan(nadir)
                && 5 * sum.hundredths() >= 6 * nadir.hundredths()
                && sum.minus(nadir).isAtLeast(leastIncrease);
    }

    /// The largest sum that is a partial response.
    public Millimetres partialResponseUpTo() {
        return new Millimetres(7 * baseline.hundredths() / 10);
    }

    /// The smallest sum that is progression.
    public Millimetres progressionFrom() {
        var relative = Math.ceilDiv(6 * nadir.hundredths(), 5L);
        var absolute = nadir.plus(leastIncrease).hundredths();
        return new Millimetres(Math.max(Math.max(relative, absolute), nadir.hundredths() + 1));
    }
}
