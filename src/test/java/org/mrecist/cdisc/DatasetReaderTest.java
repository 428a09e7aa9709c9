package org.mrecist.cdisc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mrecist.assessment.Judge;
import org.mrecist.cdisc.Dataset.Cell;

class DatasetReaderTest {
    private static final long SEED = 20260301;

    private static final List<String> TABLE = List.of(
            "USUBJID|TRLNKID|TRTESTCD|TRSTRESN|TRSTRESU|VISITNUM|TRDTC",
            "Qx7Secret|T01|LDIAM|27.18|mm|1|2026-01-05",
            "S2|T01|LDIAM|\"314.15\"|mm|1|2026-01-05");

    private static ObjectNode sound() {
        return DatasetText.dataset(Domain.TR, TABLE);
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void a_dataset_that_cannot_be_worked_on_is_refused_with_every_fault(
            String name, Consumer<ObjectNode> spoil, List<String> faults) {
        var dataset = sound();
        spoil.accept(dataset);
        assertThat(faults(dataset.toString())).as(name).containsExactlyInAnyOrderElementsOf(faults);
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                unsound(
                        "another version",
                        each -> each.put("datasetJSONVersion", "1.0.0"),
                        "422 /tr/datasetJSONVersion unknown-version"),
                unsound(
                        "no version",
                        each -> each.remove("datasetJSONVersion"),
                        "422 /tr/datasetJSONVersion required-member"),
                unsound("another domain", each -> each.put("name", "TU"), "422 /tr/name another-domain"),
                unsound("a name that is no text", each -> each.put("name", 7), "400 /tr/name wrong-type"),
                unsound(
                        "fewer records than rows",
                        each -> each.put("records", 1),
                        "422 /tr/records records-do-not-match"),
                unsound(
                        "more records than rows",
                        each -> each.put("records", 3),
                        "422 /tr/records records-do-not-match"),
                unsound("records as a text", each -> each.put("records", "2"), "400 /tr/records wrong-type"),
                unsound("no records", each -> each.remove("records"), "422 /tr/records required-member"),
                unsound(
                        "a column twice",
                        each -> column(each, 4).put("name", "TRLNKID"),
                        "422 /tr/columns/4/name duplicate-column",
                        "422 /tr/columns missing-column"),
                unsound("a required column is missing", each -> column(each, 6).put("name", "TRUNIT"), new String[0]),
                unsound(
                        "every way to give a result is missing",
                        each -> column(each, 5).put("name", "TRXYZ"),
                        "422 /tr/columns missing-column"),
                unsound("no columns", each -> each.remove("columns"), "422 /tr/columns required-member"),
                unsound("columns that are no list", each -> each.put("columns", 1), "400 /tr/columns wrong-type"),
                unsound("rows that are no list", each -> each.put("rows", 1), "400 /tr/rows wrong-type"),
                unsound(
                        "a column without a name",
                        each -> column(each, 7).remove("name"),
                        "400 /tr/columns/7/name required-member",
                        "422 /tr/columns missing-column"),
                unsound(
                        "a data type that is none",
                        each -> column(each, 7).put("dataType", "number"),
                        "422 /tr/columns/7/dataType unknown-value"));
    }

    private static Arguments unsound(String name, Consumer<ObjectNode> spoil, String... faults) {
        return Arguments.of(name, spoil, List.of(faults));
    }

