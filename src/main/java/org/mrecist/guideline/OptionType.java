package org.mrecist.guideline;

import java.util.List;

/// What kind of step an option is. The order of the groups is fixed and says nothing about their worth.
public enum OptionType {
    ADD_LRT,
    ADD_SYSTEMIC,
    CONTINUE,
    INFORMATION,
    LIMIT,
    REASSESS,
    SUPPORTIVE,
    SURGERY,
    SURVEILLANCE,
    SWITCH_SYSTEMIC,
    SWITCH_TO_SYSTEMIC,
    SYSTEMIC_1L,
    SYSTEMIC_2L,
    SYSTEMIC_3L,
    SYSTEMIC_BIOMARKER,
    TRANSPLANT,
    TRIAL;

    /// The order in which groups are listed: that of what is done first to know more, then of treatments by name.
    static final List<OptionType> GROUPS = List.of(
            REASSESS,
            SURVEILLANCE,
            CONTINUE,
            ADD_LRT,
            ADD_SYSTEMIC,
            SURGERY,
            TRANSPLANT,
            SWITCH_SYSTEMIC,
            SWITCH_TO_SYSTEMIC,
            SYSTEMIC_1L,
            SYSTEMIC_2L,
            SYSTEMIC_3L,
            SYSTEMIC_BIOMARKER,
            TRIAL,
            SUPPORTIVE,
            LIMIT,
            INFORMATION);
}
