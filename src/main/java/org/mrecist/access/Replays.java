package org.mrecist.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The identifiers of tokens used already, as far as they are remembered on this node.
///
/// They are remembered until the token has expired, and for two hours in any case: a clock that is set ahead and back
/// again would else make a token good a second time.
final class Replays {
    /// As long as a token may live, and as much for the clock.
    private static final Duration LEAST_REMEMBERED = Duration.ofHours(2);

    private final Map<Used, Until> used;

    private record Used(String issuer, String id) {}

    /// @param nanos by a clock that nobody sets
    private record Until(Instant expires, long nanos) {
        boolean isOver(Instant now, long nanosNow) {
            return expires.isBefore(now) && nanosNow - nanos >= 0;
        }
    }

    /// @param remembered beyond these the oldest is forgotten
    Replays(int remembered) {
        used = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Used, Until> eldest) {
                return size() > remembered;
            }
        };
    }

    /// Remembers a token.
    ///
    /// @param expires when it is refused anyway
    /// @param now by the clock that tokens are checked by
    /// @param nanosNow by a clock that nobody sets, as [System#nanoTime]
    /// @return whether it was used before
    synchronized boolean isReplayed(String issuer, String id, Instant expires, Instant now, long nanosNow) {
        var oldest = used.values().iterator();
        while (oldest.hasNext() && oldest.next().isOver(now, nanosNow)) {
            oldest.remove();
        }
        var until = new Until(expires, nanosNow + LEAST_REMEMBERED.toNanos());
        return used.putIfAbsent(new Used(issuer, id), until) != null;
    }
}
