package org.mrecist.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.ProtocolText;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Imaging.ArterialPhase;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Reads the lines of a [PatientTable].
final class PatientTableReader {
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
    private final List<PatientTable.Row> expected = new ArrayList<>();
    private List<String> header = List.of();
    private final List<List<LesionFinding>> findings = new ArrayList<>();
    private final List<List<NewLesion>> newLesions = new ArrayList<>();
    private List<String> arterial = List.of();
    private List<String> marker = List.of();
    private List<String> afp = List.of();
    private List<String> ids = List.of();

    PatientTableReader(List<String> lines) {
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
        expected.add(new PatientTable.Row(label[0], label[1], cells.subList(1, cells.size())));
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

    private static Treatment treatment(String value) {
        var modalities =
                Stream.of(value.split(" *\\+ *", -1)).map(Modality::valueOf).toList();
        return new Treatment(
                null, modalities.getFirst(), List.of(), modalities.subList(1, modalities.size()), null, null);
    }

    private static Protocol protocol(String value) {
        var protocol = Protocol.DEFAULTS;
        for (var each : value.split(" *, *", -1)) {
            protocol = ProtocolText.with(protocol, each);
        }
        return protocol;
    }
}
