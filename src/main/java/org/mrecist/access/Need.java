package org.mrecist.access;

/// What a call needs.
sealed interface Need {
    /// Nothing: it tells nothing but what the service is.
    record Nothing() implements Need {}

    /// A token of a client of CDS Hooks.
    record HookClient() implements Need {}

    /// A token with this scope.
    record Holding(Scope scope) implements Need {}
}
