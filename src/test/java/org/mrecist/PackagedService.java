package org.mrecist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged service as a process of its own, on a free port.
public final class PackagedService implements AutoCloseable {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final Path said;

    private PackagedService(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /// @param folder where what it says is kept
    /// @param options of Java, such as settings as system properties
    public static PackagedService start(Path folder, List<String> options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.http.port=0");
        command.addAll(options);
        command.addAll(List.of("-jar", JAR));
        var said = Files.createTempFile(folder, "said", ".txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new PackagedService(process, said);
    }

    public String said() throws IOException {
        return Files.readString(said);
    }

    /// What it ends with, of its own accord.
    public int ended() throws InterruptedException {
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /// What it said once it listens.
    public String listening() throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!said().contains("Listening on") && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(said()).contains("Listening on");
        return said();
    }

    /// Its address on the loopback interface, once it listens.
    public URI address() throws IOException, InterruptedException {
        var port = listening().replaceAll("(?s).*Listening on: http://[^:]+:(\\d+).*", "$1");
        return URI.create("http://127.0.0.1:" + port);
    }

    public Process process() {
        return process;
    }

    /// The status by which a call is answered.
    ///
    /// @param token null for none
    /// @param body null to read
    public int status(String path, String token, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, MOST_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
    }
}
