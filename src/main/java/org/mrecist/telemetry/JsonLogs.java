package org.mrecist.telemetry;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;

/// Writes the log as JSON where `mrecist.log.json` asks for it. Handlers are given their formatter at
/// the start; what is said before is of the configuration. The audit, which is JSON of its own, is left
/// as it is.
@ApplicationScoped
public class JsonLogs {
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER + 1000;

    private final boolean on;
    private volatile boolean isServing;

    public JsonLogs(@ConfigProperty(name = "mrecist.log.json", defaultValue = "false") boolean on) {
        this.on = on;
    }

    void begin(@Observes @Priority(FIRST) StartupEvent start) {
        if (on) {
            give(new JsonLine(() -> isServing), Logger.getLogger("").getHandlers());
        }
    }

    /// From now on calls come.
    void serve(@Observes @Priority(LAST) StartupEvent start) {
        isServing = true;
    }

    private static void give(JsonLine line, Handler... handlers) {
        for (var handler : handlers) {
            if (handler.getFormatter() != null) {
                handler.setFormatter(line);
            }
            if (handler instanceof ExtHandler outer) {
                give(line, outer.getHandlers());
            }
        }
    }
}
