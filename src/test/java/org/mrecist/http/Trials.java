package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.mrecist.http.openapi.Examples;

/// Sends the datasets of trials and tells what came back.
final class Trials {
    static final int MOST_BYTES = 3 << 20;
    static final String PATH = "/v1/cdisc/rs";
    static final String TRIAL = "trial-datasets-with-responses-to-compare";
    static final String RESPONSES = "best-responses-of-a-trial";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Trials() {}

    /// A service that could write no file of a form to disk, with a limit that is soon reached.
    public static final class WithoutUploads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.body.uploads-directory",
                    "/dev/null/none",
                    "mrecist.limits.body.large",
                    String.valueOf(MOST_BYTES));
        }
    }

    static ObjectNode example(String name) {
        return Examples.read(name).get("value").deepCopy();
    }

    static JsonNode answer(JsonNode request) throws IOException {
        return read(post(request));
    }

    static Response post(JsonNode request) {
        return given().contentType("application/json").body(request.toString()).post(PATH);
    }

    static JsonNode read(Response response) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return JSON.readTree(response.asString());
    }

    static byte[] bytes(JsonNode dataset) {
        return dataset.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] ndjson(JsonNode dataset) {
        var metadata = ((ObjectNode) dataset.deepCopy());
        metadata.remove("rows");
        var lines = new StringBuilder(metadata.toString());
        dataset.get("rows").forEach(row -> lines.append('\n').append(row));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Place and code of each fault.
    static List<String> faults(Response response) {
        var pointers = response.jsonPath().getList("errors.pointer", String.class);
        var codes = response.jsonPath().getList("errors.code", String.class);
        var faults = new ArrayList<String>();
        for (var i = 0; i < codes.size(); i++) {
            faults.add((pointers.get(i) + " " + codes.get(i)).strip());
        }
        return faults;
    }

    /// Subject, category, visit and result of the rows of a test.
    static List<String> rows(JsonNode dataset, String test) {
        var rows = new ArrayList<String>();
        for (var row : dataset.get("rows")) {
            if (row.get(column(dataset, "RSTESTCD")).asText().equals(test)) {
                rows.add(String.join(
                        " ",
                        row.get(column(dataset, "USUBJID")).asText(),
                        row.get(column(dataset, "RSCAT")).asText(),
                        row.get(column(dataset, "VISIT")).asText("").replace("null", ""),
                        row.get(column(dataset, "RSSTRESC")).asText()));
            }
        }
        return rows;
    }

    static int column(JsonNode dataset, String name) {
        var columns = dataset.get("columns");
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).get("name").asText().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    /// The members of each element that it has.
    static List<String> membersOf(JsonNode elements, String... members) {
        return StreamSupport.stream(elements.spliterator(), false)
                .map(each -> String.join(
                        " ",
                        List.of(members).stream()
                                .filter(each::has)
                                .map(member -> each.get(member).asText())
                                .toList()))
                .toList();
    }
}
