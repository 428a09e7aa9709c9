package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One card. Nothing in it is empty: what there is not is left out.
///
/// @param summary plain words, fewer than 140 characters
/// @param detail GitHub Flavored Markdown
/// @param links from a label to an absolute address
/// @param suggestion the only one offered; null for none
public record Card(
        UUID uuid,
        String summary,
        Indicator indicator,
        String detail,
        List<Link> links,
        @Nullable Suggestion suggestion) {
    /// A summary has fewer characters.
    static final int SUMMARY_LIMIT = 140;

    public Card {
        links = List.copyOf(links);
        if (summary.isEmpty() || summary.length() >= SUMMARY_LIMIT) {
            throw new IllegalArgumentException("a summary must have 1 to 139 characters, has " + summary.length());
        }
    }

    /// How much a card weighs. Nothing here is critical: that would take the decision from the reader.
    public enum Indicator {
        INFO,
        WARNING
    }

    public record Link(String label, String url) {}

    /// Something the reader can accept.
    ///
    /// @param resource what accepting creates
    public record Suggestion(UUID uuid, String label, String description, ObjectNode resource) {}
}
