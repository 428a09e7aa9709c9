package org.mrecist.assessment;

import org.jspecify.annotations.Nullable;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

/// A category that another setting of one switch would give, the others as requested.
///
/// @param visit the id of the visit, null for the best overall response
/// @param category what it would be, in the vocabulary of `result`; NONE where there would be no best response
public record Alternative(
        Switch changed,
        Setting setting,
        Result result,
        @Nullable String visit,
        String category) {
    /// Which category it is.
    public enum Result {
        OVERALL,
        /// The target response, where the overall response stays as it is.
        TARGET,
        /// The non-target response, where the overall response stays as it is.
        NON_TARGET,
        BEST_OVERALL_RESPONSE
    }
}
