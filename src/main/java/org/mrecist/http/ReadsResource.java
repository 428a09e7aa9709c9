package org.mrecist.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Translations;
import org.mrecist.http.answer.ReadCasesAnswer;
import org.mrecist.http.answer.ReadsAnswer;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.ReadCasesRequest;
import org.mrecist.http.request.Reading;
import org.mrecist.http.request.ReadsReader;
import org.mrecist.http.request.ReadsReader.ReadCases;
import org.mrecist.http.request.ReadsReader.ReadReads;
import org.mrecist.http.request.ReadsReader.ReaderCourse;
import org.mrecist.http.request.ReadsRequest;
import org.mrecist.reads.AdjudicatedCourse;
import org.mrecist.reads.Read;
import org.mrecist.reads.ReadsComparison;

/// Compares what several readers saw of a course.
@Path("/v1/reads")
@Tag(name = "Reads")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReadsResource {
    private static final String INCLUDE = "The parts of each read, as for an assessment.";

    private final ReadsReader reader;
    private final Provenance provenance;
    private final Translations translations;

    public ReadsResource(CourseReader courses, Provenance provenance, Translations translations) {
        this.reader = new ReadsReader(courses);
        this.provenance = provenance;
        this.translations = translations;
    }

    @POST
    @Operation(
            operationId = "compareReads",
            summary = "Compare the reads of one course",
            description =
                    "Takes what two to five readers saw of one course and answers with the response of each, where"
                            + " they agree, which visits an adjudicator has to decide and why: which lesion, which sum, how"
                            + " many millimetres from the other category. An adjudicator's choices are folded in.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadsRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The reads, compared.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadsAnswer.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public RestResponse<ReadsAnswer> compare(
            @Parameter(description = INCLUDE, example = "lesions") @QueryParam("include") @Nullable String include,
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            Body body) {
        var messages = translations.negotiated(acceptLanguage);
        var parts = AssessmentResource.included(include);
        return switch (reader.readReads(body.bytes())) {
            case Reading.Refused<ReadReads> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadReads>(var read) -> {
                var reads = assessed(read.reads(), body.call());
                yield Worded.of(
                        ReadsAnswer.of(
                                reads,
                                read.isAdjudicated() ? AdjudicatedCourse.of(reads, read.choices()) : null,
                                provenance.of(
                                        read.reads().getFirst().request(),
                                        body.call().madeFrom(read.inputDigest())),
                                parts,
                                messages),
                        messages);
            }
        };
    }

    @POST
    @Path("/agreement")
    @Operation(
            operationId = "countAgreement",
            summary = "Tell how far the readers of many courses agree",
            description = "Compares the reads of each course and counts, for each of the criteria: how many visits and"
                    + " how many best overall responses all readers agree on, Fleiss' kappa of all of them and Cohen's"
                    + " kappa of each two, with 95 % confidence intervals.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadCasesRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The reads of each course, compared, and the agreement over all.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadCasesAnswer.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public RestResponse<ReadCasesAnswer> count(
            @Parameter(description = INCLUDE, example = "none") @QueryParam("include") @Nullable String include,
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            Body body) {
        var messages = translations.negotiated(acceptLanguage);
        var parts = AssessmentResource.included(include);
        return switch (reader.readCases(body.bytes())) {
            case Reading.Refused<ReadCases> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadCases>(var read) ->
                Worded.of(
                        ReadCasesAnswer.of(
                                read.cases().stream()
                                        .map(each -> assessed(each, body.call()))
                                        .toList(),
                                provenance.of(
                                        read.cases().getFirst().getFirst().request(),
                                        body.call().madeFrom(read.inputDigest())),
                                parts,
                                messages),
                        messages);
        };
    }

    private static ReadsComparison assessed(List<ReaderCourse> reads, Judge judge) {
        return ReadsComparison.of(reads.stream()
                .map(each -> new Read(each.reader(), judge.assess(each.request())))
                .toList());
    }
}
