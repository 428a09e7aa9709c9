package org.mrecist.http.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.Settings;
import org.mrecist.cdisc.TrialCourses;
import org.mrecist.http.answer.TrialAnswer.AssumptionAnswer;
import org.mrecist.http.answer.TrialAnswer.DatasetFindingAnswer;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.WrittenCourse;

/// The courses that a trial's datasets hold, as requests.
@Schema(name = "TrialCourses", description = "The courses that a trial's datasets hold, each as a request.")
public record TrialCoursesAnswer(
        @Schema(description = "By subject and reader. A course that does not hold together is left out, with findings.")
        List<ReadersCourseAnswer> courses,

        @Schema(description = "What the datasets do not say, and what was taken instead.")
        List<AssumptionAnswer> assumptions,

        @Schema(
                description = "What is irregular or doubtful about the datasets, by dataset and row. Of one kind and"
                        + " variable the first hundred are listed, and the others counted.")
        List<DatasetFindingAnswer> findings) {
    /// The answer for the courses of a trial.
    public static TrialCoursesAnswer of(TrialCourses trial, Settings settings) {
        return new TrialCoursesAnswer(
                trial.courses().stream()
                        .map(each -> ReadersCourseAnswer.of(each, settings))
                        .toList(),
                trial.assumptions().stream().map(AssumptionAnswer::of).toList(),
                trial.findings().stream().map(DatasetFindingAnswer::of).toList());
    }

    /// One reader's course of one subject.
    @Schema(name = "ReadersCourse", description = "One reader's course of one subject.")
    public record ReadersCourseAnswer(
            @Schema(description = "USUBJID.") @Nullable String subject,

            @Schema(description = "TREVAL, if any.") @Nullable
            String evaluator,

            @Schema(description = "TREVALID, if any.") @Nullable
            String evaluatorId,

            @Schema(
                    description =
                            "The request of an assessment. In its ids, what a request does not take is replaced by"
                                    + " a hyphen.")
            CourseRequest course) {
        static ReadersCourseAnswer of(TrialCourses.ReadersCourse read, Settings settings) {
            return new ReadersCourseAnswer(
                    read.course().subject(),
                    read.evaluator().role(),
                    read.evaluator().id(),
                    WrittenCourse.of(read.course(), settings.criteria(), settings.protocol()));
        }
    }
}
