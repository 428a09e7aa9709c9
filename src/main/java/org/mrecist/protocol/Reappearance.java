package org.mrecist.protocol;

/// What a lesion that comes back after an overall complete response is.
public enum Reappearance {
    /// Progression, whatever its size.
    PROGRESSION,
    /// A target is judged by the sum; a non-target is neither complete response nor progression.
    NUMERIC
}
