package org.mrecist.trace;

import org.jspecify.annotations.Nullable;

/// A rule that a decision can rest on, with the place where it was published.
///
/// @param id the stable name, such as `mrecist-target-partial-response`
/// @param statement what the rule says, in one sentence
/// @param source the key of the work that it rests on, as listed in the sources
/// @param place where in that work, such as `table 2`
/// @param mark on whose word it stands
/// @param interpretation the id of the reading chosen where the work is silent; always there unless the rule is
///     published, and there too where a published rule has a switch
public record Rule(
        String id,
        String statement,
        String source,
        String place,
        Mark mark,
        @Nullable String interpretation) {
    public Rule {
        if (mark != Mark.PUBLISHED && interpretation == null) {
            throw new IllegalArgumentException("a rule that is not published must name its interpretation: " + id);
        }
    }

    /// A rule that a source states.
    public static Rule published(String id, String source, String place, String statement) {
        return new Rule(id, statement, source, place, Mark.PUBLISHED, null);
    }

    /// A reading of this project's own where the source is silent.
    public static Rule interpreted(String id, String source, String place, String interpretation, String statement) {
        return new Rule(id, statement, source, place, Mark.INTERPRETATION, interpretation);
    }

    /// A custom of the field for which no text was found; the source is the work that it completes.
    public static Rule customary(String id, String source, String place, String interpretation, String statement) {
        return new Rule(id, statement, source, place, Mark.GENERAL_KNOWLEDGE, interpretation);
    }

    /// This published rule, with the interpretation whose switch governs it.
    public Rule under(String governingInterpretation) {
        return new Rule(id, statement, source, place, mark, governingInterpretation);
    }
}
