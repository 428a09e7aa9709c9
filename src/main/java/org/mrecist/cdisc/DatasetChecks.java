package org.mrecist.cdisc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.Dataset.Row;
import org.mrecist.cdisc.DatasetFinding.Place;
import org.mrecist.cdisc.DatasetReading.DatasetFault;
import org.mrecist.timeline.Fault;

/// Holds what was read of one dataset against the standard and against what its domain must have.
final class DatasetChecks {
    private static final Pattern VERSION = Pattern.compile("1\\.1(\\.(0|[1-9][0-9]*))?");

    private static final List<String> REQUIRED =
            List.of("datasetJSONCreationDateTime", "datasetJSONVersion", "itemGroupOID", "name", "label");

    private static final Set<String> OPTIONAL = Set.of(
            "fileOID",
            "dbLastModifiedDateTime",
            "originator",
            "sourceSystem",
            "studyOID",
            "metaDataVersionOID",
            "metaDataRef");

    private static final Set<String> DATA_TYPES =
            Set.of("string", "integer", "decimal", "float", "double", "boolean", "datetime", "date", "time", "URI");

    private static final List<String> OF_COLUMN = List.of("itemOID", "name", "label", "dataType");

    /// Beyond any domain with its sponsor's columns.
    static final int MOST_COLUMNS = 500;

    private final Domain domain;
    private final String pointer;
    private final List<DatasetFault> faults = new ArrayList<>();
    private final DatasetFindings findings = new DatasetFindings();
    private final Map<String, @Nullable String> attributes = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private boolean hasColumns;
    private boolean hasRecords;
    private @Nullable BigDecimal records;

    DatasetChecks(Domain domain, String pointer) {
        this.domain = domain;
        this.pointer = pointer;
    }

    void structural(String member, String code, String detail) {
        faults.add(new DatasetFault(new Fault(pointer + member, code, detail), true));
    }

    private void content(String member, String code, String detail) {
        faults.add(new DatasetFault(new Fault(pointer + member, code, detail), false));
    }

    void malformed(JsonProcessingException cause) {
        // Jackson's own words repeat what was sent.
        if (cause.getOriginalMessage().startsWith("Duplicate field")) {
            structural("", "duplicate-member", "has a member that is given twice " + where(cause));
        } else {
            structural("", "malformed-json", "is not JSON " + where(cause));
        }
    }

    private static String where(JsonProcessingException cause) {
        var location = cause.getLocation();
        return location == null
                ? "to its end"
                : "at line %d, column %d of the dataset".formatted(location.getLineNr(), location.getColumnNr());
    }

    /// @param value null where it is no text
    void attribute(String name, @Nullable String value, @Nullable JsonToken token) {
        if (REQUIRED.contains(name)) {
            attributes.put(name, value);
            if (value == null) {
                structural("/" + name, "wrong-type", "must be a text");
            }
        } else if (OPTIONAL.contains(name)) {
            if (token == JsonToken.VALUE_STRING) {
                attributes.put(name, value);
            }
        } else {
            findings.add(new DatasetFinding(
                    Irregularity.ATTRIBUTE_NOT_KNOWN.code(),
                    Irregularity.ATTRIBUTE_NOT_KNOWN.severity(),
                    domain,
                    null,
                    null,
                    null,
                    Irregularity.ATTRIBUTE_NOT_KNOWN.text()));
        }
    }

    /// @param number null where it is no whole number
    void records(@Nullable BigDecimal number) {
        hasRecords = true;
        records = number;
        if (number == null) {
            structural("/records", "wrong-type", "must be a whole number");
        }
    }

    void noColumns() {
        hasColumns = true;
        structural("/columns", "wrong-type", "must be a list of columns");
    }

