package org.mrecist.telemetry;

import org.jspecify.annotations.Nullable;

/// How a call ended.
///
/// @param status of the answer
/// @param isWhole false where the connection broke before the answer was sent
/// @param problem the class of what kept it from being answered as asked; null where nothing did
/// @param nanos from its first line to the end of its answer
record Ending(int status, boolean isWhole, @Nullable String problem, long nanos) {
    private static final int LEAST_REFUSED = 400;
    private static final int LEAST_FAILED = 500;

    /// @param told the class of the problem as the answer has it; null where its maker named none
    static Ending of(int status, boolean isWhole, @Nullable String told, long nanos) {
        if (!isWhole) {
            return new Ending(status, false, "broken-off", nanos);
        }
        return new Ending(status, true, status < LEAST_REFUSED ? null : told == null ? kind(status) : told, nanos);
    }

    /// What a status alone says of a problem, in the words of those that name their class.
    private static String kind(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408 -> "timeout";
            case 412 -> "precondition";
            case 413 -> "too-large";
            case 414 -> "address-too-long";
            case 415 -> "unsupported-media-type";
            case 422 -> "contradictory";
            case 429 -> "throttled";
            case 503 -> "busy";
            default -> status < LEAST_FAILED ? "refused" : "defect";
        };
    }

    boolean isFailed() {
        return !isWhole || status >= LEAST_FAILED;
    }

    boolean isRefused() {
        return problem != null && !isFailed();
    }
}
