package org.mrecist.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Assessor;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.PatientTable;
import org.mrecist.explanation.PlotText;
import org.mrecist.explanation.Wording;

/// The pictures of the courses of `cases/plotted.txt`, one file for each, and all of them as waterfall and swimmer
/// plots, looked at in colour and in grey.
///
/// With `-Dgolden.write=true` the files are written instead of compared.
class PlotGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/cases/plotted.txt");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/plot");

    @TestFactory
    Stream<DynamicTest> each_picture_is_the_one_that_was_looked_at() {
        return pictures().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> isAsSeen(each.getKey(), each.getValue())));
    }

    @Test
    void no_file_is_left_of_a_picture_that_is_no_more() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pictures().keySet().stream()
                            .map(name -> name + ".svg")
                            .toList());
        }
    }

    private static void isAsSeen(String name, String picture) throws IOException {
        var file = GOLDEN.resolve(name + ".svg");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, picture);
        }
        assertThat(picture).isEqualTo(Files.readString(file));
        Picture.parse(picture).isWellMade();
    }

    private static Map<String, String> pictures() {
        var pictures = new LinkedHashMap<String, String>();
        for (var table : tables()) {
            var words = table.title().split(": ", 2);
            pictures.put(words[0], CoursePlot.of(assessed(table), text(table), "plot"));
        }
        var english = new PlotText(Wording.ENGLISH);
        pictures.put("waterfall", WaterfallPlot.of(courses(), english, "waterfall"));
        pictures.put("swimmer-over-years", SwimmerPlot.of(courses(), english, "swimmer"));
        pictures.put(
                "swimmer",
                SwimmerPlot.of(
                        courses().stream()
                                .filter(course ->
                                        !"HCC-0034".equals(course.course().subject()))
                                .toList(),
                        english,
                        "swimmer"));
        return pictures;
    }

    private static List<CriteriaAssessment> courses() {
        return tables().stream()
                .map(table -> new AssessmentRequest(table.course(), List.of("MRECIST"), table.protocol()))
                .map(request -> Assessor.assess(request).criteria().getFirst())
                .toList();
    }

    private static Assessment assessed(PatientTable table) {
        var asked = Stream.of(table.title().split(": ", 2)[1].split(" ", -1))
                .filter(word -> !word.equals("es"))
                .toList();
        return Assessor.assess(new AssessmentRequest(table.course(), asked, table.protocol()));
    }

    private static PlotText text(PatientTable table) {
        return new PlotText(table.title().endsWith(" es") ? Wording.SPANISH : Wording.ENGLISH);
    }

    private static List<PatientTable> tables() {
        try {
            return PatientTable.readAll(Files.readString(CASES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
