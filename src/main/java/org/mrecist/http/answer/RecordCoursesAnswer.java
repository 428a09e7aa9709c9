package org.mrecist.http.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.WrittenCourse;

/// The courses that a record holds, as requests.
@Schema(name = "RecordCourses", description = "The courses that a record holds, each as a request.")
public record RecordCoursesAnswer(
        @Schema(description = "One, or one for each reader where readers measured the same lesion on the same day.")
        List<CourseRequest> courses,

        @Schema(description = "What is doubtful about the record or was left aside.")
        List<RecordIssueAnswer> findings) {
    /// The answer for what a record holds.
    ///
    /// @param issues what there is to say about it
    public static RecordCoursesAnswer of(EvaluationRequest request, List<Issue> issues) {
        return new RecordCoursesAnswer(
                request.chart().courses().stream()
                        .map(read -> WrittenCourse.of(read.course(), request.criteria(), request.protocol()))
                        .toList(),
                issues.stream().map(RecordIssueAnswer::of).toList());
    }

    /// Something about a record that its reader may want to check.
    @Schema(name = "RecordIssue", description = "Something about a record that its reader may want to check.")
    public record RecordIssueAnswer(
            @Schema(description = "What was found.", examples = "site-not-stated")
            String id,

            @Schema(enumeration = {"WARNING", "INFO"}) String severity,

            @Schema(description = "Where in the record, as FHIRPath.")
            List<String> expressions,

            String text) {
        static RecordIssueAnswer of(Issue issue) {
            return new RecordIssueAnswer(
                    issue.code(),
                    switch (issue.severity()) {
                        case ERROR -> throw new IllegalArgumentException("a fault refuses the record");
                        case WARNING -> "WARNING";
                        case INFORMATION -> "INFO";
                    },
                    issue.expressions(),
                    issue.detail());
        }
    }
}
