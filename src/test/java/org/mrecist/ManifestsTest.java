package org.mrecist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Kubernetes manifests are what Kubernetes takes. One library finds values of a wrong type, the other fields
/// that are not known.
class ManifestsTest {
    private static final String PROMETHEUS_OPERATOR = "monitoring.coreos.com/";

    static List<Path> resources() throws IOException {
        return Manifests.resources();
    }

    static List<Path> kustomizations() throws IOException {
        return Manifests.kustomizations();
    }

    static List<Path> applied() throws IOException {
        return Manifests.applied();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void every_manifest_has_known_fields_of_the_right_types(Path file) throws Exception {
        var objects = Manifests.objects(file);
        assertThat(objects).isNotEmpty();
        for (var object : objects) {
            check(object);
        }
    }

    @ParameterizedTest
    @MethodSource("applied")
    void what_is_applied_has_known_fields_of_the_right_types(Path folder) throws Exception {
        var renderer = Manifests.findRenderer();
        assumeThat(renderer).as("kubectl or kustomize is installed").isPresent();
        var objects = Manifests.rendered(renderer.orElseThrow(), folder);
        assertThat(objects).isNotEmpty();
        for (var object : objects) {
            check(object);
        }
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void every_file_beside_a_kustomization_is_used_by_it(Path kustomization) throws IOException {
        var named = new ArrayList<String>();
        var document = Manifests.document(kustomization);
        document.path("resources").forEach(each -> named.add(each.asText()));
        document.path("components").forEach(each -> named.add(each.asText()));
        document.path("patches").forEach(each -> named.add(each.path("path").asText()));
        document.path("configMapGenerator").forEach(generator -> {
            generator.path("envs").forEach(each -> named.add(each.asText()));
            // A file may get another name.
            generator.path("files").forEach(each -> named.add(each.asText().replaceFirst("^.*=", "")));
        });
        // Of the rules for Prometheus' operator the same are there for a Prometheus without it.
        if (kustomization.endsWith("monitoring/" + Manifests.KUSTOMIZATION)) {
            named.add("alerts.yaml");
        }
        try (var files = Files.list(kustomization.getParent())) {
            assertThat(named)
                    .containsAll(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals(Manifests.KUSTOMIZATION))
                            .toList());
        }
        assertThat(named).allMatch(name -> Files.exists(kustomization.resolveSibling(name)));
    }

    @Test
    void each_index_of_the_batch_goes_on_with_its_own_file() throws IOException {
        var job = Manifests.objects(Manifests.FOLDER.resolve("batch/job.yaml")).getFirst();
        var container = job.at("/spec/template/spec/containers/0");

        assertThat(job.at("/spec/completionMode").asText()).isEqualTo("Indexed");
        assertThat(container.at("/args"))
                .extracting(JsonNode::asText)
                .contains("/courses/part-$(SHARD).ndjson.gz", "--output=/answers/part-$(SHARD).ndjson.gz", "--resume");
        assertThat(container.at("/env/0/valueFrom/fieldRef/fieldPath").asText())
                .isEqualTo("metadata.annotations['batch.kubernetes.io/job-completion-index']");
    }

    /// What Kubernetes would refuse is refused here, or the check checks nothing.
    @Test
    void a_wrong_type_and_an_unknown_field_are_found() throws IOException {
        var wrongType = Manifests.parse("""
                {apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {completions: many}}""");
        assertThatException().isThrownBy(() -> check(wrongType));
        var unknownField = Manifests.parse("""
                {apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {spec: {
                  containers: [{name: a, image: b, securityContext: {readOnlyRootFileSystem: true}}]}}}}""");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> checkByFabric8(unknownField));
        var unknownToOperator = Manifests.parse("""
                {apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: a}, spec: {
                  selector: {}, endpoints: [{port: management, pathname: /q/metrics}]}}""");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(unknownToOperator));
        var wrongForOperator = Manifests.parse("""
                {apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: a}, spec: {
                  selector: {}, endpoints: [{port: management, honorLabels: perhaps}]}}""");
        assertThatException().isThrownBy(() -> check(wrongForOperator));
        assertThatException().isThrownBy(() -> checkByClient(unknownField));
    }

    private static void check(JsonNode object) throws Exception {
        checkByFabric8(object);
        // The client has no models of the operator's kinds.
        if (!object.path("apiVersion").asText().startsWith(PROMETHEUS_OPERATOR)) {
            checkByClient(object);
        }
    }

    private static void checkByFabric8(JsonNode object) {
        var read = new KubernetesSerialization().<KubernetesResource>unmarshal(object.toString());
        assertThat(unknownFields(read, object.path("kind").asText())).isEmpty();
    }

    private static void checkByClient(JsonNode object) throws Exception {
        var version = object.path("apiVersion").asText();
        var type = version.substring(version.indexOf('/') + 1);
        var model = Class.forName("io.kubernetes.client.openapi.models." + type.toUpperCase(Locale.ROOT)
                + object.path("kind").asText());
        try {
            model.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
        }
    }

    /// The fields that the model does not know, which it keeps aside.
    private static List<String> unknownFields(Object value, String place) {
        var unknown = new ArrayList<String>();
        switch (value) {
            case null -> {}
            case Collection<?> several -> several.forEach(each -> unknown.addAll(unknownFields(each, place + "[]")));
            case AnyType _ -> {}
            default -> {
                if (isModel(value.getClass()) && !value.getClass().isEnum()) {
                    addUnknownFields(value, place, unknown);
                }
            }
        }
        return unknown;
    }

    private static boolean isModel(Class<?> type) {
        return type.getPackageName().startsWith("io.fabric8.kubernetes.api.model")
                || type.getPackageName().startsWith("io.fabric8.openshift.api.model.monitoring");
    }

    private static void addUnknownFields(Object value, String place, List<String> unknown) {
        for (var method : value.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getName().matches("(get|is)[A-Z].*")
                    && !method.getName().equals("getClass")) {
                try {
                    var member = method.invoke(value);
                    if (method.getName().equals("getAdditionalProperties")) {
                        ((Map<?, ?>) member).keySet().forEach(name -> unknown.add(place + "." + name));
                    } else {
                        unknown.addAll(unknownFields(member, place + "." + method.getName()));
                    }
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
    }
}
