package org.mrecist.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mrecist.access.AccessProfile;
import org.mrecist.access.TestKeys;
import org.mrecist.http.openapi.Examples;

/// No value of a request gets into logs, metrics, spans or problems, whatever is wrong with it. Only answers
/// repeat what was sent, and the place of a fault names the members around it.
@QuarkusTest
@TestProfile(MarkedValuesTest.Watched.class)
class MarkedValuesTest {
    private static final SpanReceiver SPANS = SpanReceiver.start();
    private static final String ENCODED = "Zebediah%20Quillfeather";
    private static final int LARGE = 17 << 20;

    /// With access, traces and the hash of patients on.
    public static final class Watched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(new AccessProfile().getConfigOverrides());
            settings.put("mrecist.audit.subject-key", "a key that only this test knows of");
            settings.putAll(SPANS.settings());
            return settings;
        }
    }

    @TestHTTPResource("/")
    URI root;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Logger own = Logger.getLogger("org.mrecist");
    private final Logger all = Logger.getLogger("");
    private final Level levelOfOwn = own.getLevel();
    private final Level levelOfAll = all.getLevel();
    private final List<String> answered = new ArrayList<>();
    private int requests;
    private int served;

    @BeforeEach
    void listen() {
        own.setLevel(Level.FINE);
        all.setLevel(Level.INFO);
    }

    @AfterEach
    void listenNoMore() {
        own.setLevel(levelOfOwn);
        all.setLevel(levelOfAll);
    }

    /// One operation of the document.
    private record Operation(String method, String path, JsonNode description) {
        String mediaType() {
            var content = description.at("/requestBody/content");
            return content.isObject() ? content.fieldNames().next() : "application/json";
        }

        /// The path with a mark in the stead of each parameter.
        String marked() {
            return path.replaceAll("\\{[^}]*}", ENCODED);
        }

        /// The path with parameters that lead somewhere.
        String known() {
            return path.replace("{type}", "CodeSystem")
                    .replace("{id}", path.startsWith("/cds") ? "mrecist-response" : "mrecist")
                    .replace("{name}", "MRECIST");
        }
    }

    private static List<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        var document = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    private HttpResponse<String> send(String method, String address, String mediaType, byte[] body, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root.toString().replaceAll("/$", "") + address))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", mediaType)
                .header("User-Agent", Marks.NAME)
                .header("Referer", "http://ehr.example/" + Marks.ID)
                .header("X-Request-Id", Marks.NAME)
                .header("X-Patient", Marks.NAME)
                .header("Cookie", "patient=" + Marks.ID)
                .header("traceparent", "00-" + Marks.ID)
                .header("tracestate", "ehr=" + Marks.ID)
                .header("baggage", "patient=" + Marks.ID)
                .header("Accept-Language", Marks.NAME)
                .header("Authorization", "Bearer " + token)
                .build();
        requests++;
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() < 400) {
            served++;
        } else {
            Marks.in(answer.body()).forEach(found -> answered.add(method + " " + address + " answered " + found));
        }
        return answer;
    }

    private static String token(Operation operation) {
        return operation.path().startsWith("/cds-services/")
                ? TestKeys.hookToken()
                : TestKeys.token("assess batch knowledge:read ops");
    }

    private void call(Operation operation, String address, String mediaType, String body)
            throws IOException, InterruptedException {
        send(operation.method(), address, mediaType, body.getBytes(UTF_8), token(operation));
    }

    @Test
    void nothing_that_was_sent_is_kept_or_repeated() throws IOException, InterruptedException {
        try (var logged = new Logged()) {
            for (var operation : operations()) {
                callWithMarksAround(operation);
                callWithMarksInside(operation);
            }
            callNowhere();

            assertThat(requests).isGreaterThan(1000);
            // Tokens and examples are good ones: what is refused is refused for what is wrong with it.
            assertThat(served).isGreaterThan(300);
            assertThat(answered).as("problems").isEmpty();
            // Lines are written when an answer is sent, which its receiver may notice sooner.
            Thread.sleep(1000);
            assertThat(logged.texts()).hasSizeGreaterThan(500);
            assertThat(logged.texts().stream()
                            .flatMap(each -> Marks.in(each).stream())
                            .distinct())
                    .as("logs")
                    .isEmpty();
        }
        assertThat(Marks.in(metrics())).as("metrics").isEmpty();
        var spans = SPANS.received("/v1/assessments");
        assertThat(spans).contains("POST /v1/assessments");
        assertThat(Marks.in(spans)).as("spans").isEmpty();
    }

    private String metrics() throws IOException, InterruptedException {
        var token = TestKeys.token("ops");
        var answer = send("GET", "/q/metrics", "text/plain", new byte[0], token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /// In the path, the query, the media type, the token, and a body that is too long.
    private void callWithMarksAround(Operation operation) throws IOException, InterruptedException {
        var query = "?include=" + ENCODED + "&criteria=" + ENCODED + "&summary=" + ENCODED + "&_format=" + ENCODED + "&"
                + ENCODED + "=" + ENCODED;
        var body = operation.method().equals("GET") ? "" : "{\"subject\": \"" + Marks.NAME + "\"}";
        call(operation, operation.marked(), operation.mediaType(), body);
        call(operation, operation.known() + query, operation.mediaType(), body);
        call(operation, operation.known() + "?include=" + ENCODED, operation.mediaType(), body);
        call(operation, operation.known() + "/" + ENCODED, operation.mediaType(), body);
        call(operation, operation.known(), "text/" + Marks.ID, body);
        call(operation, operation.known(), Marks.NAME, body);
        call(operation, operation.known(), "multipart/form-data; boundary=" + Marks.ID, form());
        for (var method : List.of("PUT", "DELETE", "PATCH", "MRKD7431")) {
            send(method, operation.known() + query, operation.mediaType(), body.getBytes(UTF_8), token(operation));
        }
        for (var token : List.of(
                Marks.NAME,
                Marks.ID,
                "a." + Marks.ID + ".b",
                TestKeys.token(Marks.ID),
                TestKeys.signed(TestKeys.claims("assess").issuer(Marks.NAME)),
                TestKeys.signed(TestKeys.claims("assess").audience(Marks.NAME)))) {
            send(operation.method(), operation.known(), operation.mediaType(), body.getBytes(UTF_8), token);
        }
        if (!operation.method().equals("GET")) {
            var large = (Marks.NAME + " ").repeat(LARGE / Marks.NAME.length()).getBytes(UTF_8);
            if (!operation.path().endsWith("/batch")) {
                try {
                    send(operation.method(), operation.known(), operation.mediaType(), large, token(operation));
                } catch (IOException closed) {
                    // The service does not read it to its end.
                    requests++;
                }
            }
        }
    }

    private static String form() {
        return "--" + Marks.ID + "\r\nContent-Disposition: form-data; name=\"note\"; filename=\"" + Marks.NAME
                + "\"\r\n\r\n" + Marks.NAME + "\r\n--" + Marks.ID + "--\r\n";
    }

    private void callWithMarksInside(Operation operation) throws IOException, InterruptedException {
        for (var example : Examples.BY_PATH.getOrDefault(operation.path(), List.of()).stream()
                .limit(2)
                .toList()) {
            var value = Examples.read(example).get("value");
            var isOfLines = value.isTextual();
            var course = isOfLines
                    ? new ObjectMapper()
                            .readTree(value.asText().lines().findFirst().orElseThrow())
                    : value.deepCopy();
            for (var body : Marks.bodies(course)) {
                call(operation, operation.known(), operation.mediaType(), body);
            }
        }
        if (operation.path().endsWith("/feedback")) {
            var feedback = new ObjectMapper().readTree("""
                    {"feedback": [{"card": "9f1b7b0e-1f5e-4a52-8a1e-1f9f7f0f9a12", "outcome": "overridden",
                      "outcomeTimestamp": "2026-12-01T08:30:00Z", "acceptedSuggestions": [{"id": "a"}],
                      "overrideReason": {"reason": {"code": "judged-otherwise"}, "userComment": "none"}}]}
                    """);
            for (var body : Marks.bodies(feedback)) {
                call(operation, operation.known(), operation.mediaType(), body);
            }
        }
    }

    private void callNowhere() throws IOException, InterruptedException {
        var token = TestKeys.token("ops");
        for (var address : List.of(
                "/" + ENCODED,
                "/patients/" + Marks.ID + "/" + Marks.DATE,
                "/q/" + Marks.ID,
                "/static/" + Marks.ID,
                "/fhir/Patient/" + Marks.ID,
                "/fhir/" + ENCODED,
                "/%2e%2e/" + Marks.ID,
                "/v1/criteria/" + Marks.ID + "?date=" + Marks.DATE,
                "/" + Marks.ID + "/".repeat(2000))) {
            send("GET", address, "text/plain", new byte[0], token);
        }
    }
}
