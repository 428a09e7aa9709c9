package org.mrecist.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClientRatesTest {
    private static final long SECOND = 1_000_000_000;

    private final HandTurned time = new HandTurned();

    @Test
    void a_caller_may_send_as_many_at_once_as_the_burst_and_then_waits() {
        var rates = new ClientRates(2, 5, 100, time);
        for (var i = 0; i < 5; i++) {
            assertThat(rates.secondsToWait("a")).isZero();
        }
        assertThat(rates.secondsToWait("a")).isEqualTo(1);
        time.now += SECOND / 2;
        assertThat(rates.secondsToWait("a")).isZero();
        assertThat(rates.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void callers_do_not_pay_for_one_another() {
        var rates = new ClientRates(1, 1, 100, time);
        assertThat(rates.secondsToWait("a")).isZero();
        assertThat(rates.secondsToWait("a")).isPositive();
        assertThat(rates.secondsToWait("b")).isZero();
    }

    @Test
    void in_the_long_run_no_more_are_served_than_the_rate_whoever_presses() {
        var random = new SplittableRandom(11);
        var rates = new ClientRates(10, 20, 100, time);
        var served = 0;
        for (var i = 0; i < 100_000; i++) {
            time.now += random.nextLong(SECOND / 50);
            served += rates.secondsToWait("a") == 0 ? 1 : 0;
        }
        var seconds = time.now / (double) SECOND;
        assertThat(served).isBetween((int) (seconds * 10) - 20, (int) (seconds * 10) + 20);
    }

    @Test
    void whoever_waits_as_long_as_told_is_served() {
        var rates = new ClientRates(3, 7, 100, time);
        for (var i = 0; i < 1000; i++) {
            var wait = rates.secondsToWait("a");
            time.now += wait * SECOND;
            if (wait > 0) {
                assertThat(rates.secondsToWait("a")).isZero();
            }
        }
    }

    private static final class HandTurned implements TimeMeter {
        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
