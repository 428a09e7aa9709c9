package org.mrecist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pod of the manifests holds to every rule of hardening, and every rule notices a manifest that does not.
class HardeningTest {
    static List<Path> applied() throws IOException {
        return Manifests.applied();
    }

    @Test
    void every_pod_that_is_written_holds_to_every_rule() throws IOException {
        var workloads = workloads(Manifests.written());
        assertThat(workloads).extracting(each -> each.path("kind").asText()).contains("Deployment", "Job");
        assertThat(workloads)
                .allSatisfy(each -> assertThat(PodRule.broken(each)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("applied")
    void every_pod_that_is_applied_holds_to_every_rule(Path folder) throws IOException {
        var renderer = Manifests.findRenderer();
        assumeThat(renderer).as("kubectl or kustomize is installed").isPresent();
        var workloads = workloads(Manifests.rendered(renderer.orElseThrow(), folder));
        assertThat(workloads.isEmpty()).isEqualTo(folder.endsWith("monitoring"));
        assertThat(workloads).allSatisfy(each -> {
            assertThat(PodRule.broken(each)).isEmpty();
            assertThat(each.at("/spec/template/spec/containers"))
                    .extracting(container -> container.path("image").asText())
                    .allMatch(image -> image.matches(".+(:(?!latest$)[\\w.-]+|@sha256:\\p{XDigit}{64})"));
        });
    }

    @ParameterizedTest
    @EnumSource(PodRule.class)
    void each_rule_and_no_other_notices_a_pod_that_breaks_it(PodRule rule) throws IOException {
        var broken = (ObjectNode) deployment().deepCopy();
        rule.breakIn((ObjectNode) broken.at("/spec/template/spec"));
        assertThat(PodRule.broken(broken)).containsExactly(rule);
    }

    private static JsonNode deployment() throws IOException {
        return Manifests.objects(Manifests.FOLDER.resolve("base/deployment.yaml"))
                .getFirst();
    }

    private static List<JsonNode> workloads(List<JsonNode> objects) {
        return objects.stream()
                .filter(each -> each.at("/spec/template/spec").isObject())
                .toList();
    }
}
