package org.mrecist.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.measure.Millimetres;

class ThresholdsTest {
    private static final long FROM = 10_00;
    private static final long TO = 300_00;

    @ParameterizedTest
    @ValueSource(longs = {0, 5})
    void partial_response_reaches_up_to_its_threshold_and_no_further(long leastIncreaseMm) {
        for (var baseline = FROM; baseline <= TO; baseline++) {
            var thresholds = new Thresholds(
                    new Millimetres(baseline), new Millimetres(baseline), Millimetres.of(leastIncreaseMm));
            var threshold = thresholds.partialResponseUpTo();
            assertThat(thresholds.isPartialResponse(threshold))
                    .as("baseline %d", baseline)
                    .isTrue();
            assertThat(thresholds.isPartialResponse(beside(threshold, 1)))
                    .as("baseline %d", baseline)
                    .isFalse();
            assertThat(thresholds.isPartialResponse(beside(threshold, -1)))
                    .as("baseline %d", baseline)
                    .isTrue();
            // By definition, with plain decimals: not more than 70 % of the baseline.
            var seventyPercent = thresholds.baseline().toDecimal().multiply(new BigDecimal("0.7"));
            assertThat(threshold.toDecimal()).isLessThanOrEqualTo(seventyPercent);
            assertThat(beside(threshold, 1).toDecimal()).isGreaterThan(seventyPercent);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5})
    void progression_begins_at_its_threshold_and_no_earlier(long leastIncreaseMm) {
        for (var nadir = FROM; nadir <= TO; nadir++) {
            var thresholds =
                    new Thresholds(Millimetres.of(300), new Millimetres(nadir), Millimetres.of(leastIncreaseMm));
            var threshold = thresholds.progressionFrom();
            assertThat(thresholds.isProgression(threshold))
                    .as("nadir %d", nadir)
                    .isTrue();
            assertThat(thresholds.isProgression(beside(threshold, 1)))
                    .as("nadir %d", nadir)
                    .isTrue();
            assertThat(thresholds.isProgression(beside(threshold, -1)))
                    .as("nadir %d", nadir)
                    .isFalse();
            // By definition, with plain decimals: at least 120 % of the nadir, and by the absolute growth.
            var least = thresholds
                    .nadir()
                    .toDecimal()
                    .multiply(new BigDecimal("1.2"))
                    .max(thresholds.nadir().toDecimal().add(BigDecimal.valueOf(leastIncreaseMm)));
            assertThat(threshold.toDecimal()).isGreaterThanOrEqualTo(least);
            assertThat(beside(threshold, -1).toDecimal()).isLessThan(least);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 20, 27, 100, 300})
    void exactly_30_percent_less_is_partial_response_and_exactly_20_percent_more_is_progression(long mm) {
        var thresholds = new Thresholds(Millimetres.of(mm), Millimetres.of(mm), Millimetres.ZERO);
        assertThat(thresholds.partialResponseUpTo()).isEqualTo(new Millimetres(mm * 70));
        assertThat(thresholds.progressionFrom()).isEqualTo(new Millimetres(mm * 120));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500})
    void from_a_nadir_of_0_any_growth_that_is_large_enough_is_progression(long leastHundredths) {
        var thresholds = new Thresholds(Millimetres.of(100), Millimetres.ZERO, new Millimetres(leastHundredths));
        var first = new Millimetres(Math.max(1, leastHundredths));
        assertThat(thresholds.isProgression(Millimetres.ZERO)).isFalse();
        assertThat(thresholds.progressionFrom()).isEqualTo(first);
        assertThat(thresholds.isProgression(first)).isTrue();
        assertThat(thresholds.isProgression(beside(first, -1))).isFalse();
    }

    private static Millimetres beside(Millimetres length, long hundredths) {
        return new Millimetres(length.hundredths() + hundredths);
    }
}
