package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.http.openapi.Examples;

/// Next steps over HTTP: what stands in the answer, and what is wrong with a context.
@QuarkusTest
class GuidedStepsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Contract contract = new Contract();

    @Test
    void an_answer_tells_for_each_option_why_it_applies_what_is_missing_or_what_excludes_it() throws IOException {
        var answer = JSON.readTree(assess(
                        "nextSteps",
                        CourseAfterTace.json(20, "liver.childPughClass=A liver.decompensated=false ecog=0 bclcStage=B"))
                .statusCode(200)
                .extract()
                .asString());
        assertThat(contract.faults("Assessment", answer)).isEmpty();

        var steps = answer.get("nextSteps");
        assertThat(steps.get("basis").toString())
                .isEqualTo("{\"criteria\":\"MRECIST\",\"visit\":\"V1\",\"date\":\"2026-03-09\",\"category\":\"PR\","
                        + "\"optionsOf\":\"PR\"}");
        var monitoring = option(steps, "monitoring-after-tace");
        assertThat(monitoring.get("status").asText()).isEqualTo("APPLIES");
        assertThat(monitoring.get("because").toString())
                .isEqualTo("[{\"fact\":\"lastTreatment.modality\",\"value\":\"TACE\",\"origin\":\"DERIVED\"}]");
        assertThat(monitoring.get("pack").asText()).isEqualTo("hcc-response");
        assertThat(monitoring.at("/timing/first").toString()).isEqualTo("{\"least\":4,\"most\":6,\"unit\":\"WEEKS\"}");
        assertThat(monitoring.at("/evidence/0/reading").asText()).isEqualTo("READ");

        var tare = option(steps, "pr-add-tare");
        assertThat(tare.get("status").asText()).isEqualTo("NEEDS_INFO");
        assertThat(tare.get("missing").findValuesAsText("fact")).contains("lungShunt.high");
        assertThat(tare.at("/missing/0/why").asText()).isEqualTo("NOT_STATED");

        var ablated = option(steps, "monitoring-after-ablation");
        assertThat(ablated.get("status").asText()).isEqualTo("EXCLUDED");
        assertThat(ablated.at("/excludedBy/0").toString())
                .isEqualTo("{\"kind\":\"REQUIREMENT\",\"condition\":{\"fact\":\"lastTreatment.modality\",\"op\":\"eq\","
                        + "\"value\":\"ABLATION\"},\"facts\":[{\"fact\":\"lastTreatment.modality\",\"value\":\"TACE\","
                        + "\"origin\":\"DERIVED\"}]}");
    }

    @Test
    void a_contraindication_before_many_options_tells_its_reason() throws IOException {
        var steps = steps(CourseAfterTace.json(20, "liver.childPughClass=C ecog=1"));

        var excluded = option(steps, "pr-add-sbrt").get("excludedBy");
        assertThat(excluded.findValuesAsText("gate")).contains("active-treatment-child-pugh-c");
        assertThat(excluded.findValuesAsText("text")).anyMatch(text -> text.contains("transplantation is exempt"));
    }

    @Test
    void groups_stand_in_a_fixed_order_and_options_by_id_whatever_their_status() throws IOException {
        var steps = steps(CourseAfterTace.json(60, ""));

        assertThat(steps.get("groups").findValuesAsText("type").stream()
                        .distinct()
                        .toList())
                .isSubsetOf(
                        "REASSESS",
                        "SURVEILLANCE",
                        "CONTINUE",
                        "ADD_LRT",
                        "ADD_SYSTEMIC",
                        "SURGERY",
                        "TRANSPLANT",
                        "SWITCH_SYSTEMIC",
                        "SWITCH_TO_SYSTEMIC",
                        "SYSTEMIC_1L",
                        "SYSTEMIC_2L",
                        "SYSTEMIC_3L",
                        "SYSTEMIC_BIOMARKER",
                        "TRIAL",
                        "SUPPORTIVE",
                        "LIMIT",
                        "INFORMATION")
                .startsWith("REASSESS");
        steps.get("groups")
                .forEach(group -> assertThat(ids(group.get("options"))).isSorted());
    }

    @Test
    void what_the_knowledge_does_not_consider_and_what_it_does_not_claim_is_in_every_answer() {
        assess("nextSteps", CourseAfterTace.json(20, ""))
                .body("nextSteps.notConsidered", hasItem("renal function and proteinuria"))
                .body("nextSteps.notConsidered", hasItem("pregnancy"))
                .body("nextSteps.notice", containsString("their order carries no meaning"))
                .body("nextSteps.notice", containsString("hcc-response 0.1.0: draft, not clinically reviewed."))
                .body("nextSteps.onlyOneApplies", is(false))
                .body("provenance.knowledge.id", equalTo("hcc-response"))
                .body("provenance.knowledge.reviewState", equalTo("draft, not clinically reviewed"))
                .body("provenance.furtherKnowledge.id", contains("literature"));
    }

    @Test
    void words_for_patients_and_options_without_a_source_stay_in_the_house() {
        var answer = assess("nextSteps", CourseAfterTace.json(0, "transplant.status=NOT_CANDIDATE"))
                .body("nextSteps.hidden", hasItem("cr-chest-imaging"))
                .body("nextSteps.groups.options.flatten().id", not(hasItem("cr-chest-imaging")))
                .body("nextSteps.groups.options.flatten().provenance", not(hasItem("UNSOURCED")))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("patientText", "No live tumour can be seen");
    }

    @Test
    void non_cr_non_pd_uses_the_options_of_sd_and_says_so() {
        given().contentType("application/json")
                .body("""
                        {"lesions": [{"id": "N1", "role": "NON_TARGET", "kind": "INFILTRATIVE", "site": "LIVER"}],
                         "visits": [{"id": "V0", "date": "2026-01-05", "findings": [{"lesion": "N1", "state": "PRESENT"}]},
                                    {"id": "V1", "date": "2026-03-09", "findings": [{"lesion": "N1", "state": "PRESENT"}]}]}
                        """)
                .post("/v1/assessments?include=nextSteps")
                .then()
                .statusCode(200)
                .body("nextSteps.basis.category", equalTo("NON_CR_NON_PD"))
                .body("nextSteps.basis.optionsOf", equalTo("SD"));
    }

    @Test
    void a_baseline_has_the_options_of_the_baseline() {
        given().contentType("application/json")
                .body("""
                        {"lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER"}],
                         "visits": [{"id": "V0", "date": "2026-01-05",
                                     "findings": [{"lesion": "T1", "viableDiameterMm": 30}]}]}
                        """)
                .post("/v1/assessments?include=nextSteps")
                .then()
                .statusCode(200)
                .body("nextSteps.basis.category", equalTo("BASELINE"))
                .body("nextSteps.groups.options.flatten().id", hasItem("baseline-staging-complete"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tumour.viableCount=2                    | context-against-course     | /context/tumour/viableCount"
                        + " | The context states 2 as tumour.viableCount, the course tells 1.",
                "ecog=4 bclcStage=A                      | context-contradicts-itself | /context/ecog"
                        + " | ecog, bclcStage",
                "liver.childPughClass=A liver.childPughScore=8 | context-contradicts-itself"
                        + " | /context/liver/childPughClass | liver.childPughClass, liver.childPughScore",
                "liver.childPughClass=A liver.decompensated=true | context-contradicts-itself"
                        + " | /context/liver/childPughClass | liver.decompensated"
            })
    void facts_that_contradict_each_other_or_the_course_are_findings(
            String facts, String id, String pointer, String words) {
        assess("findings", CourseAfterTace.json(20, facts))
                .statusCode(200)
                .body("findings.find { it.id == '" + id + "' }.pointer", equalTo(pointer))
                .body("findings.find { it.id == '" + id + "' }.severity", equalTo("ERROR"))
                .body("findings.find { it.id == '" + id + "' }.text", containsString(words));
    }

    @Test
    void a_recipient_who_is_listed_is_a_finding_and_what_rests_on_it_needs_to_know() throws IOException {
        var body = CourseAfterTace.json(20, "transplant.status=LISTED").replace("\"TACE\"", "\"TRANSPLANT\"");
        assess("findings", body).body("findings.id", hasItem("context-contradicts-itself"));

        assertThat(option(steps(body), "recipient-response-review")
                        .get("status")
                        .asText())
                .isEqualTo("NEEDS_INFO");
        assertThat(option(steps(body), "recipient-response-review")
                        .at("/missing/0/why")
                        .asText())
                .isEqualTo("CONTRADICTED");
    }

    @Test
    void progression_decided_elsewhere_is_a_finding_and_stands_in_the_basis() {
        var body = CourseAfterTace.json(20, "")
                .replace("\"lesions\"", "\"followUp\": {\"progressionDate\": \"2026-03-20\"}, \"lesions\"");

        assess("nextSteps,findings", body)
                .body("nextSteps.basis.progressionDate", equalTo("2026-03-20"))
                .body("nextSteps.basis.category", equalTo("PR"))
                .body("findings.id", hasItem("progression-decided-elsewhere"));
    }

    @Test
    void a_scan_too_early_after_treatment_makes_its_category_provisional() {
        var body = CourseAfterTace.json(20, "").replace("\"2026-01-12\"", "\"2026-02-20\"");

        assess("nextSteps", body)
                .body("criteria[0].visits[1].provisional.reason", equalTo("TOO_SOON_AFTER_TREATMENT"))
                .body("criteria[0].visits[1].provisional.earliestDate", equalTo("2026-03-20"))
                .body("nextSteps.groups.find { it.type == 'ADD_LRT' }.options.status", everyItem(equalTo("EXCLUDED")));
    }

    @Test
    void a_value_outside_its_range_is_a_fault_at_its_place() {
        given().contentType("application/json")
                .body(CourseAfterTace.json(20, "")
                        .replace(
                                "\"context\": {}",
                                "\"context\": {\"ecog\": 5, \"afp\": {\"trend\": \"UP\", \"highestNgPerMl\": -1},"
                                        + " \"toxicity\": {\"immuneGrade\": 6}, \"tare\": {\"segmental\": \"yes\"},"
                                        + " \"transplant\": {\"downstaged\": 1}}"))
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/context/afp/highestNgPerMl",
                                "/context/afp/trend",
                                "/context/ecog",
                                "/context/tare/segmental",
                                "/context/toxicity/immuneGrade",
                                "/context/transplant/downstaged"));
    }

    @Test
    void the_example_gives_what_it_promises() {
        assess(
                        "nextSteps",
                        Examples.read("next-steps-after-a-first-tace")
                                .get("value")
                                .toString())
                .statusCode(200)
                .body(
                        "nextSteps.groups.options.flatten().findAll { it.status == 'APPLIES' }.id",
                        hasItems("monitoring-after-tace", "pr-repeat-tace-on-demand", "pr-ablate-residual"));
    }

    @Test
    void next_steps_are_left_out_unless_asked_for() {
        assess("findings", CourseAfterTace.json(20, "")).body("nextSteps", nullValue());
    }

    private static JsonNode steps(String body) throws IOException {
        return JSON.readTree(assess("nextSteps", body).statusCode(200).extract().asString())
                .get("nextSteps");
    }

    private static ValidatableResponse assess(String include, String body) {
        return given().contentType("application/json")
                .queryParam("include", include)
                .body(body)
                .post("/v1/assessments")
                .then();
    }

    private static JsonNode option(JsonNode steps, String id) {
        return StreamSupport.stream(steps.get("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.get("options").spliterator(), false))
                .filter(option -> option.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode options) {
        return StreamSupport.stream(options.spliterator(), false)
                .map(option -> option.get("id").asText())
                .toList();
    }
}
