package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.PackagedService;
import org.mrecist.http.openapi.Examples;

/// Tokens of a real identity provider at the packaged service: `make identity`.
@Tag("identity")
class KeycloakIT {
    private static final String CLIENT = "integration-engine";
    private static final String COURSE =
            Examples.read("partial-response").get("value").toString();

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static PackagedService byFile;
    private static PackagedService byAddress;
    private static PackagedService distrustful;

    /// How the service comes by the keys of the issuer.
    enum Keys {
        FROM_A_FILE,
        FETCHED;

        PackagedService service() {
            return switch (this) {
                case FROM_A_FILE -> byFile;
                case FETCHED -> byAddress;
            };
        }
    }

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.start(folder);
        var file = Files.writeString(folder.resolve("jwks.json"), keycloak.readKeys());
        byFile = service(file.toUri().toString());
        byAddress = service(
                keycloak.keys(),
                "-Djavax.net.ssl.trustStore=" + keycloak.trusted(),
                "-Djavax.net.ssl.trustStorePassword=" + keycloak.passwordOfTrusted());
        distrustful = service(keycloak.keys());
    }

    private static PackagedService service(String keys, String... more) throws Exception {
        var options = new ArrayList<>(List.of(more));
        options.addAll(List.of(
                "-Xmx256m",
                "-Dmrecist.access.issuers.hospital.issuer=" + keycloak.issuer(),
                "-Dmrecist.access.issuers.hospital.audiences=mrecist",
                "-Dmrecist.access.issuers.hospital.keys=" + keys,
                "-Dmrecist.access.issuers.hospital.leeway=0S"));
        return PackagedService.start(folder, options);
    }

    @AfterAll
    static void end() {
        Stream.of(byFile, byAddress, distrustful, keycloak)
                .filter(each -> each != null)
                .forEach(each -> {
                    try {
                        each.close();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_token_opens_what_its_scopes_name_and_nothing_else(Keys keys) throws Exception {
        var token = keycloak.token(CLIENT, "assess knowledge:read");

        assertThat(keys.service().status("/v1/assessments", token, COURSE)).isEqualTo(200);
        assertThat(keys.service().status("/v1/criteria", token, null)).isEqualTo(200);
        assertThat(keys.service().status("/v1/reads/agreement", token, "{}")).isEqualTo(403);
        assertThat(keys.service().status("/q/metrics", token, null)).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_without_the_scope_is_of_somebody_known_and_opens_nothing(Keys keys) throws Exception {
        var token = keycloak.token(CLIENT, "openid");

        assertThat(Keycloak.claims(token).path("scope").asText()).doesNotContain("assess");
        assertThat(keys.service().status("/v1/assessments", token, COURSE)).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void no_token_and_one_for_another_audience_and_a_changed_one_are_refused(Keys keys) throws Exception {
        var token = keycloak.token(CLIENT, "assess");
        var forAnother = keycloak.token("of-another-service", "assess");
        var signature = token.lastIndexOf('.') + 1;
        var changed = token.substring(0, signature)
                + (token.charAt(signature) == 'A' ? 'B' : 'A')
                + token.substring(signature + 1);

        assertThat(keys.service().status("/v1/assessments", null, COURSE)).isEqualTo(401);
        assertThat(keys.service().status("/v1/assessments", forAnother, COURSE)).isEqualTo(401);
        assertThat(keys.service().status("/v1/assessments", changed, COURSE)).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void an_expired_token_is_refused(Keys keys) throws Exception {
        var token = keycloak.token("short-lived", "assess");
        var expires = Instant.ofEpochSecond(Keycloak.claims(token).path("exp").asLong());
        while (!Instant.now().isAfter(expires)) {
            Thread.sleep(50);
        }

        assertThat(keys.service().status("/v1/assessments", token, COURSE)).isEqualTo(401);
        assertThat(keys.service().status("/v1/assessments", keycloak.token(CLIENT, "assess"), COURSE))
                .isEqualTo(200);
    }

    @Test
    void keys_are_fetched_only_from_whom_the_trust_store_names() throws Exception {
        assertThat(distrustful.status("/v1/assessments", keycloak.token(CLIENT, "assess"), COURSE))
                .isEqualTo(401);
    }
}
