package org.mrecist.http.lines;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mrecist.explanation.Translations;
import org.mrecist.http.AssessmentResource;
import org.mrecist.http.Worded;
import org.mrecist.http.answer.BatchLine;
import org.mrecist.http.body.ContentCoding;
import org.mrecist.http.body.CutOffException;
import org.mrecist.http.body.StreamedBody;
import org.mrecist.http.limits.BodySizes;
import org.mrecist.http.limits.Limits;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.telemetry.Call;

/// Assesses many courses in one request, one on each line.
@Path("/v1/assessments/batch")
@Tag(name = "Assessment")
public class BatchResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSONL = "application/jsonl";
    private static final String RETRY_AFTER_SECONDS = "10";

    /// What the example of a request is answered with, in short.
    private static final String ANSWER = """
            {"line":1,"assessment":{"subject":"EX-20","provenance":{…},"criteria":[…],"notice":"…"}}
            {"line":2,"problem":{"type":"urn:mrecist:problem:malformed","title":"Malformed request","status":400,\
            "detail":"2 faults, at least one of structure: JSON, the type of a value, or a member that is not known.",\
            "errors":[{"pointer":"/visits/0/date","code":"no-such-date","detail":"must be a date that the calendar has"},\
            {"pointer":"/visits/0/findings/0/viableDiameterMm","code":"wrong-type",\
            "detail":"must be a number, not a text"}]}}
            {"line":3,"assessment":{"subject":"EX-22","provenance":{…},"criteria":[…],"notice":"…"}}
            {"summary":{"lines":3,"assessments":2,"problems":1,"blank":0}}
            """;

    private final LineAnswers answers;
    private final Translations translations;
    private final BatchPlaces places;
    private final int mostBytesOfLine;
    private final long mostLines;

    BatchResource(LineAnswers answers, Translations translations, BatchPlaces places, Limits limits) {
        this.answers = answers;
        this.translations = translations;
        this.places = places;
        mostBytesOfLine = BodySizes.ofLine(limits);
        mostLines = limits.batch().lines();
    }

    @POST
    @Blocking
    @Consumes({NDJSON, JSONL})
    @Produces({NDJSON, JSONL})
    @Operation(
            operationId = "assessBatch",
            summary = "Assess many courses, one on each line",
            description = "Takes newline-delimited JSON: on each line a request as for an assessment, however many."
                    + " Answers with one line for each, in the same order, while it reads: the assessment or the problem,"
                    + " with the number of the line. A line that cannot be answered stops nothing. Blank lines are"
                    + " passed over and counted. A line has at most 1 MiB. Where the service stops or a limit is reached,"
                    + " the last line is a problem with the number of the first line that was not answered, and no"
                    + " summary follows. Send and read at the same time: the service"
                    + " reads on only as fast as its answers are taken. Request and answer may be packed with gzip.")
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "One line for each line of the request that is not blank, in the same order. Where the body"
                    + " itself breaks, as a damaged gzip does, the last line says so.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = BatchLine.class),
                            examples = @ExampleObject(name = "three-lines-and-their-summary", value = ANSWER)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/NotAcceptable", responseCode = "406")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Busy", responseCode = "503")
    public Response assess(
            @Parameter(description = "The parts of each answer, as for an assessment.", example = "none")
                    @QueryParam("include")
                    @Nullable
                    String include,
            @Parameter(
                            description = "Whether a last line counts the lines, the assessments, the problems and the"
                                    + " blank lines.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("summary")
                    @Nullable
                    String summary,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String packedBy,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted,
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            StreamedBody body) {
        try {
            var messages = translations.negotiated(acceptLanguage);
            var wanted = new Wanted(AssessmentResource.included(include), messages, body.call());
            var isSummed = isSummed(summary);
            var coding = coding(packedBy);
            var place = places.find().orElseThrow(() -> busy(body.call()));
            body.whenOver(place::close);
            var lines = new LineReader(unpacked(body.stream(), coding), mostBytesOfLine, mostLines);
            var packing = ContentCoding.ofAnswer(accepted);
            var answer =
                    new BatchAnswer(lines, answers, wanted, body.call(), isSummed, packing, place, places.threads());
            return Response.ok(answer)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                    .header(HttpHeaders.CONTENT_LANGUAGE, messages.language().tag())
                    .header(HttpHeaders.CONTENT_ENCODING, packing == ContentCoding.GZIP ? "gzip" : null)
                    .build();
        } catch (RefusedException refused) {
            body.leave();
            throw refused;
        }
    }

    private static boolean isSummed(@Nullable String summary) {
        return switch (summary) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw new RefusedException(Problem.ofParameter("summary", "must be true or false"));
        };
    }

    private static ContentCoding coding(@Nullable String packedBy) {
        var coding = ContentCoding.ofRequest(packedBy);
        if (coding == null) {
            throw new RefusedException(
                    Problem.unsupportedMediaType("The body must not be packed by another content coding than gzip."),
                    Map.of(HttpHeaders.ACCEPT_ENCODING, "gzip"));
        }
        return coding;
    }

    private static RefusedException busy(Call call) {
        call.turnAway();
        return new RefusedException(
                Problem.busy("As many batches as there is room for are being answered; come again."),
                Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }

    private static InputStream unpacked(InputStream stream, ContentCoding coding) {
        return switch (coding) {
            case IDENTITY -> stream;
            case GZIP -> {
                var unpacked = new GzipInput(stream);
                try {
                    unpacked.open();
                } catch (BrokenSourceException e) {
                    throw new RefusedException(Problem.broken("The body " + e.detail() + "."));
                } catch (CutOffException e) {
                    throw new RefusedException(e.problem());
                } catch (IOException e) {
                    throw new RefusedException(Problem.bodyDidNotCome());
                }
                yield unpacked;
            }
        };
    }
}
