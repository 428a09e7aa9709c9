package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A Keycloak on this machine with the realm of a hospital, made anew for a run.
final class Keycloak implements AutoCloseable {
    /// Of the distribution that the profile `identity` unpacks.
    private static final Path HOME = Path.of(System.getProperty("identity.home", "target/keycloak"));

    private static final Path REALM = Path.of("src/test/resources/identity/realm.json");
    private static final String SECRET = "for-the-test";
    private static final int MOST_SECONDS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path trusted;
    private final String issuer;
    private final HttpClient client;

    private Keycloak(Process process, Path trusted, String issuer) throws GeneralSecurityException, IOException {
        this.process = process;
        this.trusted = trusted;
        this.issuer = issuer;
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(trusted.toFile(), SECRET.toCharArray()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(context).build();
    }

    /// @param folder for its certificate and what it says
    static Keycloak start(Path folder) throws Exception {
        new CertificateGenerator(folder, true)
                .generate(new CertificateRequest()
                        .withName("keycloak")
                        .withFormat(Format.PEM)
                        .withFormat(Format.PKCS12)
                        .withPassword(SECRET)
                        .withCN("localhost"));
        var data = HOME.resolve("data");
        if (Files.exists(data)) {
            try (var old = Files.walk(data)) {
                for (var each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.copy(REALM, Files.createDirectories(data.resolve("import")).resolve("realm.json"));
        var port = freePort();
        // By the shell, because a zip of Maven's keeps no right to run.
        var builder = new ProcessBuilder(
                "bash",
                HOME.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + freePort(),
                "--https-port=" + port,
                "--https-certificate-file=" + folder.resolve("keycloak.crt"),
                "--https-certificate-key-file=" + folder.resolve("keycloak.key"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        var said = folder.resolve("keycloak.txt");
        var process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        var keycloak = new Keycloak(
                process, folder.resolve("keycloak-truststore.p12"), "https://localhost:" + port + "/realms/hospital");
        try {
            keycloak.waitUntilItAnswers();
        } catch (AssertionError | Exception e) {
            keycloak.close();
            throw new IOException("Keycloak did not start: " + Files.readString(said), e);
        }
        return keycloak;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilItAnswers() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (true) {
            assertThat(process.isAlive() && System.nanoTime() < end).isTrue();
            try {
                if (client.send(HttpRequest.newBuilder(URI.create(issuer)).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
    }

    /// The claim `iss` of its tokens.
    String issuer() {
        return issuer;
    }

    /// Where its keys are.
    String keys() {
        return issuer + "/protocol/openid-connect/certs";
    }

    /// The keys themselves, a JWK Set.
    String readKeys() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(keys())).build(), BodyHandlers.ofString())
                .body();
    }

    /// A PKCS #12 store of the certificates that its own is signed by.
    Path trusted() {
        return trusted;
    }

    String passwordOfTrusted() {
        return SECRET;
    }

    /// A token of a service account, by the grant of client credentials.
    ///
    /// @param scope what is asked for, separated by spaces
    String token(String clientId, String scope) throws IOException, InterruptedException {
        var credentials =
                Base64.getEncoder().encodeToString((clientId + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope="
                                + URLEncoder.encode(scope, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    /// What a token says, unchecked.
    static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
