package org.mrecist.cdisc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.bestresponse.Notation;
import org.mrecist.findings.FindingKind;

/// Replays the trials of the folder `cdisc`. A case holds the datasets as tables and, behind a line of hyphens, what
/// comes of them:
///
/// ```
/// rs      subject, evaluator, category, visit: TEST result, TEST result
/// tr      subject, evaluator, category, visit: TEST result UNIT, TEST result UNIT
/// differs subject, evaluator, visit: TEST theirs not ours
/// found   DOMAIN row variable code            - where there is no row or variable; a subject instead of a row
/// data    DOMAIN row code                     the same for what the criteria find doubtful about the data
/// ```
///
/// What a case names of one of these kinds is all that there is of it; `found` names all or `nothing`.
class TrialTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/cdisc");

    private record Case(
            String title, Map<String, String> settings, Map<Domain, String> datasets, List<String> expected) {}

    @TestFactory
    Stream<DynamicContainer> trials_are_answered_as_their_tables_say() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .map(file -> DynamicContainer.dynamicContainer(
                            file.getFileName().toString(),
                            cases(file).map(each -> DynamicTest.dynamicTest(each.title(), () -> check(each)))));
        }
    }

    private static void check(Case each) {
        var answer = Trial.answer(each.datasets(), settings(each.settings()));
        var softly = new SoftAssertions();
        var kinds = new LinkedHashMap<String, List<String>>();
        for (var line : each.expected()) {
            var words = line.split("\\s+", 2);
            kinds.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[1].replaceAll("\\s+", " "));
        }
        kinds.putIfAbsent("found", List.of());
        kinds.forEach((kind, lines) -> {
            if (!lines.equals(List.of("anything"))) {
                softly.assertThat(actual(kind, answer))
                        .as(kind)
                        .containsExactlyInAnyOrderElementsOf(lines.equals(List.of("nothing")) ? List.of() : lines);
            }
        });
        softly.assertAll();
    }

    private static List<String> actual(String kind, TrialResponses answer) {
        return switch (kind) {
            case "rs" -> grouped(answer.responses(), "RS", row -> row.get("RSTESTCD") + " " + row.get("RSORRES"));
            case "tr" ->
                grouped(
                        Objects.requireNonNull(answer.results()),
                        "TR",
                        row -> row.get("TRTESTCD") + " "
                                + (row.containsKey("TRSTRESN")
                                        ? row.get("TRSTRESN") + " " + row.get("TRSTRESU")
                                        : row.get("TRSTAT") + " " + row.get("TRREASND")));
            case "differs" ->
                Objects.requireNonNull(answer.comparison()).stream()
                        .map(each -> Stream.of(each.subject(), name(each.evaluator()), each.visit())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", "))
                                + ": " + each.test() + " " + Objects.requireNonNullElse(each.theirs(), "-") + " not "
                                + Objects.requireNonNullElse(each.ours(), "-"))
                        .toList();
            case "found" ->
                answer.findings().stream()
                        .filter(each -> !isOfCriteria(each.code()))
                        .map(each -> each.dataset() + " " + place(each) + " "
                                + Objects.requireNonNullElse(each.variable(), "-") + " " + each.code())
                        .toList();
            case "data" ->
                answer.findings().stream()
                        .filter(each -> isOfCriteria(each.code()))
                        .map(each -> each.dataset() + " " + place(each) + " " + each.code())
                        .toList();
            default -> throw new IllegalArgumentException("no such expectation: " + kind);
        };
    }

    private static String name(Evaluator evaluator) {
        return evaluator.id() == null ? evaluator.role() : evaluator.id();
    }

    private static String place(DatasetFinding finding) {
        if (finding.about() != null) {
            return finding.about().subject()
                    + (finding.about().visit() == null
                            ? ""
                            : "@" + finding.about().visit().replace(' ', '_'));
        }
        return finding.row() == null ? "-" : finding.row().toString();
    }

    private static boolean isOfCriteria(String code) {
        return Stream.of(FindingKind.values()).anyMatch(each -> each.id().equals(code));
    }

    private static List<String> grouped(
            DerivedDataset dataset, String domain, Function<Map<String, String>, String> result) {
        var lines = new LinkedHashMap<String, List<String>>();
        for (var row : Trial.rows(dataset)) {
            lines.computeIfAbsent(Trial.about(row, domain), _ -> new ArrayList<>())
                    .add(result.apply(row));
        }
        return lines.entrySet().stream()
                .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                .toList();
    }

    private static Settings settings(Map<String, String> given) {
        var protocol = new StringBuilder();
        var dates = new HashMap<String, LocalDate>();
        given.forEach((name, value) -> {
            if (name.startsWith("reference.")) {
                dates.put(name.substring("reference.".length()), LocalDate.parse(value));
            } else if (name.startsWith("protocol.")) {
                protocol.append(name.substring("protocol.".length()))
                        .append('=')
                        .append(value)
                        .append(' ');
            }
        });
        return new Settings(
                List.of(given.getOrDefault("criteria", "RECIST_1_1").split(",")),
                Notation.protocol(protocol.toString()),
                Settings.DEFAULT_CATEGORIES,
                given.getOrDefault("viable", Settings.DEFAULT_VIABLE_TEST_CODE),
                given.get("pattern"),
                Settings.NewLesionCertainty.valueOf(given.getOrDefault("new", "AS_STATED")),
                Boolean.parseBoolean(given.get("accepted")),
                dates);
    }

    private static Stream<Case> cases(Path file) {
        try {
            return Stream.of(Files.readString(file).split("(?m)^=== ")).skip(1).map(TrialTablesTest::parse);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Case parse(String text) {
        var parts = text.split("(?m)^---$", 2);
        var lines = parts[0].lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        var settings = new HashMap<String, String>();
        var tables = new EnumMap<Domain, List<String>>(Domain.class);
        Domain domain = null;
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("settings ")) {
                Stream.of(line.substring("settings ".length()).split(" +"))
                        .map(each -> each.split("=", 2))
                        .forEach(each -> settings.put(each[0], each[1]));
            } else if (Stream.of(Domain.values()).anyMatch(each -> each.name().equals(line))) {
                domain = Domain.valueOf(line);
                tables.put(domain, new ArrayList<>());
            } else if (!line.startsWith("#")) {
                tables.get(domain).add(line);
            }
        }
        var datasets = new EnumMap<Domain, String>(Domain.class);
        tables.forEach((each, table) ->
                datasets.put(each, DatasetText.dataset(each, table).toString()));
        assertThat(parts).as(lines.getFirst()).hasSize(2);
        return new Case(
                lines.getFirst(),
                settings,
                datasets,
                parts[1].lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty() && !each.startsWith("#"))
                        .toList());
    }
}
