package org.mrecist.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.access.Caller;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.findings.CourseNotation;
import org.mrecist.protocol.Protocol;

/// Events of every kind, made without a service: the validator cannot be loaded beside one.
public final class AuditSamples {
    private static final String HASH = "ab".repeat(32);
    private static final Instant AT = Instant.parse("2026-11-26T19:00:00Z");
    private static final AuditEvents EVENTS = new AuditEvents(
            new Versions(
                    "mrecist-service 0.1.0",
                    Map.of("MRECIST", new Versions.Version("mrecist-2010", "1", HASH)),
                    List.of(new Versions.Version("hcc-response", "0.1.0", HASH))),
            new SubjectHash(Optional.of("a key that only this test knows of")));

    private AuditSamples() {}

    /// By what they are of.
    public static Map<String, String> all() {
        var events = new LinkedHashMap<String, String>();
        var named = new Caller("hospital", "integration-engine", "ehr-module", Set.of());
        var unnamed = new Caller("hospital", null, null, Set.of());
        events.put("an assessment", EVENTS.evaluation(assessed("/v1/assessments", null), ended(200, null), AT));
        events.put(
                "one by a caller who is named", EVENTS.evaluation(assessed("/v1/plots", named), ended(200, null), AT));
        events.put(
                "one by a caller who is not named",
                EVENTS.evaluation(assessed("/v1/plots", unnamed), ended(200, null), AT));
        var batch = assessed("/v1/assessments/batch", null);
        batch.answeredLines(2, Map.of("malformed", 1));
        events.put("a batch", EVENTS.evaluation(batch, ended(200, null), AT));
        events.put("what is refused", EVENTS.evaluation(call("/v1/reads", null), ended(422, "contradictory"), AT));
        events.put("what failed", EVENTS.evaluation(call("/v1/reads", null), ended(500, null), AT));
        events.put("what broke off", EVENTS.evaluation(call("/v1/reads", null), Ending.of(200, false, null, 1000), AT));
        events.put("a caller not let in", EVENTS.refusal(call("/v1/reads", null), ended(401, null), "no-token", AT));
        events.put(
                "what became of a card",
                EVENTS.feedback(
                        call("/cds-services/mrecist-response/feedback", named),
                        List.of(new AuditEvents.Detail("outcome", "accepted")),
                        AT));
        return events;
    }

    private static Ending ended(int status, @Nullable String problem) {
        return Ending.of(status, true, problem, 1000);
    }

    private static Call assessed(String path, @Nullable Caller caller) {
        var call = call(path, caller);
        call.isOf("HCC_001");
        call.madeFrom("sha256:" + HASH);
        call.assess(new AssessmentRequest(CourseNotation.course("""
                lesion T1 TARGET MASS LIVER
                visit V0 2026-01-05 phase=ADEQUATE: T1 44.5v44.5
                visit V1 2026-03-09 phase=ADEQUATE: T1 40v22
                """), CriteriaRegistry.names(), Protocol.DEFAULTS));
        return call;
    }

    private static Call call(String path, @Nullable Caller caller) {
        var headers = HttpHeaders.headers()
                .add(TraceParent.HEADER, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var request = of(HttpServerRequest.class, name -> switch (name) {
            case "headers" -> headers;
            case "method" -> HttpMethod.POST;
            case "remoteAddress" -> SocketAddress.inetSocketAddress(40_000, "10.1.2.3");
            default -> null;
        });
        return Call.begin(
                of(RoutingContext.class, name -> switch (name) {
                    case "request" -> request;
                    case "normalizedPath" -> path;
                    case "get" -> caller;
                    default -> null;
                }),
                new Spans(OpenTelemetry.noop(), true));
    }

    private interface Answers {
        @Nullable
        Object to(String method);
    }

    private static <T> T of(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> answers.to(method.getName())));
    }
}
