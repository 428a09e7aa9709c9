package org.mrecist.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mrecist.http.Contract;
import org.mrecist.http.KeptConnection;

/// Requests made from the OpenAPI document, right and wrong, are answered as it says, and none by a 500.
@QuarkusTest
class OpenApiFuzzTest {
    private static final int REQUESTS = 20_000;
    private static final int MOST_TOLD = 20;

    /// As many answers of each kind are held to their schema, of which checking takes longer than answering.
    private static final int CHECKED_OF_EACH = 200;

    private static final List<String> MEDIA_TYPES =
            List.of("application/json", "text/plain", "application/xml", "multipart/form-data", "*/*", "no type", "");
    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/json",
            "image/svg+xml",
            "text/calendar",
            "application/fhir+json",
            "text/html",
            "a/b;q=x");

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private final ObjectMapper json = new ObjectMapper();
    private final Contract contract = new Contract();
    private final SplittableRandom random = new SplittableRandom(20_261_126);
    private final RandomValues made = new RandomValues(contract.document(), random);
    private final Mutations mutations = new Mutations(random, made);
    private final Map<String, Integer> checked = new TreeMap<>();

    private KeptConnection connection;

    @TestHTTPResource
    URI root;

    @AfterAll
    static void tell() {
        System.out.println("Answers by status: " + COUNTS);
    }

    @Test
    void every_request_is_answered_as_the_document_says() throws IOException {
        var operations = ApiOperation.all(contract.document());
        // The first of each kind.
        var faults = new TreeMap<String, String>();
        for (var i = 0; i < REQUESTS && faults.size() < MOST_TOLD; i++) {
            var operation = operations.get(random.nextInt(operations.size()));
            var mediaType = mediaType(operation);
            var body = body(operation, mediaType);
            var target = target(operation);
            var answer = answer(operation.method(), target, headers(mediaType), body);
            COUNTS.merge(Integer.toString(answer.status()), 1, Integer::sum);
            for (var fault : faults(operation, answer)) {
                faults.putIfAbsent(
                        operation.method() + " " + operation.path() + ": " + answer.status() + ", " + fault,
                        "request %d to %s as %s: %s".formatted(i, target, mediaType, shown(new String(body, UTF_8))));
            }
        }
        assertThat(faults).isEmpty();
    }

    /// Sends on the connection that is kept, and on a new one where the service has closed it meanwhile.
    private KeptConnection.Answer answer(String method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        if (connection != null) {
            try {
                if (!connection.isToBeClosed()) {
                    return connection.send(method, target, headers, body);
                }
            } catch (IOException closed) {
                // Tried once more below.
            }
            connection.close();
        }
        connection = new KeptConnection(root);
        return connection.send(method, target, headers, body);
    }

    private static String shown(String text) {
        return text.length() > 3000 ? text.substring(0, 3000) + "…" : text;
    }

    private String mediaType(ApiOperation operation) {
        var own = operation.mediaTypes();
        return own.isEmpty() || random.nextInt(50) == 0
                ? MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size()))
                : own.get(random.nextInt(own.size()));
    }

    private byte[] body(ApiOperation operation, String mediaType) throws IOException {
        if (operation.method().equals("GET")) {
            return new byte[0];
        }
        var examples = operation.examples(contract.document(), mediaType);
        JsonNode value;
        if (examples.isEmpty() || random.nextInt(3) == 0) {
            value = made.value(operation.requestSchema(mediaType));
        } else {
            value = examples.get(random.nextInt(examples.size())).deepCopy();
            if (random.nextInt(10) > 0) {
                mutations.change(value);
            }
        }
        var text = value.isTextual() ? value.textValue().getBytes(UTF_8) : json.writeValueAsBytes(value);
        return random.nextInt(12) == 0 ? mutations.broken(text) : text;
    }

    private Map<String, String> headers(String mediaType) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", mediaType);
        if (random.nextInt(5) == 0) {
            headers.put("Accept", ACCEPTED.get(random.nextInt(ACCEPTED.size())));
        }
        if (random.nextInt(5) == 0) {
            headers.put(
                    "Accept-Language",
                    List.of("es", "de;q=1, en;q=0.1", "xx-YY-zzzzzzzzzzzzzzz", ";;q=")
                            .get(random.nextInt(4)));
        }
        return headers;
    }

    private String target(ApiOperation operation) {
        var path = operation.path();
        var query = new StringBuilder();
        for (var parameter : operation.described().path("parameters")) {
            var name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", pathValue(name));
            } else if (parameter.get("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(queryValue());
            }
        }
        return path + query;
    }

    private String pathValue(String name) {
        var known = switch (name) {
            case "name" -> List.of("MRECIST", "RECIST_1_1", "mrecist");
            case "type" -> List.of("CodeSystem", "ValueSet", "StructureDefinition", "Patient");
            default -> List.of("mrecist", "mrecist-response", "hcc-response", "mrecist-tumor-size");
        };
        return random.nextInt(10) == 0
                ? URLEncoder.encode(oddText() + "x", UTF_8)
                : known.get(random.nextInt(known.size()));
    }

    /// A longer address is refused by the server before anything of the service's sees it.
    private String oddText() {
        var text = made.odd().asText();
        return text.substring(0, Math.min(text.length(), 200));
    }

    private String queryValue() {
        return random.nextInt(3) == 0
                ? URLEncoder.encode(oddText(), UTF_8)
                : List.of("none", "steps,lesions", "comparison", "true", "false", "MRECIST", "all")
                        .get(random.nextInt(7));
    }

    private List<String> faults(ApiOperation operation, KeptConnection.Answer answer) throws IOException {
        if (answer.status() >= 500) {
            return List.of("a failure of the service");
        }
        var described = operation.answer(contract.document(), answer.status());
        if (described.isMissingNode()) {
            return List.of("a status that the document does not have");
        }
        var type = answer.headers()
                .getOrDefault("content-type", "")
                .replaceAll(";.*", "")
                .strip();
        var content = described.path("content");
        if (content.isEmpty()) {
            return List.of();
        }
        if (!content.has(type)) {
            return List.of("a media type that the document does not have: " + type);
        }
        return schemaFaults(operation, answer, content.get(type).path("schema"), type);
    }

    private List<String> schemaFaults(
            ApiOperation operation, KeptConnection.Answer answer, JsonNode schema, String type) throws IOException {
        if (!type.endsWith("json") || !schema.has("$ref")) {
            return List.of();
        }
        if (checked.merge(operation.path() + answer.status(), 1, Integer::sum) > CHECKED_OF_EACH) {
            return List.of();
        }
        var name = schema.get("$ref").asText().replaceAll(".*/", "");
        var faults = new ArrayList<String>();
        var values = type.contains("ndjson") ? answer.body().lines().toList() : List.of(answer.body());
        for (var line : values) {
            contract.faults(name, json.readTree(line))
                    .forEach(fault ->
                            faults.add("an answer beyond " + name + ": " + fault.replaceAll("\\[\\d+]", "[]")));
        }
        return faults;
    }
}
