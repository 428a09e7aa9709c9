package org.mrecist.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.mrecist.http.problem.FhirProblem;
import org.mrecist.http.problem.Problem;

/// Describes once the problems that operations answer with.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonResponses implements OASFilter {
    private static final Map<String, String> DESCRIPTIONS = new TreeMap<>(Map.of(
            "Malformed",
                    "The request is malformed: JSON, the type of a value, a member that is not known, a parameter.",
            "NotFound", "Nothing is found under the address.",
            "NotAcceptable", "None of the media types that the request accepts is on offer.",
            "Busy", "As much as there is room for is under way; Retry-After says in how many seconds to come again.",
            "TooLarge", "The body is larger than the limit.",
            "OtherMediaType", "The body is of another media type.",
            "Contradictory", "The request is well formed and cannot be right."));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DESCRIPTIONS.forEach((name, description) -> document.getComponents().addResponse(name, problem(description)));
        document.getComponents()
                .addResponse(
                        "FhirRefused",
                        response(
                                "An OperationOutcome with every fault, each with its place as FHIRPath.",
                                FhirProblem.MEDIA_TYPE,
                                "FhirResource"));
    }

    private static APIResponse problem(String description) {
        return response(description, Problem.MEDIA_TYPE, "Problem");
    }

    private static APIResponse response(String description, String mediaType, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                mediaType,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))));
    }
}
