package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.http.Trials.MOST_BYTES;
import static org.mrecist.http.Trials.PATH;
import static org.mrecist.http.Trials.RESPONSES;
import static org.mrecist.http.Trials.TRIAL;
import static org.mrecist.http.Trials.example;
import static org.mrecist.http.Trials.faults;
import static org.mrecist.http.Trials.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests of a trial that cannot be answered.
@QuarkusTest
@TestProfile(Trials.WithoutUploads.class)
class CdiscFaultsTest {
    @TestHTTPResource
    URI root;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', nullValues = "-", textBlock = """
            ``                        ~ 400 ~  empty-body
            {                         ~ 400 ~  malformed-json
            []                        ~ 400 ~  wrong-type
            {}                        ~ 422 ~  required-member
            {"settings": {}}          ~ 422 ~  required-member
            {"rs": {}} {}             ~ 400 ~  malformed-json
            {"rs": 1}                 ~ 400 ~ /rs wrong-type
            {"rs": "x\\u0000"}        ~ 400 ~ /rs wrong-type
            {"rs": {"name" "RS"}}     ~ 400 ~ /rs malformed-json
            {"rs": {}, "rs": {}, "rs": {}}  ~ 400 ~ /rs duplicate-member
            {"dm": {}, "rs": 1}       ~ 400 ~ /dm unknown-member
            {"rs": {}, "settings": {"viableTestCode": "LDIAM"}}  ~ 422 ~ /settings/viableTestCode test-code-taken
            {"rs": {}, "settings": {"viableTestCode": "viab"}}   ~ 422 ~ /settings/viableTestCode malformed-text
            {"rs": {}, "settings": {"patternTestCode": "VIABDIAM"}} ~ 422 ~ /settings/patternTestCode test-code-taken
            {"rs": {}, "settings": {"criteria": ["X"]}}          ~ 422 ~ /settings/criteria/0 unknown-value
            {"rs": {}, "settings": {"criteria": []}}             ~ 422 ~ /settings/criteria too-few-items
            {"rs": {}, "settings": {"rscat": {"X": "x"}}}        ~ 400 ~ /settings/rscat/X unknown-member
            {"rs": {}, "settings": {"rscat": {"MRECIST": "recist 1.1"}}} ~ 422 ~ /settings/rscat/RECIST_1_1 category-taken
            {"rs": {}, "settings": {"rscat": {"MRECIST": " "}}}  ~ 422 ~ /settings/rscat/MRECIST malformed-text
            {"rs": {}, "settings": {"referenceDates": {"S1": "2026-02-30"}}} ~ 422 ~ /settings/referenceDates/S1 no-such-date
            {"rs": {}, "settings": {"newLesionCertainty": "X"}}  ~ 422 ~ /settings/newLesionCertainty unknown-value
            {"rs": {}, "settings": {"protocol": {"confirmationDays": -1}}} ~ 422 ~ /settings/protocol/confirmationDays number-out-of-range
            {"rs": {}, "settings": {"x": 1}}                     ~ 400 ~ /settings/x unknown-member
            {"rs": {}, "settings": {"protocol": {"a": 1, "a": 2}}} ~ 400 ~ /settings/protocol/a duplicate-member
            {"tu": {}}                ~ 422 ~ /tr required-member
            {"tr": {}}                ~ 422 ~ /tu required-member
            {"tr": {}, "tu": 1}       ~ 400 ~ /tu wrong-type
            """)
    void a_request_that_cannot_be_read_is_refused_with_place_and_reason(String body, int status, String fault) {
        var response = given().contentType("application/json").body(body).post(PATH);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(faults(response)).contains(fault.strip());
    }

    @Test
    void all_faults_of_all_parts_are_told_at_once() {
        var request = example(TRIAL);
        ((ObjectNode) request.get("tu")).put("name", "TR");
        ((ObjectNode) request.get("tr")).put("records", 1).put("datasetJSONVersion", "2.0");
        ((ObjectNode) request.get("rs").get("columns").get(3)).put("name", "RSX");
        ((ObjectNode) request.get("settings")).put("viableTestCode", "SUMDIAM");
        assertThat(faults(post(request)))
                .containsExactly(
                        "/rs/columns missing-column",
                        "/settings/viableTestCode test-code-taken",
                        "/tr/datasetJSONVersion unknown-version",
                        "/tr/records records-do-not-match",
                        "/tu/name another-domain");
    }

    @Test
    void a_form_that_cannot_be_read_is_refused_with_its_reason() {
        assertThat(faults(given().multiPart("tu", "{}")
                        .multiPart("adsl", "{}")
                        .multiPart("tu", "{}")
                        .post(PATH)))
                .contains("/adsl unknown-member", "/tu duplicate-member");
        assertThat(faults(given().multiPart("rs", "{").post(PATH))).containsExactly("/rs malformed-json");
        assertThat(faults(given().multiPart("rs", "{}")
                        .multiPart("settings", "{\"criteria\": [1]}")
                        .post(PATH)))
                .contains("/settings/criteria/0 wrong-type");
        for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=other")) {
            var cut = given().contentType(type).body("--b\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(faults(cut.post(PATH))).containsExactly("malformed-form");
        }
    }

    @Test
    void a_form_that_was_cut_off_is_refused() {
        var whole = "--b\r\nContent-Disposition: form-data; name=\"rs\"\r\n\r\n"
                + example(RESPONSES).get("rs")
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"settings\"\r\n\r\n{}\r\n--b--\r\n";
        assertThat(form(whole).statusCode()).isEqualTo(200);
        assertThat(form(whole.substring(0, whole.length() - 5)).statusCode()).isEqualTo(400);
        for (var length = 0; length < whole.length() - 4; length += 53) {
            var response = form(whole.substring(0, length));
            assertThat(faults(response)).as("the first %d bytes", length).containsExactly("malformed-form");
        }
    }

    private static Response form(String body) {
        return given().contentType("multipart/form-data; boundary=b")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH);
    }

    @Test
    void another_media_type_is_refused() {
        var response = given().contentType("text/csv").body("STUDYID").post(PATH);
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void a_body_may_be_larger_than_elsewhere_up_to_a_limit_of_its_own() throws IOException {
        var request = example(RESPONSES).toString();
        var largest = request + " ".repeat(MOST_BYTES - request.length());
        assertThat(given().contentType("application/json")
                        .body(largest)
                        .post(PATH)
                        .statusCode())
                .isEqualTo(200);
        assertThat(UnsentBody.answer(root, PATH, "application/json", MOST_BYTES + 1L))
                .startsWith("HTTP/1.1 413")
                .contains(String.valueOf(MOST_BYTES));
        assertThat(UnsentBody.answer(root, "/v1/assessments", "application/json", MOST_BYTES))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void a_body_that_does_not_tell_its_length_is_bounded_too() throws Exception {
        var request = example(RESPONSES).toString();
        try (var client = HttpClient.newHttpClient()) {
            for (var beyond : new int[] {0, 1}) {
                var body = (request + " ".repeat(MOST_BYTES - request.length() + beyond))
                        .getBytes(StandardCharsets.US_ASCII);
                var response = client.send(
                        HttpRequest.newBuilder(root.resolve(PATH))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        BodyHandlers.discarding());
                assertThat(response.statusCode()).isEqualTo(beyond == 0 ? 200 : 413);
            }
        }
    }

    @Test
    void too_large_settings_are_refused_by_themselves() {
        var settings = "{\"referenceDates\": {" + " ".repeat(2 << 20) + "}}";
        assertThat(faults(given().multiPart("rs", "{}")
                        .multiPart("settings", settings)
                        .post(PATH)))
                .contains("/settings too-large");
    }
}
