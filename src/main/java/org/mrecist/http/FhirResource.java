package org.mrecist.http;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mrecist.fhir.conformance.Conformance;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.FhirProblem;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;

/// Speaks to electronic health records in FHIR R4.
@Path("/fhir")
@Tag(
        name = "FHIR",
        description = "The same assessment in HL7 FHIR R4 (4.0.1). A FHIR server describes itself: GET /fhir/metadata,"
                + " and the definitions that it names, say what is taken and sent, element by element.")
@Produces({FhirProblem.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public class FhirResource {
    /// Of any resource: what it holds is FHIR's to say.
    @Schema(
            name = "FhirResource",
            description = "A resource of FHIR R4 in its JSON form.",
            requiredProperties = "resourceType",
            additionalProperties = Schema.True.class)
    public record AnyResource(String resourceType) {}

    private final FhirAnswers answers;
    private final Conformance conformance;

    public FhirResource(FhirAnswers answers, Conformance conformance) {
        this.answers = answers;
        this.conformance = conformance;
    }

    @POST
    @Path("/$mrecist-evaluate")
    @NonBlocking
    @Consumes({FhirProblem.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "evaluateFhir",
            summary = "Assess the response from resources of FHIR",
            description =
                    "Takes Parameters with a Bundle of tumour sizes over time, or the bare Bundle, and answers with"
                            + " Parameters: the overall response, an Observation for each visit, the status of the disease, the"
                            + " options of published guidance and what there is to say about the data."
                            + " OperationDefinition/mrecist-evaluate lists the parameters. A response that cannot be decided is"
                            + " NE, with the reasons among the issues. The query takes _format, which goes over Accept.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = FhirProblem.MEDIA_TYPE, schema = @Schema(implementation = AnyResource.class)))
    @APIResponse(
            responseCode = "200",
            description = "Parameters with the answer.",
            content =
                    @Content(mediaType = FhirProblem.MEDIA_TYPE, schema = @Schema(implementation = AnyResource.class)))
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "400")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "413")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "415")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "422")
    public Uni<Response> evaluate(Body body, @Context UriInfo address) {
        var misplaced = address.getQueryParameters().keySet().stream()
                .filter(name -> !name.startsWith("_"))
                .findFirst();
        if (misplaced.isPresent()) {
            throw new RefusedException(Problem.ofStatus(
                    400,
                    "parameter",
                    "Parameter in the address",
                    "The parameters of the operation stand in the body, not in the address."));
        }
        return body.answeredBy(() -> response(answers.evaluate(body.bytes(), body.call())));
    }

    private static Response response(FhirAnswers.Answer answer) {
        return Response.status(answer.status())
                .entity(FhirJson.write(answer.resource()))
                .build();
    }

    @GET
    @Path("/metadata")
    @NonBlocking
    @Operation(operationId = "describeFhir", summary = "Show the CapabilityStatement")
    @APIResponse(
            responseCode = "200",
            description = "The CapabilityStatement.",
            content =
                    @Content(mediaType = FhirProblem.MEDIA_TYPE, schema = @Schema(implementation = AnyResource.class)))
    public Response metadata() {
        return Response.ok(FhirJson.write(conformance.capabilities())).build();
    }

    @GET
    @Path("/{type:CodeSystem|OperationDefinition|StructureDefinition|ValueSet}/{id}")
    @NonBlocking
    @Operation(
            operationId = "readFhirDefinition",
            summary = "Show a definition",
            description =
                    "The operation, the code systems mrecist, mrecist-issue and mrecist-override-reason, the value sets of their codes, and the"
                            + " profiles of the observations that are taken and sent. Their canonical names begin with"
                            + " http://mrecist.alt/fhir/, which names them and is no address.")
    @APIResponse(
            responseCode = "200",
            description = "The definition.",
            content =
                    @Content(mediaType = FhirProblem.MEDIA_TYPE, schema = @Schema(implementation = AnyResource.class)))
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "404")
    public Response definition(
            @Parameter(description = "The type of resource.", example = "CodeSystem") @PathParam("type") String type,
            @Parameter(description = "The id of the definition.", example = "mrecist") @PathParam("id") String id) {
        var definition = conformance.find(type, id);
        if (definition.isEmpty()) {
            throw new RefusedException(Problem.notFound("No definition has this type and id."));
        }
        return Response.ok(FhirJson.write(definition.get())).build();
    }
}
