package org.mrecist.trace;

import java.util.List;

/// The reading chosen where a source is silent, with its reasons. A switch that chooses another reading cites it.
///
/// @param id the stable name, such as `held-response`
/// @param mark whether it is a reading of this project's own, general knowledge, or published for some criteria
///     only
/// @param question what the source leaves open
/// @param reading what is done
/// @param reasons why
/// @param sources the keys of the works that speak to it
public record Interpretation(
        String id, Mark mark, String question, String reading, List<String> reasons, List<String> sources) {
    public Interpretation {
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
    }
}
