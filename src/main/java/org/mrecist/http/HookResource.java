package org.mrecist.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mrecist.cdshooks.Discovery;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;

/// Speaks to electronic health records in CDS Hooks.
@Path("/cds-services")
@Tag(
        name = "CDS Hooks",
        description =
                "The same assessment as cards of CDS Hooks 2.0.1. Discovery, GET /cds-services, lists the hooks and"
                        + " what a client is asked to fetch ahead.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class HookResource {
    private final HookAnswers answers;
    private final byte[] discovery;

    public HookResource(HookAnswers answers, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.answers = answers;
        discovery = FhirJson.write(Discovery.document(version));
    }

    /// What CDS Hooks has in its documents is the specification's to say.
    @Schema(
            name = "HookCall",
            description = "A call of CDS Hooks 2.0.1, with hook, hookInstance, context and prefetch.",
            additionalProperties = Schema.True.class)
    public record AnyCall(String hook, String hookInstance) {}

    /// Cards, or none where there is nothing to say.
    @Schema(
            name = "HookAnswer",
            description = "An answer of CDS Hooks 2.0.1: cards, none where there is nothing to say.")
    public record AnyAnswer(java.util.List<Object> cards) {}

    @GET
    @Operation(operationId = "discoverHooks", summary = "List the services of CDS Hooks")
    @APIResponse(responseCode = "200", description = "Discovery of CDS Hooks.")
    public Response discover() {
        return Response.ok(discovery).build();
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "callHook",
            summary = "Answer a hook with cards",
            description =
                    "Assesses the tumour sizes of the prefetch and answers with a card, or with none where there is"
                            + " nothing to say: no hepatocellular carcinoma, no second imaging visit, no order that concerns it."
                            + " What is needed and was not supplied whole is answered with 412; nothing is ever assessed on one"
                            + " page of several. The service never calls fhirServer and keeps no token.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnyCall.class)))
    @APIResponse(
            responseCode = "200",
            description = "Cards.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnyAnswer.class)))
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "400")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "404")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "412")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "413")
    public Response call(
            @Parameter(description = "The id of the service.", example = Discovery.SERVICE) @PathParam("id") String id,
            Body body) {
        requireKnown(id);
        return response(answers.call(body.bytes(), body.call()));
    }

    @POST
    @Path("/{id}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tellFeedback",
            summary = "Tell what became of cards",
            description = "Counted and kept for audit without the clinician's free text. The same outcome told twice"
                    + " counts once.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "200", description = "Taken; there is no body.")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "400")
    @APIResponse(ref = "#/components/responses/FhirRefused", responseCode = "404")
    public Response feedback(
            @Parameter(description = "The id of the service.", example = Discovery.SERVICE) @PathParam("id") String id,
            Body body) {
        requireKnown(id);
        return response(answers.feedback(body.bytes(), body.call()));
    }

    private static void requireKnown(String id) {
        if (!id.equals(Discovery.SERVICE)) {
            throw new RefusedException(Problem.notFound("no service has this id; GET /cds-services lists them"));
        }
    }

    private static Response response(HookAnswers.Answer answer) {
        var response = Response.status(answer.status());
        return answer.body() == null
                ? response.build()
                : response.entity(FhirJson.write(answer.body())).build();
    }
}
