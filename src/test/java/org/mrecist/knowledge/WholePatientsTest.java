package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Assessor;
import org.mrecist.assessment.Guidance;
import org.mrecist.findings.CourseNotation;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.http.request.Contexts;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// The patients of `whole-patients.txt`, from the measurements to the options.
class WholePatientsTest {
    private static final Guidance GUIDANCE = new Guidance(GuidelineReader.read(LiteratureReader.read()), true);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @TestFactory
    Stream<DynamicTest> every_option_of_a_patient_is_as_reviewed() throws IOException {
        try (var file = WholePatientsTest.class.getResourceAsStream("/guidance/whole-patients.txt")) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ", -1))
                    .skip(1)
                    .map(text -> text.lines().toList())
                    .map(lines -> dynamicTest(lines.getFirst(), () -> isAsReviewed(lines)));
        }
    }

    private static void isAsReviewed(List<String> lines) {
        var assessment = Assessor.assess(new AssessmentRequest(course(lines), List.of("MRECIST"), Protocol.DEFAULTS));
        var steps = GUIDANCE.nextSteps(assessment, TODAY);

        assertThat(assessment.basis().overall()).hasToString(text(lines, "=> ").strip());
        assertThat(assessment.patientFacts().contradictions()).isEmpty();
        assertThat(ids(steps, Match.Status.APPLIES))
                .containsExactlyInAnyOrder(text(lines, "+ ").strip().split("\\s+", -1));
        var open = steps.matches()
                .filter(match -> match.status() == Match.Status.NEEDS_INFO)
                .map(WholePatientsTest::missing)
                .toList();
        if (text(lines, "context ").isEmpty()) {
            assertThat(open)
                    .as("nothing that has conditions applies on missing facts")
                    .hasSizeGreaterThan(30);
        } else {
            assertThat(open)
                    .containsExactlyInAnyOrderElementsOf(lines.stream()
                            .filter(line -> line.startsWith("? "))
                            .map(line -> line.substring(2))
                            .toList());
        }
        assertThat(steps.onlyMatch()).isFalse();
    }

    private static Course course(List<String> lines) {
        var course = CourseNotation.course(lines.stream()
                .skip(1)
                .filter(line -> line.matches("(treatment|lesion|visit) .*"))
                .collect(Collectors.joining("\n")));
        return new Course(
                course.subject(),
                course.treatment(),
                course.lesions(),
                course.visits(),
                course.interventions(),
                course.followUp(),
                Contexts.of(text(lines, "context ")));
    }

    private static List<String> ids(NextSteps steps, Match.Status status) {
        return steps.matches()
                .filter(match -> match.status() == status)
                .map(match -> match.option().id())
                .toList();
    }

    private static String missing(Match match) {
        return match.option().id() + ": "
                + match.missing().stream()
                        .map(missing -> missing.fact().printed())
                        .collect(Collectors.joining(" "));
    }

    /// The lines with this mark, without it.
    private static String text(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .collect(Collectors.joining(" "));
    }
}
