package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mrecist.fhir.CourseBundle;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.timeline.Course;

/// Calls as a record makes them when it has run every query for a patient with hepatocellular carcinoma.
public final class HookCalls {
    public static final String INSTANCE = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

    private HookCalls() {}

    /// A call at the opening of the record of this patient.
    public static ObjectNode patientView(Course course) {
        var call = FhirJson.object().put("hook", "patient-view").put("hookInstance", INSTANCE);
        call.putObject("context").put("userId", "Practitioner/17").put("patientId", "p1");
        var prefetch = call.putObject("prefetch");
        prefetch.set("conditions", searchset(condition()));
        for (var entry : CourseBundle.of(course).get("entry")) {
            var resource = entry.get("resource");
            var key = key(resource);
            if (key == Prefetch.PATIENT) {
                prefetch.set(key.key(), resource);
            } else {
                var bundle = (ObjectNode) prefetch.get(key.key());
                if (bundle == null) {
                    bundle = searchset();
                    prefetch.set(key.key(), bundle);
                }
                bundle.withArray("entry").add(entry);
            }
        }
        return call;
    }

    /// The same call when an order for a treatment of liver cancer is about to be signed.
    public static ObjectNode orderSign(Course course, JsonNode order) {
        var call = patientView(course).put("hook", "order-sign");
        var orders = ((ObjectNode) call.get("context")).putObject("draftOrders");
        orders.put("resourceType", "Bundle").put("type", "collection");
        orders.putArray("entry").addObject().set("resource", order);
        return call;
    }

    public static ObjectNode condition() {
        var condition = FhirJson.object().put("resourceType", "Condition").put("id", "hcc");
        condition.putObject("subject").put("reference", CourseBundle.PATIENT);
        var code = StandardCode.HEPATOCELLULAR_CARCINOMA.code();
        condition
                .putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", code.system())
                .put("code", code.code());
        return condition;
    }

    public static ObjectNode searchset(ObjectNode... resources) {
        var bundle = FhirJson.object().put("resourceType", "Bundle").put("type", "searchset");
        for (var resource : resources) {
            bundle.withArray("entry").addObject().set("resource", resource);
        }
        return bundle;
    }

    private static Prefetch key(JsonNode resource) {
        return switch (resource.get("resourceType").asText()) {
            case "Patient" -> Prefetch.PATIENT;
            case "BodyStructure" -> Prefetch.TUMORS;
            case "Procedure" -> Prefetch.PROCEDURES;
            case "MedicationAdministration", "MedicationStatement", "Medication" -> Prefetch.MEDICATIONS;
            case "Observation" ->
                switch (resource.at("/code/coding/0/code").asText()) {
                    case "21889-1" -> Prefetch.TUMOR_SIZES;
                    case "1834-1" -> Prefetch.LABS;
                    case "89247-1" -> Prefetch.ECOG;
                    default -> throw new IllegalArgumentException(resource.toString());
                };
            default -> throw new IllegalArgumentException(resource.toString());
        };
    }
}
