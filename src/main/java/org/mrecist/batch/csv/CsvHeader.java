package org.mrecist.batch.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the first row, which names the columns.
final class CsvHeader {
    private static final String SUBJECT = "subject";
    private static final int LONGEST_NAME_REPEATED = 64;

    private CsvHeader() {}

    /// @param row null if the file is empty
    static List<CsvColumn> columns(@Nullable CsvRow row) throws CsvHeaderException {
        if (row == null || row.isBlank()) {
            throw new CsvHeaderException("it has no header: the first row must name the columns");
        }
        var columns = new ArrayList<CsvColumn>();
        var names = new HashSet<String>();
        var wrong = new ArrayList<String>();
        for (var name : row.cells()) {
            var column = CsvColumn.find(name);
            if (column == null) {
                wrong.add(repeated(name) + " is not known");
            } else if (!names.add(name)) {
                wrong.add(repeated(name) + " stands twice");
            } else {
                columns.add(column);
            }
        }
        if (!names.contains(SUBJECT)) {
            wrong.add(SUBJECT + " is missing");
        }
        if (!wrong.isEmpty()) {
            throw new CsvHeaderException("its header is not of such a file (columns separated by commas, named as the"
                    + " README lists them): " + String.join(", ", wrong));
        }
        return List.copyOf(columns);
    }

    /// The place of the column that tells which rows are one course.
    static int subject(List<CsvColumn> columns) {
        return columns.stream().map(CsvColumn::name).toList().indexOf(SUBJECT);
    }

    private static String repeated(String name) {
        return name.length() > LONGEST_NAME_REPEATED
                ? "a name of " + name.length() + " characters"
                : "\"" + name + "\"";
    }
}
