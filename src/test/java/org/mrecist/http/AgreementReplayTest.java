package org.mrecist.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sends three radiologists' sums of real patients after chemoembolisation to the service. The figures stand in the
/// README.
@QuarkusTest
class AgreementReplayTest {
    private static final Path CASES = Path.of("..", "shared", "cases", "hcc-tace-seg.json");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> CRITERIA = List.of("MRECIST", "RECIST_1_1");

    private static JsonNode rows;
    private static List<String> patients;
    private static JsonNode report;

    /// Once: the tests look at one report.
    @BeforeEach
    void send() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "the shared cases are not there");
        if (report != null) {
            return;
        }
        rows = JSON.readTree(CASES.toFile()).get("rows");
        report = JSON.readTree(given().contentType("application/json")
                .body(request().toString())
                .post("/v1/reads/agreement?include=none")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void the_report_counts_the_patients_whose_readers_differ_with_kappa() {
        assertThat(differing("MRECIST")).isEqualTo("26 of 45 | 0.38 (0.21 to 0.54)");
        assertThat(differing("RECIST_1_1")).isEqualTo("8 of 45 | 0.42 (0.16 to 0.67)");
    }

    @Test
    void the_figures_of_the_readme_are_those_of_the_report() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("| mRECIST | " + differing("MRECIST") + " |")
                .contains("| RECIST 1.1 | " + differing("RECIST_1_1") + " |")
                .contains("doi:10.7937/TCIA.5FNA-0924, CC BY 4.0", "doi:10.1038/s41597-023-01928-3");
    }

    @Test
    void the_patients_whose_readers_differ_are_those_whose_own_categories_do() {
        for (var criteria : CRITERIA) {
            var own = new TreeMap<String, Set<String>>();
            for (var row : rows) {
                if (row.get("criteria").asText().equals(criteria)) {
                    own.computeIfAbsent(row.get("patient").asText(), _ -> new HashSet<>())
                            .add(row.get("targetResponse").asText());
                }
            }
            var differing = new ArrayList<String>();
            for (var i = 0; i < patients.size(); i++) {
                for (var visit : report.get("cases").get(i).get("agreement")) {
                    if (visit.get("criteria").asText().equals(criteria)
                            && !visit.get("agree").asBoolean()) {
                        differing.add(patients.get(i));
                    }
                }
            }
            assertThat(differing)
                    .containsExactlyElementsOf(own.keySet().stream()
                            .filter(patient -> own.get(patient).size() > 1)
                            .toList());
        }
    }

    @Test
    void every_patient_whose_readers_differ_is_to_be_adjudicated_for_a_reason() {
        for (var criteria : CRITERIA) {
            var patients = 0;
            for (var each : report.get("cases")) {
                for (var visit : each.get("adjudicate")) {
                    if (visit.get("criteria").asText().equals(criteria)) {
                        patients++;
                        assertThat(visit.get("why").asText()).contains("The sums differ", "T1 is measured differently");
                    }
                }
            }
            assertThat(differing(criteria)).startsWith(patients + " of ");
        }
    }

    private static String differing(String criteria) {
        for (var each : report.get("agreement")) {
            if (each.get("criteria").asText().equals(criteria)
                    && each.get("unit").asText().equals("VISIT")) {
                var kappa = each.get("fleissKappa");
                return "%d of %d | %.2f (%.2f to %.2f)"
                        .formatted(
                                each.get("units").asInt() - each.get("agreed").asInt(),
                                each.get("units").asInt(),
                                kappa.get("value").asDouble(),
                                kappa.get("interval").get("lower").asDouble(),
                                kappa.get("interval").get("upper").asDouble());
            }
        }
        throw new AssertionError("no agreement by " + criteria);
    }

    /// A case for each patient whom two radiologists at least have read.
    private static ObjectNode request() {
        var courses = new TreeMap<String, Map<String, ObjectNode>>();
        for (var row : rows) {
            var viable = row.get("criteria").asText().equals("MRECIST");
            var visits = courses.computeIfAbsent(row.get("patient").asText(), _ -> new TreeMap<>())
                    .computeIfAbsent("R" + row.get("reader").asText(), _ -> course())
                    .get("visits");
            var length = viable ? "viableDiameterMm" : "longestDiameterMm";
            finding(visits, 0).set(length, row.get("baselineSumMm"));
            finding(visits, 1).set(length, row.get("followUpSumMm"));
        }
        var request = JSON.createObjectNode();
        var cases = request.putArray("cases");
        courses.values().removeIf(readers -> readers.size() < 2);
        patients = List.copyOf(courses.keySet());
        courses.values().forEach(readers -> {
            var reads = cases.addObject().putArray("reads");
            readers.forEach((reader, course) -> {
                var read = reads.addObject().put("reader", reader);
                read.set("course", course);
            });
        });
        return request;
    }

    /// Each patient is entered as one lesion, whose diameters are the sums.
    private static ObjectNode course() {
        var course = JSON.createObjectNode();
        course.putArray("criteria").add("MRECIST").add("RECIST_1_1");
        course.putArray("lesions")
                .addObject()
                .put("id", "T1")
                .put("role", "TARGET")
                .put("kind", "MASS")
                .put("site", "LIVER");
        var visits = course.putArray("visits");
        for (var date : new String[] {"2026-01-05", "2026-03-02"}) {
            var visit = visits.addObject().put("id", "v" + visits.size()).put("date", date);
            visit.putObject("imaging").put("arterialPhase", "ADEQUATE");
            visit.putArray("findings").addObject().put("lesion", "T1");
        }
        return course;
    }

    private static ObjectNode finding(JsonNode visits, int position) {
        return (ObjectNode) visits.get(position).get("findings").get(0);
    }
}
