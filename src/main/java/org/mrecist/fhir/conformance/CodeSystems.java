package org.mrecist.fhir.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.CourseFault;
import org.mrecist.fhir.terminology.OverrideReason;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.findings.FindingKind;

/// This project's own code systems and value sets.
final class CodeSystems {
    static final String OWN = "mrecist";
    static final String ISSUE = "mrecist-issue";
    static final String BASIS = "measurement-basis";

    static final String LENGTH_UNIT = "length-unit";

    private static final List<Code> LENGTH_UNITS =
            List.of(new Code(Systems.UCUM, "mm", "millimeter"), new Code(Systems.UCUM, "cm", "centimeter"));

    private static final List<Code> BASES = List.of(
            new Code(Canonical.of("CodeSystem", BASIS), "viable", "The viable part of lesions of the liver"),
            new Code(Canonical.of("CodeSystem", BASIS), "whole", "The whole tumour"));

    private CodeSystems() {}

    static ObjectNode own(String version) {
        var codes = new LinkedHashMap<String, Code>();
        var definitions = new LinkedHashMap<String, String>();
        for (var property : Property.values()) {
            codes.put(property.code().code(), property.code());
            definitions.put(property.code().code(), property.definition());
        }
        for (var list : ValueList.values()) {
            list.codes().forEach(code -> codes.putIfAbsent(code.code(), code));
        }
        var system = system(
                OWN,
                "MRECIST",
                "Codes of mRECIST response assessment",
                version,
                "What FHIR and its published guides have no code for: what is said of lesions in observations of their"
                        + " size, and what is said of responses. The codes of values are the words of the native API; a"
                        + " value set for each property lists those that it takes.");
        var concepts = system.putArray("concept");
        codes.values().forEach(code -> add(concepts, code.code(), code.display(), definitions.get(code.code())));
        return system.put("count", codes.size());
    }

    static ObjectNode issues(String version) {
        var codes = new TreeMap<String, String>();
        Stream.of(IssueCode.values()).forEach(code -> codes.put(code.code(), code.display()));
        Stream.of(FindingKind.values()).forEach(kind -> codes.put(kind.id(), words(kind.id())));
        CourseFault.CODES.forEach(code -> codes.put(code, words(code)));
        var system = system(
                ISSUE,
                "MRECISTIssue",
                "Codes of issues of mRECIST response assessment",
                version,
                "What the details of the issues of an OperationOutcome name: faults of requests, and what is doubtful"
                        + " about their data.");
        var concepts = system.putArray("concept");
        codes.forEach((code, display) -> add(concepts, code, display, null));
        return system.put("count", codes.size());
    }

    /// The codes of the parameter measurementBasis.
    static ObjectNode measurementBasis(String version) {
        var system = system(
                BASIS,
                "MeasurementBasis",
                "What sizes are of",
                version,
                "What the sizes are of that do not say it themselves.");
        var concepts = system.putArray("concept");
        BASES.forEach(code -> add(concepts, code.code(), code.display(), null));
        return system.put("count", BASES.size());
    }

    /// The reasons that cards of CDS Hooks offer for not following them.
    static ObjectNode overrideReasons(String version) {
        var system = system(
                OverrideReason.ID,
                "MRECISTOverrideReason",
                "Reasons not to follow a card",
                version,
                "Why a clinician does not follow a card of CDS Hooks, from the list that is offered with each.");
        var concepts = system.putArray("concept");
        for (var reason : OverrideReason.values()) {
            add(concepts, reason.code().code(), reason.code().display(), null);
        }
        return system.put("count", concepts.size());
    }

    private static ObjectNode system(String id, String name, String title, String version, String description) {
        return Definition.head("CodeSystem", id, name, title, version, description)
                .put("caseSensitive", true)
                .put("content", "complete");
    }

    private static void add(ArrayNode concepts, String code, String display, @Nullable String definition) {
        var concept = concepts.addObject().put("code", code).put("display", display);
        if (definition != null) {
            concept.put("definition", definition);
        }
    }

    private static String words(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    static List<ObjectNode> valueSets(String version) {
        return Stream.concat(
                        Stream.of(ValueList.values())
                                .map(list -> valueSet(list.id(), list.title(), list.codes(), version)),
                        Stream.of(
                                valueSet(BASIS, "What sizes are of", BASES, version),
                                valueSet(LENGTH_UNIT, "Units of length", LENGTH_UNITS, version)))
                .toList();
    }

    private static ObjectNode valueSet(String id, String title, List<Code> codes, String version) {
        var set = Definition.head(
                "ValueSet", id, Definition.name(id), title, version, title + ", as far as they are read or sent here.");
        var include = set.putObject("compose").putArray("include").addObject();
        include.put("system", codes.getFirst().system());
        var concepts = include.putArray("concept");
        codes.forEach(code -> concepts.addObject().put("code", code.code()).put("display", code.display()));
        return set;
    }
}
