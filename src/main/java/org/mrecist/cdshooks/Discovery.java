package org.mrecist.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mrecist.fhir.json.FhirJson;

/// What the service offers: the same thing at each of the hooks.
public final class Discovery {
    /// The id of the service, for every hook.
    public static final String SERVICE = "mrecist-response";

    private Discovery() {}

    /// The answer to `GET /cds-services`.
    ///
    /// @param version of the service
    public static ObjectNode document(String version) {
        var document = FhirJson.object();
        var services = document.putArray("services");
        for (var hook : Hook.values()) {
            var service = services.addObject()
                    .put("id", SERVICE)
                    .put("hook", hook.printed())
                    .put("hookVersion", "1.0")
                    .put("version", version)
                    .put("title", "Response of liver cancer to treatment (mRECIST, RECIST 1.1)")
                    .put(
                            "description",
                            "Assesses the response of hepatocellular carcinoma from the tumour sizes in the record, by"
                                    + " mRECIST and RECIST 1.1, with the options that published guidance gives. Silent"
                                    + " without hepatocellular carcinoma and before a second imaging visit.")
                    .put(
                            "usageRequirements",
                            "mRECIST is assessed where tumour sizes say that they are of the viable (arterially"
                                    + " enhancing) part, by the component viable-longest-diameter; other sizes give"
                                    + " RECIST 1.1 alone. The service never calls back.");
            var prefetch = service.putObject("prefetch");
            for (var query : Prefetch.values()) {
                prefetch.put(query.key(), query.query());
            }
        }
        return document;
    }
}
