package org.mrecist.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The identifiers of tokens used already, as far as they are remembered on this node.
final class Replays {
    private final Map<Used, Instant> used;

    private record Used(String issuer, String id) {}

    /// @param remembered beyond these the oldest is forgotten
    Replays(int remembered) {
        used = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Used, Instant> eldest) {
                return size() > remembered;
            }
        };
    }

    /// Remembers a token.
    ///
    /// @param expires when it is refused anyway
    /// @return whether it was used before
    synchronized boolean isReplayed(String issuer, String id, Instant expires, Instant now) {
        var oldest = used.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now)) {
            oldest.remove();
        }
        return used.putIfAbsent(new Used(issuer, id), expires) != null;
    }
}
