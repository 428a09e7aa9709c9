package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Assessor;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.SurveillancePlan;
import org.mrecist.assessment.SurveillancePlan.Examination;
import org.mrecist.findings.CourseNotation;
import org.mrecist.http.request.Contexts;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// The plans of `surveillance-plans.txt`.
public class SurveillancePlanTest {
    private static final Guidance GUIDANCE = new Guidance(GuidelineReader.read(LiteratureReader.read()), false);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private record Vector(String title, String course, List<String> expected) {
        static List<Vector> all() throws IOException {
            try (var file = SurveillancePlanTest.class.getResourceAsStream("/guidance/surveillance-plans.txt")) {
                return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ", -1))
                        .skip(1)
                        .map(Vector::of)
                        .toList();
            }
        }

        private static Vector of(String text) {
            var parts = text.strip().split("\n---\n", 2);
            var lines = parts[0].split("\n", 3);
            assertThat(lines[1]).startsWith("source: ");
            return new Vector(lines[0], lines[2], parts[1].lines().toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> windows_are_laid_as_the_options_that_hold_then_say() throws IOException {
        return Vector.all().stream()
                .map(vector -> dynamicTest(vector.title(), () -> {
                    var plan = GUIDANCE.surveillancePlan(assess(vector.course()), TODAY)
                            .orElseThrow();
                    var written = written(plan);
                    if (vector.expected().getLast().equals("...")) {
                        var first =
                                vector.expected().subList(0, vector.expected().size() - 1);
                        assertThat(written)
                                .startsWith(first.toArray(String[]::new))
                                .hasSizeGreaterThan(first.size());
                    } else {
                        assertThat(written).containsExactlyElementsOf(vector.expected());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> windows_of_one_examination_follow_each_other_and_begin_before_the_end() throws IOException {
        return Vector.all().stream()
                .map(vector -> dynamicTest(vector.title(), () -> {
                    var plan = GUIDANCE.surveillancePlan(assess(vector.course()), TODAY)
                            .orElseThrow();
                    assertThat(plan.windows()).allMatch(window -> window.from().isBefore(plan.until()));
                    for (var examination : Examination.values()) {
                        var windows = plan.windows().stream()
                                .filter(window -> window.examination() == examination)
                                .toList();
                        assertThat(windows).isSortedAccordingTo(Comparator.comparing(SurveillancePlan.Window::from));
                        for (var i = 1; i < windows.size(); i++) {
                            assertThat(windows.get(i).from())
                                    .isAfter(windows.get(i - 1).to());
                        }
                    }
                }));
    }

    @Test
    void nothing_is_planned_without_a_complete_response() {
        assertThat(GUIDANCE.surveillancePlan(assess("""
                        lesion L1 TARGET MASS LIVER
                        visit V0 2026-01-05: L1 22v22
                        visit V1 2026-02-23: L1 30v0
                        visit V2 2026-05-23: L1 30v10
                        """), TODAY)).isEmpty();
        assertThat(GUIDANCE.surveillancePlan(assess("""
                        lesion L1 TARGET MASS LIVER
                        visit V0 2026-01-05: L1 22v22
                        """), TODAY)).isEmpty();
    }

    /// The course after ablation, for calendars.
    public static SurveillancePlan afterAblation() throws IOException {
        return GUIDANCE.surveillancePlan(assess(Vector.all().getFirst().course()), TODAY)
                .orElseThrow();
    }

    private static Assessment assess(String text) {
        var course = CourseNotation.course(
                text.lines().filter(line -> !line.startsWith("context ")).collect(Collectors.joining("\n")));
        var context = text.lines()
                .filter(line -> line.startsWith("context "))
                .map(line -> line.substring("context ".length()))
                .collect(Collectors.joining(" "));
        return Assessor.assess(new AssessmentRequest(
                new Course(
                        course.subject(),
                        course.treatment(),
                        course.lesions(),
                        course.visits(),
                        course.interventions(),
                        course.followUp(),
                        Contexts.of(context)),
                List.of("MRECIST"),
                Protocol.DEFAULTS));
    }

    private static List<String> written(SurveillancePlan plan) {
        return Stream.of(
                        Stream.of("until " + plan.until()),
                        plan.windows().stream()
                                .map(window -> "%s %s %s %s%s"
                                        .formatted(
                                                window.examination(),
                                                window.from(),
                                                window.to(),
                                                window.option().id(),
                                                window.projected() ? " ~" : "")),
                        plan.undecided().stream()
                                .map(match -> "? " + match.option().id() + " "
                                        + match.missing().stream()
                                                .map(missing -> missing.fact().printed())
                                                .collect(Collectors.joining(" "))))
                .flatMap(lines -> lines)
                .toList();
    }
}
