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

    /// After how many weeks, at the least, the effect of such a treatment can be read on images; 0 where no such time
    /// is customary. Local treatment counts from its last session, systemic treatment from its start.
    ///
    /// Published in: `ccs-fu` for resection, ablation and TACE; general knowledge for the others.
    public int weeksUntilReadable() {
        return switch (this) {
            case RESECTION, ABLATION, TACE -> 4;
            case TARE, SBRT -> 12;
            case SYSTEMIC_ICI, SYSTEMIC_TKI, SYSTEMIC_OTHER -> 8;
            case TRANSPLANT, NONE -> 0;
        };
    }

    public boolean isSystemic() {
        return switch (this) {
            case SYSTEMIC_ICI, SYSTEMIC_TKI, SYSTEMIC_OTHER -> true;
            case RESECTION, ABLATION, TACE, TARE, SBRT, TRANSPLANT, NONE -> false;
        };
    }
}
