package org.mrecist.guideline;

import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;

/// The situation that options are listed for: an overall response, or the baseline before there is one.
public enum OptionCategory {
    CR,
    PR,
    SD,
    PD,
    NE,
    BASELINE;

    /// The category whose options an overall response uses: its own; for NON_CR_NON_PD, which is neither response
    /// nor progression, that of SD; without a response that of the baseline.
    ///
    /// @param response the overall response at the last visit; null where there is only the baseline
    public static OptionCategory of(@Nullable OverallResponse response) {
        if (response == null) {
            return BASELINE;
        }
        return switch (response) {
            case CR -> CR;
            case PR -> PR;
            case SD, NON_CR_NON_PD -> SD;
            case PD -> PD;
            case NE -> NE;
        };
    }
}
