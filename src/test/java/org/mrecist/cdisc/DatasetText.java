package org.mrecist.cdisc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A dataset written as a table: the names of the columns, then the rows, with bars between the cells.
///
/// An empty cell is missing. The cells of a numeric variable are numbers, and texts in double quotes. `STUDYID` and
/// `DOMAIN` are added where they are no columns.
final class DatasetText {
    static final String STUDY = "ST-1";

    private static final Set<String> NUMERIC =
            Set.of("VISITNUM", "TRSTRESN", "TRDY", "TUDY", "RSDY", "TRSEQ", "TUSEQ", "RSSEQ");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DatasetText() {}

    /// @param lines the header and the rows
    static ObjectNode dataset(Domain domain, List<String> lines) {
        var columns = new ArrayList<String>();
        var written = cells(lines.getFirst());
        Stream.of("STUDYID", "DOMAIN").filter(each -> !written.contains(each)).forEach(columns::add);
        columns.addAll(written);
        var dataset = JSON.objectNode();
        dataset.put("datasetJSONCreationDateTime", "2026-02-01T08:00:00");
        dataset.put("datasetJSONVersion", "1.1.0");
        dataset.put("studyOID", "STUDY.1");
        dataset.put("itemGroupOID", "IG." + domain);
        dataset.put("records", lines.size() - 1);
        dataset.put("name", domain.name());
        dataset.put("label", "as sent");
        var described = dataset.putArray("columns");
        for (var column : columns) {
            described
                    .addObject()
                    .put("itemOID", "IT." + column)
                    .put("name", column)
                    .put("label", column)
                    .put("dataType", NUMERIC.contains(column) ? "float" : "string");
        }
        var rows = dataset.putArray("rows");
        for (var line : lines.subList(1, lines.size())) {
            var row = rows.addArray();
            if (!written.contains("STUDYID")) {
                row.add(STUDY);
            }
            if (!written.contains("DOMAIN")) {
                row.add(domain.name());
            }
            var cells = cells(line);
            for (var i = 0; i < cells.size(); i++) {
                var numeric = i < written.size() && NUMERIC.contains(written.get(i));
                add(row, cells.get(i), numeric);
            }
        }
        return dataset;
    }

    private static void add(ArrayNode row, String cell, boolean numeric) {
        if (cell.isEmpty()) {
            row.addNull();
        } else if (cell.startsWith("\"")) {
            row.add(cell.substring(1, cell.length() - 1));
        } else if (numeric) {
            row.add(new BigDecimal(cell));
        } else {
            row.add(cell);
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    /// The dataset in NDJSON: the metadata, then a row in each line.
    static String ndjson(ObjectNode dataset) {
        var metadata = dataset.deepCopy();
        metadata.remove("rows");
        var lines = new StringBuilder(metadata.toString()).append('\n');
        dataset.get("rows").forEach(row -> lines.append(row).append('\n'));
        return lines.toString();
    }
}
