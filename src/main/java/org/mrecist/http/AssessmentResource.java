package org.mrecist.http;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Translations;
import org.mrecist.http.answer.AssessmentAnswer;
import org.mrecist.http.answer.Include;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;

/// Assesses the response of one course of treatment.
@Path("/v1/assessments")
@Tag(name = "Assessment")
public class AssessmentResource {
    private final CourseReader reader;
    private final AssessmentAnswers answers;
    private final Translations translations;

    public AssessmentResource(CourseReader reader, AssessmentAnswers answers, Translations translations) {
        this.reader = reader;
        this.answers = answers;
        this.translations = translations;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Drawn.SVG})
    @Operation(
            operationId = "assess",
            summary = "Assess the response of one course of treatment",
            description = "Takes the lesions of one patient across visits and answers with the response by each of the"
                    + " criteria requested, visit by visit and over the course, with the steps of every decision."
                    + " A response that cannot be decided is NE, which is an answer and not an error."
                    + " Accept: image/svg+xml answers with the picture of POST /v1/plots.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CourseRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The response of the course.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AssessmentAnswer.class)),
                @Content(mediaType = Drawn.SVG, schema = @Schema(implementation = String.class))
            })
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/NotAcceptable", responseCode = "406")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public Uni<Response> assess(
            @Parameter(
                            description = "The parts of the answer, as a comma list of steps, lesions, alternatives,"
                                    + " comparison, findings, nextSteps and explanation (with questions), or none alone. All"
                                    + " of them if left out.",
                            example = "steps,findings")
                    @QueryParam("include")
                    @Nullable
                    String include,
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            @Context HttpHeaders headers,
            Body body) {
        var isPicture = Preference.isFor(Drawn.SVG_TYPE, headers);
        var messages = translations.negotiated(acceptLanguage);
        return body.answeredBy(() -> answer(include, isPicture, body, messages));
    }

    private Response answer(@Nullable String include, boolean isPicture, Body body, Messages messages) {
        var parts = included(include);
        return switch (reader.read(body.bytes())) {
            case Reading.Refused<ReadCourse> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadCourse>(var read) ->
                isPicture
                        ? Drawn.secured(Worded.ofSeveralTypes(
                                Drawn.course(read, messages, body.call()), Drawn.SVG_TYPE, messages))
                        : Worded.ofSeveralTypes(
                                answers.of(read, parts, messages, body.call()),
                                MediaType.APPLICATION_JSON_TYPE,
                                messages);
        };
    }

    /// The parts of an answer that the query asks for.
    ///
    /// @param names null for every part
    /// @throws RefusedException if they cannot be asked for
    public static Set<Include> included(@Nullable String names) {
        try {
            return Include.parse(names);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Problem.ofParameter("include", Include.inWords()));
        }
    }
}
