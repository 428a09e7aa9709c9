package org.mrecist.timeline;

/// A kind of treatment.
public enum Modality {
    RESECTION,
    ABLATION,
    TACE,
    TARE,
    SBRT,
    TRANSPLANT,
    SYSTEMIC_ICI,
    SYSTEMIC_TKI,
    SYSTEMIC_OTHER,
    NONE;

    /// Whether it acts on named lesions of the liver.
    public boolean isLocal() {
        return switch (this) {
            case RESECTION, ABLATION, TACE, TARE, SBRT, TRANSPLANT -> true;
            case SYSTEMIC_ICI, SYSTEMIC_TKI, SYSTEMIC_OTHER, NONE -> false;
        };
    }
}
