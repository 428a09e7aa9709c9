package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.OverrideReason;

/// Writes cards as the specification has them.
public final class CardWriter {
    private static final String SOURCE = "mRECIST for HCC (Lencioni and Llovet 2010), RECIST 1.1";
    private static final String SOURCE_URL = "https://doi.org/10.1055/s-0030-1247132";

    private CardWriter() {}

    /// The answer to a call; without cards there is nothing to say.
    public static ObjectNode write(List<Card> cards) {
        var answer = FhirJson.object();
        var listed = answer.putArray("cards");
        cards.forEach(card -> write(card, listed.addObject()));
        return answer;
    }

    private static void write(Card card, ObjectNode written) {
        written.put("uuid", card.uuid().toString())
                .put("summary", card.summary())
                .put("detail", card.detail())
                .put("indicator", card.indicator().name().toLowerCase(Locale.ROOT));
        written.putObject("source").put("label", SOURCE).put("url", SOURCE_URL);
        var suggestion = card.suggestion();
        if (suggestion != null) {
            var suggested = written.putArray("suggestions")
                    .addObject()
                    .put("label", suggestion.label())
                    .put("uuid", suggestion.uuid().toString());
            var action = suggested
                    .putArray("actions")
                    .addObject()
                    .put("type", "create")
                    .put("description", suggestion.description());
            action.set("resource", suggestion.resource());
            written.put("selectionBehavior", "any");
        }
        addReasons(written.putArray("overrideReasons"));
        if (!card.links().isEmpty()) {
            var links = written.putArray("links");
            card.links()
                    .forEach(link -> links.addObject()
                            .put("label", link.label())
                            .put("url", link.url())
                            .put("type", "absolute"));
        }
    }

    private static void addReasons(ArrayNode reasons) {
        for (var reason : OverrideReason.values()) {
            var code = reason.code();
            reasons.addObject()
                    .put("system", code.system())
                    .put("code", code.code())
                    .put("display", code.display());
        }
    }
}
