package org.mrecist.http;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.mrecist.explanation.Translations;
import org.mrecist.http.answer.HeldResponsesAnswer;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.BestResponseReader;
import org.mrecist.http.request.BestResponseReader.ReadResponses;
import org.mrecist.http.request.BestResponseRequest;
import org.mrecist.http.request.ReadLimits;
import org.mrecist.http.request.Reading;

/// Finds the best overall response of visits that were judged elsewhere.
@Path("/v1/best-responses")
@Tag(name = "Assessment")
public class BestResponseResource {
    private final Provenance provenance;
    private final Translations translations;
    private final BestResponseReader reader;

    public BestResponseResource(Provenance provenance, Translations translations, ReadLimits limits) {
        this.provenance = provenance;
        this.translations = translations;
        reader = new BestResponseReader(limits.json());
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findBestResponse",
            summary = "Find the best overall response of visits judged elsewhere",
            description = "For callers that hold the overall responses of a course and not its lesions: takes them with"
                    + " their dates and answers with the best overall response, confirmed or not, and the milestones.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BestResponseRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The best overall response.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HeldResponsesAnswer.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public RestResponse<HeldResponsesAnswer> find(
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            Body body) {
        var messages = translations.negotiated(acceptLanguage);
        return switch (reader.read(body.bytes())) {
            case Reading.Refused<ReadResponses> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadResponses>(var read) -> {
                body.call().isOf(read.subject());
                yield Worded.of(
                        HeldResponsesAnswer.of(
                                read.subject(),
                                body.call().assess(read.responses()),
                                provenance.of(read.responses(), body.call().madeFrom(read.inputDigest())),
                                messages),
                        messages);
            }
        };
    }
}
