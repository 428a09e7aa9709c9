package org.mrecist.reads;

import org.mrecist.criteria.OverallResponse;

/// What an adjudicator chose for one visit by one set of criteria.
public record Adjudication(String visit, String criteria, Choice choice) {
    /// A choice.
    public sealed interface Choice {}

    /// The response of one reader.
    public record OfReader(String reader) implements Choice {}

    /// A response of the adjudicator's own.
    public record Own(OverallResponse overall) implements Choice {}
}
