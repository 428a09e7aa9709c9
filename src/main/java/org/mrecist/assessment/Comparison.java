package org.mrecist.assessment;

import java.util.List;
import java.util.Map;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.trace.Fact;

/// The overall responses that several rule sets give one visit, and why they differ.
///
/// @param visit the id of the visit
/// @param overall by the name of the rule set, in the order requested
/// @param differences empty where they agree
public record Comparison(String visit, Map<String, OverallResponse> overall, List<Difference> differences) {
    /// Whether all rule sets give the same overall response.
    public boolean agrees() {
        return overall.values().stream().distinct().count() == 1;
    }

    /// One reason why two rule sets differ.
    ///
    /// @param facts the lesion, the rule sets and their values
    public record Difference(Kind kind, List<Fact> facts) {}

    /// What the difference rests on.
    public enum Kind {
        /// A lesion is followed in another role, or by one rule set only.
        FOLLOWED_DIFFERENTLY,
        /// A lesion is gone by one rule set and still there by the other, as a necrotic mass is.
        GONE_BY_ONE,
        /// A lesion could be judged by one rule set only.
        NOT_EVALUABLE_BY_ONE,
        /// The sums differ because the rule sets measure different diameters.
        MEASURED_DIFFERENTLY,
        /// The sum has grown enough in percent and not by the absolute increase that one rule set asks for.
        ABSOLUTE_INCREASE,
        /// A new lesion is settled by one rule set only.
        NEW_LESION_JUDGED_DIFFERENTLY,
        /// A tumour marker above normal blocks the complete response of one rule set.
        MARKER_ABOVE_NORMAL,
        /// Earlier visits differ: a response is held, or a complete response came before, by one rule set only.
        HISTORY
    }
}
