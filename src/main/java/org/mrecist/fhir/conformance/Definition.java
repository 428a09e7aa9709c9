package org.mrecist.fhir.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.write.Narrative;

/// What all definitions have in common.
final class Definition {
    static final String FHIR_VERSION = "4.0.1";

    /// When the definitions were last changed.
    static final String DATE = "2026-11-26";

    static final String PUBLISHER = "mRECIST response assessment";

    private Definition() {}

    /// The head of a definition, up to its title.
    ///
    /// @param type of resource
    /// @param id the logical id, which is the last part of the canonical name too
    /// @param name for machines
    /// @param version of the service
    static ObjectNode head(String type, String id, String name, String title, String version, String description) {
        var definition = FhirJson.object().put("resourceType", type).put("id", id);
        definition.set(
                "text", new Narrative().heading(title).paragraph(description).toText());
        return definition
                .put("url", Canonical.of(type, id))
                .put("version", version)
                .put("name", name)
                .put("title", title)
                .put("status", "draft")
                .put("experimental", false)
                .put("date", DATE)
                .put("publisher", PUBLISHER)
                .put("description", description);
    }

    /// A name for machines from an id, such as `LesionKind` from `lesion-kind`.
    static String name(String id) {
        var name = new StringBuilder();
        for (var word : id.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
