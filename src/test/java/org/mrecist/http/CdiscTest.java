package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mrecist.http.Trials.PATH;
import static org.mrecist.http.Trials.RESPONSES;
import static org.mrecist.http.Trials.TRIAL;
import static org.mrecist.http.Trials.answer;
import static org.mrecist.http.Trials.bytes;
import static org.mrecist.http.Trials.column;
import static org.mrecist.http.Trials.digest;
import static org.mrecist.http.Trials.example;
import static org.mrecist.http.Trials.membersOf;
import static org.mrecist.http.Trials.ndjson;
import static org.mrecist.http.Trials.read;
import static org.mrecist.http.Trials.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The datasets of a trial through HTTP, and what they are answered with.
@QuarkusTest
@TestProfile(Trials.WithoutUploads.class)
class CdiscTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {TRIAL, RESPONSES})
    void examples_and_their_answers_are_as_the_document_describes_them(String name) throws IOException {
        var contract = new Contract();
        assertThat(contract.faults("Trial", example(name))).isEmpty();
        assertThat(contract.faults("TrialResponses", answer(example(name)))).isEmpty();
    }

    @Test
    void the_trial_of_the_example_is_answered_as_it_says() throws IOException {
        var answer = answer(example(TRIAL));
        assertThat(rows(answer.get("rs"), "OVRLRESP"))
                .containsExactly(
                        "ST-1-001 mRECIST WEEK 8 PR",
                        "ST-1-001 mRECIST WEEK 16 PR",
                        "ST-1-001 RECIST 1.1 WEEK 8 SD",
                        "ST-1-001 RECIST 1.1 WEEK 16 SD",
                        "ST-1-002 mRECIST WEEK 8 NE",
                        "ST-1-002 RECIST 1.1 WEEK 8 SD");
        assertThat(membersOf(answer.get("comparison"), "subject", "category", "visit", "theirs", "ours"))
                .containsExactly("ST-1-001 RECIST 1.1 WEEK 16 PR SD", "ST-1-002 mRECIST WEEK 8 SD NE");
        assertThat(answer.get("comparison").get(0).get("steps")).isNotEmpty();
        assertThat(membersOf(answer.get("findings"), "dataset", "row", "code"))
                .containsExactly("TR 12 not-evaluable", "TR 14 pending-new-lesion");
    }

    @Test
    void without_viable_diameters_mrecist_is_not_evaluable_and_says_why() throws IOException {
        var answer = answer(example(TRIAL));
        var reasons = new ArrayList<String>();
        answer.get("tr").get("rows").forEach(row -> {
            if (row.get(column(answer.get("tr"), "TRSTAT")).asText().equals("NOT DONE")) {
                reasons.add(row.get(column(answer.get("tr"), "TRREASND")).asText());
            }
        });
        assertThat(reasons).containsExactly("NOT EVALUABLE: T01, its viable diameter is not given");
    }

    @Test
    void responses_alone_give_the_best_of_them() throws IOException {
        var answer = answer(example(RESPONSES));
        assertThat(rows(answer.get("rs"), "BESTRESP"))
                .containsExactly("ST-1-001 RECIST 1.1  PR", "ST-1-002 RECIST 1.1  SD");
        assertThat(answer.has("tr")).isFalse();
        assertThat(answer.get("comparison")).isEmpty();
        assertThat(answer.at("/provenance/ruleSets/0/id").asText()).isEqualTo("best-overall-response-2009");
    }

    @Test
    void what_was_answered_compares_with_itself_without_a_difference() throws IOException {
        var request = example(TRIAL);
        request.replace("rs", answer(request).get("rs"));
        assertThat(answer(request).get("comparison")).isEmpty();
        request.remove("rs");
        assertThat(answer(request).has("comparison")).isFalse();
    }

    @Test
    void files_of_a_form_say_the_same_as_one_document() throws IOException {
        var request = example(TRIAL);
        var ofDocument = answer(request);
        var ofFiles = read(given().multiPart("tu", "tu.json", bytes(request.get("tu")), "application/json")
                .multiPart("tr", "tr.json", bytes(request.get("tr")), "application/octet-stream")
                .multiPart("rs", "rs.json", bytes(request.get("rs")))
                .multiPart("settings", request.get("settings").toString(), "application/json")
                .post(PATH));
        for (var each : List.of(ofDocument, ofFiles)) {
            ((ObjectNode) each.get("provenance")).remove("evaluatedAt");
            for (var dataset : List.of("rs", "tr")) {
                ((ObjectNode) each.get(dataset)).remove("datasetJSONCreationDateTime");
            }
        }
        assertThat(ofFiles).isEqualTo(ofDocument);
    }

    @Test
    void files_may_be_ndjson() throws IOException {
        var request = example(TRIAL);
        var ofFiles = read(given().multiPart("tu", "tu.ndjson", ndjson(request.get("tu")), "application/x-ndjson")
                .multiPart("tr", "tr.ndjson", ndjson(request.get("tr")), "application/x-ndjson")
                .multiPart("settings", request.get("settings").toString())
                .post(PATH));
        assertThat(ofFiles.get("rs").get("rows"))
                .isEqualTo(answer(request).get("rs").get("rows"));
    }

    @Test
    void the_digest_can_be_worked_out_from_the_files() throws IOException {
        var request = example(RESPONSES);
        var rs = digest(request.get("rs").toString());
        var settings = request.get("settings").toString();
        assertThat(answer(request).at("/provenance/inputDigest").asText())
                .isEqualTo(digest("{\"rs\":\"%s\",\"settings\":%s}".formatted(rs, settings)));
    }

    @Test
    void settings_are_repeated_with_their_defaults() throws IOException {
        var request = example(TRIAL);
        request.remove("settings");
        assertThat(answer(request).get("settings")).isEqualTo(json.readTree("""
                {"criteria": ["MRECIST"], "rscat": {"MRECIST": "mRECIST"}, "viableTestCode": "VIABDIAM",
                 "newLesionCertainty": "AS_STATED", "acceptedOnly": false, "referenceDates": {}}
                """));
    }

    @Test
    void settings_are_followed_and_repeated() throws IOException {
        var request = example(TRIAL);
        var settings = json.readTree("""
                {"criteria": ["RECIST_1_1", "MRECIST"], "protocol": {"minStableDiseaseDays": 35},
                 "rscat": {"MRECIST": "RECIST MODIFIED"}, "viableTestCode": "VIADIAM", "patternTestCode": "VASCPAT",
                 "newLesionCertainty": "NEW_IS_UNEQUIVOCAL", "acceptedOnly": false,
                 "referenceDates": {"ST-1-001": "2026-01-01"}}
                """);
        request.replace("settings", settings);
        var answer = answer(request);
        var expected = ((ObjectNode) settings.deepCopy());
        expected.remove("protocol");
        expected.withObject("rscat").put("RECIST_1_1", "RECIST 1.1");
        assertThat(answer.get("settings")).isEqualTo(expected);
        assertThat(answer.at("/provenance/protocol/minStableDiseaseDays").asInt())
                .isEqualTo(35);
        assertThat(rows(answer.get("rs"), "OVRLRESP")).contains("ST-1-001 RECIST MODIFIED WEEK 8 NE");
        assertThat(membersOf(answer.get("assumptions"), "code"))
                .contains("category", "viable-test-code", "new-nodule-pattern", "new-lesion-certainty");
    }

    @Test
    void bad_rows_are_told_by_number_without_a_result_and_the_others_are_served() throws IOException {
        var request = example(TRIAL);
        var rows = (ArrayNode) request.get("tr").get("rows");
        var result = column(request.get("tr"), "TRSTRESN");
        ((ArrayNode) rows.get(0)).remove(0);
        ((ArrayNode) rows.get(10)).set(result, "Qx7Secret");
        ((ArrayNode) rows.get(11)).set(result, "-271.82");
        request.remove("rs");
        var answer = answer(request);
        assertThat(membersOf(answer.get("findings"), "dataset", "row", "variable", "code"))
                .contains("TR 1 wrong-width", "TR 11 TRSTRESN not-a-number", "TR 12 TRSTRESN length-out-of-range");
        assertThat(rows(answer.get("rs"), "OVRLRESP")).hasSize(6);
        assertThat(answer.toString()).doesNotContain("Qx7Secret", "271.82");
    }

    @Test
    void a_subject_that_cannot_be_judged_is_named_and_the_others_are_served() throws IOException {
        var request = example(TRIAL);
        var rows = (ArrayNode) request.get("tu").get("rows");
        rows.remove(0);
        ((ObjectNode) request.get("tu")).put("records", rows.size());
        request.remove("rs");
        var answer = answer(request);
        assertThat(membersOf(answer.get("findings"), "code", "subject", "evaluator"))
                .contains("course-not-judged ST-1-001 INDEPENDENT ASSESSOR", "measurement-without-lesion");
        assertThat(rows(answer.get("rs"), "OVRLRESP"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).startsWith("ST-1-002"));
    }
}
