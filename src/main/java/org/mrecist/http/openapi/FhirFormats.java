package org.mrecist.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;
import org.mrecist.http.problem.FhirProblem;

/// Says that resources of FHIR are taken and sent as plain JSON too, wherever they are as JSON of FHIR.
/// Comes behind the filters that describe answers.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class FhirFormats implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(FhirFormats::describe);
        document.getComponents().getResponses().values().forEach(answer -> addPlain(answer.getContent()));
    }

    private static void describe(Operation operation) {
        if (operation.getRequestBody() != null) {
            addPlain(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> addPlain(answer.getContent()));
    }

    private static void addPlain(@Nullable Content content) {
        if (content != null
                && content.hasMediaType(FhirProblem.MEDIA_TYPE)
                && !content.hasMediaType(MediaType.APPLICATION_JSON)) {
            content.addMediaType(MediaType.APPLICATION_JSON, content.getMediaType(FhirProblem.MEDIA_TYPE));
        }
    }
}
