package org.mrecist.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.SurveillancePlan;
import org.mrecist.calendar.PlanCalendar;
import org.mrecist.http.answer.NextStepsAnswer;
import org.mrecist.http.answer.ProvenanceAnswer;
import org.mrecist.http.answer.SurveillancePlanAnswer;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;

/// Plans imaging and AFP after a complete response.
@Path("/v1/surveillance-plan")
@Tag(name = "Guidelines")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
public class SurveillancePlanResource {
    static final String CALENDAR = "text/calendar";

    private static final MediaType CALENDAR_TYPE = new MediaType("text", "calendar", "UTF-8");

    /// The first one where the caller takes any.
    private final CourseReader reader;
    private final Guidance guidance;
    private final Provenance provenance;

    public SurveillancePlanResource(CourseReader reader, Guidance guidance, Provenance provenance) {
        this.reader = reader;
        this.guidance = guidance;
        this.provenance = provenance;
    }

    /// A plan and what it was made by.
    private record Planned(SurveillancePlan plan, ProvenanceAnswer provenance) {}

    @POST
    @Produces({MediaType.APPLICATION_JSON, CALENDAR})
    @Operation(
            operationId = "planSurveillance",
            summary = "Plan imaging and AFP after a complete response",
            description = "Takes a course whose last visit is a complete response and answers with the windows in which"
                    + " imaging and AFP are due, until the least duration of surveillance ends, each with the option"
                    + " that gives it. Accept: text/calendar answers with the same as events of a calendar.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CourseRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SurveillancePlanAnswer.class)),
                @Content(mediaType = CALENDAR, schema = @Schema(implementation = String.class))
            })
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public Response plan(Body body, @Context HttpHeaders headers) {
        var isCalendar = Preference.isFor(CALENDAR_TYPE, headers);
        var planned = planned(body);
        var notice = NextStepsAnswer.notice(guidance.guideline());
        var answer = isCalendar
                ? PlanCalendar.of(
                        planned.plan(),
                        planned.provenance().inputDigest(),
                        planned.provenance().evaluatedAt(),
                        notice)
                : SurveillancePlanAnswer.of(planned.plan(), planned.provenance(), notice);
        return Response.ok(answer, isCalendar ? CALENDAR_TYPE : MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Planned planned(Body body) {
        return switch (reader.read(body.bytes())) {
            case Reading.Refused<ReadCourse> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadCourse>(var read) -> {
                var assessment =
                        body.call().assess(new AssessmentRequest(read.course(), read.criteria(), read.protocol()));
                var made = provenance.of(assessment.request(), body.call().madeFrom(read.inputDigest()));
                yield guidance.surveillancePlan(assessment, made.evaluatedOn())
                        .map(plan -> new Planned(plan, made))
                        .orElseThrow(() -> new RefusedException(Problem.ofStatus(
                                422,
                                "no-complete-response",
                                "No complete response",
                                "The last visit is no complete response; surveillance is planned after one.")));
            }
        };
    }
}
