package org.mrecist.fhir.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Systems;

/// Writes what resources of an answer were made by and from: the service, the rule sets, the knowledge, each in its
/// version, and the digest of the request.
public final class ProvenanceWriter {
    private static final Code ASSEMBLER = new Code(Systems.PARTICIPATION, "assembler", "Assembler");

    private ProvenanceWriter() {}

    /// @param targets references to the resources, such as `Observation/1`, at least one
    /// @param id the logical id
    public static ObjectNode write(List<String> targets, String id, Made made) {
        var provenance = FhirJson.object().put("resourceType", "Provenance").put("id", id);
        provenance.set(
                "text",
                new Narrative()
                        .paragraph("Made by " + made.engine() + " on " + made.at()
                                + " from the request with the digest " + made.inputDigest() + ".")
                        .toText());
        var target = provenance.putArray("target");
        targets.forEach(each -> target.add(Types.reference(each)));
        provenance.put("recorded", made.at().toString());
        var agent = provenance.putArray("agent").addObject();
        agent.set("type", Types.concept(ASSEMBLER));
        agent.set("who", Types.device(made));
        var entities = provenance.putArray("entity");
        add(entities, Types.reference("input-digest", made.inputDigest(), "The request as it was sent"));
        made.ruleSets().forEach(each -> add(entities, version("rule-set", each)));
        made.knowledge().forEach(each -> add(entities, version("knowledge", each)));
        return provenance;
    }

    private static ObjectNode version(String kind, Made.Version version) {
        return Types.reference(
                kind,
                version.id() + "|" + version.version() + "|sha256:" + version.hash(),
                version.id() + " " + version.version());
    }

    private static void add(ArrayNode entities, ObjectNode what) {
        entities.addObject().put("role", "source").set("what", what);
    }
}
