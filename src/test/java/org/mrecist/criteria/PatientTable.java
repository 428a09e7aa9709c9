package org.mrecist.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Imaging.ArterialPhase;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

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
            return new Reader(lines).table();
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

    private static final class Reader {
        private final List<String> lines;
        private String source = "";
        private Treatment treatment = Treatment.NOT_STATED;
        private @Nullable LocalDate start;
        private @Nullable LocalDate progression;
        private @Nullable LocalDate therapy;
        private @Nullable LocalDate death;
        private @Nullable String subject;
        private Protocol protocol = Protocol.DEFAULTS;
        private final List<Intervention> interventions = new ArrayList<>();
        private final List<Lesion> lesions = new ArrayList<>();
        private final List<Row> expected = new ArrayList<>();
        private List<String> header = List.of();
        private final List<List<LesionFinding>> findings = new ArrayList<>();
        private final List<List<NewLesion>> newLesions = new ArrayList<>();
        private List<String> arterial = List.of();
        private List<String> marker = List.of();
        private List<String> afp = List.of();
        private List<String> ids = List.of();

        Reader(List<String> lines) {
            this.lines = lines;
        }

        PatientTable table() {
            var isExpectation = false;
            for (var line : lines.subList(1, lines.size())) {
                if (line.equals("---")) {
                    isExpectation = true;
                } else if (!line.contains("|")) {
                    setting(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip());
                } else if (isExpectation) {
                    expectation(cells(line));
                } else {
                    row(cells(line));
                }
            }
            if (source.isEmpty() || expected.isEmpty()) {
                throw new IllegalArgumentException("a patient needs a source and an expectation");
            }
            var course = new Course(
                    subject,
                    started(treatment),
                    lesions,
                    visits(),
                    interventions,
                    new FollowUp(death, null, therapy, progression),
                    ClinicalContext.NOT_STATED);
            return new PatientTable(lines.getFirst(), source, course, protocol, expected);
        }

        private void setting(String name, String value) {
            switch (name) {
                case "source" -> source = value;
                case "subject" -> subject = value;
                case "treatment" -> treatment = treatment(value);
                case "start" -> start = LocalDate.parse(value);
                case "progression" -> progression = LocalDate.parse(value);
                case "therapy" -> therapy = LocalDate.parse(value);
                case "death" -> death = LocalDate.parse(value);
                case "protocol" -> protocol = protocol(value);
                case "intervention" -> {
                    var words = value.split(" ", -1);
                    interventions.add(new Intervention(
                            LocalDate.parse(words[0]),
                            Modality.valueOf(words[1]),
                            List.of(words).subList(2, words.length)));
                }
                default -> throw new IllegalArgumentException("no such setting: " + name);
            }
        }

        private Treatment started(Treatment stated) {
            return new Treatment(
                    start,
                    stated.modality(),
                    stated.agents(),
                    stated.combinedWith(),
                    stated.sessionsSameTarget(),
                    stated.lastDate());
        }

        private void row(List<String> cells) {
            var values = cells.subList(1, cells.size());
            var words = cells.getFirst().split(" +", -1);
            switch (words[0]) {
                case "lesion" -> {
                    header = values;
                    values.forEach(_ -> {
                        findings.add(new ArrayList<>());
                        newLesions.add(new ArrayList<>());
                    });
                }
                case "arterial" -> arterial = values;
                case "marker" -> marker = values;
                case "afp" -> afp = values;
                case "id" -> ids = values;
                default -> {
                    if (!words[1].equals("NEW")) {
                        lesions.add(FindingNotation.lesion(words));
                    }
                    for (var i = 0; i < values.size(); i++) {
                        if (FindingNotation.isEmpty(values.get(i))) {
                            continue;
                        }
                        if (words[1].equals("NEW")) {
                            newLesions.get(i).add(FindingNotation.newLesion(words, values.get(i)));
                        } else {
                            findings.get(i).add(FindingNotation.finding(words[0], values.get(i)));
                        }
                    }
                }
            }
        }

        private void expectation(List<String> cells) {
            if (cells.size() > header.size() + 1) {
                throw new IllegalArgumentException("more cells than visits: " + cells);
            }
            var label = cells.getFirst().split(" +", 2);
            if (!List.of("mrecist", "recist", "both").contains(label[0])) {
                throw new IllegalArgumentException("no such criteria: " + label[0]);
            }
            expected.add(new Row(label[0], label[1], cells.subList(1, cells.size())));
        }

        private List<Visit> visits() {
            var visits = new ArrayList<Visit>();
            for (var i = 0; i < header.size(); i++) {
                var phase = cell(arterial, i);
                var imaging = phase == null
                        ? Imaging.NOT_STATED
                        : new Imaging(null, ArterialPhase.valueOf(phase.toUpperCase(Locale.ROOT)), null, null, null);
                var stated = cell(marker, i);
                var measured = cell(afp, i);
                var id = cell(ids, i);
                visits.add(new Visit(
                        i,
                        id == null ? "V" + i : id,
                        LocalDate.parse(header.get(i).split(" ", -1)[0]),
                        header.get(i).endsWith("baseline"),
                        imaging,
                        findings.get(i),
                        newLesions.get(i),
                        measured == null ? null : new BigDecimal(measured),
                        stated == null ? null : stated.equals("normal"),
                        null,
                        Map.of()));
            }
            return visits;
        }

        private static @Nullable String cell(List<String> cells, int index) {
            return index >= cells.size() || FindingNotation.isEmpty(cells.get(index)) ? null : cells.get(index);
        }

        private static List<String> cells(String line) {
            return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        }
    }

    private static Treatment treatment(String value) {
        var modalities =
                Stream.of(value.split(" *\\+ *", -1)).map(Modality::valueOf).toList();
        return new Treatment(
                null, modalities.getFirst(), List.of(), modalities.subList(1, modalities.size()), null, null);
    }

    private static Protocol protocol(String value) {
        var protocol = Protocol.DEFAULTS;
        for (var each : value.split(" *, *", -1)) {
            var name = each.substring(0, each.indexOf('='));
            var chosen = Stream.of(Switch.values())
                    .filter(one -> one.member().equals(name))
                    .findFirst()
                    .orElseThrow();
            protocol = protocol.with(chosen, setting(chosen.initial(), each.substring(each.indexOf('=') + 1)));
        }
        return protocol;
    }

    private static Setting setting(Setting like, String text) {
        return switch (like) {
            case Setting.Length _ -> new Setting.Length(Millimetres.parse(text));
            case Setting.Whole _ -> Setting.of(Integer.parseInt(text));
            case Setting.Flag _ -> Setting.of(Boolean.parseBoolean(text));
            case Setting.Choice(var initial) ->
                Setting.of(Stream.of(initial.getDeclaringClass().getEnumConstants())
                        .map(Enum.class::cast)
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow());
        };
    }
}
