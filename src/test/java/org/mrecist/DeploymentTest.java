package org.mrecist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is applied for the service fits together: who selects whom, who lets whom in, and how long an end takes.
class DeploymentTest {
    private static final Path BASE = Manifests.FOLDER.resolve("base");

    private static List<JsonNode> rendered(String overlay) throws IOException {
        var renderer = Manifests.findRenderer();
        assumeThat(renderer).as("kubectl or kustomize is installed").isPresent();
        return Manifests.rendered(renderer.orElseThrow(), Manifests.FOLDER.resolve(overlay));
    }

    @Test
    void a_pod_has_longer_to_end_than_its_wait_and_what_is_under_way_take() throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(BASE.resolve("settings.env"))) {
            settings.load(in);
        }
        var pod = one(Manifests.written(), "Deployment").at("/spec/template/spec");
        var wait = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asLong();
        var underWay = Duration.parse("PT" + settings.getProperty("QUARKUS_SHUTDOWN_TIMEOUT"));

        assertThat(wait).isPositive();
        assertThat(pod.path("terminationGracePeriodSeconds").asLong()).isGreaterThan(wait + underWay.toSeconds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/dev", "overlays/prod"})
    void services_lead_to_ports_of_the_pods(String overlay) throws IOException {
        var objects = rendered(overlay);
        var deployment = one(objects, "Deployment");
        var ports = texts(deployment.at("/spec/template/spec/containers/0/ports"), "name");
        var labels = deployment.at("/spec/template/metadata/labels");

        assertThat(selects(deployment.at("/spec/selector/matchLabels"), labels)).isTrue();
        assertThat(all(objects, "Service")).hasSize(2).allSatisfy(service -> {
            assertThat(selects(service.at("/spec/selector"), labels)).isTrue();
            assertThat(ports).containsAll(texts(service.at("/spec/ports"), "targetPort"));
        });
        assertThat(all(objects, "Service"))
                .filteredOn(service ->
                        texts(service.at("/spec/ports"), "targetPort").contains("management"))
                .extracting(service -> service.at("/spec/clusterIP").asText())
                .as("nobody calls the management port by the name of the service")
                .containsExactly("None");
    }

    @ParameterizedTest
    @CsvSource({"overlays/dev, mrecist-dev", "overlays/prod, mrecist"})
    void only_named_namespaces_reach_the_pods_and_the_pods_reach_nobody(String overlay, String namespace)
            throws IOException {
        var objects = rendered(overlay);
        var pods = one(objects, "Deployment").at("/spec/template/metadata/labels");
        var policies = all(objects, "NetworkPolicy");

        assertThat(policies)
                .filteredOn(each -> each.at("/spec/podSelector").isEmpty())
                .as("what no policy allows is denied")
                .singleElement()
                .satisfies(all -> assertThat(all.at("/spec").has("ingress")
                                || all.at("/spec").has("egress"))
                        .isFalse());
        assertThat(policies).allSatisfy(each -> {
            assertThat(each.at("/spec/policyTypes"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(each.at("/spec/egress").isEmpty()).isTrue();
        });
        var ours = policies.stream()
                .filter(each -> !each.at("/spec/podSelector").isEmpty())
                .toList();
        assertThat(ours).singleElement().satisfies(policy -> {
            assertThat(selects(policy.at("/spec/podSelector/matchLabels"), pods))
                    .isTrue();
            assertThat(policy.at("/spec/ingress")).allSatisfy(rule -> {
                assertThat(rule.path("from"))
                        .isNotEmpty()
                        .allMatch(from ->
                                !from.at("/namespaceSelector/matchLabels").isEmpty());
                assertThat(rule.path("ports")).hasSize(1);
            });
        });
        assertThat(objects)
                .filteredOn(each -> !each.path("kind").asText().equals("Namespace"))
                .extracting(each -> each.at("/metadata/namespace").asText())
                .containsOnly(namespace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/dev", "overlays/prod"})
    void the_namespace_takes_restricted_pods_only(String overlay) throws IOException {
        var labels = one(rendered(overlay), "Namespace").at("/metadata/labels");
        assertThat(Stream.of("enforce", "audit", "warn")
                        .map(each -> labels.path("pod-security.kubernetes.io/" + each)
                                .asText()))
                .containsOnly("restricted");
    }

    @Test
    void in_production_it_scales_and_is_never_taken_away_as_a_whole() throws IOException {
        var objects = rendered("overlays/prod");
        var deployment = one(objects, "Deployment");
        var scaler = one(objects, "HorizontalPodAutoscaler");

        assertThat(deployment.at("/spec").has("replicas"))
                .as("how many there are is the autoscaler's")
                .isFalse();
        assertThat(scaler.at("/spec/scaleTargetRef/name")).isEqualTo(deployment.at("/metadata/name"));
        assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThan(1);
        assertThat(selects(
                        one(objects, "PodDisruptionBudget").at("/spec/selector/matchLabels"),
                        deployment.at("/spec/template/metadata/labels")))
                .isTrue();
    }

    @Test
    void in_production_a_token_is_asked_for_and_its_keys_are_mounted() throws IOException {
        var objects = rendered("overlays/prod");
        var settings = one(objects, "ConfigMap").path("data");
        var container = one(objects, "Deployment").at("/spec/template/spec/containers/0");
        var keys = settings.path("MRECIST_ACCESS_ISSUERS_SITE_KEYS").asText();

        assertThat(settings.has("MRECIST_ACCESS_OPEN")).isFalse();
        assertThat(texts(container.path("volumeMounts"), "mountPath"))
                .anyMatch(folder -> keys.startsWith("file:" + folder + "/"));
        assertThat(container.at("/envFrom/0/configMapRef/name"))
                .isEqualTo(one(objects, "ConfigMap").at("/metadata/name"));
        assertThat(objects).extracting(each -> each.path("kind").asText()).doesNotContain("Secret");
    }

    @Test
    void metrics_are_read_by_the_service_of_the_management_port_alone() throws IOException {
        var objects = rendered("overlays/prod");
        var monitor = one(objects, "ServiceMonitor");
        var read = all(objects, "Service").stream()
                .filter(service -> selects(monitor.at("/spec/selector/matchLabels"), service.at("/metadata/labels")))
                .toList();

        assertThat(read)
                .singleElement()
                .satisfies(service -> assertThat(texts(service.at("/spec/ports"), "name"))
                        .containsAll(texts(monitor.at("/spec/endpoints"), "port")));
    }

    private static List<JsonNode> all(List<JsonNode> objects, String kind) {
        return objects.stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .toList();
    }

    private static JsonNode one(List<JsonNode> objects, String kind) {
        var found = all(objects, kind);
        assertThat(found).as(kind).hasSize(1);
        return found.getFirst();
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch((Map.Entry<String, JsonNode> each) ->
                                each.getValue().equals(labels.path(each.getKey())));
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(member).asText())
                .toList();
    }
}
