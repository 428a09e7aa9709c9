package org.mrecist.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.FactType;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.JsonDocument;
import org.mrecist.http.json.JsonLimits;
import org.mrecist.http.json.Place;
import org.mrecist.timeline.ClinicalContext;

/// Contexts written as text: facts with their values, such as `ecog=1 biomarkers=MSI_H,DMMR prior.systemicAgents=-`,
/// read the way that a request is.
public final class Contexts {
    private Contexts() {}

    public static ClinicalContext of(String facts) {
        var faults = new Faults();
        var json =
                JsonDocument.read(json(facts).toString().getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULTS, faults);
        var request = CourseReader.form(ContextRequest.class).read(json, Place.ROOT, faults);
        assertThat(faults.byPlace()).as(facts).isEmpty();
        return request.toContext();
    }

    /// The context as a request states it.
    public static ObjectNode json(String facts) {
        var context = JsonNodeFactory.instance.objectNode();
        for (var word : facts.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                var parts = word.split("=", 2);
                put(context, parts[0], parts[1]);
            }
        }
        return context;
    }

    private static void put(ObjectNode context, String name, String value) {
        var members = name.split("\\.", -1);
        var holder = members.length == 1 ? context : context.withObject("/" + members[0]);
        var member = members[members.length - 1];
        switch (ClinicalFact.find(name).orElseThrow().type()) {
            case FactType.Flag _ -> holder.put(member, Boolean.parseBoolean(value));
            case FactType.Whole _, FactType.Decimal _ -> holder.set(member, number(value));
            case FactType.Term _, FactType.Country _ -> holder.put(member, value);
            case FactType.Terms _ -> {
                var list = holder.putArray(member);
                if (!value.equals("-")) {
                    for (var term : value.split(",", -1)) {
                        list.add(term);
                    }
                }
            }
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode number(String value) {
        try {
            return new ObjectMapper().readTree(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }
}
