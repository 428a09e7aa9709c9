package org.mrecist.batch.csv;

import java.util.List;

/// A row below the header, as it was written.
///
/// @param line the number of the line of the file at which it begins, from 1
/// @param cells without spaces around them; one for each column where the row is as wide as the header
/// @param width how many cells it has, which may be more than are kept
record CsvRow(long line, List<String> cells, int width) {
    CsvRow {
        cells = List.copyOf(cells);
    }

    /// The cell of a column; empty where the row has none.
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    int size() {
        return cells.stream().mapToInt(String::length).sum();
    }
}
