package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.read.ReaderCourse;
import org.mrecist.findings.CourseNotation;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;

/// What a record holds is read as the course that it tells of, and what is doubtful about it is told at its place.
class ChartTest {
    private static final Pattern ENTRY = Pattern.compile("Parameters\\.parameter\\[0\\]\\.resource"
            + "(?:\\.entry\\[(?<entry>[0-9]+)\\](?:\\.resource)?)?\\.?(?<place>.*)");

    @TestFactory
    Stream<DynamicTest> every_record_is_read_as_the_course_it_tells_of() {
        return ChartCase.readAll().stream().map(each -> dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(ChartCase each) {
        var reading = Evaluations.read(each.parameters().toString());
        assertThat(issues(reading)).containsExactlyInAnyOrderElementsOf(each.issues());
        assertThat(courses(reading)).isEqualTo(expected(each));
    }

    private static Map<String, Course> expected(ChartCase each) {
        if (each.course() != null) {
            return Map.of("", CourseNotation.course(each.course()));
        }
        return each.reads() == null
                ? Map.of()
                : each.reads().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, read -> CourseNotation.course(read.getValue())));
    }

    private static Map<String, Course> courses(Reading<EvaluationRequest> reading) {
        var courses = new LinkedHashMap<String, Course>();
        if (reading instanceof Reading.Read<EvaluationRequest>(var request, var _)) {
            request.chart().courses().forEach(read -> courses.put(reader(read), withoutContext(read.course())));
        }
        return courses;
    }

    /// What stands around the lesions has a test of its own.
    private static Course withoutContext(Course course) {
        return new Course(
                course.subject(),
                course.treatment(),
                course.lesions(),
                course.visits(),
                course.interventions(),
                course.followUp(),
                ClinicalContext.NOT_STATED);
    }

    private static String reader(ReaderCourse read) {
        return read.performers().stream().map(each -> each.address()).collect(Collectors.joining(" "));
    }

    static List<String> issues(Reading<EvaluationRequest> reading) {
        var issues = switch (reading) {
            case Reading.Read<EvaluationRequest>(var _, var all) -> all;
            case Reading.Refused<EvaluationRequest>(var all) -> all;
        };
        return issues.stream().map(ChartTest::words).toList();
    }

    private static String words(Issue issue) {
        return Stream.concat(
                        Stream.of(issue.severity().code(), issue.code()),
                        issue.expressions().stream().map(ChartTest::shortened))
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String expression) {
        var place = ENTRY.matcher(expression);
        return place.matches()
                        && (place.group("entry") != null
                                || !place.group("place").isEmpty())
                ? (place.group("entry") == null ? "" : place.group("entry") + ":") + place.group("place")
                : expression;
    }
}
