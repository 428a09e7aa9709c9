package org.mrecist.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// One patient and what is expected of each visit, written as a table.
///
/// ```
/// === The viable part goes, the necrotic mass stays
/// source: lencioni-2010, table 2
/// subject: HCC_001
/// treatment: TACE
/// start: 2024-01-10
/// progression: 2024-05-01
/// therapy: 2024-05-20
/// death: 2024-09-01
/// protocol: heldResponse=EACH_VISIT
/// intervention: 2024-02-01 ABLATION L1
/// lesion               | 2024-01-01 | 2024-03-01
/// L1 TARGET MASS LIVER | 40v40      | 38v0
/// X1 NEW MASS LUNG     |            | 12 unequivocal
/// arterial             | adequate   | missing
/// marker               | high       | normal
/// afp                  | 410        | 12.5
/// id                   | before     | after
/// ---
/// mrecist target       |            | CR
/// both overall by      |            | overall-new-lesion
/// ```
///
/// The cells of findings are those of [FindingNotation]; the rows of answers are those of [Answers], blank
/// where nothing is claimed. `start` is that of the treatment, `progression` one decided elsewhere, `therapy` the next
/// one.
/// Visits are called V0, V1, … from left to right where they have no id; `baseline` after the date names the baseline.
///
/// @param source where the expectation comes from
public record PatientTable(String title, String source, Course course, Protocol protocol, List<Row> expected) {

    /// One row of expectations: `mrecist`, `recist` or `both`, what is asked, and a cell for each visit as
    /// written.
    record Row(String criteria, String asked, List<String> cells) {}

    // Mutation runs each patient alone and many times, and would read every file again for each.
    private static final Map<String, Map<String, List<PatientTable>>> READ = new ConcurrentHashMap<>();

    /// The patients of every file of a folder of the test resources, by file name.
    public static Map<String, List<PatientTable>> ofFolder(String folder) {
        return READ.computeIfAbsent(folder, PatientTable::readFolder);
    }

    private static Map<String, List<PatientTable>> readFolder(String folder) {
        var tables = new LinkedHashMap<String, List<PatientTable>>();
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(PatientTable.class.getResource("/" + folder))
                        .toURI()))) {
            for (var file : files.sorted().toList()) {
                var text = Files.readString(file);
                if (text.contains("===")) {
                    tables.put(file.getFileName().toString(), readAll(text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    /// The patients of a text, each begun by a line `=== title`.
    public static List<PatientTable> readAll(String text) {
        return Stream.of(text.split("(?m)^=== ", -1))
                .skip(1)
                .map(PatientTable::read)
                .toList();
    }

    private static PatientTable read(String text) {
        var lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        try {
            return new PatientTableReader(lines).table();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("cannot read the table '" + lines.getFirst() + "'", e);
        }
    }

    /// The id of the visit of a column, from 0.
    String visit(int column) {
        return course.visits().stream()
                .filter(each -> each.position() == column)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
