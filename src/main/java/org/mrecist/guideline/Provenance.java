package org.mrecist.guideline;

import java.util.List;

/// How far the statements of an option rest on something that was read.
public enum Provenance {
    /// Its statements rest on works of which at least an abstract or a restatement was read.
    SOURCED,
    /// Some of its statements do, others are general knowledge.
    PARTLY_SOURCED,
    /// No statement rests on anything that was read.
    UNSOURCED;

    /// How far statements rest on something that was read.
    public static Provenance of(List<Evidence> evidence, List<String> generalKnowledge) {
        if (evidence.stream().allMatch(each -> each.reading() == Evidence.Reading.NOT_READ)) {
            return UNSOURCED;
        }
        return generalKnowledge.isEmpty() ? SOURCED : PARTLY_SOURCED;
    }
}
