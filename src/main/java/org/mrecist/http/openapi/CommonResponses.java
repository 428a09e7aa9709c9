package org.mrecist.http.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.problem.FhirProblem;
import org.mrecist.http.problem.Problem;
import org.mrecist.http.problem.Problem.ProblemFault;

/// Describes once the problems that operations answer with.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonResponses implements OASFilter {
    private static final Map<String, String> DESCRIPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "Malformed",
                    "The request is malformed: JSON, the type of a value, a member that is not known, a parameter."),
            Map.entry("Unauthorized", "There is no token, or one that is not taken."),
            Map.entry("Forbidden", "The token does not permit the call."),
            Map.entry("NotFound", "Nothing is found under the address."),
            Map.entry("NotAcceptable", "None of the media types that the request accepts is on offer."),
            Map.entry("Timeout", "The body did not come in time."),
            Map.entry(
                    "TooManyRequests",
                    "More requests came than are taken of a caller; Retry-After says in how many seconds to come again."),
            Map.entry(
                    "Busy",
                    "As much as there is room for is under way, or the service is stopping; Retry-After says in how many"
                            + " seconds to come again."),
            Map.entry("TooLarge", "The body is larger than the limit."),
            Map.entry("OtherMediaType", "The body is of another media type."),
            Map.entry("Contradictory", "The request is well formed and cannot be right.")));

    /// What the problems look like that name the places of a request.
    private static final Map<String, Problem> EXAMPLES = Map.of(
            "Malformed",
            Problem.of(
                    List.of(
                            new ProblemFault("/visits/0/date", "no-such-date", "must be a date that the calendar has"),
                            new ProblemFault(
                                    "/visits/0/findings/0/viableDiameterMm",
                                    "wrong-type",
                                    "must be a number, not a text")),
                    true),
            "Contradictory",
            Problem.of(
                    List.of(
                            new ProblemFault(
                                    "/visits/1/findings/0/lesion",
                                    "unknown-lesion",
                                    "must be the id of a lesion of this request"),
                            new ProblemFault(
                                    "/visits/1/findings/0/viableDiameterMm",
                                    "length-out-of-range",
                                    "must be from 0 to 500 mm")),
                    false));

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DESCRIPTIONS.forEach((name, description) ->
                document.getComponents().addResponse(name, problem(description, EXAMPLES.get(name))));
        document.getComponents()
                .addResponse(
                        "FhirRefused",
                        response(
                                "An OperationOutcome with every fault, each with its place as FHIRPath.",
                                FhirProblem.MEDIA_TYPE,
                                "FhirResource",
                                null));
    }

    private static APIResponse problem(String description, @Nullable Problem example) {
        return response(description, Problem.MEDIA_TYPE, "Problem", example);
    }

    private static APIResponse response(
            String description, String mediaType, String schema, @Nullable Problem example) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                mediaType,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))
                                        .example(example == null ? null : JSON.convertValue(example, Map.class))));
    }
}