    /// @param given the attributes that are texts
    void column(Map<String, String> given) {
        hasColumns = true;
        if (columns.size() == MOST_COLUMNS) {
            if (!isAt("/columns")) {
                content("/columns", "too-many-items", "must be at most " + MOST_COLUMNS + " columns");
            }
            return;
        }
        var place = "/columns/" + columns.size();
        for (var name : OF_COLUMN) {
            if (!given.containsKey(name)) {
                structural(place + "/" + name, "required-member", "must be given, as a text");
            }
        }
        var type = given.get("dataType");
        if (type != null && !DATA_TYPES.contains(type)) {
            content(place + "/dataType", "unknown-value", "must be a data type of Dataset-JSON 1.1");
        }
        var name = Objects.requireNonNullElse(given.get("name"), "");
        if (!name.isEmpty() && columns.contains(name)) {
            content(place + "/name", "duplicate-column", "must not be the name of another column");
        }
        columns.add(name);
    }

    void malformedRow(int row) {
        findings.add(DatasetFinding.at(new Place(domain, row, null), Irregularity.MALFORMED_ROW));
    }

    DatasetReading.Refused refused() {
        return new DatasetReading.Refused(faults);
    }

    /// @param rows all that are lists of values
    /// @param rowCount how many rows there are, whether or not they could be read
    DatasetReading reading(List<Row> rows, int rowCount) {
        // Of what is no object at all nothing can be missing.
        if (!isAt("")) {
            checkAttributes(rowCount);
            checkColumns();
        }
        if (!faults.isEmpty()) {
            return refused();
        }
        for (var column : columns) {
            if (!domain.hasVariable(column)) {
                findings.add(DatasetFinding.ofColumn(domain, column, Irregularity.COLUMN_NOT_KNOWN));
            }
        }
        var whole = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            if (row.cells().size() == columns.size()) {
                whole.add(row);
            } else {
                findings.add(DatasetFinding.at(new Place(domain, row.number(), null), Irregularity.WRONG_WIDTH));
            }
        }
        return new DatasetReading.Read(
                new Dataset(domain, attributes.get("studyOID"), columns, whole), findings.inOrder());
    }

    private void checkAttributes(int rowCount) {
        for (var name : REQUIRED) {
            if (!attributes.containsKey(name)) {
                content("/" + name, "required-member", "must be given");
            }
        }
        var version = attributes.get("datasetJSONVersion");
        if (version != null && !VERSION.matcher(version).matches()) {
            content("/datasetJSONVersion", "unknown-version", "must be 1.1, or 1.1 with a further number");
        }
        var name = attributes.get("name");
        if (name != null && !name.equalsIgnoreCase(domain.name())) {
            content("/name", "another-domain", "must be " + domain + ": this is the dataset of another domain");
        }
        if (rowCount > DatasetReader.MOST_ROWS) {
            content("/rows", "too-many-items", "must be at most " + DatasetReader.MOST_ROWS + " rows");
        }
        var number = records;
        if (!hasRecords) {
            content("/records", "required-member", "must be given");
        } else if (number != null && !isAt("/rows") && number.compareTo(BigDecimal.valueOf(rowCount)) != 0) {
            content(
                    "/records",
                    "records-do-not-match",
                    "must be the number of rows, of which there are " + rowCount
                            + ": the dataset is not complete, or was changed after it was written");
        }
    }

    private void checkColumns() {
        if (!hasColumns) {
            content("/columns", "required-member", "must be given");
            return;
        }
        if (isAt("/columns")) {
            return;
        }
        var known = new HashSet<>(columns);
        for (var key : Domain.KEYS) {
            if (!known.contains(key)) {
                missingColumn(key);
            }
        }
        for (var alternatives : domain.required()) {
            if (alternatives.stream().noneMatch(known::contains)) {
                missingColumn(String.join(" or ", alternatives));
            }
        }
    }

    /// Whether this very member has a fault.
    private boolean isAt(String member) {
        return faults.stream().anyMatch(each -> each.fault().pointer().equals(pointer + member));
    }

    private void missingColumn(String name) {
        content("/columns", "missing-column", "must have the column " + name);
    }
}
