package org.mrecist.http.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.problem.Problem;

/// One line of the answer to a batch.
@Schema(
        name = "BatchLine",
        description = "One line of the answer to a batch: the assessment of the course on a line of the request, or why"
                + " it could not be assessed. The last line may be a summary.")
public record BatchLine(
        @Schema(description = "The number of the line of the request, from 1; blank lines are counted.") @Nullable
        Long line,

        @Nullable AssessmentAnswer assessment,
        @Nullable Problem problem,

        @Schema(description = "Ends the answer where it is asked for.") @Nullable
        BatchSummary summary) {
    /// The answer for a course.
    public static BatchLine of(long line, AssessmentAnswer assessment) {
        return new BatchLine(line, assessment, null, null);
    }

    /// Why a line could not be answered.
    public static BatchLine of(long line, Problem problem) {
        return new BatchLine(line, null, problem, null);
    }

    /// What the lines came to.
    public static BatchLine of(BatchSummary summary) {
        return new BatchLine(null, null, null, summary);
    }

    /// What the lines of a batch came to.
    @Schema(name = "BatchSummary", description = "What the lines of the request came to.")
    public record BatchSummary(
            @Schema(description = "All lines, blank ones among them.")
            long lines,

            long assessments,
            long problems,

            @Schema(description = "Lines that were passed over because nothing is on them.")
            long blank) {}
}
