package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.OverrideReason;

/// Reads what became of cards, with all faults at once.
public final class FeedbackReader {
    private FeedbackReader() {}

    /// @param body as it was sent
    /// @param issues takes what is wrong with it
    /// @return nothing to be relied on where there are faults
    public static List<Feedback> read(JsonNode body, Issues issues) {
        var document = Element.of(body, Place.of("request"), issues);
        if (document == null) {
            return List.of();
        }
        if (!document.has("feedback")) {
            issues.addStructural(document.placeOf("feedback"), IssueCode.REQUIRED, "There must be feedback.");
        }
        var all = new ArrayList<Feedback>();
        for (var item : document.list("feedback")) {
            var card = card(item, issues);
            var outcome = outcome(item, issues);
            var at = at(item, issues);
            if (card != null && outcome != null && at != null) {
                all.add(new Feedback(card, outcome, reason(item), at));
            }
        }
        return all;
    }

    private static @Nullable UUID card(Element item, Issues issues) {
        var text = item.text("card");
        try {
            if (text != null) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        issues.addStructural(item.placeOf("card"), IssueCode.REQUIRED, "The feedback must name a card by its uuid.");
        return null;
    }

    private static Feedback.@Nullable Outcome outcome(Element item, Issues issues) {
        var outcome = item.text("outcome");
        if ("accepted".equals(outcome)) {
            if (item.list("acceptedSuggestions").isEmpty()) {
                issues.addStructural(
                        item.placeOf("acceptedSuggestions"), IssueCode.REQUIRED, "What was accepted must be named.");
            }
            return Feedback.Outcome.ACCEPTED;
        }
        if ("overridden".equals(outcome)) {
            return Feedback.Outcome.OVERRIDDEN;
        }
        issues.addStructural(
                item.placeOf("outcome"), IssueCode.REQUIRED, "The outcome must be accepted or overridden.");
        return null;
    }

    private static @Nullable Instant at(Element item, Issues issues) {
        var text = item.text("outcomeTimestamp");
        try {
            if (text != null) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        issues.addStructural(
                item.placeOf("outcomeTimestamp"),
                IssueCode.REQUIRED,
                "The time of the outcome must be given, with its zone.");
        return null;
    }

    private static @Nullable OverrideReason reason(Element item) {
        // Some clients send what they leave out as null.
        return OverrideReason.find(item.node().at("/overrideReason/reason/code").asText(""))
                .orElse(null);
    }
}
