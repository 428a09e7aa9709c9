package org.mrecist.lesion;

/// Whether a lesion takes up contrast in the arterial phase.
public enum Enhancement {
    ENHANCING,
    NOT_ENHANCING,
    NOT_STATED
}
