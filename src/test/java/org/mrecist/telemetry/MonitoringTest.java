package org.mrecist.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mrecist.access.AccessProfile;
import org.mrecist.access.TestKeys;
import org.mrecist.http.openapi.Examples;

/// The dashboard and the alerts ask for what the service tells, and the alerts are raised when they should be.
@QuarkusTest
@TestProfile(AccessProfile.class)
class MonitoringTest {
    private static final Path FOLDER = Path.of("k8s/monitoring");
    private static final Path RULES = FOLDER.resolve("alerts.yaml");
    private static final String CARD = "5f1b7b0e-1f5e-4a52-8a1e-1f9f7f0f9a11";

    /// The names of metrics in expressions: what stands before a selector, or alone where a vector is taken.
    private static final Pattern METRIC = Pattern.compile("\\b((?:http|mrecist|jvm|process)_[a-z0-9_]+|up)\\b");

    private static final YAMLMapper YAML = new YAMLMapper();

    private static List<String> expressions() throws IOException {
        var expressions = new ArrayList<String>();
        var dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        dashboard
                .get("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> expressions.add(target.get("expr").asText())));
        rules(YAML.readTree(RULES.toFile()))
                .forEach(rule -> expressions.add(rule.get("expr").asText()));
        return expressions;
    }

    private static List<JsonNode> rules(JsonNode document) {
        var rules = new ArrayList<JsonNode>();
        document.get("groups").forEach(group -> group.get("rules").forEach(rules::add));
        return rules;
    }

    /// One of each that is counted at all.
    private static void call() {
        var token = "Bearer " + TestKeys.token("assess batch");
        given().header("Authorization", token)
                .contentType("application/json")
                .body(Examples.read("not-evaluable-without-arterial-phase")
                        .get("value")
                        .toString())
                .post("/v1/assessments");
        given().header("Authorization", token)
                .contentType("application/x-ndjson")
                .body(Examples.read("batch-of-three-courses")
                        .get("value")
                        .asText()
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/assessments/batch");
        given().header("Authorization", token)
                .contentType("application/json")
                .body("{")
                .post("/v1/assessments");
        given().contentType("application/json").body("{}").post("/v1/assessments");
        given().header("Authorization", "Bearer " + TestKeys.hookToken())
                .contentType("application/json")
                .body("{\"feedback\": [{\"card\": \"" + CARD
                        + "\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"2026-12-01T08:30:00Z\"}]}")
                .post("/cds-services/mrecist-response/feedback")
                .then()
                .statusCode(200);
    }

    private static Set<String> told() {
        return given().header("Authorization", "Bearer " + TestKeys.token("ops"))
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_metric_that_is_asked_for_is_told() throws Exception {
        var asked = expressions().stream()
                .flatMap(each -> METRIC.matcher(each).results().map(found -> found.group(1)))
                // Prometheus' own.
                .filter(name -> !name.equals("up"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(10);

        call();
        // Pauses of the collector are told once there was one.
        System.gc();
        var told = told();
        for (var tries = 0; !told.containsAll(asked) && tries < 50; tries++) {
            Thread.sleep(50);
            told = told();
        }
        assertThat(told).containsAll(asked);
    }

    @Test
    void the_operator_has_the_same_rules() throws IOException {
        var resource = YAML.readTree(FOLDER.resolve("prometheusrule.yaml").toFile());

        assertThat(resource.get("kind").asText()).isEqualTo("PrometheusRule");
        assertThat(resource.get("apiVersion").asText()).isEqualTo("monitoring.coreos.com/v1");
        assertThat(resource.get("spec")).isEqualTo(YAML.readTree(RULES.toFile()));
    }

    @Test
    void every_alert_has_a_test() throws IOException {
        var tested = YAML.readTree(Path.of("src/test/resources/monitoring/alerts.test.yaml")
                        .toFile())
                .findValuesAsText("alertname");

        assertThat(tested)
                .containsAll(rules(YAML.readTree(RULES.toFile())).stream()
                        .map(each -> each.get("alert").asText())
                        .toList());
    }

    @Test
    void prometheus_takes_the_rules() throws Exception {
        promtool("check", "rules", RULES.toString());
    }

    @Test
    void every_alert_is_raised_by_its_series_and_by_no_others() throws Exception {
        promtool("test", "rules", "src/test/resources/monitoring/alerts.test.yaml");
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        var command = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(command.isPresent(), "promtool is not installed; it comes with Prometheus");
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of(command.orElseThrow().toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
    }
}
