package org.mrecist.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.mrecist.access.Refusal;

/// Counts calls and what they decide. Every label comes from a fixed list: no caller can make a new series.
@Singleton
public class CallMeters {
    static final String REQUESTS = "http.server.requests";
    static final String ACTIVE = "http.server.active.requests";
    static final String CATEGORIES = "mrecist.categories.decided";
    static final String FINDINGS = "mrecist.findings";
    static final String REFUSED = "mrecist.refused";
    static final String LINES = "mrecist.batch.lines";
    static final String ACCESS_REFUSED = "mrecist.access.refused";
    static final String ENGINE = "mrecist.engine.info";
    static final String RULE_SET = "mrecist.rule.set.info";
    static final String KNOWLEDGE = "mrecist.knowledge.info";

    /// From what an assessment takes to what nobody waits for.
    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Versions versions;
    private final AtomicInteger active = new AtomicInteger();
    private final Map<Served, Timer> timers = new ConcurrentHashMap<>();

    /// What calls are told apart by.
    private record Served(String uri, String method, String status, String outcome) {}

    public CallMeters(MeterRegistry registry, Versions versions) {
        this.registry = registry;
        this.versions = versions;
    }

    void tellVersions(@Observes StartupEvent start) {
        registry.gauge(ACTIVE, active);
        tell(ENGINE, "engine", versions.engine());
        versions.ruleSets().values().forEach(each -> tell(RULE_SET, each));
        versions.knowledge().forEach(each -> tell(KNOWLEDGE, each));
    }

    private void tell(String name, Versions.Version version) {
        tell(name, "id", version.id(), "version", version.version(), "hash", version.hash());
    }

    /// Always 1: it is told by its labels.
    private void tell(String name, String... labels) {
        Gauge.builder(name, () -> 1).tags(labels).register(registry);
    }

    void begin() {
        active.incrementAndGet();
    }

    /// @param refusal where the caller was not let in
    void end(Call call, Ending ending, Optional<Refusal> refusal) {
        active.decrementAndGet();
        timer(call, ending).record(ending.nanos(), TimeUnit.NANOSECONDS);
        refusal.ifPresent(each -> count(ACCESS_REFUSED, 1, "class", Audit.name(each)));
        var problem = ending.problem();
        if (problem != null) {
            count(REFUSED, 1, "class", problem);
        }
        call.decided()
                .forEach((decided, times) ->
                        count(CATEGORIES, times, "criteria", decided.criteria(), "category", decided.category()));
        call.findings().forEach((kind, times) -> count(FINDINGS, times, "kind", kind.id()));
        var refused = call.linesRefused();
        if (call.linesAnswered() > 0 || !refused.isEmpty()) {
            count(LINES, call.linesAnswered(), "outcome", "answered");
            count(LINES, refused.values().stream().mapToLong(Integer::longValue).sum(), "outcome", "problem");
        }
    }

    private Timer timer(Call call, Ending ending) {
        var served = new Served(
                call.route().template(),
                call.method(),
                ending.isWhole() ? Integer.toString(ending.status()) : "BROKEN_OFF",
                outcome(ending));
        return timers.computeIfAbsent(served, this::timer);
    }

    private Timer timer(Served served) {
        return Timer.builder(REQUESTS)
                .tags(
                        "uri", served.uri(),
                        "method", served.method(),
                        "status", served.status(),
                        "outcome", served.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /// In the words of Micrometer.
    private static String outcome(Ending ending) {
        if (!ending.isWhole()) {
            return "UNKNOWN";
        }
        return switch (ending.status() / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }

    private void count(String name, long times, String... labels) {
        registry.counter(name, labels).increment((double) times);
    }
}
