package org.mrecist.fhir.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;

/// The profiles of the observations that are sent and of those that are taken.
final class Profiles {
    static final String ASSESSMENT = "mrecist-assessment";
    static final String TUMOUR_SIZE = "mrecist-tumor-size";
    static final String TRACKING = "lesion-tracking";

    /// The components that an assessment always has.
    private static final List<Property> ALWAYS =
            List.of(Property.CRITERIA, Property.TARGET_RESPONSE, Property.NON_TARGET_RESPONSE, Property.NEW_LESIONS);

    /// The components that it may have, with how often at most.
    private static final Map<Property, String> PERHAPS = Map.ofEntries(
            Map.entry(Property.TARGET_SUM, "1"),
            Map.entry(Property.BASELINE_SUM, "1"),
            Map.entry(Property.NADIR_SUM, "1"),
            Map.entry(Property.CHANGE_FROM_BASELINE, "1"),
            Map.entry(Property.CHANGE_FROM_NADIR, "1"),
            Map.entry(Property.INCREASE_FROM_NADIR, "1"),
            Map.entry(Property.PROGRESSION_PATTERN, "*"),
            Map.entry(Property.NOT_EVALUABLE_REASON, "*"),
            Map.entry(Property.PROGRESSION_CONFIRMED_ON, "1"),
            Map.entry(Property.PROVISIONAL, "1"),
            Map.entry(Property.PROVISIONAL_UNTIL, "1"));

    private final ArrayNode elements;

    private Profiles(ArrayNode elements) {
        this.elements = elements;
    }

    /// A component of a profile.
    ///
    /// @param unit the only one that its quantity may have; null where it is no quantity, or in any unit of length
    private record Component(
            String name,
            Code code,
            Property.Form form,
            @Nullable String unit,
            int least,
            String most) {
        static Component sent(Property property, int least, String most) {
            var unit = switch (property.form()) {
                case Property.Length _ -> "mm";
                case Property.Percentage _ -> "%";
                case Property.Choice _, Property.Flag _, Property.Words _, Property.Date _ -> null;
            };
            return new Component(property.code().code(), property.code(), property.form(), unit, least, most);
        }

        static Component taken(String name, Code code, Property.Form form) {
            return new Component(name, code, form, null, 0, "1");
        }
    }

