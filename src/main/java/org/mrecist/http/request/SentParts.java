package org.mrecist.http.request;

import java.util.Objects;
import org.mrecist.http.json.Json;

/// Parts of a document as they were sent. Where there is none, which is a fault found elsewhere, a refused value.
final class SentParts {
    private SentParts() {}

    static Json member(Json json, String name) {
        return json instanceof Json.JsonObject object
                ? Objects.requireNonNullElse(object.member(name), Json.Refused.REFUSED)
                : Json.Refused.REFUSED;
    }

    static Json element(Json json, int position) {
        return json instanceof Json.JsonArray(var elements, var _) && position < elements.size()
                ? elements.get(position)
                : Json.Refused.REFUSED;
    }
}
