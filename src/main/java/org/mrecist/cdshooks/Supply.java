package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What came of one query of the prefetch.
public enum Supply {
    /// The client did not run it.
    NOT_RUN("was not supplied"),
    /// It ran and found nothing.
    NO_DATA("found nothing"),
    /// It ran and failed.
    FAILED("failed"),
    /// What it found is one page of several.
    PARTIAL("is one page of several"),
    /// It is no resource that the query can find, such as the page of an error.
    UNUSABLE("is not what the query finds"),
    GIVEN("is there");

    private final String words;

    Supply(String words) {
        this.words = words;
    }

    /// What is to be said of it, such as `failed`.
    String words() {
        return words;
    }

    /// @param value as it was sent; null where the key is absent
    static Supply of(@Nullable JsonNode value) {
        if (value == null) {
            return NOT_RUN;
        }
        if (value.isNull()) {
            return NO_DATA;
        }
        return switch (value.path("resourceType").asText("")) {
            case "OperationOutcome" -> FAILED;
            case "Bundle" -> ofBundle(value);
            case "Patient" -> GIVEN;
            default -> UNUSABLE;
        };
    }

    private static Supply ofBundle(JsonNode bundle) {
        for (var link : bundle.path("link")) {
            if (link.path("relation").asText("").equals("next")) {
                return PARTIAL;
            }
        }
        var entries = bundle.path("entry");
        if (entries.isMissingNode() || (entries.isArray() && entries.isEmpty())) {
            return NO_DATA;
        }
        var failures = 0;
        for (var entry : entries) {
            failures += entry.at("/resource/resourceType").asText("").equals("OperationOutcome") ? 1 : 0;
        }
        return failures == entries.size() ? FAILED : GIVEN;
    }
}
