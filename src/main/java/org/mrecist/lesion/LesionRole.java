package org.mrecist.lesion;

/// What a lesion was chosen for at the baseline. The caller's choice, not reassigned.
public enum LesionRole {
    /// Measured at each visit; enters the sum of diameters.
    TARGET,
    /// Followed without measuring.
    NON_TARGET
}
