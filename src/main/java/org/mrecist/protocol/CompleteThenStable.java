package org.mrecist.protocol;

/// What an unconfirmed complete response followed by stable disease is before the minimum duration, where
/// confirmation is required.
public enum CompleteThenStable {
    /// Progression, as printed in RECIST 1.1, table 3.
    PRINTED_TABLE,
    /// Not evaluable.
    STABLE
}
