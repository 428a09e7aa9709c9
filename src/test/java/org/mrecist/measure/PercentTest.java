package org.mrecist.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "100, 70, -30 %",
        "100, 120, 20 %",
        "100, 100, 0 %",
        "100, 70.01, -30 %",
        "100, 70.05, -30 %",
        "100, 70.06, -29.9 %",
        "100, 100.05, 0.1 %",
        "100, 99.95, -0.1 %",
        "100, 100.04, 0 %",
        "104.6, 73.3, -29.9 %",
        "3, 4, 33.3 %",
        "3, 5, 66.7 %",
        "40, 0, -100 %",
        "0.01, 500, 4999900 %"
    })
    void a_change_is_rounded_half_up_to_one_decimal(String from, String to, String shown) {
        assertThat(Percent.change(Millimetres.parse(from), Millimetres.parse(to)))
                .hasToString(shown);
    }

    @Test
    void from_0_no_change_can_be_stated() {
        assertThat(Percent.change(Millimetres.ZERO, Millimetres.of(5))).isNull();
        assertThat(Percent.change(Millimetres.ZERO, Millimetres.ZERO)).isNull();
    }

    @Test
    void every_change_is_what_plain_decimals_give() {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++) {
            var from = new Millimetres(1L + random.nextInt(40_000));
            var to = new Millimetres(random.nextInt(40_000));
            var expected = to.toDecimal()
                    .subtract(from.toDecimal())
                    .multiply(BigDecimal.valueOf(100))
                    .divide(from.toDecimal(), 1, RoundingMode.HALF_UP);
            assertThat(Objects.requireNonNull(Percent.change(from, to)).toDecimal())
                    .as("%s to %s", from, to)
                    .isEqualByComparingTo(expected);
        }
    }
}
