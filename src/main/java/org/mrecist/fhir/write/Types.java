package org.mrecist.fhir.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Identifier;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;

/// The data types of FHIR R4, as far as they are written here.
final class Types {
    /// What the system of an identifier must be.
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!-~]+");

    private Types() {}

    static ObjectNode concept(Code... codes) {
        return concept(List.of(codes), null);
    }

    /// @param text the meaning in words; null for none
    static ObjectNode concept(Collection<Code> codes, @Nullable String text) {
        var concept = FhirJson.object();
        var codings = concept.putArray("coding");
        codes.forEach(code -> codings.addObject()
                .put("system", code.system())
                .put("code", code.code())
                .put("display", code.display()));
        if (text != null) {
            concept.put("text", text);
        }
        return concept;
    }

    static ObjectNode text(String text) {
        return FhirJson.object().put("text", text);
    }

    static ObjectNode quantity(Millimetres length) {
        return quantity(length.toDecimal(), "mm");
    }

    static ObjectNode quantity(Percent change) {
        return quantity(change.toDecimal(), "%");
    }

    private static ObjectNode quantity(BigDecimal value, String unit) {
        return FhirJson.object()
                .put("value", value)
                .put("unit", unit)
                .put("system", Systems.UCUM)
                .put("code", unit);
    }

    static ObjectNode reference(String address) {
        return FhirJson.object().put("reference", address);
    }

    /// A reference as it was received. One to a resource inside another leads nowhere from elsewhere, and one that is
    /// no address nowhere at all: what identifies the thing is left of it.
    static ObjectNode reference(Reference received) {
        var reference = FhirJson.object();
        if (received.address() != null && Reference.isAddress(received.address())) {
            reference.put("reference", received.address());
        }
        if (received.identifier() != null) {
            reference.set("identifier", identifier(received.identifier()));
        }
        return reference.isEmpty() ? reference.put("display", "as in the request") : reference;
    }

    private static ObjectNode identifier(Identifier received) {
        var identifier = FhirJson.object();
        if (received.system() != null && ABSOLUTE.matcher(received.system()).matches()) {
            identifier.put("system", received.system());
        }
        return identifier.put("value", received.value().strip());
    }

    /// A reference to something that is no resource here, by what identifies it.
    ///
    /// @param kind the last part of the name of the identifier's system, such as `option`
    static ObjectNode reference(String kind, String value, String display) {
        var reference = FhirJson.object();
        reference
                .putObject("identifier")
                .put("system", Canonical.BASE + "/" + kind)
                .put("value", value);
        return reference.put("display", display);
    }

    /// This service, which made the answer.
    static ObjectNode device(Made made) {
        return reference("engine", made.engine(), made.engine()).put("type", "Device");
    }
}
