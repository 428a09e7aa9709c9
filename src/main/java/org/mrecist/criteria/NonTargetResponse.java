package org.mrecist.criteria;

/// The response of the non-target lesions at one visit.
public enum NonTargetResponse {
    CR,
    /// mRECIST: incomplete response or stable disease.
    IR_SD,
    /// RECIST 1.1: neither complete response nor progression.
    NON_CR_NON_PD,
    PD,
    /// Not evaluable.
    NE,
    /// There is no non-target.
    NONE
}
