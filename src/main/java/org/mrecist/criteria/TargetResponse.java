package org.mrecist.criteria;

/// The response of the target lesions at one visit.
public enum TargetResponse {
    CR,
    PR,
    SD,
    PD,
    /// Not evaluable.
    NE,
    /// There is no target.
    NONE
}
