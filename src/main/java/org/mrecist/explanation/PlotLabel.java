package org.mrecist.explanation;

/// What stands in a picture without a value in it.
public enum PlotLabel {
    SUM_OF_VIABLE_DIAMETERS,
    SUM_OF_LONGEST_DIAMETERS,
    TARGET_SUM,
    PARTIAL_RESPONSE_LINE,
    /// Of criteria that ask for growth in percent only.
    PROGRESSION_LINE,
    NO_TARGET,
    /// Targets are followed, and at every visit one of them is not evaluable.
    NO_SUM,
    GAP,
    NEW_LESION,
    PENDING_LESION,
    DATED_BACK,
    AFP,
    /// The scale of AFP, where it stands by itself.
    AFP_AXIS,
    TREATMENT_START,
    LOCAL_TREATMENT,
    NOT_ASSESSED,
    BEST_CHANGE_AXIS,
    WEEKS_AXIS,
    MONTHS_AXIS,
    FROM_BASELINE,
    DEATH,
    NEW_THERAPY,
    PROGRESSION_ELSEWHERE,
    AFTER_NEW_THERAPY,
    CONTINUING;

    private final MessageKey key = MessageKey.of("plot." + Vocabulary.hyphenated(name()));

    MessageKey key() {
        return key;
    }
}
