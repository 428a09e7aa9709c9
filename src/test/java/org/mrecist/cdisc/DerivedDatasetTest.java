package org.mrecist.cdisc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is Dataset-JSON 1.1, as a schema written here and the reader of this package judge it.
class DerivedDatasetTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/cdisc");
    private static final Instant CREATED = Instant.parse("2026-03-01T10:20:30.987Z");
    private static final long SEED = 411;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonSchema SCHEMA = schema();

    /// Two readers, both criteria, a node, a non-target, a new lesion, an unscheduled visit and a partial date.
    private static final Map<Domain, List<String>> TRIAL = Map.of(
            Domain.TU,
            List.of(
                    "USUBJID|TULNKID|TUTESTCD|TUORRES|TULOC|TUEVAL|TUEVALID|VISITNUM|VISIT",
                    "S1|T01|TUMIDENT|TARGET|LIVER|INDEPENDENT ASSESSOR|RADIOLOGIST 1|1|SCREENING",
                    "S1|T02|TUMIDENT|TARGET|LYMPH NODE|INDEPENDENT ASSESSOR|RADIOLOGIST 1|1|SCREENING",
                    "S1|NT1|TUMIDENT|NON-TARGET|LIVER|INDEPENDENT ASSESSOR|RADIOLOGIST 1|1|SCREENING",
                    "S1|N01|TUMIDENT|NEW|LUNG|INDEPENDENT ASSESSOR|RADIOLOGIST 1|3.1|UNSCHEDULED 3.1",
                    "S1|T01|TUMIDENT|TARGET|LIVER|INVESTIGATOR||1|SCREENING"),
            Domain.TR,
            List.of(
                    "USUBJID|TRSEQ|TRLNKID|TRTESTCD|TRSTRESC|TRSTRESN|TRSTRESU|TREVAL|TREVALID|TRACPTFL|VISITNUM|VISIT|TRDTC|TRDY",
                    "S1|1|T01|LDIAM|44.5|44.5|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1|Y|1|SCREENING|2026-01-05|-3",
                    "S1|2|T01|VIABDIAM|44.5|44.5|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1|Y|1|SCREENING|2026-01-05|-3",
                    "S1|3|T02|LPERP|20|20|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1|Y|1|SCREENING|2026-01-05|-3",
                    "S1|4|NT1|TUMSTATE|PRESENT|||INDEPENDENT ASSESSOR|RADIOLOGIST 1|Y|1|SCREENING|2026-01-05|-3",
                    "S1|5|T01|LDIAM|36.4|36.4|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1||2|WEEK 8|2026-03|",
                    "S1|6|T01|VIABDIAM|12.25|12.25|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1||2|WEEK 8|2026-03|",
                    "S1|7|T02|LPERP|12|12|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1||2|WEEK 8|2026-03|",
                    "S1|8|NT1|TUMSTATE|PRESENT|||INDEPENDENT ASSESSOR|RADIOLOGIST 1||2|WEEK 8|2026-03|",
                    "S1|9|T01|LDIAM|36.4|36.4|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1||3.1|UNSCHEDULED 3.1|2026-05-04|117",
                    "S1|10|T02|LPERP|12|12|mm|INDEPENDENT ASSESSOR|RADIOLOGIST 1||3.1|UNSCHEDULED 3.1|2026-05-04|117",
                    "S1|11|NT1|TUMSTATE|PRESENT|||INDEPENDENT ASSESSOR|RADIOLOGIST 1||3.1|UNSCHEDULED 3.1|2026-05-04|117",
                    "S1|12|N01|TUMSTATE|UNEQUIVOCAL|||INDEPENDENT ASSESSOR|RADIOLOGIST 1||3.1|UNSCHEDULED 3.1|2026-05-04|117",
                    "S1|40|T01|LDIAM|4.4|4.4|cm|INVESTIGATOR|||1|SCREENING|2026-01-05|-3",
                    "S1|41|T01|LDIAM|3.6|3.6|cm|INVESTIGATOR|||2|WEEK 8|2026-03-02|54"));

    private static TrialResponses answer() {
        return Trial.answer(texts(TRIAL), Trial.settings(List.of("MRECIST", "RECIST_1_1")));
    }

    private static Map<Domain, String> texts(Map<Domain, List<String>> tables) {
        var texts = new EnumMap<Domain, String>(Domain.class);
        tables.forEach((domain, table) ->
                texts.put(domain, DatasetText.dataset(domain, table).toString()));
        return texts;
    }

    /// The dataset as a receiver reads it.
    private static ObjectNode written(DerivedDataset dataset) {
        try {
            return (ObjectNode) JSON.readTree(
                    dataset.toJson(CREATED, "mrecist-service", "0.1.0").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rs", "tr"})
    void a_trial_gives_the_datasets_on_record(String name) throws IOException {
        var answer = answer();
        var dataset = written(name.equals("rs") ? answer.responses() : Objects.requireNonNull(answer.results()));
        var golden = GOLDEN.resolve(name + ".json");
        assertEquals(JSON.readTree(Files.readString(golden)), dataset, () -> name + " for the record: " + dataset);
    }

    @Test
    void what_is_written_is_dataset_json() {
        var answer = answer();
        for (var dataset : List.of(answer.responses(), Objects.requireNonNull(answer.results()))) {
            assertThat(faults(written(dataset))).isEmpty();
            assertThat(dataset.rows()).isNotEmpty();
        }
    }

    @Test
    void an_answer_without_rows_is_dataset_json_too() {
        var empty = Trial.answer(
                texts(Map.of(
                        Domain.TU,
                        List.of("USUBJID|TULNKID|TUTESTCD|TUORRES|TULOC"),
                        Domain.TR,
                        List.of("USUBJID|TRLNKID|TRTESTCD|TRSTRESN|VISITNUM|TRDTC"))),
                Trial.DEFAULTS);
        assertThat(faults(written(empty.responses()))).isEmpty();
        assertThat(faults(written(Objects.requireNonNull(empty.results())))).isEmpty();
        assertThat(empty.responses().rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasetJSONVersion", "records", "columns", "name", "itemGroupOID"})
    void the_schema_misses_what_is_missing(String member) {
        var dataset = written(answer().responses());
        dataset.remove(member);
        assertThat(faults(dataset)).isNotEmpty();
    }

    @Test
    void derived_rows_are_numbered_behind_those_of_the_source() {
        assertThat(Trial.rows(Objects.requireNonNull(answer().results())).getFirst())
                .containsEntry("TRSEQ", "42");
        assertThat(Trial.rows(answer().responses()).getFirst()).containsEntry("RSSEQ", "1");
    }

    @Test
    void what_was_written_compares_with_itself_without_a_difference() {
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < 200; i++) {
            var trial = randomTrial(random);
            var settings = random.nextBoolean()
                    ? Trial.settings(List.of("MRECIST", "RECIST_1_1"))
                    : Trial.settings(List.of("RECIST_1_1"));
            var answer = Trial.answer(texts(trial), settings);
            var datasets = new LinkedHashMap<>(texts(trial));
            datasets.put(Domain.RS, written(answer.responses()).toString());
            var again = Trial.answer(datasets, settings);
            assertThat(again.comparison())
                    .as("seed %d, case %d: %s", SEED, i, trial)
                    .isEmpty();
            assertThat(again.findings()).isEqualTo(answer.findings());
            assertThat(faults(written(answer.responses()))).isEmpty();
        }
    }

    @Test
    void the_same_datasets_give_the_same_answer() {
        assertEquals(
                written(answer().responses()).toString(),
                written(answer().responses()).toString());
    }

    /// Some subjects with lesions of every role, measured, unmeasured or badly written at some visits.
    private static Map<Domain, List<String>> randomTrial(SplittableRandom random) {
        var tu = new ArrayList<>(List.of("USUBJID|TULNKID|TUTESTCD|TUORRES|TULOC|TUEVAL|VISITNUM"));
        var tr = new ArrayList<>(
                List.of("USUBJID|TRLNKID|TRTESTCD|TRSTRESC|TRSTRESN|TRSTRESU|TREVAL|VISITNUM|VISIT|TRDTC"));
        var locations = List.of("LIVER", "LUNG", "LYMPH NODE", "BONE", "", "BODY");
        for (var subject = 1; subject <= 3; subject++) {
            var visits = random.nextInt(1, 6);
            for (var lesion = 1; lesion <= 4; lesion++) {
                var role = lesion < 3 ? "TARGET" : lesion == 3 ? "NON-TARGET" : "NEW";
                var location = locations.get(random.nextInt(locations.size()));
                var id = role.charAt(0) + "0" + lesion;
                tu.add("S%d|%s|TUMIDENT|%s|%s|INVESTIGATOR|%d"
                        .formatted(subject, id, role, location, role.equals("NEW") ? 2 : 1));
                for (var visit = 1; visit <= visits; visit++) {
                    if ((role.equals("NEW") && visit < 2) || random.nextInt(8) == 0) {
                        continue;
                    }
                    var date =
                            LocalDate.of(2026, 1, 5).plusDays(50L * (visit - 1)).toString();
                    var when = "INVESTIGATOR|%d|WEEK %d|%s"
                            .formatted(visit, visit * 7, random.nextInt(9) == 0 ? date.substring(0, 7) : date);
                    for (var each : result(role, location, random)) {
                        tr.add("S%d|%s|%s|%s".formatted(subject, id, each, when));
                    }
                }
            }
        }
        return Map.of(Domain.TU, tu, Domain.TR, tr);
    }

    private static List<String> result(String role, String location, SplittableRandom random) {
        if (!role.equals("TARGET")) {
            var states = List.of("PRESENT", "ABSENT", "UNEQUIVOCAL", "EQUIVOCAL", "UNEQUIVOCAL PROGRESSION");
            return List.of("TUMSTATE|" + states.get(random.nextInt(states.size())) + "||");
        }
        var length = random.nextInt(5) == 0 ? "0" : random.nextInt(0, 80) + "." + random.nextInt(0, 100);
        var test = location.equals("LYMPH NODE") ? "LPERP" : "LDIAM";
        var measured = test + "|" + length + "|" + length + "|mm";
        return location.equals("LIVER") && random.nextBoolean()
                ? List.of(measured, "VIABDIAM|" + length + "|" + length + "|mm")
                : List.of(measured);
    }

    /// What of a dataset the schema refuses, and what it cannot say: rows that do not fit the columns.
    private static List<String> faults(JsonNode dataset) {
        var faults = new ArrayList<>(SCHEMA.validate(dataset).stream()
                .map(ValidationMessage::getMessage)
                .toList());
        if (dataset.path("records").asInt(-1) != dataset.path("rows").size()) {
            faults.add("records are not the number of rows");
        }
        for (var row : dataset.path("rows")) {
            if (row.size() != dataset.path("columns").size()) {
                faults.add("a row of another width");
                continue;
            }
            for (var i = 0; i < row.size(); i++) {
                var type = dataset.get("columns").get(i).get("dataType").asText();
                var cell = row.get(i);
                var fits = switch (type) {
                    case "integer" -> cell.isIntegralNumber();
                    case "float" -> cell.isNumber();
                    default -> cell.isTextual();
                };
                if (!fits && !cell.isNull()) {
                    faults.add("a cell of another type than " + type);
                }
            }
        }
        return faults;
    }

    private static JsonSchema schema() {
        try (var file = DerivedDatasetTest.class.getResourceAsStream("/cdisc/dataset-json-1.1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
