package org.mrecist.criteria;

/// What the new lesions of one visit amount to.
public enum NewLesionStatus {
    NONE,
    /// Seen, but not yet proved to be new tumour; reads as none in the overall table.
    PENDING,
    UNEQUIVOCAL
}
