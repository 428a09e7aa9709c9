package org.mrecist.knowledge;

import java.util.Comparator;

/// One thing that is wrong with the knowledge.
///
/// @param place the name of the file, or the id of the rule where a rule declared in code is at fault
/// @param line the line in the file, from 1; 0 where there is none
/// @param reason what is wrong, in words
public record KnowledgeFault(String place, int line, String reason) {
    static final Comparator<KnowledgeFault> BY_LINE =
            Comparator.comparingInt(KnowledgeFault::line).thenComparing(KnowledgeFault::reason);

    /// As editors and terminals follow it, such as `sources.yaml:17: repeats the member doi of line 16`.
    @Override
    public String toString() {
        return line == 0 ? place + ": " + reason : place + ":" + line + ": " + reason;
    }
}
