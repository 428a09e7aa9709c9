package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplaysTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(300);

    private final Replays replays = new Replays(2);

    @Test
    void an_identifier_is_taken_once_of_each_issuer() {
        assertThat(replays.isReplayed("a", "1", EXPIRES, NOW, 0)).isFalse();
        assertThat(replays.isReplayed("b", "1", EXPIRES, NOW, 0)).isFalse();
        assertThat(replays.isReplayed("a", "1", EXPIRES, NOW, 0)).isTrue();
    }

    @Test
    void the_oldest_identifier_is_forgotten_beyond_what_is_remembered() {
        replays.isReplayed("a", "1", EXPIRES, NOW, 0);
        replays.isReplayed("b", "1", EXPIRES, NOW, 0);
        replays.isReplayed("a", "2", EXPIRES, NOW, 0);
        assertThat(replays.isReplayed("a", "1", EXPIRES, NOW, 0)).isFalse();
    }

    @Test
    void a_clock_that_is_set_ahead_and_back_makes_no_token_good_again() {
        replays.isReplayed("a", "1", EXPIRES, NOW, 0);
        var ahead = NOW.plus(Duration.ofDays(1));
        replays.isReplayed(
                "a", "2", ahead.plusSeconds(300), ahead, Duration.ofMinutes(1).toNanos());
        assertThat(replays.isReplayed(
                        "a", "1", EXPIRES, NOW, Duration.ofMinutes(2).toNanos()))
                .isTrue();
    }

    @Test
    void a_clock_that_is_set_back_keeps_what_has_not_expired_by_it() {
        replays.isReplayed("a", "1", EXPIRES, NOW, 0);
        var back = NOW.minus(Duration.ofDays(1));
        assertThat(replays.isReplayed(
                        "a", "1", EXPIRES, back, Duration.ofHours(20).toNanos()))
                .isTrue();
    }

    @Test
    void what_has_long_expired_is_forgotten() {
        var ofOne = new Replays(100);
        ofOne.isReplayed("a", "1", EXPIRES, NOW, 0);
        var later = NOW.plus(Duration.ofHours(3));
        assertThat(ofOne.isReplayed(
                        "a", "1", EXPIRES, later, Duration.ofHours(3).toNanos()))
                .isFalse();
    }
}
