package org.mrecist.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;

/// Which of two media types a request prefers. The framework's own selection looks at languages too, and refuses a
/// request whose languages it cannot read.
final class Preference {
    /// A weight of 0.
    private static final Pattern REFUSED = Pattern.compile("0(\\.0*)?");

    private Preference() {}

    /// Whether a request prefers another type to JSON. JSON is answered where it takes either alike.
    ///
    /// @throws NotAcceptableException if it takes neither
    static boolean isFor(MediaType other, HttpHeaders headers) {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (!REFUSED.matcher(accepted.getParameters().getOrDefault("q", "1"))
                    .matches()) {
                if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                    return false;
                }
                if (accepted.isCompatible(other)) {
                    return true;
                }
            }
        }
        throw new NotAcceptableException();
    }
}
