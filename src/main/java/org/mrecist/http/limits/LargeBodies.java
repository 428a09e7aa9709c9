package org.mrecist.http.limits;

import java.util.concurrent.atomic.AtomicLong;

/// The room that there is for bodies of more than a few kilobytes, which are worked on in memory.
final class LargeBodies {
    private final long room;
    private final AtomicLong taken = new AtomicLong();

    /// @param room in bytes
    LargeBodies(long room) {
        this.room = room;
    }

    /// Takes room. One body has room in any case where there is no other.
    ///
    /// @param bytes 0 for a body that is not large, which has room always
    /// @return whether there is as much
    boolean tryTake(long bytes) {
        while (bytes > 0) {
            var before = taken.get();
            if (before > 0 && before + bytes > room) {
                return false;
            }
            if (taken.compareAndSet(before, before + bytes)) {
                return true;
            }
        }
        return true;
    }

    void giveBack(long bytes) {
        if (bytes > 0) {
            taken.addAndGet(-bytes);
        }
    }
}
