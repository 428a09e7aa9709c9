package org.mrecist.criteria;

/// Why a lesion could not be judged at a visit.
public enum NotEvaluableReason {
    /// The visit has no finding for it.
    NO_FINDING,
    /// The reader called it not evaluable.
    NOT_EVALUABLE,
    /// A target was called present and not measured.
    PRESENT_WITHOUT_DIAMETER,
    /// The diameter of the viable part was not given.
    VIABLE_DIAMETER_NOT_GIVEN,
    LONGEST_DIAMETER_NOT_GIVEN,
    SHORT_AXIS_NOT_GIVEN,
    ARTERIAL_PHASE_MISSING,
    ARTERIAL_PHASE_INADEQUATE,
    /// It was treated locally in the course of a systemic treatment.
    LOCALLY_TREATED,
    /// It has merged with a lesion that is not evaluable, or no target, at this visit.
    MERGED_WITH_NOT_EVALUABLE
}
