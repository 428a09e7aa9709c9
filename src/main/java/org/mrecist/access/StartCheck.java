package org.mrecist.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Keeps the service from listening to everybody by mistake.
@ApplicationScoped
public class StartCheck {
    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    private final AccessSettings settings;
    private final boolean reached;
    private final boolean managementReached;

    /// @param serves whether there is anything to call; a command of the application has nothing
    /// @param managed whether health and metrics have a port of their own, which no token is asked at
    public StartCheck(
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean managed,
            @ConfigProperty(name = "quarkus.management.host") String managementHost) {
        this.settings = settings;
        reached = serves && !isLoopback(host);
        managementReached = serves && managed && !isLoopback(managementHost);
    }

    /// @throws IllegalStateException if there is no authentication and others than this machine could call
    void check(@Observes StartupEvent start) {
        if (reached && settings.issuers().isEmpty()) {
            if (!settings.open()) {
                throw new IllegalStateException(
                        "Without authentication the service listens on the loopback address only,"
                                + " and quarkus.http.host is another: name who issues tokens (mrecist.access.issuers), or set"
                                + " mrecist.access.open=true where something in front of it keeps others out.");
            }
            LOG.warn(
                    "mrecist.access.open is set: there is no authentication, and whoever reaches the address may call.");
        }
        // Probes and scrapers come from other machines without a token, and neither tells anything of a patient.
        if (managementReached) {
            LOG.warn("The management port answers with health and metrics without a token: let only probes and scrapers"
                    + " reach it.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
