package org.mrecist.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MillimetresTest {
    @ParameterizedTest
    @CsvSource({
        "12, 1200",
        "12.5, 1250",
        "12.25, 1225",
        "40.120, 4012",
        "4e1, 4000",
        "0.01, 1",
        "-0, 0",
        "0, 0",
        "1200e-3, 120",
        "-3.5, -350"
    })
    void a_number_of_at_most_two_decimals_by_value_is_read_exactly(String text, long hundredths) {
        assertThat(Millimetres.parse(text)).isEqualTo(new Millimetres(hundredths));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.255", "0.001", "1e-3", "1e300", "-1e300", "9223372036854775807"})
    void a_number_that_would_have_to_be_rounded_or_does_not_fit_is_refused(String text) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Millimetres.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "NaN", "12,5", "0x10"})
    void what_is_no_number_is_refused(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Millimetres.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"1200, 12", "1250, 12.5", "1225, 12.25", "1, 0.01", "10, 0.1", "0, 0", "-350, -3.5", "100000, 1000"})
    void a_length_is_shown_without_trailing_zeros(long hundredths, String shown) {
        var length = new Millimetres(hundredths);
        assertThat(length.toDecimal().toPlainString()).isEqualTo(shown);
        assertThat(length).hasToString(shown + " mm");
    }

    @Test
    void what_is_shown_is_read_as_the_same_length() {
        for (var hundredths = -1_000L; hundredths <= 50_000; hundredths++) {
            var length = new Millimetres(hundredths);
            assertThat(Millimetres.parse(length.toDecimal().toString())).isEqualTo(length);
            assertThat(length.toDecimal()).isEqualByComparingTo(new BigDecimal(hundredths).movePointLeft(2));
        }
    }

    @Test
    void lengths_add_up_without_a_rest() {
        var tenth = Millimetres.parse("0.1");
        var sum = Millimetres.ZERO;
        for (var i = 0; i < 100; i++) {
            sum = sum.plus(tenth);
        }
        assertThat(sum).isEqualTo(Millimetres.of(10));
        assertThat(sum.minus(Millimetres.parse("9.99"))).isEqualTo(Millimetres.LEAST);
        assertThat(Millimetres.ZERO.minus(tenth)).isEqualTo(new Millimetres(-10));
    }

    @Test
    void a_sum_that_does_not_fit_is_refused() {
        var most = new Millimetres(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Millimetres.LEAST));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Millimetres(Long.MIN_VALUE).minus(Millimetres.LEAST));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Millimetres.of(Long.MAX_VALUE));
    }

    @Test
    void comparisons_tell_a_hundredth_apart() {
        var less = Millimetres.parse("9.99");
        var ten = Millimetres.of(10);
        assertThat(less.isLessThan(ten)).isTrue();
        assertThat(ten.isLessThan(ten)).isFalse();
        assertThat(ten.isAtLeast(ten)).isTrue();
        assertThat(less.isAtLeast(ten)).isFalse();
        assertThat(ten.isMoreThan(less)).isTrue();
        assertThat(ten.isMoreThan(ten)).isFalse();
        assertThat(less).isLessThan(ten).isNotEqualTo(ten);
        assertThat(ten.compareTo(Millimetres.parse("10.00"))).isZero();
        assertThat(ten.smallerOf(less)).isEqualTo(less);
        assertThat(less.smallerOf(ten)).isEqualTo(less);
        assertThat(Millimetres.ZERO.isZero()).isTrue();
        assertThat(Millimetres.LEAST.isZero()).isFalse();
    }
}
