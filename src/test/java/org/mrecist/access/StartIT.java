package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mrecist.PackagedService;

/// The packaged service does not listen to everybody by mistake.
class StartIT {
    private static final String EVERYBODY = "-Dquarkus.http.host=0.0.0.0";

    @TempDir
    Path folder;

    @Test
    void without_authentication_it_refuses_to_listen_beyond_loopback_and_says_why() throws Exception {
        try (var service = PackagedService.start(folder, List.of(EVERYBODY))) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.said())
                    .contains("Without authentication the service listens on the loopback address only")
                    .contains("mrecist.access.issuers", "mrecist.access.open=true")
                    .doesNotContain("Listening on");
        }
    }

    @Test
    void an_open_service_says_so_at_its_start() throws Exception {
        try (var service = PackagedService.start(folder, List.of(EVERYBODY, "-Dmrecist.access.open=true"))) {
            assertThat(service.listening()).contains("mrecist.access.open is set: there is no authentication");
        }
    }

    @Test
    void with_an_issuer_it_listens_and_asks_for_a_token() throws Exception {
        var options = new ArrayList<>(List.of(EVERYBODY));
        AccessProfile.SETTINGS.forEach((name, value) -> options.add("-D" + name + "=" + value));
        try (var service = PackagedService.start(folder, options)) {
            assertThat(service.status("/v1/criteria", null, null)).isEqualTo(401);
            assertThat(service.status("/v1/criteria", TestKeys.token("knowledge:read"), null))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_key_of_the_audit_that_is_too_short_stops_it_and_is_not_repeated() throws Exception {
        try (var service = PackagedService.start(folder, List.of("-Dmrecist.audit.subject-key=too-short-a-secret"))) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.said())
                    .contains("mrecist.audit", "at least 32 characters")
                    .doesNotContain("too-short-a-secret", "Listening on");
        }
    }

    @Test
    void its_log_is_json_where_that_is_asked_for() throws Exception {
        try (var service = PackagedService.start(folder, List.of("-Dmrecist.log.json=true"))) {
            assertThat(service.listening().lines().toList())
                    .allSatisfy(
                            line -> assertThat(new ObjectMapper().readTree(line).isObject())
                                    .isTrue());
        }
    }
}
