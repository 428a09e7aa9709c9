package org.mrecist.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose tokens are taken. What is not configured is not trusted: no key is ever fetched from an address that a
/// token names.
@ConfigMapping(prefix = "mrecist.access")
public interface AccessSettings {
    /// Whether the service may listen beyond the loopback address without authentication.
    @WithDefault("false")
    boolean open();

    /// Those whose tokens the API takes, by a name of the site's own. Without any there is no authentication.
    Map<String, Issuer> issuers();

    Hooks hooks();

    default boolean isOn() {
        return !issuers().isEmpty() || !hooks().issuers().isEmpty();
    }

    /// Who issues tokens.
    interface Issuer {
        /// The claim `iss`.
        @NotBlank
        String issuer();

        /// What `aud` may be; for CDS Hooks the exact addresses of the endpoints.
        @NotEmpty
        Set<@NotBlank String> audiences();

        /// Where its JWK Set is: a `file:` or an `https:` address.
        @NotBlank
        String keys();

        /// Asymmetric ones only.
        @WithDefault("RS256,RS384,RS512,PS256,PS384,PS512,ES256,ES384,ES512")
        @NotEmpty
        Set<SignatureAlgorithm> algorithms();

        /// By how much clocks may differ.
        @WithDefault("PT30S")
        Duration leeway();
    }

    /// The clients of CDS Hooks, which sign tokens of their own.
    interface Hooks {
        /// By a name of the site's own.
        Map<String, Client> issuers();

        /// How many identifiers of tokens are remembered to refuse a second use, on this node.
        @WithDefault("100000")
        @Min(1)
        @Max(10_000_000)
        int replaysRemembered();
    }

    /// A client of CDS Hooks.
    interface Client extends Issuer {
        /// What the claim `tenant` may be; any or none where nothing is given.
        Optional<Set<String>> tenants();
    }
}
