package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each route needs.
class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "GET,    /,                                    nothing",
        "GET,    /static/bundle/main.js,               nothing",
        "GET,    /q/health/ready,                      nothing",
        "GET,    /q/swagger-ui/,                       nothing",
        "GET,    /fhir/metadata,                       nothing",
        "GET,    /fhir/CodeSystem/mrecist,             nothing",
        "GET,    /cds-services,                        nothing",
        "POST,   /cds-services/mrecist-response,       hook client",
        "POST,   /cds-services/mrecist-response/feedback, hook client",
        "POST,   /v1/assessments,                      assess",
        "POST,   /v1/assessments/batch,                batch",
        "POST,   /v1/cdisc/rs,                         batch",
        "POST,   /fhir/$mrecist-evaluate,              assess",
        "GET,    /v1/criteria/MRECIST,                 knowledge:read",
        "GET,    /v1/guidelines,                       knowledge:read",
        "GET,    /q/metrics,                           ops",
        // Whatever nobody thought of.
        "POST,   /v1/new,                              ops",
        "POST,   /v1/assessments/,                     ops",
        "PUT,    /v1/assessments,                      ops",
        "DELETE, /,                                    ops",
        "GET,    /q/dev-ui,                            ops",
        "GET,    /q/metrics/,                          ops",
        "GET,    /v1/criteriaX,                        ops"
    })
    void each_route_needs(String method, String path, String need) {
        assertThat(words(Routes.need(method, path))).isEqualTo(need);
    }

    /// So that no route needs the scope of operators by being forgotten.
    @Test
    void every_operation_of_the_document_is_decided() throws IOException {
        var forgotten = new ArrayList<String>();
        var document = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
        document.get("paths").properties().forEach(path -> {
            for (var method : path.getValue().properties()) {
                if (isOperation(method.getValue())) {
                    var address = path.getKey()
                            .replaceAll("\\{type.*?}", "CodeSystem")
                            .replaceAll("\\{[^}]*}", "x");
                    var verb = method.getKey().toUpperCase(Locale.ROOT);
                    if (words(Routes.need(verb, address)).equals("ops")) {
                        forgotten.add(verb + " " + path.getKey());
                    }
                }
            }
        });
        assertThat(forgotten).isEmpty();
    }

    private static boolean isOperation(JsonNode node) {
        return node.has("operationId");
    }

    private static String words(Need need) {
        return switch (need) {
            case Need.Nothing _ -> "nothing";
            case Need.HookClient _ -> "hook client";
            case Need.Holding(var scope) -> scope.claim();
        };
    }
}
