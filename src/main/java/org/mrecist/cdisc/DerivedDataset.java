package org.mrecist.cdisc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A dataset made here, as Dataset-JSON 1.1. Results are decimals as texts, so that they stay exact.
///
/// @param studyOid the identifier of the study in the metadata of the source, null if not given
/// @param rows a text, an integer, a decimal or null for each column
public record DerivedDataset(
        Domain domain,
        String label,
        @Nullable String studyOid,
        List<Column> columns,
        List<List<@Nullable Object>> rows) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String VERSION = "1.1.0";

    /// The data type of numbers that are sent as numbers.
    private static final String FLOAT = "float";

    private static final List<Column> OF_RESPONSES = List.of(
            Column.key("STUDYID", "Study Identifier", 1),
            Column.text("DOMAIN", "Domain Abbreviation"),
            Column.key("USUBJID", "Unique Subject Identifier", 2),
            Column.integer("RSSEQ", "Sequence Number"),
            Column.key("RSTESTCD", "Assessment Short Name", 6),
            Column.text("RSTEST", "Assessment Name"),
            Column.key("RSCAT", "Category for Assessment", 5),
            Column.text("RSORRES", "Result or Finding in Original Units"),
            Column.text("RSSTRESC", "Character Result/Finding in Std Format"),
            Column.text("RSDRVFL", "Derived Flag"),
            Column.key("RSEVAL", "Evaluator", 3),
            Column.key("RSEVALID", "Evaluator Identifier", 4),
            Column.text("RSACPTFL", "Accepted Record Flag"),
            Column.visit(7),
            Column.text("VISIT", "Visit Name"),
            Column.date("RSDTC", "Date/Time of Assessment"),
            Column.integer("RSDY", "Study Day of Assessment"));

    private static final List<Column> OF_RESULTS = List.of(
            Column.key("STUDYID", "Study Identifier", 1),
            Column.text("DOMAIN", "Domain Abbreviation"),
            Column.key("USUBJID", "Unique Subject Identifier", 2),
            Column.integer("TRSEQ", "Sequence Number"),
            Column.text("TRGRPID", "Group ID"),
            Column.key("TRTESTCD", "Tumor/Lesion Assessment Short Name", 6),
            Column.text("TRTEST", "Tumor/Lesion Assessment Test Name"),
            Column.key("TRCAT", "Category for Tumor/Lesion Assessment", 5),
            Column.text("TRORRES", "Result or Finding in Original Units"),
            Column.text("TRORRESU", "Original Units"),
            Column.text("TRSTRESC", "Character Result/Finding in Std Format"),
            Column.decimal("TRSTRESN", "Numeric Result/Finding in Standard Units"),
            Column.text("TRSTRESU", "Standard Units"),
            Column.text("TRSTAT", "Completion Status"),
            Column.text("TRREASND", "Reason Not Done"),
            Column.text("TRDRVFL", "Derived Flag"),
            Column.key("TREVAL", "Evaluator", 3),
            Column.key("TREVALID", "Evaluator Identifier", 4),
            Column.text("TRACPTFL", "Accepted Record Flag"),
            Column.visit(7),
            Column.text("VISIT", "Visit Name"),
            Column.date("TRDTC", "Date/Time of Tumor/Lesion Measurement"),
            Column.integer("TRDY", "Study Day of Tumor/Lesion Measurement"));

    public DerivedDataset {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One variable.
    ///
    /// @param dataType of Dataset-JSON
    /// @param targetDataType null where the value is sent as what it is
    /// @param keySequence its place among the keys, null where it is none
    public record Column(
            String name,
            String label,
            String dataType,
            @Nullable String targetDataType,
            @Nullable Integer keySequence) {
        static Column text(String name, String label) {
            return new Column(name, label, "string", null, null);
        }

        static Column key(String name, String label, int sequence) {
            return new Column(name, label, "string", null, sequence);
        }

        static Column integer(String name, String label) {
            return new Column(name, label, "integer", null, null);
        }

        static Column decimal(String name, String label) {
            return new Column(name, label, "decimal", "decimal", null);
        }

        /// Visit numbers of unscheduled visits have decimals.
        static Column visit(int sequence) {
            return new Column("VISITNUM", "Visit Number", FLOAT, null, sequence);
        }

        /// May be partial, which the data type for dates has no word for.
        static Column date(String name, String label) {
            return new Column(name, label, "datetime", null, null);
        }
    }

    /// @param study STUDYID, null where no row is named after one
    static DerivedDataset ofResponses(
            @Nullable String study, @Nullable String studyOid, List<DerivedResponse> responses) {
        var sequence = new HashMap<String, Long>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var each : responses) {
            var visit = each.visit();
            var ofVisit = each.isOfVisit() ? visit : null;
            rows.add(row(
                    study,
                    Domain.RS.name(),
                    each.subject(),
                    sequence.merge(each.subject(), 1L, Long::sum),
                    each.test().name(),
                    each.test().label(),
                    each.category(),
                    each.terms().printed(),
                    each.terms().standard(),
                    "Y",
                    each.evaluator().role(),
                    each.evaluator().id(),
                    flag(each.accepted()),
                    ofVisit == null ? null : ofVisit.number(),
                    ofVisit == null ? null : ofVisit.name(),
                    visit == null ? null : visit.date(),
                    visit == null ? null : visit.studyDay()));
        }
        return new DerivedDataset(Domain.RS, "Disease Response and Clin Classification", studyOid, OF_RESPONSES, rows);
    }

    /// @param last the greatest TRSEQ of the source for each subject: the rows are to be added to the source's
    static DerivedDataset ofResults(
            @Nullable String study, @Nullable String studyOid, List<DerivedResult> results, Map<String, Long> last) {
        var sequence = new HashMap<>(last);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var each : results) {
            var visit = each.visit();
            var isDone = each.value() != null;
            var text = each.value() == null ? null : each.value().toPlainString();
            var unit = isDone ? each.test().unit() : null;
            rows.add(row(
                    study,
                    Domain.TR.name(),
                    each.subject(),
                    sequence.merge(each.subject(), 1L, Long::sum),
                    "TARGET",
                    each.test().name(),
                    each.test().label(),
                    each.category(),
                    text,
                    unit,
                    text,
                    each.value(),
                    unit,
                    isDone ? null : "NOT DONE",
                    each.whyNot(),
                    "Y",
                    each.evaluator().role(),
                    each.evaluator().id(),
                    flag(visit.accepted()),
                    visit.number(),
                    visit.name(),
                    visit.date(),
                    visit.studyDay()));
        }
        return new DerivedDataset(Domain.TR, "Tumor/Lesion Results", studyOid, OF_RESULTS, rows);
    }

    private static @Nullable String flag(boolean yes) {
        return yes ? "Y" : null;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.<@Nullable Object>unmodifiableList(Arrays.<@Nullable Object>asList(cells));
    }

    /// The dataset as a JSON object, its members in the order of the standard.
    ///
    /// @param created when it was made
    /// @param system the name of what made it
    /// @param version of that
    public ObjectNode toJson(Instant created, String system, String version) {
        var dataset = JSON.objectNode();
        dataset.put(
                "datasetJSONCreationDateTime",
                created.truncatedTo(ChronoUnit.SECONDS).toString());
        dataset.put("datasetJSONVersion", VERSION);
        dataset.putObject("sourceSystem").put("name", system).put("version", version);
        if (studyOid != null) {
            dataset.put("studyOID", studyOid);
        }
        dataset.put("itemGroupOID", "IG." + domain);
        dataset.put("records", rows.size());
        dataset.put("name", domain.name());
        dataset.put("label", label);
        var columnNodes = dataset.putArray("columns");
        columns.forEach(column -> columnNodes.add(toJson(column)));
        var rowNodes = dataset.putArray("rows");
        for (List<@Nullable Object> row : rows) {
            rowNodes.add(toJson(row));
        }
        return dataset;
    }

    private ObjectNode toJson(Column column) {
        var node = JSON.objectNode();
        node.put("itemOID", "IT." + domain + "." + column.name());
        node.put("name", column.name());
        node.put("label", column.label());
        node.put("dataType", column.dataType());
        if (column.targetDataType() != null) {
            node.put("targetDataType", column.targetDataType());
        }
        if (column.keySequence() != null) {
            node.put("keySequence", column.keySequence());
        }
        return node;
    }

    private ArrayNode toJson(List<@Nullable Object> row) {
        var node = JSON.arrayNode();
        for (var i = 0; i < row.size(); i++) {
            var isFloat = columns.get(i).dataType().equals(FLOAT);
            switch (row.get(i)) {
                case null -> node.addNull();
                case String text -> node.add(text);
                case Long number -> node.add(number);
                case Integer number -> node.add(number);
                case BigDecimal number when isFloat -> addNumber(node, number);
                case BigDecimal number -> node.add(number.toPlainString());
                case Object other -> throw new IllegalArgumentException("no cell of a dataset: " + other.getClass());
            }
        }
        return node;
    }

    /// Without an exponent.
    private static void addNumber(ArrayNode node, BigDecimal number) {
        if (number.scale() <= 0) {
            node.add(number.toBigIntegerExact());
        } else {
            node.add(number);
        }
    }
}
