package org.mrecist.telemetry;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one call is named by in its answer, in logs and in the audit: the caller's own name where it is one.
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final int LONGEST = 128;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST + "}");

    private RequestId() {}

    /// The id of a call.
    ///
    /// @param sent null where the caller gives none
    /// @return as sent, or a new one where it cannot be taken
    static String of(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
