package org.mrecist.protocol;

/// What a visit is after a response when its own sum is neither a response nor progression.
public enum HeldResponse {
    /// The response is held until progression.
    HOLD_UNTIL_PROGRESSION,
    /// Each visit is judged by its own sum.
    EACH_VISIT
}
