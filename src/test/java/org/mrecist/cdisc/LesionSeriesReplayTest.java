package org.mrecist.cdisc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Replays a public series of lesions as the TU, TR and RS datasets that it was taken from.
///
/// The responses of the source were made by a script whose conventions differ from the criteria in places; see the
/// caution in the file. For the one reader that the file holds they come to the same.
class LesionSeriesReplayTest {
    private static final Path CASES = Path.of("..", "shared", "cases", "recist11-lesion-series.json");

    private static final String TU_COLUMNS = "USUBJID|TULNKID|TUTESTCD|TUORRES|TULOC|TUEVAL|TUEVALID|VISITNUM|VISIT";
    private static final String TR_COLUMNS =
            "USUBJID|TRLNKID|TRTESTCD|TRSTRESC|TRSTRESN|TRSTRESU|TREVAL|TREVALID|VISITNUM|VISIT|TRDTC";
    private static final String RS_COLUMNS = "USUBJID|RSTESTCD|RSSTRESC|RSEVAL|RSEVALID|VISITNUM|VISIT|RSDTC";

    private static List<JsonNode> series;

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "the shared cases are not there");
        series = new ArrayList<>();
        new ObjectMapper().readTree(CASES.toFile()).get("series").forEach(series::add);
    }

    @Test
    void the_responses_are_those_of_the_source() {
        var answer = Trial.answer(datasets(series, Map.of()), Trial.DEFAULTS);
        var ours = Trial.rows(answer.responses()).stream()
                .filter(row -> row.get("RSTESTCD").equals("OVRLRESP"))
                .collect(Collectors.toMap(
                        row -> row.get("USUBJID") + ", " + row.get("VISIT"), row -> row.get("RSSTRESC")));
        assertThat(ours).isEqualTo(responses(series)).hasSizeGreaterThan(20);
        assertThat(answer.comparison()).isEmpty();
    }

    @Test
    void the_comparison_names_exactly_what_was_changed_in_the_source() {
        var changed = Map.of("01-701-1015, WEEK 9", "PR", "01-701-1034, WEEK 3", "CR");
        var answer = Trial.answer(datasets(series, changed), Trial.DEFAULTS);
        assertThat(Objects.requireNonNull(answer.comparison()))
                .extracting(
                        ResponseDifference::subject,
                        each -> each.evaluator().inWords(),
                        ResponseDifference::visit,
                        ResponseDifference::theirs,
                        ResponseDifference::ours)
                .containsExactly(
                        tuple("01-701-1015", "INDEPENDENT ASSESSOR, RADIOLOGIST 1", "WEEK 9", "PR", "CR"),
                        tuple("01-701-1034", "INDEPENDENT ASSESSOR, RADIOLOGIST 1", "WEEK 3", "CR", "NON-CR/NON-PD"));
        assertThat(answer.comparison())
                .allSatisfy(each -> assertThat(each.steps()).isNotEmpty());
    }

    @Test
    void the_partial_date_is_placed_and_told() {
        var answer = Trial.answer(datasets(series, Map.of()), Trial.DEFAULTS);
        assertThat(answer.findings())
                .filteredOn(each -> each.code().equals("visit-date-placed"))
                .hasSize(1);
        assertThat(Trial.rows(answer.responses()))
                .filteredOn(row -> "2014-02".equals(row.get("RSDTC")))
                .allSatisfy(row -> assertThat(row).doesNotContainKey("RSDY"))
                .isNotEmpty();
    }

    @Test
    void mrecist_judges_no_tumour_of_the_liver_by_its_whole_diameter() {
        var answer = Trial.answer(datasets(ofTheLiver(), Map.of()), Trial.settings(List.of("MRECIST")));
        assertThat(Trial.rows(answer.responses()))
                .filteredOn(row -> row.get("RSTESTCD").equals("TRGRESP"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("RSSTRESC", "NE"));
    }

    /// The series with every tumour that is no node in the liver.
    private static List<JsonNode> ofTheLiver() {
        var moved = new ArrayList<JsonNode>();
        for (var each : series) {
            var copy = each.deepCopy();
            copy.findParents("location").stream()
                    .filter(lesion -> !lesion.get("is_lymph_node").asBoolean())
                    .forEach(lesion -> ((ObjectNode) lesion).put("location", "LIVER"));
            // Nodes alone can be judged.
            if (copy.findValues("location").stream()
                    .anyMatch(location -> location.asText().equals("LIVER"))) {
                moved.add(copy);
            }
        }
        return moved;
    }

    private static Map<String, String> responses(List<JsonNode> courses) {
        var responses = new LinkedHashMap<String, String>();
        for (var course : courses) {
            for (var timepoint : course.get("timepoints")) {
                if (!timepoint.get("overallResponse").isNull()) {
                    responses.put(
                            key(course, timepoint),
                            timepoint.get("overallResponse").asText());
                }
            }
        }
        return responses;
    }

    private static String key(JsonNode course, JsonNode timepoint) {
        return course.get("subject").asText() + ", " + timepoint.get("visit").asText();
    }

    /// @param changed responses that the source is to have instead of its own
    private static Map<Domain, String> datasets(List<JsonNode> courses, Map<String, String> changed) {
        var tu = new ArrayList<>(List.of(TU_COLUMNS));
        var tr = new ArrayList<>(List.of(TR_COLUMNS));
        var rs = new ArrayList<>(List.of(RS_COLUMNS));
        for (var course : courses) {
            var reader = course.get("evaluator").asText() + "|"
                    + course.get("evaluatorId").asText();
            var subject = course.get("subject").asText();
            var identified = new HashSet<String>();
            var visit = 0;
            for (var timepoint : course.get("timepoints")) {
                visit++;
                var when = visit + "|" + timepoint.get("visit").asText();
                var date = timepoint.get("date").asText();
                for (var lesion : timepoint.get("lesions")) {
                    var id = lesion.get("id").asText();
                    if (identified.add(id)) {
                        tu.add(String.join(
                                "|",
                                subject,
                                id,
                                "TUMIDENT",
                                lesion.get("role").asText().replace('_', '-'),
                                lesion.get("location").asText(),
                                reader,
                                when));
                    }
                    for (var result : results(lesion)) {
                        tr.add(String.join("|", subject, id, result, reader, when, date));
                    }
                }
                var response = timepoint.get("overallResponse");
                if (!response.isNull()) {
                    rs.add(String.join(
                            "|",
                            subject,
                            "OVRLRESP",
                            changed.getOrDefault(key(course, timepoint), response.asText()),
                            reader,
                            when,
                            date));
                }
            }
        }
        var datasets = new EnumMap<Domain, String>(Domain.class);
        datasets.put(Domain.TU, DatasetText.dataset(Domain.TU, tu).toString());
        datasets.put(Domain.TR, DatasetText.ndjson(DatasetText.dataset(Domain.TR, tr)));
        datasets.put(Domain.RS, DatasetText.dataset(Domain.RS, rs).toString());
        return datasets;
    }

    /// Test, result as a text and as a number, and unit.
    private static List<String> results(JsonNode lesion) {
        if (lesion.has("state")) {
            return List.of("TUMSTATE|" + lesion.get("state").asText() + "||");
        }
        return List.of("LDIAM|" + length(lesion.get("ldiam_mm")), "LPERP|" + length(lesion.get("lperp_mm")));
    }

    private static String length(JsonNode number) {
        return number.asText() + "|" + number.asText() + "|mm";
    }
}
