package org.mrecist.http.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.request.Reading;
import org.mrecist.timeline.Fault;

/// Why a request was not answered (RFC 9457), with every fault of it. Repeats no value of the patient's.
@Schema(name = "Problem", description = "Why a request was not answered (RFC 9457), with every fault of it.")
public record Problem(
        @Schema(description = "What kind of problem it is.", examples = "urn:mrecist:problem:contradictory")
        String type,

        @Schema(description = "The kind in words.") String title,
        int status,

        @Schema(description = "What is wrong with this request.")
        String detail,

        @Schema(description = "Every fault, by pointer in code-point order.")
        List<ProblemFault> errors) {
    /// The media type of problems.
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:mrecist:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    /// One fault of a request.
    @Schema(name = "Fault", description = "One fault of a request.")
    public record ProblemFault(
            @Schema(description = "The place in the request, as a JSON pointer; empty for the request as a whole.")
            String pointer,

            @Schema(
                    description =
                            "The line at which the row begins, where the course was read from CSV by the command.")
            @Nullable
            Long row,

            @Schema(description = "The column, where the course was read from CSV by the command.") @Nullable
            String column,

            @Schema(description = "A stable name of the kind of fault.", examples = "unknown-lesion")
            String code,

            @Schema(description = "What is wrong and what is expected, without any value sent.")
            String detail) {
        public ProblemFault(String pointer, String code, String detail) {
            this(pointer, null, null, code, detail);
        }

        static ProblemFault of(Fault fault) {
            return new ProblemFault(fault.pointer(), fault.code(), fault.detail());
        }
    }

    /// The kind by its short name, such as `malformed`.
    public String kind() {
        return type.substring(TYPES.length());
    }

    /// A request that cannot be read, or that contradicts itself.
    public static Problem of(Reading.Refused<?> refused) {
        return of(refused.faults().stream().map(ProblemFault::of).toList(), refused.structural());
    }

    /// A request that cannot be read, or that contradicts itself.
    ///
    /// @param errors at least one
    /// @param structural whether any is a fault of structure rather than of content
    public static Problem of(List<ProblemFault> errors, boolean structural) {
        var count = errors.size() == 1 ? "One fault" : errors.size() + " faults";
        return structural
                ? new Problem(
                        TYPES + "malformed",
                        "Malformed request",
                        400,
                        count
                                + ", at least one of structure: JSON, the type of a value, or a member that is not known.",
                        errors)
                : new Problem(
                        TYPES + "contradictory",
                        "Request that cannot be right",
                        422,
                        count + " in a well-formed request.",
                        errors);
    }

    /// A parameter of the query that cannot be right.
    public static Problem ofParameter(String name, String detail) {
        return new Problem(
                TYPES + "parameter",
                "Unknown value of a parameter",
                400,
                "The parameter " + name + " " + detail + ".",
                List.of(new ProblemFault("", "parameter-" + name, detail)));
    }

    /// A problem that the HTTP status says all of.
    public static Problem ofStatus(int status, String name, String title, String detail) {
        return new Problem(TYPES + name, title, status, detail, List.of());
    }

    /// More was sent than is taken.
    public static Problem tooLarge(String detail) {
        return ofStatus(413, "too-large", "Request too large", detail);
    }

    /// What was sent is of another kind than is taken.
    public static Problem unsupportedMediaType(String detail) {
        return ofStatus(415, "unsupported-media-type", "Unsupported media type", detail);
    }

    /// What was sent cannot be read to its end.
    public static Problem broken(String detail) {
        return ofStatus(400, "broken-input", "Input that cannot be read on", detail);
    }

    /// The service has no room for the request at the moment.
    public static Problem busy(String detail) {
        return ofStatus(503, "busy", "Too busy at the moment", detail);
    }

    /// The service has no room for a further large body at the moment.
    public static Problem noRoomForBody() {
        return ofStatus(
                503,
                "no-room-for-body",
                "No room for the body at the moment",
                "As many large bodies as there is room for are under way; come again.");
    }

    /// The service is stopping and takes nothing further.
    public static Problem stopping() {
        return ofStatus(503, "stopping", "Stopping", "The service is stopping; come again, to another or later.");
    }

    /// The service is stopping, and answers nothing of a stream from here on.
    public static Problem stoppedHere() {
        return ofStatus(
                503,
                "stopping",
                "Stopping",
                "The service is stopping. Neither this line nor any behind it was answered.");
    }

    /// The time for a stream is over, and nothing of it is answered from here on.
    public static Problem outOfTimeHere() {
        return ofStatus(
                503,
                "out-of-time",
                "Not answered in time",
                "The batch took longer than it may. Neither this line nor any behind it was answered.");
    }

    /// A stream has more lines than are taken.
    public static Problem tooManyLines(long most) {
        return tooLarge(
                "A batch must have at most " + most + " lines. Neither this line nor any behind it was answered.");
    }

    /// The caller has sent more than is taken of one.
    public static Problem tooManyOfCaller() {
        return ofStatus(
                429, "too-many-requests", "Too many requests", "More requests came than are taken of a caller.");
    }

    /// The service did not answer within the time that there is.
    public static Problem outOfTime() {
        return ofStatus(
                503, "out-of-time", "Not answered in time", "The request was not answered in time; come again.");
    }

    /// The caller did not send the body within the time that there is.
    public static Problem bodyDidNotCome() {
        return ofStatus(408, "timeout", "Request timeout", "The body did not come.");
    }

    /// The service itself is at fault.
    ///
    /// @param more what is said beyond, empty for nothing
    public static Problem defect(String more) {
        return ofStatus(
                500,
                "defect",
                "Defect of the service",
                "The service failed to answer; the same request will fail again." + more);
    }

    /// Nothing is found under the address.
    public static Problem notFound(String detail) {
        return ofStatus(404, "not-found", "Not found", detail);
    }
}
