package org.mrecist.cdisc;

import org.jspecify.annotations.Nullable;
import org.mrecist.findings.Severity;

/// Something about a dataset that its sender may want to check. It names rows, lesions and visits, and repeats no
/// result.
///
/// @param code the stable name of its kind
/// @param severity ERROR where a row, a value or a reader's course was left out
/// @param row from 1; null where it is of no single row
/// @param variable the name of the variable, null where it is of none
/// @param about whom it is about where no row can be named; null elsewhere
public record DatasetFinding(
        String code,
        Severity severity,
        Domain dataset,
        @Nullable Integer row,
        @Nullable String variable,
        @Nullable About about,
        String text) {

    /// A reader's course, or one visit of it.
    ///
    /// @param visit as the datasets name it; null for the whole course
    public record About(
            String subject, Evaluator evaluator, @Nullable String visit) {}

    /// A place in a dataset.
    ///
    /// @param row from 1
    /// @param variable null for the row as a whole
    record Place(Domain dataset, int row, @Nullable String variable) {
        Place variable(String name) {
            return new Place(dataset, row, name);
        }
    }

    static DatasetFinding at(Place place, Irregularity kind, Object... words) {
        return new DatasetFinding(
                kind.code(),
                kind.severity(),
                place.dataset(),
                place.row(),
                place.variable(),
                null,
                kind.text().formatted(words));
    }

    static DatasetFinding about(Domain dataset, About about, Irregularity kind, Object... words) {
        return new DatasetFinding(
                kind.code(),
                kind.severity(),
                dataset,
                null,
                null,
                about,
                kind.text().formatted(words));
    }

    static DatasetFinding ofColumn(Domain dataset, String column, Irregularity kind) {
        return new DatasetFinding(kind.code(), kind.severity(), dataset, null, column, null, kind.text());
    }
}
