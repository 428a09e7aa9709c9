package org.mrecist.access;

import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/// Checks tokens. Which issuer's keys are tried is told by the claim `iss`, before anything of it is trusted.
final class Tokens {
    /// So long tokens of clients of CDS Hooks may live.
    private static final long LONGEST_LIFE_SECONDS = 3600;

    private static final Set<String> REQUIRED = Set.of("iat");
    private static final Set<String> REQUIRED_OF_HOOKS = Set.of("iat", "jti");

    private static final JwtConsumer UNCHECKED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .setRelaxVerificationKeyValidation()
            .build();

    private final Collection<TrustedIssuer> issuers;
    private final Collection<HookClient> clients;
    private final Replays replays;
    private final Clock clock;

    private record HookClient(TrustedIssuer issuer, Optional<Set<String>> tenants) {}

    /// What came of a check.
    sealed interface Check {
        record Trusted(Caller caller) implements Check {}

        record Refused(Refusal refusal) implements Check {}
    }

    /// @throws IllegalArgumentException if the settings are not safe
    Tokens(AccessSettings settings, Clock clock) {
        issuers = settings.issuers().entrySet().stream()
                .map(each -> new TrustedIssuer(each.getKey(), each.getValue(), REQUIRED, 0))
                .toList();
        clients = settings.hooks().issuers().entrySet().stream()
                .map(each -> new HookClient(
                        new TrustedIssuer(each.getKey(), each.getValue(), REQUIRED_OF_HOOKS, LONGEST_LIFE_SECONDS),
                        each.getValue().tenants()))
                .toList();
        replays = new Replays(settings.hooks().replaysRemembered());
        this.clock = clock;
    }

    /// Whether a check may wait for keys from elsewhere.
    boolean mayWait() {
        return issuers.stream().anyMatch(TrustedIssuer::fetchesKeys)
                || clients.stream().anyMatch(client -> client.issuer().fetchesKeys());
    }

    /// Checks the token of a call.
    ///
    /// @param token null where there is none
    Check check(Need need, @Nullable String token) {
        if (token == null) {
            return new Check.Refused(Refusal.NO_TOKEN);
        }
        JwtContext unchecked;
        String issuer;
        try {
            unchecked = UNCHECKED.process(token);
            issuer = unchecked.getJwtClaims().getIssuer();
        } catch (InvalidJwtException | MalformedClaimException malformed) {
            return new Check.Refused(Refusal.MALFORMED);
        }
        try {
            return switch (need) {
                case Need.Nothing _ -> throw new IllegalArgumentException("needs no token");
                case Need.Holding(var scope) -> checkForApi(token, issuer, scope, unchecked);
                case Need.HookClient _ -> checkForHooks(token, issuer, unchecked);
            };
        } catch (ParseException untrusted) {
            return new Check.Refused(Refusal.of(untrusted));
        }
    }

    private Check checkForApi(String token, @Nullable String iss, Scope scope, JwtContext unchecked)
            throws ParseException {
        for (var issuer : issuers) {
            if (issuer.issuer().equals(iss)) {
                if (!issuer.signsBy(header(unchecked, "alg"))) {
                    return new Check.Refused(Refusal.ALGORITHM);
                }
                var caller = issuer.caller(issuer.check(token));
                return caller.holds(scope) ? new Check.Trusted(caller) : new Check.Refused(Refusal.SCOPE);
            }
        }
        return new Check.Refused(Refusal.UNKNOWN_ISSUER);
    }

    private Check checkForHooks(String token, @Nullable String iss, JwtContext unchecked) throws ParseException {
        for (var client : clients) {
            if (client.issuer().issuer().equals(iss)) {
                if (!client.issuer().signsBy(header(unchecked, "alg"))) {
                    return new Check.Refused(Refusal.ALGORITHM);
                }
                if (!"JWT".equalsIgnoreCase(header(unchecked, "typ"))) {
                    return new Check.Refused(Refusal.MALFORMED);
                }
                return checkOnce(client, client.issuer().check(token));
            }
        }
        return new Check.Refused(Refusal.UNKNOWN_ISSUER);
    }

    private static @Nullable String header(JwtContext token, String name) {
        return token.getJoseObjects().getFirst().getHeader(name);
    }

    private Check checkOnce(HookClient client, JsonWebToken token) {
        var tenants = client.tenants();
        if (tenants.isPresent()
                && !(token.getClaim("tenant") instanceof String tenant
                        && tenants.get().contains(tenant))) {
            return new Check.Refused(Refusal.TENANT);
        }
        // Later by the longest leeway, so that nothing is forgotten while it is still taken.
        var expires =
                Instant.ofEpochSecond(token.getExpirationTime()).plusSeconds(TrustedIssuer.LONGEST_LEEWAY_SECONDS);
        return replays.isReplayed(
                        client.issuer().name(), token.getTokenID(), expires, clock.instant(), System.nanoTime())
                ? new Check.Refused(Refusal.REPLAYED)
                : new Check.Trusted(client.issuer().caller(token));
    }
}
