package org.mrecist.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/// Says above the operations what they are for, where the page and the works are, and how faults are told.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentHead implements OASFilter {
    private static final String DESCRIPTION = """
            How a liver cancer responds to treatment, by mRECIST for hepatocellular carcinoma and by RECIST 1.1, decided from lesion
            measurements.

            **[Open the workbench](/)**, the page that types into these operations · rules, readings and sources of
            [mRECIST](/v1/criteria/MRECIST) and [RECIST 1.1](/v1/criteria/RECIST_1_1) · [options of
            guidance](/v1/guidelines/hcc-response) · [health](/q/health) · [this document](/q/openapi)

            Lengths are in mm with at most two decimals, dates are `YYYY-MM-DD`, absent members are left out. A response that
            cannot be decided is NE, with what is missing; it is an answer and no error. A request that cannot be right is answered
            with all its faults at once, each with a JSON pointer, a stable code and words (`application/problem+json`, RFC 9457).

            For research and demonstration. Not a medical device, and not for urgent use.
            """;

    /// In the order in which they are shown; others follow.
    private static final Map<String, String> TAGS = new LinkedHashMap<>();

    static {
        TAGS.put("Assessment", "One course of treatment, or many, judged visit by visit and as a whole.");
        TAGS.put("Reads", "Several readers of one course: where they agree, and what is to be adjudicated.");
        TAGS.put("Trials", "A trial's SDTM datasets (CDISC Dataset-JSON 1.1).");
        TAGS.put(
                "FHIR",
                "The same assessment in HL7 FHIR R4 (4.0.1). GET /fhir/metadata and the definitions that it names say what is taken"
                        + " and sent, element by element.");
        TAGS.put(
                "CDS Hooks",
                "The same assessment as cards. GET /cds-services lists the hooks and what to fetch ahead.");
        TAGS.put("Pictures", "Courses as SVG.");
        TAGS.put("Guidelines", "The options of published guidance, and when the next examination is due.");
        TAGS.put("Criteria", "What is decided by: rules, choices, readings and their sources.");
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var info = Objects.requireNonNullElseGet(document.getInfo(), OASFactory::createInfo);
        document.setInfo(info.description(DESCRIPTION));
        var known = new ArrayList<Tag>();
        TAGS.forEach((name, text) -> known.add(OASFactory.createTag().name(name).description(text)));
        Objects.requireNonNullElse(document.getTags(), List.<Tag>of()).stream()
                .filter(tag -> !TAGS.containsKey(tag.getName()))
                .forEach(known::add);
        document.setTags(known);
    }
}