    private static ObjectNode column(ObjectNode dataset, int position) {
        return (ObjectNode) dataset.get("columns").get(position);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {                                            ~ 400 /tr malformed-json
            []                                           ~ 400 /tr wrong-type
            ` `                                          ~ 400 /tr wrong-type
            {"name": "TR", "name": "TR"}                 ~ 400 /tr duplicate-member
            {"name": "TR", "records": NaN}               ~ 400 /tr malformed-json
            {"rows": [[1]], "records": 1} []             ~ 400 /tr malformed-json
            {"label": 'TR'}                              ~ 400 /tr malformed-json
            """)
    void what_is_no_json_is_refused_with_its_place(String text, String fault) {
        assertThat(faults(text)).containsExactly(fault);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(faults("{\"rows\":" + "[".repeat(100_000))).containsExactly("400 /tr value-too-large");
    }

    @Test
    void ndjson_says_the_same_as_json() {
        var json = read(sound().toString());
        var ndjson = read(DatasetText.ndjson(sound()));
        assertThat(ndjson.dataset()).isEqualTo(json.dataset());
        assertThat(read(DatasetText.ndjson(sound()).replace("\n", "\r\n")).dataset())
                .isEqualTo(json.dataset());
    }

    @Test
    void a_broken_line_of_ndjson_costs_its_row_only() {
        var lines = new ArrayList<>(DatasetText.ndjson(sound()).lines().toList());
        lines.set(1, "[\"ST-1\", \"TR\", \"S1\"");
        var read = read(String.join("\n", lines));
        assertThat(read.dataset().rows()).hasSize(1);
        assertThat(read.dataset().rows().getFirst().number()).isEqualTo(2);
        assertThat(read.findings())
                .extracting(DatasetFinding::code, DatasetFinding::row)
                .containsExactly(tuple("malformed-row", 1));
    }

    @Test
    void a_file_that_was_cut_off_is_noticed_by_its_records() {
        var lines = DatasetText.ndjson(sound()).lines().toList();
        assertThat(faults(String.join("\n", lines.subList(0, 2))))
                .containsExactly("422 /tr/records records-do-not-match");
    }

    @Test
    void rows_may_come_before_their_columns() {
        var dataset = sound();
        var reordered = JsonNodeFactory.instance.objectNode();
        reordered.set("rows", dataset.remove("rows"));
        reordered.setAll(dataset);
        assertThat(read(reordered.toString()).dataset())
                .isEqualTo(read(sound().toString()).dataset());
    }

    @Test
    void decimals_stay_exact_whether_texts_or_numbers() {
        var rows = read(sound().toString()).dataset().rows();
        assertThat(rows.get(0).cells().get(5)).isEqualTo(new Cell.Decimal(new BigDecimal("27.18")));
        assertThat(rows.get(1).cells().get(5)).isEqualTo(new Cell.Text("314.15"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_dataset() {
        for (var text : List.of(sound().toString(), DatasetText.ndjson(sound()))) {
            assertThat(read("\uFEFF" + text).dataset()).isEqualTo(read(text).dataset());
        }
    }

    @Test
    void more_columns_than_a_domain_can_have_are_one_fault() {
        var dataset = sound();
        var columns = (ArrayNode) dataset.get("columns");
        for (var i = 0; i < 100_000; i++) {
            columns.addObject().put("name", "X" + i);
        }
        assertThat(faults(dataset.toString()))
                .contains("422 /tr/columns too-many-items")
                .hasSizeLessThan(2_000);
    }

    @Test
    void more_rows_than_the_limit_are_one_fault() {
        var rows = DatasetReader.MOST_ROWS + 1;
        var dataset = sound();
        dataset.put("records", rows);
        var ndjson = DatasetText.ndjson(dataset).lines().findFirst().orElseThrow() + "\n[]".repeat(rows);
        assertThat(faults(ndjson)).containsExactly("422 /tr/rows too-many-items");
        dataset.replace("rows", dataset.rawValueNode(new RawValue("[[]" + ",[]".repeat(rows - 1) + "]")));
        assertThat(faults(dataset.toString())).containsExactly("422 /tr/rows too-many-items");
    }

    @Test
    void a_row_of_many_values_is_of_another_width() {
        var dataset = sound();
        var row = (ArrayNode) dataset.get("rows").get(0);
        for (var i = 0; i < 100_000; i++) {
            row.add(i);
        }
        assertThat(read(dataset.toString()).findings())
                .extracting(DatasetFinding::code, DatasetFinding::row)
                .containsExactly(tuple("wrong-width", 1));
    }

    @Test
    void no_rows_are_no_fault() {
        var dataset = sound();
        dataset.remove("rows");
        dataset.put("records", 0);
        assertThat(read(dataset.toString()).dataset().rows()).isEmpty();
    }

    @Test
    void what_the_standard_does_not_name_is_told_and_left() {
        var dataset = sound();
        dataset.putObject("vendorExtension").put("a", 1);
        dataset.putObject("sourceSystem").put("name", "x").put("version", "1");
        assertThat(read(dataset.toString()).findings())
                .extracting(DatasetFinding::code)
                .containsExactly("attribute-not-known");
    }

    @Test
    void a_part_of_a_larger_text_is_read_as_if_it_stood_alone() {
        var text = "{\"tr\": " + DatasetText.ndjson(sound()) + "}";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var reading = DatasetReader.read(Domain.TR, "/tr", bytes, 7, bytes.length - 1);
        assertThat(((DatasetReading.Read) reading).dataset())
                .isEqualTo(read(sound().toString()).dataset());
    }

    @Test
    void whatever_is_changed_is_read_or_refused_without_a_value_of_a_row() {
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < 2_000; i++) {
            var dataset = sound();
            for (var changes = random.nextInt(1, 4); changes > 0; changes--) {
                change(dataset, random);
            }
            var text = dataset.toString();
            if (random.nextInt(3) == 0) {
                text = text.substring(0, random.nextInt(text.length()));
            }
            var words = words(Trial.read(Domain.TR, text));
            assertThat(words)
                    .as("seed %d, case %d: %s", SEED, i, text)
                    .allSatisfy(each -> assertThat(each).doesNotContain("Qx7Secret", "314.15", "27.18"));
        }
    }

    private static List<String> words(DatasetReading reading) {
        return switch (reading) {
            case DatasetReading.Read(var dataset, var findings) -> {
                var decided = TrialResponses.of(
                        new TrialResponses.Sources(
                                new Dataset(Domain.TU, null, List.of("STUDYID"), List.of()), dataset, null, findings),
                        Trial.DEFAULTS,
                        Trial.WORDS,
                        Judge.PLAIN);
                yield decided.findings().stream().map(DatasetFinding::text).toList();
            }
            case DatasetReading.Refused(var faults) ->
                faults.stream()
                        .map(each -> each.fault().pointer() + " " + each.fault().detail())
                        .toList();
        };
    }

    private static void change(ObjectNode dataset, SplittableRandom random) {
        var values = List.of("null", "true", "7", "\"x\"", "[]", "{}", "-1e99999999999", "\"Qx7Secret\"", "[[]]");
        var value = dataset.rawValueNode(new RawValue(values.get(random.nextInt(values.size()))));
        var places = new ArrayList<JsonNode>();
        places.add(dataset);
        dataset.forEach(each -> {
            if (each.isContainerNode()) {
                places.add(each);
                each.forEach(inner -> {
                    if (inner.isContainerNode()) {
                        places.add(inner);
                    }
                });
            }
        });
        switch (places.get(random.nextInt(places.size()))) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                object.set(names.get(random.nextInt(names.size())), value);
            }
            case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), value);
            default -> {}
        }
    }

    private static DatasetReading.Read read(String text) {
        var reading = Trial.read(Domain.TR, text);
        assertThat(reading).isInstanceOf(DatasetReading.Read.class);
        return (DatasetReading.Read) reading;
    }

    /// Status, place and code of each fault.
    private static List<String> faults(String text) {
        return switch (Trial.read(Domain.TR, text)) {
            case DatasetReading.Read _ -> List.of();
            case DatasetReading.Refused(var faults) ->
                faults.stream()
                        .map(each -> (each.structural() ? "400 " : "422 ")
                                + each.fault().pointer() + " " + each.fault().code())
                        .toList();
        };
    }
}
