package org.mrecist.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By which names calls are counted, audited and traced.
class RouteTest {
    /// So that no operation is counted among those that nobody serves, and none that evaluates is left out of the
    /// audit.
    @Test
    void every_operation_of_the_document_has_its_own_name_and_template() throws IOException {
        var wrong = new ArrayList<String>();
        var document = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var id = method.getValue().path("operationId").asText();
                    var route = Route.of(
                            path.getKey().replace("{type}", "CodeSystem").replaceAll("\\{[^}]*}", "x"));
                    var isEvaluation = method.getKey().equals("post") && !id.equals("tellFeedback");
                    if (!id.isEmpty() && !route.equals(new Route(id, path.getKey(), isEvaluation))) {
                        wrong.add(id + " is " + route);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assessments/,                     assess",
        "/fhir/%24mrecist-evaluate,            evaluateFhir",
        "/cds-services/a/feedback,             tellFeedback",
        "/cds-services/a/b,                    other",
        "/cds-services/a/b/feedback,           other",
        "/v1/assessments/batch/more,           other",
        "/v1/criteriaX,                        other",
        "/fhir/Patient/1,                      other",
        "/q/health/ready,                      health",
        "/index.html,                          page",
        "/,                                    page",
        "'',                                   other"
    })
    void another_path_leads_to(String path, String name) {
        assertThat(Route.of(path).name()).isEqualTo(name);
    }
}
