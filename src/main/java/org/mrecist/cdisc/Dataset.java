package org.mrecist.cdisc;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dataset as it was sent: the names of its columns and its rows.
///
/// @param studyOid the identifier of the study in its metadata, null if not given
/// @param columns the names of the variables, each once
/// @param rows those that have a value for each column
public record Dataset(Domain domain, @Nullable String studyOid, List<String> columns, List<Row> rows) {
    public Dataset {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param number its place in the dataset, from 1
    /// @param cells in the order of the columns
    public record Row(int number, List<Cell> cells) {}

    /// One value of a row.
    public sealed interface Cell {
        record Text(String value) implements Cell {}

        /// @param value exact, as written
        record Decimal(BigDecimal value) implements Cell {}

        enum Missing implements Cell {
            MISSING
        }

        /// A truth value, an array or an object: no variable of these domains has one.
        enum Unusable implements Cell {
            UNUSABLE
        }
    }
}
