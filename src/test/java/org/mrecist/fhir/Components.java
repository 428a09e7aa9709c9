package org.mrecist.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.lesion.Enhancement;
import org.mrecist.measure.Millimetres;

/// What an Observation says of a lesion beside what it observes; a value that is null is not said.
record Components(ArrayNode components) {
    static Components of(ObjectNode observation) {
        return new Components(observation.putArray("component"));
    }

    private ObjectNode component(Code code) {
        var component = components.addObject();
        component.set("code", CourseBundle.concept(code));
        return component;
    }

    void coded(Property property, Code value) {
        component(property.code()).set("valueCodeableConcept", CourseBundle.concept(value));
    }

    void flag(Property property, Boolean value) {
        if (value != null) {
            component(property.code()).put("valueBoolean", value);
        }
    }

    void text(Property property, String value) {
        component(property.code()).put("valueString", value);
    }

    void enhancing(Enhancement enhancement) {
        if (enhancement != Enhancement.NOT_STATED) {
            flag(Property.ENHANCING, enhancement == Enhancement.ENHANCING);
        }
    }

    /// In millimetres or centimetres, by turns.
    void size(Code code, Millimetres length) {
        if (length == null) {
            return;
        }
        var inCentimetres = length.hundredths() % 2 == 1;
        var unit = inCentimetres ? "cm" : "mm";
        component(code)
                .putObject("valueQuantity")
                .put("value", inCentimetres ? length.toDecimal().movePointLeft(1) : length.toDecimal())
                .put("unit", unit)
                .put("system", Systems.UCUM)
                .put("code", unit);
    }
}
