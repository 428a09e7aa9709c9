import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Starts the service while its image is built, calls it, and so makes the cache from which it starts faster. The
/// JVM ignores a cache that does not fit without a word, so a second start checks that this one is taken.
///
/// Arguments: the cache to write, then the command of the service, without options about caches.
final class Training {
    /// Nobody else can be answered there, or be asked by mistake.
    private static final String LOOPBACK = "127.0.0.1";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /// What a JVM ends with that was asked to by SIGTERM.
    private static final int ENDED_BY_REQUEST = 143;

    private static final String COURSE = """
            {
              "criteria": ["MRECIST", "RECIST_1_1"],
              "treatment": {"modality": "TACE", "start": "2026-01-12"},
              "lesions": [{"id": "T1", "role": "TARGET", "kind": "MASS", "site": "LIVER"}],
              "visits": [
                {"id": "before", "date": "2026-01-05", "imaging": {"modality": "CT", "arterialPhase": "ADEQUATE"},
                 "findings": [{"lesion": "T1", "longestDiameterMm": 44.5, "viableDiameterMm": 44.5}]},
                {"id": "after", "date": "2026-03-09", "imaging": {"modality": "CT", "arterialPhase": "ADEQUATE"},
                 "findings": [{"lesion": "T1", "longestDiameterMm": 36.4, "viableDiameterMm": 20}]}
              ]
            }
            """;

    private Training() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var cache = Path.of(args[0]);
        // Nothing of it may stay in the image.
        var temporary = Files.createTempDirectory("training");
        var command = new ArrayList<>(List.of(args).subList(1, args.length));
        command.add(1, "-Djava.io.tmpdir=" + temporary);

        var plain = started(command, "-XX:AOTMode=record", "-XX:AOTCacheOutput=" + cache);
        try {
            plain.call();
        } finally {
            end(plain.process());
        }
        if (!Files.isReadable(cache)) {
            throw new IOException("no cache was written");
        }
        // Refuses to start where the cache cannot be used.
        var fast = started(command, "-XX:AOTMode=on", "-XX:AOTCache=" + cache);
        end(fast.process());
        delete(temporary);
        System.out.printf(
                "Ready after %d ms, with the cache of %d MB after %d ms.%n",
                plain.milliseconds(), Files.size(cache) >> 20, fast.milliseconds());
    }

    /// A service that has become ready, and after how long.
    private record Started(Process process, String service, String management, long milliseconds) {
        /// The calls whose classes are worth having at hand.
        void call() throws IOException {
            for (int i = 0; i < 20; i++) {
                require("POST", service + "/v1/assessments");
                require("POST", service + "/v1/plots");
            }
            for (var path : List.of("/", "/v1/criteria/MRECIST", "/v1/guidelines", "/fhir/metadata", "/cds-services")) {
                require("GET", service + path);
            }
            require("GET", management + "/q/metrics");
        }
    }

    private static Started started(List<String> command, String... options) throws IOException, InterruptedException {
        var ports = freePorts();
        var service = "http://" + LOOPBACK + ":" + ports[0];
        var management = "http://" + LOOPBACK + ":" + ports[1];
        var whole = new ArrayList<String>();
        whole.add(command.getFirst());
        whole.addAll(List.of(options));
        whole.addAll(command.subList(1, command.size()));
        var builder = new ProcessBuilder(whole).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        LOOPBACK,
                        "QUARKUS_HTTP_PORT",
                        "" + ports[0],
                        "QUARKUS_MANAGEMENT_HOST",
                        LOOPBACK,
                        "QUARKUS_MANAGEMENT_PORT",
                        "" + ports[1]));
        var begin = System.nanoTime();
        var process = builder.start();
        while (status("GET", management + "/q/health/ready") != HttpURLConnection.HTTP_OK) {
            if (!process.isAlive() || System.nanoTime() - begin > LONGEST_START.toNanos()) {
                process.destroyForcibly();
                throw new IOException("the service did not start");
            }
            Thread.sleep(10);
        }
        var milliseconds = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        return new Started(process, service, management, milliseconds);
    }

    private static int[] freePorts() throws IOException {
        try (var one = new ServerSocket(0);
                var other = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    private static void require(String method, String address) throws IOException {
        var status = status(method, address);
        if (status != HttpURLConnection.HTTP_OK) {
            throw new IOException(address + " was answered by " + status);
        }
    }

    /// 0 where nothing answers.
    private static int status(String method, String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestMethod(method);
            if (method.equals("POST")) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(COURSE.getBytes(StandardCharsets.UTF_8));
            }
            return connection.getResponseCode();
        } catch (IOException unreachable) {
            return 0;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var held = Files.walk(folder)) {
            for (var each : held.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void end(Process service) throws IOException, InterruptedException {
        service.destroy();
        var status = service.waitFor();
        if (status != ENDED_BY_REQUEST) {
            throw new IOException("the service ended with " + status);
        }
    }
}
