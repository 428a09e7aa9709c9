package org.mrecist.telemetry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a caller's trace stands, as the header `traceparent` of W3C Trace Context has it. What else a
/// caller may say of its trace, in `tracestate` and `baggage`, is free text and is not looked at.
///
/// @param traceId 32 hexadecimal digits
/// @param parentId 16 hexadecimal digits
/// @param flags 2 hexadecimal digits
record TraceParent(String traceId, String parentId, String flags) {
    static final String HEADER = "traceparent";

    /// Of version 00 nothing may follow; a later version may have more.
    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final int VERSION = 1;
    private static final int TRACE = 2;
    private static final int PARENT = 3;
    private static final int FLAGS = 4;
    private static final int MORE = 5;

    /// Finds it in the header.
    ///
    /// @param sent null where there is none
    /// @return empty where the header is not valid
    static Optional<TraceParent> find(@Nullable String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        var parts = FORM.matcher(sent);
        return parts.matches()
                        && (parts.group(MORE) == null || !parts.group(VERSION).equals("00"))
                ? Optional.of(new TraceParent(parts.group(TRACE), parts.group(PARENT), parts.group(FLAGS)))
                : Optional.empty();
    }
}
