package org.mrecist.guideline;

/// What an option treats with, so that what speaks against a treatment holds wherever it is an option.
public enum TreatmentClass {
    ABLATION,
    /// An antibody or kinase inhibitor against the growth of vessels.
    ANTI_VEGF,
    BEVACIZUMAB,
    CHECKPOINT_INHIBITOR,
    KINASE_INHIBITOR,
    RADIATION,
    RESECTION,
    TACE,
    TARE
}
