package org.mrecist.fhir.data;

import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.Code;

/// A code as a resource gives it.
///
/// @param system null if not given
public record Coding(@Nullable String system, String code) {
    static @Nullable Coding read(Element element) {
        var code = element.text("code");
        return code == null ? null : new Coding(element.text("system"), code);
    }

    boolean is(Code other) {
        return code.equals(other.code()) && other.system().equals(system);
    }
}
