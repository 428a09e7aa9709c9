package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mrecist.cdisc.DatasetFinding.About;

/// What one reader identified and saw of one subject: each reader is judged apart.
///
/// @param identified in the order of TU
/// @param results in the order of TR
record ReaderRows(String subject, Evaluator evaluator, List<Identification> identified, List<TumourResult> results) {
    /// The reader's course, for findings that no row is the place of.
    About about() {
        return new About(subject, evaluator, null);
    }

    /// The rows by subject, then by reader, for each reader who has a result.
    static List<ReaderRows> of(
            List<Identification> identifications, List<TumourResult> results, DatasetFindings findings) {
        var identified = new TreeMap<String, Map<Evaluator, List<Identification>>>();
        for (var each : identifications) {
            identified
                    .computeIfAbsent(each.subject(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(each.evaluator(), _ -> new ArrayList<>())
                    .add(each);
        }
        var seen = new TreeMap<String, Map<Evaluator, List<TumourResult>>>();
        for (var each : results) {
            seen.computeIfAbsent(each.subject(), _ -> new TreeMap<>(Evaluator.BY_NAME))
                    .computeIfAbsent(each.evaluator(), _ -> new ArrayList<>())
                    .add(each);
        }
        var readers = new ArrayList<ReaderRows>();
        seen.forEach((subject, byReader) -> {
            if (byReader.size() > Limits.READERS) {
                var about = new About(subject, Evaluator.NOT_GIVEN, null);
                findings.add(DatasetFinding.about(Domain.TR, about, Irregularity.TOO_MANY_READERS, Limits.READERS));
                return;
            }
            var ofSubject = identified.getOrDefault(subject, Map.of());
            byReader.forEach((evaluator, rows) -> readers.add(
                    new ReaderRows(subject, evaluator, identifiedBy(evaluator, ofSubject, findings), rows)));
        });
        identified.forEach((subject, byReader) -> byReader.forEach((evaluator, rows) -> {
            var readersOf = seen.getOrDefault(subject, Map.of()).keySet();
            if (readersOf.size() <= Limits.READERS
                    && readersOf.stream().noneMatch(reader -> mayBeOf(evaluator, reader))) {
                findings.add(DatasetFinding.at(rows.getFirst().place(), Irregularity.NOTHING_MEASURED));
            }
        }));
        return readers;
    }

    /// The reader's own rows, and of lesions that the reader has no row of those that name no reader.
    private static List<Identification> identifiedBy(
            Evaluator reader, Map<Evaluator, List<Identification>> byEvaluator, DatasetFindings findings) {
        var own = byEvaluator.getOrDefault(reader, List.of());
        var lesions = new HashMap<String, Identification>();
        own.forEach(each -> lesions.putIfAbsent(each.lesion(), each));
        var others = byEvaluator.entrySet().stream()
                .filter(each -> !each.getKey().equals(reader) && mayBeOf(each.getKey(), reader))
                .flatMap(each -> each.getValue().stream())
                .filter(each -> !lesions.containsKey(each.lesion()))
                .toList();
        others.forEach(each ->
                findings.add(DatasetFinding.at(each.place().variable("TUEVAL"), Irregularity.IDENTIFIED_BY_NO_READER)));
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    /// Whether a row of this evaluator can be of the reader, as far as it names one.
    private static boolean mayBeOf(Evaluator evaluator, Evaluator reader) {
        return evaluator.equals(reader)
                || (evaluator.id() == null
                        && (evaluator.role() == null || evaluator.role().equals(reader.role())));
    }
}
