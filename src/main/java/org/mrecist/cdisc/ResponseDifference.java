package org.mrecist.cdisc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.trace.Step;

/// A response of a source that is not the one decided here.
///
/// @param category RSCAT
/// @param visit as the datasets name it, null for the best response
/// @param theirs null where the source has none
/// @param ours null where none was decided
/// @param steps why it was decided so, empty where nothing was
public record ResponseDifference(
        String subject,
        Evaluator evaluator,
        @Nullable String category,
        @Nullable String visit,
        ResponseTest test,
        @Nullable String theirs,
        @Nullable String ours,
        List<Step> steps) {
    public ResponseDifference {
        steps = List.copyOf(steps);
    }
}
