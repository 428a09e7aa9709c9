package org.mrecist.batch.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.problem.Problem;

/// The rows of one course, or why there are none to be read.
///
/// @param line the number of the line of the file at which its first row begins, from 1
/// @param rows at least one, unless it is refused
/// @param refused null if the rows can be read
public record CsvCourse(
        long line, List<CsvRow> rows, @Nullable Problem refused) {
    /// What a course costs beside its cells.
    private static final int BYTES_PER_ROW = 512;

    public CsvCourse {
        rows = List.copyOf(rows);
    }

    static CsvCourse of(List<CsvRow> rows) {
        return new CsvCourse(rows.getFirst().line(), rows, null);
    }

    static CsvCourse refused(long line, Problem problem) {
        return new CsvCourse(line, List.of(), problem);
    }

    /// About how many bytes it holds.
    public int size() {
        return BYTES_PER_ROW
                + rows.stream().mapToInt(row -> BYTES_PER_ROW + row.size()).sum();
    }
}
