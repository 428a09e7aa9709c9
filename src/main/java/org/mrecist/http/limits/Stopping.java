package org.mrecist.http.limits;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whether the service was told to stop: what is under way is then finished, and nothing further taken.
@ApplicationScoped
public class Stopping {
    private final Set<Runnable> told = ConcurrentHashMap.newKeySet();
    private volatile boolean hasBegun;

    void begin(@Observes ShutdownDelayInitiatedEvent asked) {
        hasBegun = true;
        told.forEach(Runnable::run);
    }

    public boolean hasBegun() {
        return hasBegun;
    }

    /// Has something done once it begins, at once where it has begun. It may be done twice.
    ///
    /// @return takes it back
    public Runnable whenBegun(Runnable action) {
        told.add(action);
        if (hasBegun) {
            action.run();
        }
        return () -> told.remove(action);
    }
}
