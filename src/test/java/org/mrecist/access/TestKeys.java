package org.mrecist.access;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// Key pairs made for a run of the tests, and tokens signed by them.
public final class TestKeys {
    public static final String ISSUER = "https://login.hospital.example";
    public static final String AUDIENCE = "mrecist";
    public static final String HOOK_CLIENT = "https://ehr.hospital.example";
    public static final String ENDPOINT = "https://mrecist.hospital.example/cds-services/mrecist-response";

    private static final PublicJsonWebKey API = rsa("api-1");
    private static final PublicJsonWebKey UNKNOWN = rsa("api-2");
    private static final PublicJsonWebKey EHR = ec("ehr-1");

    private TestKeys() {}

    private static PublicJsonWebKey rsa(String id) {
        return shared(id, () -> RsaJwkGenerator.generateJwk(2048));
    }

    private static PublicJsonWebKey ec(String id) {
        return shared(id, () -> EcJwkGenerator.generateJwk(EllipticCurves.P384));
    }

    private interface Generator {
        PublicJsonWebKey generate() throws JoseException;
    }

    /// The same key for every class loader of the JVM: a profile may be loaded by another one than its test.
    private static PublicJsonWebKey shared(String id, Generator generator) {
        var jvm = System.getProperties();
        var place = TestKeys.class.getName() + "." + id;
        try {
            synchronized (jvm) {
                if (!jvm.containsKey(place)) {
                    var made = generator.generate();
                    made.setKeyId(id);
                    jvm.setProperty(place, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
                }
                return PublicJsonWebKey.Factory.newPublicJwk(jvm.getProperty(place));
            }
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes the public keys as a JWK Set.
    ///
    /// @return its address
    private static String published(String name, PublicJsonWebKey key) {
        try {
            var folder = Files.createDirectories(Path.of("target/keys"));
            var file = folder.resolve(name + ".json");
            Files.writeString(file, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            return file.toAbsolutePath().toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String keysOfApi() {
        return published("api", API);
    }

    public static String keysOfHooks() {
        return published("hooks", EHR);
    }

    /// The claims of a token that is good for five minutes.
    public static JwtClaimsBuilder claims(String scope) {
        var now = Instant.now().getEpochSecond();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("integration-engine")
                .claim("scope", scope)
                .issuedAt(now)
                .expiresAt(now + 300);
    }

    /// A token of the API with this scope.
    public static String token(String scope) {
        return signed(claims(scope));
    }

    public static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(API.getKeyId()).sign(API.getPrivateKey());
    }

    static String signedByUnknownKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId(UNKNOWN.getKeyId()).sign(UNKNOWN.getPrivateKey());
    }

    /// Names the known key and is signed by another.
    static String forged(JwtClaimsBuilder claims) {
        return claims.jws().keyId(API.getKeyId()).sign(UNKNOWN.getPrivateKey());
    }

    /// By a shared secret that is the text of the public key.
    static String signedByPublicKeyAsSecret(JwtClaimsBuilder claims) {
        PublicKey key = API.getPublicKey();
        return claims.jws()
                .keyId(API.getKeyId())
                .sign(new SecretKeySpec(Base64.getEncoder().encode(key.getEncoded()), "HmacSHA256"));
    }

    static String unsigned(String claims) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /// The claims of a client of CDS Hooks.
    public static JwtClaimsBuilder hookClaims() {
        var now = Instant.now().getEpochSecond();
        return Jwt.issuer(HOOK_CLIENT)
                .audience(ENDPOINT)
                .subject("ehr")
                .claim("jti", UUID.randomUUID().toString())
                .claim("tenant", "north")
                .issuedAt(now)
                .expiresAt(now + 300);
    }

    public static String hookToken() {
        return signedByClient(hookClaims());
    }

    static String signedByClient(JwtClaimsBuilder claims) {
        return signedByClientAs("JWT", claims);
    }

    /// @param type the header `typ`
    static String signedByClientAs(String type, JwtClaimsBuilder claims) {
        return claims.jws()
                .header("typ", type)
                .keyId(EHR.getKeyId())
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES384)
                .sign(EHR.getPrivateKey());
    }
}
