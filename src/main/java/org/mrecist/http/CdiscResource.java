package org.mrecist.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.cdisc.TrialCourses;
import org.mrecist.cdisc.TrialResponses;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Translations;
import org.mrecist.http.answer.TrialAnswer;
import org.mrecist.http.answer.TrialCoursesAnswer;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.ReadLimits;
import org.mrecist.http.request.Reading;
import org.mrecist.http.request.TrialReader;
import org.mrecist.http.request.TrialReader.ReadTrial;
import org.mrecist.http.request.TrialRequest;
import org.mrecist.telemetry.Call;

/// Decides the responses of a trial's subjects from its datasets, and reads their courses.
@Path("/v1/cdisc")
@Tag(name = "Trials")
public class CdiscResource {
    private static final String FORM = "multipart/";

    private final TrialReader reader;
    private final Provenance provenance;
    private final Messages words;
    private final String name;
    private final String version;

    public CdiscResource(
            ReadLimits limits,
            Provenance provenance,
            Translations translations,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        reader = new TrialReader(CriteriaRegistry.names(), limits.json());
        this.provenance = provenance;
        // What stands in datasets is in English.
        this.words = translations.in(Language.ENGLISH);
        this.name = name;
        this.version = version;
    }

    @POST
    @Path("/rs")
    @Blocking
    @Consumes({MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deriveResponses",
            summary = "Decide the responses of a trial's subjects from its SDTM datasets",
            description =
                    "Takes TU and TR as CDISC Dataset-JSON 1.1, judges each reader's course of each subject apart, and"
                            + " answers with RS and the derived rows of TR. What cannot be used of a dataset is a finding"
                            + " with its row; the other rows are served. An RS sent along is compared row by row. An RS"
                            + " sent alone gives the best responses of its overall responses.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrialRequest.class)),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = TrialRequest.TrialForm.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The responses and derived results.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrialAnswer.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public TrialAnswer derive(@Context HttpHeaders headers, Body body) {
        return answer(read(headers, body), body.call());
    }

    @POST
    @Path("/courses")
    @Blocking
    @Consumes({MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readCourses",
            summary = "Read the courses of a trial's subjects from its SDTM datasets",
            description =
                    "Takes TU and TR as CDISC Dataset-JSON 1.1 and answers with each reader's course of each subject as"
                            + " the request of an assessment, to be looked at and changed. Nothing is judged. What cannot be"
                            + " used of a dataset is a finding with its row.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrialRequest.class)),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = TrialRequest.TrialForm.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The courses.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrialCoursesAnswer.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public TrialCoursesAnswer courses(@Context HttpHeaders headers, Body body) {
        var trial = read(headers, body);
        var sources = trial.sources();
        if (sources.identified() == null || sources.results() == null || sources.responses() != null) {
            throw new RefusedException(Problem.ofStatus(
                    422,
                    "no-lesion-datasets",
                    "Not the datasets of lesions",
                    "Courses are read from tu and tr; an rs has none and must be left out."));
        }
        var courses = TrialCourses.of(sources.identified(), sources.results(), sources.reported(), trial.settings());
        return TrialCoursesAnswer.of(courses, trial.settings());
    }

    private ReadTrial read(HttpHeaders headers, Body body) {
        // As text: what is no media type at all would not be read as one.
        var type = Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), "");
        var reading = type.regionMatches(true, 0, FORM, 0, FORM.length())
                ? reader.readForm(body.bytes(), type)
                : reader.readDocument(body.bytes());
        return switch (reading) {
            case Reading.Refused<ReadTrial> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadTrial>(var trial) -> trial;
        };
    }

    private TrialAnswer answer(ReadTrial trial, Call call) {
        var made =
                provenance.of(trial.settings(), trial.sources().results() != null, call.madeFrom(trial.inputDigest()));
        return TrialAnswer.of(
                TrialResponses.of(trial.sources(), trial.settings(), words, call),
                trial.settings(),
                dataset -> dataset.toJson(made.evaluatedAt(), name, version),
                made,
                words);
    }
}
