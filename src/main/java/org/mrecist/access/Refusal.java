package org.mrecist.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/// Why a call was not let in. It is logged and counted, and told to nobody who calls.
public enum Refusal {
    NO_TOKEN,
    MALFORMED,
    UNKNOWN_ISSUER,
    /// Among them `none`, and symmetric ones.
    ALGORITHM,
    UNKNOWN_KEY,
    SIGNATURE,
    AUDIENCE,
    EXPIRED,
    NOT_YET_VALID,
    CLAIM_MISSING,
    REPLAYED,
    TENANT,
    SCOPE,
    OTHER;

    /// Where a request keeps why it was not let in.
    static final String KEY = "mrecist.refusal";

    /// Why a request was not let in; empty where it was.
    public static Optional<Refusal> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    /// Whether the caller is known, so that another token would not help.
    boolean isOfKnownCaller() {
        return this == SCOPE;
    }

    /// @param failure of the parser of tokens
    static Refusal of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return of(invalid);
            }
            if (cause instanceof UnresolvableKeyException) {
                return UNKNOWN_KEY;
            }
        }
        return OTHER;
    }

    private static Refusal of(InvalidJwtException invalid) {
        for (var cause = invalid.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) {
                return UNKNOWN_KEY;
            }
            if (cause instanceof org.jose4j.lang.InvalidAlgorithmException) {
                return ALGORITHM;
            }
        }
        return invalid.getErrorDetails().isEmpty()
                ? OTHER
                : switch (invalid.getErrorDetails().getFirst().getErrorCode()) {
                    case ErrorCodes.EXPIRED -> EXPIRED;
                    case ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE -> NOT_YET_VALID;
                    case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> AUDIENCE;
                    case ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING -> UNKNOWN_ISSUER;
                    case ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING -> SIGNATURE;
                    case ErrorCodes.EXPIRATION_MISSING, ErrorCodes.ISSUED_AT_MISSING, ErrorCodes.JWT_ID_MISSING ->
                        CLAIM_MISSING;
                    case ErrorCodes.JSON_INVALID -> MALFORMED;
                    default -> OTHER;
                };
    }
}
