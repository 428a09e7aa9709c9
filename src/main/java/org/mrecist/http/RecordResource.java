package org.mrecist.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mrecist.fhir.evaluate.EvaluationReader;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.write.OutcomeWriter;
import org.mrecist.http.answer.RecordCoursesAnswer;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.FhirProblem;

/// Reads resources of FHIR as requests of the native API.
@Path("/v1/fhir/courses")
@Tag(name = "FHIR")
public class RecordResource {
    private final FhirReader reader;

    public RecordResource(FhirReader reader) {
        this.reader = reader;
    }

    @POST
    @Blocking
    @Consumes({FhirProblem.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Produces({MediaType.APPLICATION_JSON, FhirProblem.MEDIA_TYPE})
    @Operation(
            operationId = "readRecord",
            summary = "Read the course that a record holds",
            description =
                    "Takes what $mrecist-evaluate takes and answers with the request of an assessment, to be looked at and"
                            + " changed. Nothing is judged. What is doubtful about the record is a finding with its place.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = FhirProblem.MEDIA_TYPE,
                            schema = @Schema(implementation = FhirResource.AnyResource.class)))
    @APIResponse(
            responseCode = "200",
            description = "The course, or that of each reader where they differ.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordCoursesAnswer.class)))
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "400")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "422")
    public Response courses(Body body) {
        var issues = new Issues();
        return switch (EvaluationReader.read(reader.read(body.bytes(), issues), issues)) {
            case Reading.Refused<EvaluationRequest> refused ->
                Response.status(refused.status())
                        .type(FhirProblem.MEDIA_TYPE)
                        .entity(FhirJson.write(OutcomeWriter.write(refused.issues())))
                        .build();
            case Reading.Read<EvaluationRequest>(var request, var remarks) ->
                Response.ok(RecordCoursesAnswer.of(request, remarks), MediaType.APPLICATION_JSON)
                        .build();
        };
    }
}
