package org.mrecist.http.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;

/// Offers the examples at the operations that take one, so that Swagger UI runs them at a click.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Examples.BY_PATH.forEach((path, names) -> document.getPaths()
                .getPathItem(path)
                .getPOST()
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> media.setExamples(examples(names))));
    }

    private static Map<String, Example> examples(List<String> names) {
        var examples = new LinkedHashMap<String, Example>();
        for (var name : names) {
            var example = Examples.read(name);
            examples.put(
                    name,
                    OASFactory.createExample()
                            .summary(example.get("summary").asText())
                            .description(example.get("description").asText())
                            .value(new ObjectMapper().convertValue(example.get("value"), Object.class)));
        }
        return examples;
    }
}
