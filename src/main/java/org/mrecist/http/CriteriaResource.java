package org.mrecist.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.http.answer.CriteriaDescription;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.RefusedException;
import org.mrecist.trace.Literature;

/// Shows what the rule sets decide by.
@Path("/v1/criteria")
@Tag(name = "Criteria")
@Produces(MediaType.APPLICATION_JSON)
public class CriteriaResource {
    private final Map<String, CriteriaDescription> criteria = new LinkedHashMap<>();

    public CriteriaResource(Literature literature) {
        for (var each : CriteriaRegistry.all()) {
            var description = CriteriaDescription.of(each.ruleSet(), BestResponseRules.all(), literature);
            criteria.put(description.name(), description);
        }
    }

    @GET
    @Operation(operationId = "listCriteria", summary = "List the criteria on offer")
    public List<CriteriaDescription.Summary> list() {
        return CriteriaRegistry.all().stream()
                .map(each -> CriteriaDescription.Summary.of(each.ruleSet()))
                .toList();
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "describeCriteria",
            summary = "Show what criteria decide by",
            description =
                    "Rules with the places where they were published, the overall table, the clinical choices with"
                            + " their defaults, the readings chosen where the works are silent with their reasons, and the works.")
    @APIResponse(responseCode = "200", description = "What the criteria decide by.")
    @APIResponse(ref = "#/components/responses/NotFound", responseCode = "404")
    public CriteriaDescription describe(
            @Parameter(description = "The name of the criteria.", example = "MRECIST") @PathParam("name") String name) {
        var description = criteria.get(name);
        if (description == null) {
            throw new RefusedException(Problem.notFound("no criteria have this name; GET /v1/criteria lists them"));
        }
        return description;
    }
}
