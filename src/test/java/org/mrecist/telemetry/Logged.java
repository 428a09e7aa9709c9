package org.mrecist.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Everything that is logged while it is open, by whomever, and the audit.
public final class Logged implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
    private static final PatternFormatter TEXT = new PatternFormatter("%p [%c] %t %X %s%e");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Logger audit = Logger.getLogger(Audit.CATEGORY);
    private final Level levelOfAudit = audit.getLevel();
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord told) {
            // While the thread and its fields are those of the line.
            told.copyAll();
            records.add(told);
        }
    };

    public Logged() {
        handler.setLevel(Level.ALL);
        audit.setLevel(Level.INFO);
        root.addHandler(handler);
        audit.addHandler(handler);
    }

    /// Everything of every record: message, fields, exceptions with their messages and causes.
    public List<String> texts() {
        return records.stream().map(TEXT::format).toList();
    }

    /// The audit, once it has as many events; a line is written when an answer is sent, which its receiver may notice
    /// sooner.
    public List<JsonNode> audited(int events) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (lines().size() < events && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        var lines = lines();
        assertThat(lines).hasSize(events).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        return lines.stream().map(Logged::read).toList();
    }

    private List<String> lines() {
        return records.stream()
                .filter(each -> Audit.CATEGORY.equals(each.getLoggerName()))
                .map(MESSAGE::format)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        audit.removeHandler(handler);
        audit.setLevel(levelOfAudit);
    }
}
