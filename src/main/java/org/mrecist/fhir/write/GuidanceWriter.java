package org.mrecist.fhir.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.FactValue;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Source;

/// Writes next steps as a GuidanceResponse that contains a RequestGroup.
///
/// A RequestGroup says that any of several actions may be chosen, each with its documentation; a CarePlan would say
/// that what it lists is planned. An option is an action that names it; what would have to be known, and what speaks
/// for it, stand in its words. Options that are excluded are no actions: a note tells which they are and why.
public final class GuidanceWriter {
    private static final String OPTIONS = "options";

    private final Guideline guideline;
    private final Map<String, Source> sources;

    /// @param guideline what the options come from
    /// @param literature the works that options cite, beside those of their packs
    public GuidanceWriter(Guideline guideline, Literature literature) {
        this.guideline = guideline;
        var known = new HashMap<>(literature.sources());
        guideline.packs().forEach(pack -> pack.sources().forEach(source -> known.put(source.key(), source)));
        sources = Map.copyOf(known);
    }

    /// @param subject the patient
    /// @param reason the id of the observation that the options follow from; null where there is only the baseline
    /// @param id the logical id
    public ObjectNode write(NextSteps steps, Reference subject, @Nullable String reason, String id, Made made) {
        var guidance = FhirJson.object().put("resourceType", "GuidanceResponse").put("id", id);
        guidance.set("text", narrative(steps));
        guidance.putArray("contained").add(group(steps, subject));
        guidance.set("moduleCodeableConcept", Types.text(module()));
        guidance.put("status", asksForMore(steps) ? "data-requested" : "success");
        guidance.set("subject", Types.reference(subject));
        guidance.put("occurrenceDateTime", made.at().toString());
        guidance.set("performer", Types.device(made));
        if (reason != null) {
            guidance.putArray("reasonReference").add(Types.reference("Observation/" + reason));
        }
        var notes = guidance.putArray("note");
        notes(steps).forEach(note -> notes.addObject().put("text", note));
        guidance.set("result", Types.reference("#" + OPTIONS));
        return guidance;
    }

    private String module() {
        return guideline.packs().stream()
                .map(pack -> pack.title() + ", version " + pack.version() + ", "
                        + pack.status().printed())
                .collect(Collectors.joining("; "));
    }

    private static boolean asksForMore(NextSteps steps) {
        return steps.matches().anyMatch(match -> match.status() == Match.Status.NEEDS_INFO);
    }

    private static ObjectNode groupHead(Reference subject) {
        var group = FhirJson.object()
                .put("resourceType", "RequestGroup")
                .put("id", OPTIONS)
                .put("status", "draft")
                .put("intent", "option");
        group.set("subject", Types.reference(subject));
        return group;
    }

    private ObjectNode group(NextSteps steps, Reference subject) {
        var group = groupHead(subject);
        var actions = FhirJson.array();
        for (var each : steps.groups()) {
            var options = open(each);
            if (options.isEmpty()) {
                continue;
            }
            var type = ValueList.code(each.type());
            var action = actions.addObject().put("title", type.display());
            action.putArray("code").add(Types.concept(type));
            action.put("groupingBehavior", "logical-group").put("selectionBehavior", "any");
            var listed = action.putArray("action");
            options.forEach(match -> addOption(listed, match));
        }
        if (!actions.isEmpty()) {
            group.set("action", actions);
        }
        return group;
    }

    /// The options that apply, or would if more were known.
    private static List<Match> open(NextSteps.Group group) {
        return group.options().stream()
                .filter(match -> match.status() != Match.Status.EXCLUDED)
                .toList();
    }

    private void addOption(ArrayNode actions, Match match) {
        var option = match.option();
        var action = actions.addObject()
                .put("title", option.title())
                .put("description", option.rationale())
                .put("textEquivalent", String.join(" ", words(match)));
        action.putArray("code").add(Types.concept(ValueList.code(match.status())));
        if (!option.evidence().isEmpty()) {
            var documentation = action.putArray("documentation");
            option.evidence().forEach(evidence -> documentation.add(citation(evidence)));
        }
        action.set("resource", Types.reference("option", option.id(), option.title()));
    }

    private ObjectNode citation(Evidence evidence) {
        var citation = FhirJson.object()
                .put("type", "citation")
                .put("label", evidence.source())
                .put(
                        "display",
                        evidence.reading() == Evidence.Reading.NOT_READ
                                ? "Not read; where the statement is to be confirmed."
                                : evidence.supports());
        var source = sources.get(evidence.source());
        if (source != null) {
            citation.put("citation", source.citation());
            if (source.doi() != null) {
                citation.put("url", "https://doi.org/" + source.doi());
            } else if (source.url() != null) {
                citation.put("url", source.url());
            }
        }
        return citation;
    }

    private static List<String> words(Match match) {
        var words = new ArrayList<String>();
        words.add(ValueList.code(match.status()).display() + ".");
        if (!match.because().isEmpty()) {
            words.add("Because: " + facts(match.because()) + ".");
        }
        if (!match.missing().isEmpty()) {
            words.add("To be known: "
                    + match.missing().stream()
                            .map(missing -> missing.fact().printed())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        words.addAll(TimingText.of(match.option().timing()));
        match.cautions()
                .forEach(caution -> words.add(
                        (caution.recorded() ? "Caution: " : "Caution, not recorded whether: ") + caution.text()));
        match.option().generalKnowledge().forEach(each -> words.add("General knowledge: " + each));
        if (match.expired()) {
            words.add("The review of this option has expired.");
        }
        return words;
    }

    private static String facts(List<Match.UsedFact> facts) {
        return facts.stream()
                .map(used -> used.fact().printed() + " = " + words(used.value()))
                .collect(Collectors.joining(", "));
    }

    private static String words(FactValue value) {
        return value.words().isEmpty() ? "none" : String.join(value.isExact() ? ", " : " to ", value.words());
    }

    private List<String> notes(NextSteps steps) {
        var excluded = steps.matches()
                .filter(match -> match.status() == Match.Status.EXCLUDED)
                .map(GuidanceWriter::excluded)
                .toList();
        return Stream.of(
                        guideline.packs().stream().map(pack -> pack.notice()).distinct(),
                        steps.onlyMatch()
                                ? Stream.of("Exactly one option applies. That there is no other is due to the options"
                                        + " known here, and is no recommendation.")
                                : Stream.<String>empty(),
                        excluded.stream())
                .flatMap(each -> each)
                .toList();
    }

    private static String excluded(Match match) {
        var why = match.excludedBy().stream()
                .map(exclusion -> {
                    var gate = exclusion.gate();
                    return gate == null ? facts(exclusion.facts()) : gate.text();
                })
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return "Excluded: " + match.option().title() + (why.isEmpty() ? "." : " (" + why + ").");
    }

    private ObjectNode narrative(NextSteps steps) {
        var narrative = new Narrative()
                .paragraph("Options that published guidance gives: not orders, and not ranked. " + module() + ".");
        for (var group : steps.groups()) {
            var options = open(group);
            if (!options.isEmpty()) {
                narrative.heading(ValueList.code(group.type()).display());
                narrative.list(options.stream()
                        .map(match -> match.option().title() + " – " + String.join(" ", words(match)))
                        .toList());
            }
        }
        return narrative.toText();
    }
}
