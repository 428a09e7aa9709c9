package org.mrecist.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.criteria.PatientTable;

/// The words for the courses of `cases/explained.txt`, one file for each, reviewed sentence by sentence.
///
/// With `-Dgolden.write=true` the files are written instead of compared.
class ExplanationGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/cases/explained.txt");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/explanation");

    @TestFactory
    Stream<DynamicTest> each_course_is_explained_in_the_words_that_were_reviewed() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(name(table), () -> isAsReviewed(name(table), words(table))));
    }

    @Test
    void no_file_is_left_of_a_course_that_is_no_more() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            tables().stream().map(table -> name(table) + ".txt").toList());
        }
    }

    private static void isAsReviewed(String name, String words) throws IOException {
        var file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, words);
        }
        assertThat(words).isEqualTo(Files.readString(file));
    }

    /// The courses whose words are reviewed.
    static List<PatientTable> tables() {
        try {
            return PatientTable.readAll(Files.readString(CASES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(PatientTable table) {
        return table.title().split(": ", 2)[0];
    }

    /// Both texts in every language, a sentence or a paragraph in a line.
    private static String words(PatientTable table) {
        var criteria = List.of(table.title().split(": ", 2)[1].split(" ", -1));
        return Stream.of(Language.values())
                .map(language -> {
                    var explanation = Wording.explained(
                            table.course(), table.protocol(), criteria, Wording.DELIVERED.in(language));
                    return "--- clinician, %s\n%s\n--- patient, %s\n%s\n"
                            .formatted(
                                    language.tag(),
                                    String.join("\n", explanation.clinician()),
                                    language.tag(),
                                    String.join("\n", explanation.patient()));
                })
                .collect(Collectors.joining());
    }
}
