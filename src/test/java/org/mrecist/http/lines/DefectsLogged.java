package org.mrecist.http.lines;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.mrecist.http.problem.Defects;

/// Listens for defects of the service as long as it is open.
final class DefectsLogged extends Handler {
    private final Logger logger = Logger.getLogger(Defects.class.getName());
    private final List<String> messages = new CopyOnWriteArrayList<>();

    DefectsLogged() {
        logger.addHandler(this);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord record) {
        messages.add(record.getMessage() + " " + record.getThrown());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
