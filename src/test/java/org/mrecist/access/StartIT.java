package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged service does not listen to everybody by mistake.
class StartIT {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final int MOST_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void without_authentication_it_refuses_to_listen_beyond_loopback_and_says_why() throws Exception {
        var service = start("-Dquarkus.http.host=0.0.0.0");

        assertThat(service.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(service.exitValue()).isNotZero();
        assertThat(said())
                .contains("Without authentication the service listens on the loopback address only")
                .contains("mrecist.access.issuers", "mrecist.access.open=true")
                .doesNotContain("Listening on");
    }

    @Test
    void an_open_service_says_so_at_its_start() throws Exception {
        var service = start("-Dquarkus.http.host=0.0.0.0", "-Dmrecist.access.open=true");
        try {
            assertThat(listening(service)).contains("mrecist.access.open is set: there is no authentication");
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    @Test
    void with_an_issuer_it_listens_and_asks_for_a_token() throws Exception {
        var settings = new ArrayList<>(List.of("-Dquarkus.http.host=0.0.0.0"));
        AccessProfile.SETTINGS.forEach((name, value) -> settings.add("-D" + name + "=" + value));
        var service = start(settings.toArray(String[]::new));
        try {
            var address = listening(service).replaceAll("(?s).*Listening on: http://0\\.0\\.0\\.0:(\\d+).*", "$1");
            assertThat(status(address, null)).isEqualTo(401);
            assertThat(status(address, TestKeys.token("knowledge:read"))).isEqualTo(200);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    @Test
    void a_key_of_the_audit_that_is_too_short_stops_it_and_is_not_repeated() throws Exception {
        var service = start("-Dmrecist.audit.subject-key=too-short-a-secret");

        assertThat(service.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(service.exitValue()).isNotZero();
        assertThat(said())
                .contains("mrecist.audit", "at least 32 characters")
                .doesNotContain("too-short-a-secret", "Listening on");
    }

    @Test
    void its_log_is_json_where_that_is_asked_for() throws Exception {
        var service = start("-Dmrecist.log.json=true");
        try {
            var lines = listening(service).lines().toList();
            assertThat(lines).allSatisfy(line -> assertThat(new ObjectMapper().readTree(line).isObject())
                    .isTrue());
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static int status(String port, String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/criteria"));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private Process start(String... settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.http.port=0");
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    /// What a service said once it listens.
    private String listening(Process service) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!said().contains("Listening on") && service.isAlive() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(said()).contains("Listening on");
        return said();
    }
}
