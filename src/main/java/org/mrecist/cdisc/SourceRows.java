package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the rows of datasets that belong together: those of one study and of the domain of their dataset.
final class SourceRows {
    private final DatasetFindings findings;
    private final @Nullable String study;

    /// Makes what a row says.
    ///
    /// @param <T> null where the row is left out, which is reported
    private interface RowReading<T> {
        @Nullable
        T find(SdtmRow row, String subject, Evaluator evaluator);
    }

    /// @param datasets in the order in which they tell the study
    SourceRows(List<Dataset> datasets, DatasetFindings findings) {
        this.findings = findings;
        study = datasets.stream()
                .flatMap(dataset -> dataset.rows().stream().map(row -> study(dataset, row)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The study that all rows are of, null where no row names one.
    @Nullable
    String study() {
        return study;
    }

    private @Nullable String study(Dataset dataset, Dataset.Row row) {
        // Whatever is wrong with it is reported when the row itself is read.
        return new SdtmRow(dataset, row, new DatasetFindings()).text("STUDYID");
    }

    List<Identification> identifications(Dataset dataset) {
        return read(dataset, Identification::find);
    }

    List<TumourResult> results(Dataset dataset, Settings settings) {
        return read(dataset, (row, subject, evaluator) -> TumourResult.find(row, subject, evaluator, settings));
    }

    List<ReportedResponse> responses(Dataset dataset) {
        return read(dataset, ReportedResponse::find);
    }

    private <T> List<T> read(Dataset dataset, RowReading<T> reading) {
        var read = new ArrayList<T>();
        for (var each : dataset.rows()) {
            var row = new SdtmRow(dataset, each, findings);
            var subject = subject(row);
            if (subject != null) {
                var evaluator = new Evaluator(row.text(row.named("EVAL")), row.text(row.named("EVALID")));
                Stream.ofNullable(reading.find(row, subject, evaluator)).forEach(read::add);
            }
        }
        return read;
    }

    /// @return null where the row is left out, which is reported
    private @Nullable String subject(SdtmRow row) {
        var keys = new ArrayList<String>();
        for (var key : Domain.KEYS) {
            var value = row.text(key);
            if (value == null) {
                row.report(key, Irregularity.KEY_MISSING);
                return null;
            }
            keys.add(value);
        }
        if (!keys.get(0).equals(study)) {
            row.report("STUDYID", Irregularity.OTHER_STUDY);
            return null;
        }
        if (!keys.get(1).equals(row.dataset().domain().name())) {
            row.report("DOMAIN", Irregularity.OTHER_DOMAIN);
            return null;
        }
        return keys.get(2);
    }
}
