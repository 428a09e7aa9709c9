package org.mrecist.fhir.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;

/// A concept as a resource gives it: one meaning in the codes of several systems.
///
/// @param place where it stands
public record Concept(List<Coding> codings, Place place) {
    public Concept {
        codings = List.copyOf(codings);
    }

    /// @param element null stays null
    public static @Nullable Concept read(@Nullable Element element) {
        return element == null
                ? null
                : new Concept(
                        element.list("coding").stream()
                                .map(Coding::read)
                                .filter(Objects::nonNull)
                                .toList(),
                        element.place());
    }

    public boolean is(StandardCode code) {
        return has(code.code());
    }

    public boolean is(Property property) {
        return has(property.code());
    }

    private boolean has(Code code) {
        return codings.stream().anyMatch(coding -> coding.is(code));
    }

    /// The code that it has in a system; the first of several.
    public Optional<String> find(String system) {
        return codings.stream()
                .filter(coding -> system.equals(coding.system()))
                .map(Coding::code)
                .findFirst();
    }
}
