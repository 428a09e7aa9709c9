package org.mrecist.fhir.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mrecist.fhir.terminology.Canonical;

/// The definitions that the service serves, by type and id.
public final class Conformance {
    private final ObjectNode capabilities;
    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

    /// @param version of the service
    public Conformance(String version) {
        add(OperationDefinitions.evaluate(version));
        add(CodeSystems.own(version));
        add(CodeSystems.issues(version));
        add(CodeSystems.measurementBasis(version));
        add(CodeSystems.overrideReasons(version));
        CodeSystems.valueSets(version).forEach(this::add);
        add(Profiles.assessment(version));
        add(Profiles.tumourSize(version));
        add(Profiles.lesionTracking(version));
        capabilities = capabilities(version);
    }

    private void add(ObjectNode definition) {
        definitions.put(
                key(
                        definition.get("resourceType").textValue(),
                        definition.get("id").textValue()),
                definition);
    }

    private static String key(String type, String id) {
        return type + "/" + id;
    }

    /// The CapabilityStatement.
    public ObjectNode capabilities() {
        return capabilities;
    }

    /// One definition.
    public Optional<ObjectNode> find(String type, String id) {
        return Optional.ofNullable(definitions.get(key(type, id)));
    }

    /// Every definition by type and id, such as `ValueSet/lesion-kind`.
    public Map<String, ObjectNode> definitions() {
        return Collections.unmodifiableMap(definitions);
    }

    private static ObjectNode capabilities(String version) {
        var statement = Definition.head(
                        "CapabilityStatement",
                        "mrecist",
                        "MRECIST",
                        Definition.PUBLISHER,
                        version,
                        "Assesses the response of liver cancer to treatment from tumour sizes. It keeps nothing and serves"
                                + " no resources but the definitions of its own codes, profiles and operation.")
                .put("kind", "instance");
        statement.putObject("software").put("name", "mrecist-service").put("version", version);
        statement.putObject("implementation").put("description", Definition.PUBLISHER);
        statement.put("fhirVersion", Definition.FHIR_VERSION);
        statement.putArray("format").add("application/fhir+json").add("json");
        var rest = statement.putArray("rest").addObject().put("mode", "server");
        rest.putObject("security").put("cors", false);
        var resources = rest.putArray("resource");
        for (var type : new String[] {"CodeSystem", "OperationDefinition", "StructureDefinition", "ValueSet"}) {
            resources
                    .addObject()
                    .put("type", type)
                    .putArray("interaction")
                    .addObject()
                    .put("code", "read");
        }
        rest.putArray("operation")
                .addObject()
                .put("name", OperationDefinitions.ID)
                .put("definition", Canonical.of("OperationDefinition", OperationDefinitions.ID));
        return statement;
    }
}
