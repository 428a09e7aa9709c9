package org.mrecist.fhir.data;

import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.json.Element;

/// A business identifier.
///
/// @param system null if not given
/// @param type what it identifies the thing as; null if not given
public record Identifier(
        @Nullable String system, String value, @Nullable Concept type) {
    /// @param element null stays null, and so does one without a value
    public static @Nullable Identifier read(@Nullable Element element) {
        var value = element == null ? null : element.text("value");
        return element == null || value == null
                ? null
                : new Identifier(element.text("system"), value, Concept.read(element.find("type")));
    }

    /// What is the same for the same thing.
    public String key() {
        return (system == null ? "" : system) + "|" + value;
    }
}
