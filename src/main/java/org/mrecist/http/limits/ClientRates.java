package org.mrecist.http.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How many requests each caller may send: a bucket of tokens each, which fills evenly.
final class ClientRates {
    private final LoadingCache<Object, Bucket> buckets;

    /// @param time that no change of the clock moves
    ClientRates(int perSecond, int burst, int remembered, TimeMeter time) {
        // A bucket that is full again is as a new one.
        var filled = Duration.ofSeconds(1L + burst / perSecond);
        buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(filled)
                .ticker(time::currentTimeNanos)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /// Counts one request.
    ///
    /// @param caller equal for the requests of one caller
    /// @return 0 if it may be served, else in how many whole seconds the next one may
    long secondsToWait(Object caller) {
        var probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999));
    }
}