    static ObjectNode assessment(String version) {
        var profile = profile(
                ASSESSMENT,
                "Response assessment",
                version,
                "The overall response of one visit by one set of criteria, with what it rests on. Preliminary, the work of"
                        + " a device.");
        var elements = new Profiles(profile.putObject("differential").putArray("element"));
        elements.add("Observation");
        elements.fixed("Observation.status", "patternCode", "preliminary");
        elements.pattern("Observation.code", Property.RESPONSE_ASSESSMENT.code());
        elements.required("Observation.subject");
        elements.only("Observation.effective[x]", "dateTime");
        elements.required("Observation.issued");
        elements.coded("Observation.value[x]", ValueList.OVERALL_RESPONSE);
        elements.required("Observation.device");
        elements.components(Stream.concat(
                        ALWAYS.stream().map(property -> Component.sent(property, 1, "1")),
                        PERHAPS.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey((one, other) ->
                                        one.code().code().compareTo(other.code().code())))
                                .map(each -> Component.sent(each.getKey(), 0, each.getValue())))
                .toList());
        return profile;
    }

    static ObjectNode tumourSize(String version) {
        var profile = profile(
                TUMOUR_SIZE,
                "Tumour size for response assessment",
                version,
                "The size of one tumour at one visit, as mCODE's TumorSize, with what the response criteria ask for beside"
                        + " it. Everything but status, code, subject and day may be left out.");
        var elements = new Profiles(profile.putObject("differential").putArray("element"));
        elements.add("Observation");
        elements.pattern("Observation.code", StandardCode.TUMOUR_SIZE.code());
        elements.required("Observation.subject");
        elements.required("Observation.effective[x]");
        var components = new ArrayList<Component>();
        components.add(
                Component.taken("longest-dimension", StandardCode.LONGEST_DIMENSION.code(), new Property.Length()));
        Stream.of(Property.values())
                .filter(property -> property.scope() != Property.Scope.ANSWER)
                .forEach(property ->
                        components.add(Component.taken(property.code().code(), property.code(), property.form())));
        elements.components(components);
        return profile;
    }

    /// The extension by which an observation tells which lesion it is about, where nothing else of it does.
    static ObjectNode lesionTracking(String version) {
        var extension = Definition.head(
                        "StructureDefinition",
                        TRACKING,
                        Definition.name(TRACKING),
                        "Lesion tracking",
                        version,
                        "An identifier of the lesion that stays the same from visit to visit, such as the tracking"
                                + " identifier of DICOM.")
                .put("fhirVersion", Definition.FHIR_VERSION)
                .put("kind", "complex-type")
                .put("abstract", false);
        extension.putArray("context").addObject().put("type", "element").put("expression", "Observation");
        extension
                .put("type", "Extension")
                .put("baseDefinition", "http://hl7.org/fhir/StructureDefinition/Extension")
                .put("derivation", "constraint");
        var elements = new Profiles(extension.putObject("differential").putArray("element"));
        elements.add("Extension");
        elements.add("Extension.extension").put("max", "0");
        elements.add("Extension.url").put("fixedUri", Canonical.of("StructureDefinition", TRACKING));
        elements.only("Extension.value[x]", "Identifier");
        return extension;
    }

    private static ObjectNode profile(String id, String title, String version, String description) {
        return Definition.head("StructureDefinition", id, Definition.name(id), title, version, description)
                .put("fhirVersion", Definition.FHIR_VERSION)
                .put("kind", "resource")
                .put("abstract", false)
                .put("type", "Observation")
                .put("baseDefinition", "http://hl7.org/fhir/StructureDefinition/Observation")
                .put("derivation", "constraint");
    }

    private ObjectNode add(String path) {
        return elements.addObject().put("id", path).put("path", path);
    }

    private void required(String path) {
        add(path).put("min", 1);
    }

    private void fixed(String path, String member, String value) {
        add(path).put(member, value);
    }

    private void only(String path, String type) {
        var element = add(path).put("min", 1);
        element.putArray("type").addObject().put("code", type);
    }

    private void pattern(String path, Code code) {
        add(path).set("patternCodeableConcept", concept(code));
    }

    private static ObjectNode concept(Code code) {
        var concept = FhirJson.object();
        concept.putArray("coding").addObject().put("system", code.system()).put("code", code.code());
        return concept;
    }

    private void coded(String path, ValueList values) {
        var element = add(path).put("min", 1);
        element.putArray("type").addObject().put("code", "CodeableConcept");
        bind(element, values.id());
    }

    private static void bind(ObjectNode element, String valueSet) {
        element.putObject("binding").put("strength", "required").put("valueSet", Canonical.of("ValueSet", valueSet));
    }

    private void components(List<Component> components) {
        var slicing = add("Observation.component").putObject("slicing");
        slicing.putArray("discriminator").addObject().put("type", "pattern").put("path", "code");
        slicing.put("rules", "open");
        components.forEach(this::component);
    }

    private void component(Component component) {
        var id = "Observation.component:" + component.name();
        elements.addObject()
                .put("id", id)
                .put("path", "Observation.component")
                .put("sliceName", component.name())
                .put("min", component.least())
                .put("max", component.most());
        elements.addObject()
                .put("id", id + ".code")
                .put("path", "Observation.component.code")
                .set("patternCodeableConcept", concept(component.code()));
        var value = elements.addObject().put("id", id + ".value[x]").put("path", "Observation.component.value[x]");
        value.putArray("type").addObject().put("code", type(component.form()));
        if (component.form() instanceof Property.Choice(var values)) {
            bind(value, values.id());
        }
        if (component.unit() != null) {
            value.putObject("patternQuantity").put("system", Systems.UCUM).put("code", component.unit());
        } else if (component.form() instanceof Property.Length) {
            bind(value, CodeSystems.LENGTH_UNIT);
        }
    }

    private static String type(Property.Form form) {
        return switch (form) {
            case Property.Choice _ -> "CodeableConcept";
            case Property.Flag _ -> "boolean";
            case Property.Words _ -> "string";
            case Property.Length _, Property.Percentage _ -> "Quantity";
            case Property.Date _ -> "dateTime";
        };
    }
}
