package org.mrecist.fhir;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.BodySite;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;

/// What a record holds of a patient, resource by resource, and the course that it is read as.
///
/// A resource is given whole, with its `resourceType`, or as a tumour size in short:
///
/// | member | stands for |
/// |---|---|
/// | `date` | effectiveDateTime |
/// | `lesion` | focus on the BodyStructure of this name, which has an identifier of this value |
/// | `size` | the component of the longest dimension, such as `<5 mm` |
/// | `value` | the quantity of the observation itself |
/// | `by` | performer |
/// | a property, such as `lesion-role` | a component of this project's own |
/// | `set` | members put in as they are |
///
/// The Patient and the BodyStructures stand behind all others, so that the entries count as they are listed.
///
/// @param basis the parameter measurementBasis; null if not given
/// @param baseline the parameter baselineDate; null if not given
/// @param sites of lesions, where not the liver; `NONE` for a BodyStructure that is not supplied
/// @param course as CourseNotation writes it, with dates for the ids of visits; null where none is read
/// @param reads the same by reader, where readers differ
/// @param issues severity, code and places, a place within the n-th entry as `n:place`
record ChartCase(
        String name,
        String basis,
        String baseline,
        List<JsonNode> resources,
        Map<String, String> sites,
        String course,
        Map<String, String> reads,
        List<String> issues) {
    private static final Pattern QUANTITY = Pattern.compile("(<=?|>=?)?(-?[0-9.]+)(?: (\\S+))?");

    static List<ChartCase> readAll() {
        try (var cases = ChartCase.class.getResourceAsStream("/fhir/charts.yaml")) {
            return new YAMLMapper().readValue(cases, new TypeReference<List<ChartCase>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode parameters() {
        var parameters = FhirJson.object().put("resourceType", "Parameters");
        var listed = parameters.putArray("parameter");
        listed.addObject().put("name", "data").set("resource", bundle());
        if (basis != null) {
            listed.addObject().put("name", "measurementBasis").put("valueCode", basis);
        }
        if (baseline != null) {
            listed.addObject().put("name", "baselineDate").put("valueDate", baseline);
        }
        return parameters;
    }

    private ObjectNode bundle() {
        var bundle = FhirJson.object().put("resourceType", "Bundle").put("type", "collection");
        var entries = bundle.putArray("entry");
        var lesions = new LinkedHashSet<String>();
        for (var each : resources) {
            var whole = each.has("resourceType") || !each.isObject();
            entries.addObject().set("resource", whole ? each : size((ObjectNode) each, lesions));
        }
        lesions.forEach(lesion -> addBody(entries, lesion));
        if (resources.stream()
                .noneMatch(each -> each.path("resourceType").asText().equals("Patient"))) {
            entries.addObject()
                    .putObject("resource")
                    .put("resourceType", "Patient")
                    .put("id", "p1");
        }
        return bundle;
    }

    private static String id(String lesion) {
        return "body-" + Integer.toHexString(lesion.hashCode());
    }

    private void addBody(ArrayNode entries, String lesion) {
        var site = sites == null ? "LIVER" : sites.getOrDefault(lesion, "LIVER");
        if (site.equals("NONE")) {
            return;
        }
        var body = FhirJson.object().put("resourceType", "BodyStructure").put("id", id(lesion));
        body.putArray("identifier").addObject().put("value", lesion);
        if (!site.equals("UNSTATED")) {
            body.set(
                    "location",
                    concept(new Code(Systems.SNOMED, BodySite.valueOf(site).code(), site)));
        }
        body.putObject("patient").put("reference", "Patient/p1");
        entries.addObject().set("resource", body);
    }

    private static ObjectNode size(ObjectNode given, Set<String> lesions) {
        var observation = FhirJson.object().put("resourceType", "Observation").put("status", "final");
        observation.set("code", concept(StandardCode.TUMOUR_SIZE.code()));
        observation.putObject("subject").put("reference", "Patient/p1");
        for (var member : given.properties()) {
            var value = member.getValue();
            switch (member.getKey()) {
                case "date" -> observation.set("effectiveDateTime", value);
                case "lesion" -> {
                    lesions.add(value.asText());
                    observation.putArray("focus").addObject().put("reference", "BodyStructure/" + id(value.asText()));
                }
                case "size" ->
                    component(observation, StandardCode.LONGEST_DIMENSION.code())
                            .set("valueQuantity", quantity(value.asText()));
                case "value" -> observation.set("valueQuantity", quantity(value.asText()));
                case "by" -> observation.putArray("performer").addObject().put("reference", value.asText());
                case "set" -> observation.setAll((ObjectNode) value);
                default -> state(observation, Property.find(member.getKey()).orElseThrow(), value);
            }
        }
        return observation;
    }

    private static void state(ObjectNode observation, Property property, JsonNode value) {
        var component = component(observation, property.code());
        switch (property.form()) {
            case Property.Choice _ ->
                component.set("valueCodeableConcept", concept(new Code(Systems.OWN, value.asText(), value.asText())));
            case Property.Flag _ -> component.set("valueBoolean", value);
            case Property.Words _ -> component.set("valueString", value);
            case Property.Length _, Property.Percentage _ -> component.set("valueQuantity", quantity(value.asText()));
            case Property.Date _ -> component.set("valueDateTime", value);
        }
    }

    private static ObjectNode component(ObjectNode observation, Code code) {
        var component = observation.withArray("component").addObject();
        component.set("code", concept(code));
        return component;
    }

    static ObjectNode concept(Code code) {
        var concept = FhirJson.object();
        concept.putArray("coding").addObject().put("system", code.system()).put("code", code.code());
        return concept;
    }

    private static ObjectNode quantity(String text) {
        var parts = QUANTITY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        var quantity = FhirJson.object().put("value", new BigDecimal(parts.group(2)));
        if (parts.group(1) != null) {
            quantity.put("comparator", parts.group(1));
        }
        if (parts.group(3) != null) {
            quantity.put("unit", parts.group(3));
        }
        return quantity;
    }
}
