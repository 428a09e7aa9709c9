package org.mrecist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The Kubernetes manifests of the project, as they are written and as kustomize renders them.
final class Manifests {
    static final Path FOLDER = Path.of("k8s");
    static final String KUSTOMIZATION = "kustomization.yaml";

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());
    private static final List<List<String>> RENDERERS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));
    private static final int MOST_SECONDS = 60;

    /// What ours have that old renderers do not know, and nothing of ours: a fault of ours must not pass for their age.
    private static final String OF_TODAY = """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            labels: [{pairs: {a: b}, includeTemplates: true}]
            configMapGenerator: [{name: a, literals: [a=b]}]
            """;

    private Manifests() {}

    static List<Path> kustomizations() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith(KUSTOMIZATION)).sorted().toList();
        }
    }

    /// Those that are applied as they are, without the components that others use.
    static List<Path> applied() throws IOException {
        var applied = new ArrayList<Path>();
        for (var each : kustomizations()) {
            if (document(each).path("kind").asText().equals("Kustomization")) {
                applied.add(each.getParent());
            }
        }
        return applied;
    }

    /// The files that hold whole objects: those that kustomizations name as resources.
    static List<Path> resources() throws IOException {
        var resources = new TreeSet<Path>();
        for (var each : kustomizations()) {
            for (var name : document(each).path("resources")) {
                var resource = each.resolveSibling(name.asText()).normalize();
                if (!Files.isDirectory(resource)) {
                    resources.add(resource);
                }
            }
        }
        return List.copyOf(resources);
    }

    static JsonNode document(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }

    static JsonNode parse(String yaml) throws IOException {
        return YAML.readTree(yaml);
    }

    static List<JsonNode> objects(Path file) throws IOException {
        return objects(Files.readString(file));
    }

    private static List<JsonNode> objects(String text) throws IOException {
        try (var objects = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return objects.readAll();
        }
    }

    /// All objects as they are written, before an overlay changes them.
    static List<JsonNode> written() throws IOException {
        var objects = new ArrayList<JsonNode>();
        for (var file : resources()) {
            objects.addAll(objects(file));
        }
        return objects;
    }

    /// The command that renders; none where neither `kubectl` nor `kustomize` is installed, or too old a one.
    static Optional<List<String>> findRenderer() {
        return RENDERERS.stream()
                .filter(command -> onPath(command.getFirst()))
                .filter(Manifests::isOfToday)
                .findFirst();
    }

    private static boolean isOfToday(List<String> renderer) {
        try {
            var folder = Files.createTempDirectory("kustomization");
            var file = Files.writeString(folder.resolve(KUSTOMIZATION), OF_TODAY);
            try {
                return !rendered(renderer, folder).isEmpty();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException tooOld) {
            return false;
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// @throws IOException with what the renderer said, if it refuses
    static List<JsonNode> rendered(List<String> renderer, Path folder) throws IOException {
        var command = new ArrayList<>(renderer);
        command.add(folder.toString());
        var output = Files.createTempFile("rendered", ".yaml");
        var errors = Files.createTempFile("rendered", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(command + ": " + Files.readString(errors));
            }
            return objects(Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
