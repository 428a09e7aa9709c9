package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The packs of options over HTTP.
@QuarkusTest
class PacksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Contract contract = new Contract();

    @Test
    void the_pack_in_force_is_shown_with_its_conditions_and_its_works() throws IOException {
        given().get("/v1/guidelines")
                .then()
                .statusCode(200)
                .body("id", contains("hcc-response"))
                .body("[0].status", equalTo("draft, not clinically reviewed"));
        var pack = given().get("/v1/guidelines/hcc-response")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var read = JSON.readTree(pack);
        assertThat(contract.faults("Guideline", read)).isEmpty();
        var option = StreamSupport.stream(read.get("options").spliterator(), false)
                .filter(each -> each.get("id").asText().equals("systemic-2l-ramucirumab"))
                .findFirst()
                .orElseThrow();
        assertThat(option.get("requires").toString())
                .contains("{\"fact\":\"afpNgPerMl\",\"op\":\"gte\",\"value\":400}");
        var works = read.get("sources").findValuesAsText("key");
        assertThat(read.get("options").findValuesAsText("source")).isNotEmpty().isSubsetOf(works);
        assertThat(pack).doesNotContain("patientText");
    }

    @Test
    void a_pack_that_is_not_there_is_not_found() {
        given().get("/v1/guidelines/other")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("GET /v1/guidelines"));
    }
}
