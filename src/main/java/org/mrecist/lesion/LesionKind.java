package org.mrecist.lesion;

/// What a lesion is.
public enum LesionKind {
    MASS,
    LYMPH_NODE,
    /// Tumour thrombus in the portal or a hepatic vein.
    TUMOUR_THROMBUS,
    INFILTRATIVE,
    EFFUSION_OR_ASCITES,
    BONE,
    OTHER
}
