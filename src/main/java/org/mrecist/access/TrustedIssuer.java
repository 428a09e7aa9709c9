package org.mrecist.access;

import io.smallrye.jwt.KeyFormat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Checks the tokens of one issuer by its configured keys.
final class TrustedIssuer {
    static final int LONGEST_LEEWAY_SECONDS = 120;

    private final String name;
    private final String issuer;
    private final Set<SignatureAlgorithm> algorithms;
    private final JWTParser parser;
    private final boolean fetchesKeys;

    /// @param name the site's own
    /// @param required claims beside `iss`, `aud` and `exp`
    /// @param longestLifeSeconds between `iat` and `exp`; 0 for any
    /// @throws IllegalArgumentException if the settings are not safe
    TrustedIssuer(String name, AccessSettings.Issuer settings, Set<String> required, long longestLifeSeconds) {
        this.name = name;
        issuer = settings.issuer();
        fetchesKeys = isFetched(name, settings.keys());
        var leeway = settings.leeway().toSeconds();
        if (leeway < 0 || leeway > LONGEST_LEEWAY_SECONDS) {
            throw new IllegalArgumentException(
                    "the leeway of issuer " + name + " must be between 0 and " + LONGEST_LEEWAY_SECONDS + " seconds");
        }
        settings.algorithms().forEach(algorithm -> requireAsymmetric(name, algorithm));
        algorithms = Set.copyOf(settings.algorithms());
        var info = new JWTAuthContextInfo();
        info.setIssuedBy(settings.issuer());
        info.setExpectedAudience(settings.audiences());
        info.setPublicKeyLocation(settings.keys());
        info.setKeyFormat(KeyFormat.JWK);
        info.setSignatureAlgorithm(settings.algorithms());
        info.setClockSkew(Math.toIntExact(leeway));
        info.setRequireNamedPrincipal(false);
        info.setRequiredClaims(required);
        if (longestLifeSeconds > 0) {
            info.setMaxTimeToLiveSecs(longestLifeSeconds);
        }
        parser = new DefaultJWTParser(info);
    }

    private static boolean isFetched(String name, String keys) {
        var location = keys.toLowerCase(Locale.ROOT);
        if (location.startsWith("https://")) {
            return true;
        }
        if (location.startsWith("file:")) {
            return false;
        }
        throw new IllegalArgumentException("the keys of issuer " + name + " must be at a file: or https: address");
    }

    private static void requireAsymmetric(String name, SignatureAlgorithm algorithm) {
        if (algorithm.name().startsWith("HS")) {
            throw new IllegalArgumentException("issuer " + name + " must not sign by a shared secret");
        }
    }

    String name() {
        return name;
    }

    /// The claim `iss` of its tokens.
    String issuer() {
        return issuer;
    }

    /// Whether its tokens may be signed this way; the parser looks for a key first, and would say that there is none.
    boolean signsBy(@Nullable String algorithm) {
        return algorithms.stream().anyMatch(each -> each.getAlgorithm().equals(algorithm));
    }

    /// Whether a check may wait for the keys.
    boolean fetchesKeys() {
        return fetchesKeys;
    }

    /// @throws ParseException if the token is not to be trusted
    JsonWebToken check(String token) throws ParseException {
        return parser.parse(token);
    }

    Caller caller(JsonWebToken token) {
        return new Caller(name, token.getSubject(), client(token), scopes(token));
    }

    private static @Nullable String client(JsonWebToken token) {
        if (token.getClaim("azp") instanceof String authorized) {
            return authorized;
        }
        return token.getClaim("client_id") instanceof String client ? client : null;
    }

    /// What stands in `scope`, separated by spaces, and in `groups`.
    private static Set<String> scopes(JsonWebToken token) {
        var scopes = new HashSet<String>();
        if (token.getClaim("scope") instanceof String listed) {
            scopes.addAll(List.of(listed.strip().split("\\s+", -1)));
        }
        var groups = token.getGroups();
        if (groups != null) {
            scopes.addAll(groups);
        }
        return scopes;
    }
}
