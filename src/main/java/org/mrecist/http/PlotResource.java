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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.explanation.PlotText;
import org.mrecist.explanation.Translations;
import org.mrecist.http.body.Body;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.http.request.CourseReader;
import org.mrecist.http.request.CourseRequest;
import org.mrecist.http.request.CoursesReader;
import org.mrecist.http.request.CoursesReader.ReadCourses;
import org.mrecist.http.request.CoursesRequest;
import org.mrecist.http.request.ReadCourse;
import org.mrecist.http.request.Reading;
import org.mrecist.plot.SwimmerPlot;
import org.mrecist.plot.WaterfallPlot;

/// Draws courses.
@Path("/v1/plots")
@Tag(name = "Pictures")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(Drawn.SVG)
public class PlotResource {
    private static final String CRITERIA =
            "The criteria to judge all courses by, as GET /v1/criteria names them. If left"
                    + " out, those that each course names first, which then must be the same for all.";

    private final CourseReader course;
    private final CoursesReader courses;
    private final Translations translations;

    public PlotResource(CourseReader course, Translations translations) {
        this.course = course;
        this.courses = new CoursesReader(course);
        this.translations = translations;
    }

    /// A kind of picture of many courses.
    private interface Kind {
        String draw(List<CriteriaAssessment> courses, PlotText text, String name);
    }

    @POST
    @Operation(
            operationId = "plotCourse",
            summary = "Draw one course of treatment",
            description = "The sums of the targets over time as SVG, a panel for each of the criteria: baseline, nadir,"
                    + " the sums that partial response reaches up to and progression begins at, the category of each"
                    + " visit, new lesions and progression that they date back, gaps where there is no sum, AFP on an"
                    + " axis of its own. Title and description of the picture tell the same in words.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CourseRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = Drawn.SVG, schema = @Schema(implementation = String.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/NotAcceptable", responseCode = "406")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public Response plot(
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            Body body) {
        return switch (course.read(body.bytes())) {
            case Reading.Refused<ReadCourse> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadCourse>(var read) -> {
                var messages = translations.negotiated(acceptLanguage);
                yield Drawn.of(Drawn.course(read, messages, body.call()), messages);
            }
        };
    }

    @POST
    @Path("/waterfall")
    @Operation(
            operationId = "plotWaterfall",
            summary = "Draw the best change of each of many courses",
            description = "The best change of the target sum from the baseline of each course as SVG, from the largest"
                    + " growth to the largest decrease, each marked by its best overall response. It counts up to the"
                    + " first progression. Courses without a change to draw are named below.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoursesRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = Drawn.SVG, schema = @Schema(implementation = String.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/NotAcceptable", responseCode = "406")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public Response waterfall(
            @Parameter(description = CRITERIA, example = "MRECIST") @QueryParam("criteria") @Nullable String criteria,
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            Body body) {
        return drawn(WaterfallPlot::of, criteria, acceptLanguage, body);
    }

    @POST
    @Path("/swimmer")
    @Operation(
            operationId = "plotSwimmer",
            summary = "Draw the time on treatment of each of many courses",
            description = "A lane for each course as SVG, from the start of treatment, or the baseline where none is"
                    + " stated, to what is known last: the category of each visit, local treatment, progression decided"
                    + " elsewhere, a new therapy, death; an arrow where neither progression nor a new therapy nor death"
                    + " is known.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CoursesRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = Drawn.SVG, schema = @Schema(implementation = String.class)))
    @APIResponse(ref = "#/components/responses/Malformed", responseCode = "400")
    @APIResponse(ref = "#/components/responses/NotAcceptable", responseCode = "406")
    @APIResponse(ref = "#/components/responses/TooLarge", responseCode = "413")
    @APIResponse(ref = "#/components/responses/OtherMediaType", responseCode = "415")
    @APIResponse(ref = "#/components/responses/Contradictory", responseCode = "422")
    public Response swimmer(
            @Parameter(description = CRITERIA, example = "MRECIST") @QueryParam("criteria") @Nullable String criteria,
            @Parameter(description = Worded.ACCEPT_LANGUAGE, example = "es", schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    List<String> acceptLanguage,
            Body body) {
        return drawn(SwimmerPlot::of, criteria, acceptLanguage, body);
    }

    private Response drawn(Kind kind, @Nullable String criteria, List<String> acceptLanguage, Body body) {
        if (criteria != null && CriteriaRegistry.find(criteria).isEmpty()) {
            throw new RefusedException(
                    Problem.ofParameter("criteria", "must be one of " + String.join(", ", CriteriaRegistry.names())));
        }
        return switch (courses.read(body.bytes(), criteria)) {
            case Reading.Refused<ReadCourses> refused -> throw new RefusedException(Problem.of(refused));
            case Reading.Read<ReadCourses>(var read) -> {
                var messages = translations.negotiated(acceptLanguage);
                var assessed = read.courses().stream()
                        .map(each -> new AssessmentRequest(each.course(), List.of(read.criteria()), each.protocol()))
                        .map(request ->
                                body.call().assessSound(request).criteria().getFirst())
                        .toList();
                yield Drawn.of(
                        kind.draw(
                                assessed,
                                new PlotText(messages),
                                Drawn.name(body.call().madeFrom(read.inputDigest()))),
                        messages);
            }
        };
    }
}
