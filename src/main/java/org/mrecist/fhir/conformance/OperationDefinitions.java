package org.mrecist.fhir.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.evaluate.Parameters;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

/// The operation as it describes itself.
final class OperationDefinitions {
    static final String ID = "mrecist-evaluate";

    private OperationDefinitions() {}

    static ObjectNode evaluate(String version) {
        var operation = Definition.head(
                        "OperationDefinition",
                        ID,
                        "MRECISTEvaluate",
                        "Assess the response of liver cancer",
                        version,
                        "Takes tumour sizes over time and answers with the response by mRECIST for hepatocellular"
                                + " carcinoma and by RECIST 1.1. A response that cannot be decided is NE, with the reason."
                                + " A bare Bundle is taken as the only parameter data.")
                .put("kind", "operation")
                .put("affectsState", false)
                .put("code", ID);
        operation.putArray("resource").add("Observation");
        operation.put("system", true).put("type", false).put("instance", false);
        var parameters = operation.putArray("parameter");
        addInput(parameters);
        addOutput(parameters);
        return operation;
    }

    private static void addInput(ArrayNode parameters) {
        add(
                parameters,
                Parameters.DATA,
                "in",
                1,
                "*",
                "Bundle",
                "Everything known of one patient: tumour sizes, and what surrounds them. A collection, a searchset with"
                        + " all its pages, or a document; one for each search, if there were several.");
        bind(
                add(
                        parameters,
                        Parameters.MEASUREMENT_BASIS,
                        "in",
                        0,
                        "1",
                        "code",
                        "What sizes are of that do not say it themselves: viable, the enhancing part of lesions of the"
                                + " liver, or whole, the whole tumour. Whole if left out: they are never guessed to be of"
                                + " the viable part."),
                CodeSystems.BASIS);
        add(
                parameters,
                Parameters.BASELINE_DATE,
                "in",
                0,
                "1",
                "date",
                "The day of the baseline; the earliest visit if left out.");
        bind(
                add(
                        parameters,
                        Parameters.CRITERIA,
                        "in",
                        0,
                        "*",
                        "code",
                        "The criteria to assess by, MRECIST if left out."),
                ValueList.CRITERIA.id());
        addProtocol(parameters, "in", "The clinical choices of the trial; each one left out stands at its default.", 0);
    }

    private static void addOutput(ArrayNode parameters) {
        addAnswer(parameters, 0);
        var read = add(
                parameters,
                Parameters.READ,
                "out",
                0,
                "*",
                null,
                "Where readers differ, one for each: then the answers stand in its parts and not beside it.");
        var parts = read.putArray("part");
        add(parts, Parameters.READER, "out", 1, "*", "Reference", "Who read the images.");
        addAnswer(parts, 0);
        addProtocol(parameters, "out", "Every clinical choice in force.", 1);
        add(
                parameters,
                Parameters.ISSUES,
                "out",
                1,
                "1",
                "OperationOutcome",
                "Why lesions could not be judged, what is doubtful about the data, how they were read, and what the answer"
                        + " does not claim.");
    }

    private static void addAnswer(ArrayNode parameters, int least) {
        add(
                parameters,
                Parameters.OVERALL_RESPONSE,
                "out",
                least,
                "*",
                "CodeableConcept",
                "The overall response of the last visit, one for each of the criteria in their order. None where there is"
                        + " the baseline only.");
        add(
                parameters,
                Parameters.BEST_OVERALL_RESPONSE,
                "out",
                least,
                "*",
                "CodeableConcept",
                "The best overall response of the course, for each of the criteria.");
        add(
                parameters,
                Parameters.ASSESSMENT,
                "out",
                least,
                "*",
                "Observation",
                "The response of each visit after the baseline, for each of the criteria, with what it rests on (profile"
                        + " mrecist-assessment).");
        add(
                parameters,
                Parameters.DISEASE_STATUS,
                "out",
                least,
                "*",
                "Observation",
                "The status of the disease at the last visit, in the form of mCODE's CancerDiseaseStatus.");
        add(
                parameters,
                Parameters.GUIDANCE,
                "out",
                least,
                "1",
                "GuidanceResponse",
                "The options that published guidance gives, in the RequestGroup that it contains.");
        add(
                parameters,
                Parameters.PROVENANCE,
                "out",
                least,
                "1",
                "Provenance",
                "What the answers were made by and from.");
    }

    private static void addProtocol(ArrayNode parameters, String use, String words, int least) {
        var parts = add(parameters, Parameters.PROTOCOL, use, least, "1", null, words)
                .putArray("part");
        for (var each : Switch.values()) {
            add(
                    parts,
                    each.member(),
                    use,
                    least,
                    "1",
                    type(each.initial()),
                    each.rule().statement() + " It is " + each.range().inWords() + ".");
        }
    }

    private static String type(Setting setting) {
        return switch (setting) {
            case Setting.Length _ -> "decimal";
            case Setting.Whole _ -> "integer";
            case Setting.Flag _ -> "boolean";
            case Setting.Choice _ -> "code";
        };
    }

    /// @param type null for one that has parts
    private static ObjectNode add(
            ArrayNode parameters,
            String name,
            String use,
            int least,
            String most,
            @Nullable String type,
            String words) {
        var parameter = parameters
                .addObject()
                .put("name", name)
                .put("use", use)
                .put("min", least)
                .put("max", most)
                .put("documentation", words);
        if (type != null) {
            parameter.put("type", type);
        }
        return parameter;
    }

    private static void bind(ObjectNode parameter, String valueSet) {
        parameter.putObject("binding").put("strength", "required").put("valueSet", Canonical.of("ValueSet", valueSet));
    }
}
