package org.mrecist.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Which of the calls that are turned away has a line in the log.
class TurnedAwayTest {
    private final TurnedAway turnedAway = new TurnedAway();

    private boolean beginsSeries(String kind, long second) {
        return turnedAway.beginsSeries(kind, TimeUnit.SECONDS.toNanos(second));
    }

    @Test
    void the_first_of_a_series_has_one() {
        assertThat(beginsSeries("busy", 10)).isTrue();
        assertThat(beginsSeries("busy", 10)).isFalse();
        assertThat(beginsSeries("busy", 11)).isFalse();
    }

    @Test
    void a_series_lasts_as_long_as_less_than_a_minute_is_between_them() {
        assertThat(beginsSeries("busy", 0)).isTrue();
        for (var second = 59; second < 600; second += 59) {
            assertThat(beginsSeries("busy", second)).isFalse();
        }
        assertThat(beginsSeries("busy", 649)).isFalse();
        assertThat(beginsSeries("busy", 709)).isTrue();
    }

    @Test
    void each_class_has_its_series() {
        assertThat(beginsSeries("busy", 0)).isTrue();
        assertThat(beginsSeries("stopping", 1)).isTrue();
        assertThat(beginsSeries("busy", 2)).isFalse();
    }
}
