package org.mrecist.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Tells patients apart without naming them: the HMAC-SHA-256 of what a caller names one by.
final class SubjectHash {
    private static final String ALGORITHM = "HmacSHA256";

    /// Keyed; never used itself, only copied, for it is not to be shared by threads.
    private final @Nullable Mac keyed;

    /// @param key empty where nothing is to be told of patients
    SubjectHash(Optional<String> key) {
        keyed = key.map(SubjectHash::mac).orElse(null);
    }

    private static Mac mac(String key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /// The hash of a patient.
    ///
    /// @param subject the caller's pseudonym, or the patient that a record refers to; null where there is none
    /// @return hexadecimal; null where nothing is to be told
    @Nullable
    String of(@Nullable String subject) {
        if (keyed == null || subject == null) {
            return null;
        }
        try {
            return HexFormat.of().formatHex(((Mac) keyed.clone()).doFinal(subject.getBytes(UTF_8)));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's own can be copied", impossible);
        }
    }
}
