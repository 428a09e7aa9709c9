package org.mrecist.protocol;

/// What an unconfirmed complete response followed by a partial one is, where confirmation is required.
public enum CompleteThenPartial {
    /// Stable disease if late enough, else progression.
    STABLE_OR_PROGRESSION,
    /// The partial response confirms the complete one as a partial response.
    PARTIAL,
    /// The return of tumour after a complete response is progression.
    PROGRESSION
}
