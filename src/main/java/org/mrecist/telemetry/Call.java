package org.mrecist.telemetry;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mrecist.access.Caller;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.HeldResponses;
import org.mrecist.assessment.HeldResponsesAssessment;
import org.mrecist.assessment.Judge;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.findings.Finding;
import org.mrecist.findings.FindingKind;

/// One call, and what is decided while it is answered: the judge of whatever answers it. Metrics and the audit are made
/// of it at the end. Several threads may decide for one call.
public final class Call implements Judge {
    private static final String KEY = "mrecist.call";

    /// What stands for a category where there is no visit after the baseline.
    private static final String BASELINE = "BASELINE";

    /// What stands for a category where no response counts.
    private static final String NONE = "NONE";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Route route;
    private final String method;
    private final LogFields fields;
    private final Optional<Span> span;
    private final RoutingContext request;
    private final Map<Decided, Integer> decided = new LinkedHashMap<>();
    private final Map<FindingKind, Integer> findings = new EnumMap<>(FindingKind.class);
    private final Map<String, Integer> linesRefused = new TreeMap<>();
    private final TreeSet<String> subjects = new TreeSet<>();
    private long linesAnswered;
    private @Nullable String inputDigest;
    private @Nullable String problem;
    private boolean isTurnedAway;

    /// A category as one rule set decides it.
    ///
    /// @param category of the last visit; of a best response that one
    record Decided(String criteria, String category) {}

    private Call(Route route, String method, LogFields fields, Optional<Span> span, RoutingContext request) {
        this.route = route;
        this.method = method;
        this.fields = fields;
        this.span = span;
        this.request = request;
    }

    /// The call that a request begins.
    static Call begin(RoutingContext request, Spans spans) {
        var headers = request.request().headers();
        var route = route(request);
        var method = method(request);
        var requestId = RequestId.of(headers.get(RequestId.HEADER));
        var parent = TraceParent.find(headers.get(TraceParent.HEADER));
        var span = spans.begin(route, method, requestId, parent);
        var traceId = span.map(each -> each.getSpanContext().getTraceId())
                .or(() -> parent.map(TraceParent::traceId))
                .orElse(null);
        var call = new Call(route, method, new LogFields(requestId, traceId), span, request);
        request.put(KEY, call);
        return call;
    }

    /// A method that nobody knows is as free a text as an address.
    private static String method(RoutingContext request) {
        var sent = request.request().method().name();
        return METHODS.contains(sent) ? sent : "OTHER";
    }

    private static Route route(RoutingContext request) {
        try {
            return Route.of(request.normalizedPath());
        } catch (IllegalArgumentException malformed) {
            return Route.OTHER;
        }
    }

    /// Whether a request has begun a call.
    static boolean isBegun(RoutingContext request) {
        return request.get(KEY) != null;
    }

    /// The call that a request makes.
    public static Call of(RoutingContext request) {
        return Objects.requireNonNull(request.get(KEY), "every request is a call from its beginning on");
    }

    @Override
    public Assessment assess(AssessmentRequest request) {
        return judged(Judge.super.assess(request));
    }

    @Override
    public Assessment assessSound(AssessmentRequest request) {
        return judged(Judge.super.assessSound(request));
    }

    @Override
    public synchronized HeldResponsesAssessment assess(HeldResponses request) {
        var assessment = Judge.super.assess(request);
        count(
                BestResponseRules.ID,
                assessment.best().map(best -> best.category().name()).orElse(NONE));
        return assessment;
    }

    private synchronized Assessment judged(Assessment assessment) {
        isOf(assessment.request().course().subject());
        for (var criteria : assessment.criteria()) {
            var last = criteria.response().visits().getLast().classification();
            count(criteria.name(), last == null ? BASELINE : last.overall().name());
        }
        return assessment;
    }

    private void count(String criteria, String category) {
        decided.merge(new Decided(criteria, category), 1, Integer::sum);
    }

    /// Of a batch nothing is kept.
    @Override
    public synchronized void isOf(@Nullable String subject) {
        // Two are enough to know that the call is not of one patient.
        if (subject != null && !route.equals(Route.BATCH) && subjects.size() < 2) {
            subjects.add(subject);
        }
    }

    @Override
    public List<Finding> findings(Assessment assessment) {
        var found = Judge.super.findings(assessment);
        synchronized (this) {
            found.forEach(each -> findings.merge(each.kind(), 1, Integer::sum));
        }
        return found;
    }

    /// Each line of a batch has a digest of its own; the call as a whole has none.
    @Override
    public synchronized String madeFrom(String digest) {
        if (!route.equals(Route.BATCH)) {
            inputDigest = digest;
        }
        return digest;
    }

    /// Is told that it is not answered as asked.
    ///
    /// @param kind the class of the problem, such as `malformed`; one of a fixed number
    public synchronized void refused(String kind) {
        problem = kind;
    }

    /// Is told that it was not taken on, for want of room or for its rate: nothing of it was read, and nothing is
    /// evaluated.
    public synchronized void turnAway() {
        isTurnedAway = true;
    }

    /// Is told what became of lines of a batch.
    ///
    /// @param answered how many have an assessment
    /// @param refused how many have a problem, by its class
    public synchronized void answeredLines(long answered, Map<String, Integer> refused) {
        linesAnswered += answered;
        refused.forEach((kind, count) -> linesRefused.merge(kind, count, Integer::sum));
    }

    /// Does something on a thread that does not know the call, so that its log lines name it.
    public <T> T logged(Supplier<T> action) {
        return fields.within(action);
    }

    Route route() {
        return route;
    }

    String method() {
        return method;
    }

    LogFields fields() {
        return fields;
    }

    /// Who makes it, as far as is known by now.
    Who who() {
        return new Who(Caller.of(request), Origin.of(request.request().remoteAddress()));
    }

    void end(Ending ending) {
        span.ifPresent(each -> Spans.end(each, ending));
    }

    boolean isEvaluation() {
        return route.isEvaluation() && method.equals("POST");
    }

    synchronized Map<Decided, Integer> decided() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(decided));
    }

    synchronized Map<FindingKind, Integer> findings() {
        return Map.copyOf(findings);
    }

    synchronized long linesAnswered() {
        return linesAnswered;
    }

    synchronized Map<String, Integer> linesRefused() {
        return Collections.unmodifiableMap(new TreeMap<>(linesRefused));
    }

    /// Whose data the call has, where it is of one patient.
    synchronized @Nullable String subject() {
        return subjects.size() == 1 ? subjects.getFirst() : null;
    }

    synchronized @Nullable String inputDigest() {
        return inputDigest;
    }

    synchronized boolean isTurnedAway() {
        return isTurnedAway;
    }

    synchronized @Nullable String problem() {
        return problem;
    }
}
