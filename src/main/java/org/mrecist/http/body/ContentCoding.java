package org.mrecist.http.body;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How bodies are packed on their way (RFC 9110, 8.4).
public enum ContentCoding {
    IDENTITY,
    GZIP;

    private static final Set<String> GZIP_NAMES = Set.of("gzip", "x-gzip");

    /// A weight of 0 says what is not wanted.
    private static final Pattern UNWANTED = Pattern.compile("q=0(\\.0{0,3})?");

    /// Reads the Content-Encoding of a request.
    ///
    /// @param header null if there is none
    /// @return null if it is another one than these
    public static @Nullable ContentCoding ofRequest(@Nullable String header) {
        var name = header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT);
        if (GZIP_NAMES.contains(name)) {
            return GZIP;
        }
        return name.equals("identity") ? IDENTITY : null;
    }

    /// Chooses by the Accept-Encoding of a request: gzip where it is named.
    ///
    /// @param header null if there is none
    public static ContentCoding ofAnswer(@Nullable String header) {
        if (header != null) {
            for (var each : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                var parts = each.split(";", 2);
                if (GZIP_NAMES.contains(parts[0].strip())) {
                    var isUnwanted = parts.length > 1
                            && UNWANTED.matcher(parts[1].strip().replace(" ", ""))
                                    .matches();
                    return isUnwanted ? IDENTITY : GZIP;
                }
            }
        }
        return IDENTITY;
    }
}
