package org.mrecist.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mrecist.guideline.Guideline;
import org.mrecist.http.answer.GuidelineDescription;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.trace.Literature;

/// Shows what the next steps are chosen from.
@Path("/v1/guidelines")
@Tag(name = "Guidelines")
@Produces(MediaType.APPLICATION_JSON)
public class GuidelineResource {
    private final Guideline guideline;
    private final Literature literature;
    private final Clock clock;

    public GuidelineResource(Guideline guideline, Literature literature, Clock clock) {
        this.guideline = guideline;
        this.literature = literature;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listGuidelines",
            summary = "List the packs of options in force",
            description = "The delivered pack first, then those of the site.")
    public List<GuidelineDescription.Summary> list() {
        return guideline.packs().stream()
                .map(pack -> GuidelineDescription.Summary.of(pack, guideline))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "describeGuideline",
            summary = "Show a pack of options",
            description =
                    "Options with their conditions, evidence and state of review, what stands before many of them,"
                            + " the works cited, and what was corrected.")
    @APIResponse(responseCode = "200", description = "The pack as it is in force.")
    @APIResponse(ref = "#/components/responses/NotFound", responseCode = "404")
    public GuidelineDescription describe(
            @Parameter(description = "The id of the pack.", example = "hcc-response") @PathParam("id") String id) {
        return guideline.packs().stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .map(pack -> GuidelineDescription.of(pack, guideline, literature, LocalDate.now(clock)))
                .orElseThrow(() -> new RefusedException(
                        Problem.notFound("no pack of options has this id; GET /v1/guidelines lists them")));
    }
}
