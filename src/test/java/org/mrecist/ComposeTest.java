package org.mrecist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The containers that are run on one machine are as closed as those of a cluster, and of the same version.
class ComposeTest {
    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Pattern VERSION = Pattern.compile("(?m)^  <version>(.+)</version>$");

    @Test
    void every_container_is_closed_and_bounded() throws IOException {
        assertThat(Manifests.document(COMPOSE).path("services").properties())
                .isNotEmpty()
                .allSatisfy(each -> {
                    var container = each.getValue();
                    assertThat(container.path("read_only").asBoolean()).isTrue();
                    assertThat(container.path("cap_drop"))
                            .extracting(JsonNode::asText)
                            .containsExactly("ALL");
                    assertThat(container.path("security_opt"))
                            .extracting(JsonNode::asText)
                            .containsExactly("no-new-privileges:true");
                    assertThat(container.path("user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
                    assertThat(container.path("mem_limit").asText()).isNotEmpty();
                    assertThat(container.path("pids_limit").asInt()).isPositive();
                    assertThat(container.has("privileged") || container.has("cap_add"))
                            .isFalse();
                });
    }

    @Test
    void only_this_machine_reaches_what_is_published_and_nobody_the_management_port() throws IOException {
        var published = Manifests.document(COMPOSE).path("services").findValues("ports").stream()
                .flatMap(ports -> StreamSupport.stream(ports.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
        assertThat(published)
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"))
                .noneMatch(port -> port.endsWith(":9000"));
    }

    @Test
    void prometheus_reads_what_the_operator_of_a_cluster_reads() throws IOException {
        var scraped = Manifests.document(Path.of("docker/prometheus.yml")).at("/scrape_configs/0");
        var monitor =
                Manifests.document(Manifests.FOLDER.resolve("components/prometheus-operator/servicemonitor.yaml"));
        assertThat(scraped.path("metrics_path")).isEqualTo(monitor.at("/spec/endpoints/0/path"));
        assertThat(scraped.at("/static_configs/0/targets/0").asText()).isEqualTo("service:9000");
    }

    @Test
    void every_image_of_the_service_has_the_version_of_the_build() throws IOException {
        var build = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(build.find()).isTrue();

        assertThat(Manifests.document(COMPOSE).at("/services/service/image").asText())
                .contains("mrecist-service:" + build.group(1) + "}");
        for (var each : Manifests.kustomizations()) {
            assertThat(Manifests.document(each).path("images"))
                    .as(each.toString())
                    .allSatisfy(
                            image -> assertThat(image.path("newTag").asText()).isEqualTo(build.group(1)));
        }
    }
}
