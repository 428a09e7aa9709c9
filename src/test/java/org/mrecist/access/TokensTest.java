package org.mrecist.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.access.Tokens.Check;

/// Tokens of every wrong kind, each refused for its own reason.
class TokensTest {
    private static final Need ASSESS = new Need.Holding(Scope.ASSESS);
    private static final Need HOOKS = new Need.HookClient();

    private final Tokens tokens = new Tokens(settings(Map.of()), Clock.systemUTC());

    static AccessSettings settings(Map<String, String> more) {
        var values = new HashMap<>(AccessProfile.SETTINGS);
        values.putAll(more);
        return AccessProfile.settings(values);
    }

    @Test
    void a_good_token_tells_its_caller() {
        assertThat(tokens.check(ASSESS, TestKeys.token("openid assess")))
                .isEqualTo(new Check.Trusted(
                        new Caller("hospital", "integration-engine", null, Set.of("openid", "assess"))));
    }

    @Test
    void scopes_may_stand_in_groups() {
        assertThat(tokens.check(
                        ASSESS, TestKeys.signed(TestKeys.claims("openid").groups("assess"))))
                .isInstanceOf(Check.Trusted.class);
    }

    static Stream<Arguments> wrong() {
        var now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("none", Refusal.NO_TOKEN, null),
                Arguments.of("no JWT", Refusal.MALFORMED, "secret"),
                Arguments.of("three dots", Refusal.MALFORMED, "..."),
                Arguments.of(
                        "expired",
                        Refusal.EXPIRED,
                        TestKeys.signed(
                                TestKeys.claims("assess").issuedAt(now - 600).expiresAt(now - 60))),
                Arguments.of(
                        "not yet valid",
                        Refusal.NOT_YET_VALID,
                        TestKeys.signed(TestKeys.claims("assess").claim("nbf", now + 120))),
                Arguments.of(
                        "another issuer",
                        Refusal.UNKNOWN_ISSUER,
                        TestKeys.signed(TestKeys.claims("assess").issuer("https://login.other.example"))),
                Arguments.of(
                        "another audience",
                        Refusal.AUDIENCE,
                        TestKeys.signed(TestKeys.claims("assess").audience("other"))),
                Arguments.of(
                        "no algorithm",
                        Refusal.ALGORITHM,
                        TestKeys.unsigned(
                                "{\"iss\":\"" + TestKeys.ISSUER + "\",\"aud\":\"mrecist\",\"scope\":\"assess\",\"iat\":"
                                        + now + ",\"exp\":" + (now + 300) + "}")),
                Arguments.of(
                        "the public key as a secret",
                        Refusal.ALGORITHM,
                        TestKeys.signedByPublicKeyAsSecret(TestKeys.claims("assess"))),
                Arguments.of(
                        "an unknown key", Refusal.UNKNOWN_KEY, TestKeys.signedByUnknownKey(TestKeys.claims("assess"))),
                Arguments.of("forged", Refusal.SIGNATURE, TestKeys.forged(TestKeys.claims("assess"))),
                Arguments.of("another scope", Refusal.SCOPE, TestKeys.token("batch ops")),
                Arguments.of("part of a scope", Refusal.SCOPE, TestKeys.token("assessment")),
                Arguments.of("a client of CDS Hooks", Refusal.UNKNOWN_ISSUER, TestKeys.hookToken()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void a_wrong_token_is_refused(String name, Refusal refusal, String token) {
        assertThat(tokens.check(ASSESS, token)).as(name).isEqualTo(new Check.Refused(refusal));
    }

    @Test
    void a_client_of_cds_hooks_is_let_in_once_by_each_token() {
        var token = TestKeys.hookToken();

        assertThat(tokens.check(HOOKS, token)).isInstanceOf(Check.Trusted.class);
        assertThat(tokens.check(HOOKS, token)).isEqualTo(new Check.Refused(Refusal.REPLAYED));
        assertThat(tokens.check(HOOKS, TestKeys.hookToken())).isInstanceOf(Check.Trusted.class);
    }

    static Stream<Arguments> wrongOfHooks() {
        var now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("a token of the API", Refusal.UNKNOWN_ISSUER, TestKeys.token("assess")),
                Arguments.of(
                        "another endpoint",
                        Refusal.AUDIENCE,
                        TestKeys.signedByClient(
                                TestKeys.hookClaims().audience("https://other.example/cds-services/mrecist-response"))),
                Arguments.of(
                        "another tenant",
                        Refusal.TENANT,
                        TestKeys.signedByClient(TestKeys.hookClaims().claim("tenant", "south"))),
                Arguments.of(
                        "a tenant that is no text",
                        Refusal.TENANT,
                        TestKeys.signedByClient(TestKeys.hookClaims().claim("tenant", 5))),
                Arguments.of(
                        "of another type",
                        Refusal.MALFORMED,
                        TestKeys.signedByClientAs("at+jwt", TestKeys.hookClaims())),
                Arguments.of(
                        "living for a day",
                        Refusal.OTHER,
                        TestKeys.signedByClient(TestKeys.hookClaims().expiresAt(now + 86400))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongOfHooks")
    void a_wrong_client_token_is_refused(String name, Refusal refusal, String token) {
        assertThat(tokens.check(HOOKS, token)).as(name).isEqualTo(new Check.Refused(refusal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mrecist.access.issuers.hospital.keys=http://login.hospital.example/keys",
                "mrecist.access.issuers.hospital.keys=keys.json",
                "mrecist.access.issuers.hospital.algorithms=RS256,HS256",
                "mrecist.access.issuers.hospital.leeway=PT10M",
                "mrecist.access.hooks.issuers.ehr.keys=http://ehr.hospital.example/keys"
            })
    void settings_that_are_not_safe_stop_the_start(String setting) {
        var at = setting.indexOf('=');
        var unsafe = settings(Map.of(setting.substring(0, at), setting.substring(at + 1)));
        assertThatThrownBy(() -> new Tokens(unsafe, Clock.systemUTC())).isInstanceOf(IllegalArgumentException.class);
    }
}
