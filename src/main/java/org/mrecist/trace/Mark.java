package org.mrecist.trace;

/// On whose word a rule stands.
public enum Mark {
    /// Read in a reproduction of the paper or in the working group's own answers.
    PUBLISHED,
    /// The paper is silent or unclear; the reading is this project's own.
    INTERPRETATION,
    /// General knowledge of the field, for which no text was found yet.
    GENERAL_KNOWLEDGE
}
