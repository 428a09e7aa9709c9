package org.mrecist.reads;

import java.util.List;
import org.mrecist.trace.Fact;

/// One reason why readers differ at a visit.
///
/// @param facts the lesion, the readers and their values; a fact that holds for one reader bears the reader's name
public record ReadDifference(Kind kind, List<Fact> facts) {
    public ReadDifference {
        facts = List.copyOf(facts);
    }

    /// What the difference rests on.
    public enum Kind {
        /// A reader has not read the visit.
        VISIT_NOT_READ,
        /// The readers follow other targets. Lesions are the same where their ids are.
        TARGETS_CHOSEN_DIFFERENTLY,
        /// The sums and their changes lead to other target responses.
        SUMS_DIFFER,
        /// The target that all follow and on whose length at the visit the readers differ most.
        MEASURED_DIFFERENTLY,
        /// How far a reader's sum is from the target response of another.
        NEAR_THRESHOLD,
        /// A lesion that a reader could not judge.
        NOT_EVALUABLE,
        NON_TARGETS_DIFFER,
        NEW_LESIONS_DIFFER,
        /// A response is held from an earlier visit for some readers only.
        RESPONSE_HELD,
        /// Nothing at the visit itself: the visits before it were judged differently.
        HISTORY
    }
}
