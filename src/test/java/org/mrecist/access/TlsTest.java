package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/// TLS with certificates on both sides, by the TLS registry alone.
@QuarkusTest
@TestProfile(TlsTest.Certificates.class)
class TlsTest {
    private static final String PASSWORD = "for-the-test";

    @TestHTTPResource(value = "/q/health/live", tls = true)
    URI address;

    /// Certificates made for a run of the tests, with the settings that the README names.
    public static final class Certificates implements QuarkusTestProfile {
        static final Path FOLDER = Path.of("target/certificates");

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.createDirectories(FOLDER);
                new CertificateGenerator(FOLDER, true)
                        .generate(new CertificateRequest()
                                .withName("service")
                                .withFormat(Format.PEM)
                                .withFormat(Format.PKCS12)
                                .withPassword(PASSWORD)
                                .withClientCertificate()
                                .withCN("localhost"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "quarkus.tls.service.key-store.pem.0.cert",
                            FOLDER.resolve("service.crt").toString(),
                    "quarkus.tls.service.key-store.pem.0.key",
                            FOLDER.resolve("service.key").toString(),
                    "quarkus.tls.service.trust-store.pem.certs",
                            FOLDER.resolve("service-server-ca.crt").toString(),
                    "quarkus.http.tls-configuration-name", "service",
                    "quarkus.http.ssl.client-auth", "required",
                    "quarkus.http.insecure-requests", "disabled",
                    "quarkus.http.test-ssl-port", "0");
        }
    }

    @Test
    void a_client_with_a_known_certificate_is_answered() throws Exception {
        assertThat(status(true)).isEqualTo(200);
    }

    @Test
    void a_client_without_one_is_not() {
        assertThatThrownBy(() -> status(false)).isInstanceOf(IOException.class);
    }

    private int status(boolean withCertificate) throws Exception {
        try (var client =
                HttpClient.newBuilder().sslContext(context(withCertificate)).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static SSLContext context(boolean withCertificate) throws GeneralSecurityException, IOException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store("service-client-truststore.p12"));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        if (withCertificate) {
            keys.init(store("service-client-keystore.p12"), PASSWORD.toCharArray());
        }
        var context = SSLContext.getInstance("TLS");
        context.init(withCertificate ? keys.getKeyManagers() : null, trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(String name) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(Certificates.FOLDER.resolve(name).toFile(), PASSWORD.toCharArray());
    }
}
