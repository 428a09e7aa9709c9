package org.mrecist.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.mrecist.http.problem.FhirProblem;

/// Says of every operation how it is refused whatever it is asked: without a token where one is needed, beyond the
/// limits, in another form than there is, and while the service stops.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RefusalsOfEveryCall implements OASFilter {
    private static final String BEARER = "bearer";

    private static final Map<String, String> WITH_TOKEN = Map.of("401", "Unauthorized", "403", "Forbidden");
    private static final Map<String, String> OF_LIMITS = Map.of("429", "TooManyRequests", "503", "Busy");
    private static final Map<String, String> OF_FORM = Map.of("406", "NotAcceptable");
    private static final Map<String, String> OF_BODIES =
            Map.of("408", "Timeout", "413", "TooLarge", "415", "OtherMediaType");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Needed where the site has named who issues tokens."));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        var isOfFhir = FhirProblem.isAnsweredAt(path);
        add(operation, OF_LIMITS, isOfFhir);
        add(operation, OF_FORM, isOfFhir);
        if (method == HttpMethod.POST) {
            add(operation, OF_BODIES, isOfFhir);
        }
        if (method == HttpMethod.POST || !isOfFhir) {
            add(operation, WITH_TOKEN, isOfFhir);
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement(),
                    OASFactory.createSecurityRequirement().addScheme(BEARER)));
        }
    }

    private static void add(Operation operation, Map<String, String> refusals, boolean isOfFhir) {
        refusals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> !operation.getResponses().hasAPIResponse(each.getKey()))
                .forEach(each -> operation
                        .getResponses()
                        .addAPIResponse(each.getKey(), reference(isOfFhir ? "FhirRefused" : each.getValue())));
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }
}
