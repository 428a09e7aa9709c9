package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who could call without a token is refused or said.
class StartCheckTest {
    private static final Map<String, String> OPEN = Map.of("mrecist.access.open", "true");

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no such host"})
    void without_authentication_only_the_loopback_address_is_listened_on(String host) {
        assertThatIllegalStateException()
                .isThrownBy(() -> said(Map.of(), host, false, "127.0.0.1"))
                .withMessageContaining("mrecist.access.open=true");
        assertThat(said(OPEN, host, false, "127.0.0.1"))
                .singleElement()
                .asString()
                .contains("no authentication");
        assertThat(said(AccessProfile.SETTINGS, host, false, "127.0.0.1")).isEmpty();
    }

    /// A port for health and metrics that others reach makes up for nothing on the port of the API, and the reverse.
    @ParameterizedTest
    @CsvSource({
        "true,  0.0.0.0,   true",
        "true,  ::,        true",
        "true,  127.0.0.1, false",
        "true,  localhost, false",
        "false, 0.0.0.0,   false",
    })
    void a_management_port_that_others_reach_is_said(boolean managed, String host, boolean warned) {
        assertThat(said(AccessProfile.SETTINGS, "0.0.0.0", managed, host).stream()
                        .anyMatch(line -> line.contains("management port")))
                .isEqualTo(warned);
    }

    @Test
    void a_management_port_opens_nothing_else() {
        assertThatIllegalStateException().isThrownBy(() -> said(Map.of(), "0.0.0.0", true, "127.0.0.1"));
    }

    @Test
    void nobody_reaches_a_command_that_serves_nothing() {
        assertThat(said(Map.of(), "0.0.0.0", false, true, "0.0.0.0")).isEmpty();
    }

    private static List<String> said(Map<String, String> values, String host, boolean managed, String managementHost) {
        return said(values, host, true, managed, managementHost);
    }

    /// What the check says at the start.
    private static List<String> said(
            Map<String, String> values, String host, boolean serves, boolean managed, String managementHost) {
        var lines = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(StartCheck.class.getName());
        log.addHandler(handler);
        try {
            new StartCheck(AccessProfile.settings(values), host, serves, managed, managementHost)
                    .check(new StartupEvent());
        } finally {
            log.removeHandler(handler);
        }
        return lines;
    }
}
