package org.mrecist.cdisc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mrecist.assessment.Judge;
import org.mrecist.cdisc.TrialResponses.Sources;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Wording;
import org.mrecist.protocol.Protocol;

/// The datasets of a trial, read and answered by the package's own entry.
final class Trial {
    static final Messages WORDS = Wording.ENGLISH;

    static final Settings DEFAULTS = settings(List.of("RECIST_1_1"));

    private Trial() {}

    static Settings settings(List<String> criteria) {
        return new Settings(
                criteria,
                Protocol.DEFAULTS,
                Settings.DEFAULT_CATEGORIES,
                Settings.DEFAULT_VIABLE_TEST_CODE,
                null,
                Settings.NewLesionCertainty.AS_STATED,
                false,
                Map.of());
    }

    /// @param datasets by domain, as JSON or NDJSON
    static TrialResponses answer(Map<Domain, String> datasets, Settings settings) {
        var read = new LinkedHashMap<Domain, Dataset>();
        var findings = new ArrayList<DatasetFinding>();
        datasets.forEach((domain, text) -> {
            var reading = read(domain, text);
            assertThat(reading).as(domain + " is read").isInstanceOf(DatasetReading.Read.class);
            read.put(domain, ((DatasetReading.Read) reading).dataset());
            findings.addAll(((DatasetReading.Read) reading).findings());
        });
        return TrialResponses.of(
                new Sources(read.get(Domain.TU), read.get(Domain.TR), read.get(Domain.RS), findings),
                settings,
                WORDS,
                Judge.PLAIN);
    }

    static DatasetReading read(Domain domain, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return DatasetReader.read(domain, "/" + domain.member(), bytes, 0, bytes.length);
    }

    /// The rows of a dataset, each by the names of its columns, without what is missing.
    static List<Map<String, String>> rows(DerivedDataset dataset) {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : dataset.rows()) {
            var cells = new LinkedHashMap<String, String>();
            for (var i = 0; i < row.size(); i++) {
                if (row.get(i) != null) {
                    cells.put(dataset.columns().get(i).name(), row.get(i).toString());
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    /// Whom and when a row is about, without what is missing.
    static String about(Map<String, String> row, String domain) {
        var words = new ArrayList<String>();
        words.add(row.get("USUBJID"));
        words.add(row.getOrDefault(domain + "EVALID", row.get(domain + "EVAL")));
        words.add(row.get(domain + "CAT"));
        words.add(row.getOrDefault("VISIT", row.get("VISITNUM")));
        words.removeIf(Objects::isNull);
        return String.join(", ", words);
    }
}
