package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A service with a pack of the site's own, which also shows options that rest on nothing that was read.
@QuarkusTest
@TestProfile(SitePackTest.WithPack.class)
class SitePackTest {
    public static final class WithPack implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mrecist.guidelines.directory",
                    "src/test/resources/guidance/site",
                    "mrecist.guidelines.unsourced",
                    "true");
        }
    }

    private static final String PROGRESSION = """
            {"lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER"}],
             "visits": [{"id": "V0", "date": "2026-01-05", "findings": [{"lesion": "T1", "viableDiameterMm": 30}]},
                        {"id": "V1", "date": "2026-03-09", "findings": [{"lesion": "T1", "viableDiameterMm": 40}]}]}
            """;

    @Test
    void both_packs_are_in_force_and_the_site_replaces_and_adds_rows() {
        given().get("/v1/guidelines").then().body("id", contains("hcc-response", "site"));
        given().get("/v1/guidelines/site")
                .then()
                .body("options.id", contains("any-clinical-trial", "site-tumour-board"))
                .body("sources.key", hasItem("site-pathway"));
        given().get("/v1/guidelines/hcc-response").then().body("options.id", not(hasItem("any-clinical-trial")));
    }

    @Test
    void an_answer_names_the_pack_of_each_option_and_the_versions_of_both() {
        given().contentType("application/json")
                .body(PROGRESSION)
                .post("/v1/assessments?include=nextSteps")
                .then()
                .statusCode(200)
                .body("nextSteps.groups.options.flatten().find { it.id == 'site-tumour-board' }.pack", equalTo("site"))
                .body(
                        "nextSteps.groups.options.flatten().find { it.id == 'any-clinical-trial' }.title",
                        equalTo("The trials that are open at this site"))
                .body("nextSteps.groups.options.flatten().id", hasItems("any-mdt-review", "pd-verify-malignant-cause"))
                .body("nextSteps.notice", containsString("site 1.2.0: draft, not clinically reviewed."))
                .body("nextSteps.hidden", hasSize(0))
                .body("provenance.furtherKnowledge.id", contains("site", "literature"));
    }

    @Test
    void a_review_that_has_expired_is_told() {
        given().contentType("application/json")
                .body(PROGRESSION)
                .post("/v1/assessments?include=nextSteps")
                .then()
                .body(
                        "nextSteps.groups.options.flatten().find { it.id == 'site-tumour-board' }.review.expired",
                        equalTo(true))
                .body(
                        "nextSteps.groups.options.flatten().find { it.id == 'any-clinical-trial' }.review.expired",
                        equalTo(false));
    }
}
