package org.mrecist.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;

/// Orders that are not given yet.
public final class Orders {
    private static final Place PLACE = Place.of("draftOrders");

    private Orders() {}

    /// Whether any of the orders is for a procedure or a medication that is known here as a treatment of liver cancer.
    ///
    /// @param bundle of orders; what of it cannot be read concerns nothing that is known here
    public static boolean treatLiverCancer(JsonNode bundle) {
        var resources = new Resources(new Issues());
        for (var entry : bundle.path("entry")) {
            if (entry.path("resource").isObject()) {
                resources.add(entry.get("resource"), PLACE);
            }
        }
        return resources.all().stream().anyMatch(Orders::treatsLiverCancer);
    }

    private static boolean treatsLiverCancer(Resource order) {
        var code = order.code();
        var medication = Concept.read(order.element().find("medication", "CodeableConcept"));
        return (code != null && TreatmentReader.modality(code).isPresent())
                || (medication != null && TreatmentReader.agent(medication).isPresent());
    }
}
