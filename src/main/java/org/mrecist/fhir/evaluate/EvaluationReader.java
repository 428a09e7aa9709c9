package org.mrecist.fhir.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.fhir.data.FhirDate;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.read.ChartReader;
import org.mrecist.fhir.read.CourseFaults;
import org.mrecist.fhir.read.MeasurementBasis;
import org.mrecist.fhir.read.ReadSettings;
import org.mrecist.fhir.read.Resources;
import org.mrecist.protocol.Protocol;

/// Reads the parameters of the operation, or a bare bundle, with all faults at once.
public final class EvaluationReader {
    private final Issues issues;
    private final Resources resources;
    private final Set<String> given = new HashSet<>();
    private final List<String> criteria = new ArrayList<>();
    private MeasurementBasis basis = MeasurementBasis.WHOLE;
    private Protocol protocol = Protocol.DEFAULTS;
    private @Nullable LocalDate baseline;
    private Place baselinePlace;
    private final Place document;

    private EvaluationReader(Issues issues, Place document) {
        this.issues = issues;
        this.document = document;
        resources = new Resources(issues);
        baselinePlace = document;
    }

    /// @param body as it was sent
    /// @param issues what is wrong with it as JSON; takes what is wrong with it beyond
    public static Reading<EvaluationRequest> read(@Nullable JsonNode body, Issues issues) {
        var request = body == null ? null : readBody(body, issues);
        return request == null || issues.areFaulty()
                ? new Reading.Refused<>(issues.bySeverity())
                : new Reading.Read<>(request, issues.bySeverity());
    }

    private static @Nullable EvaluationRequest readBody(JsonNode body, Issues issues) {
        var type = body.path("resourceType").asText("");
        var reader = new EvaluationReader(issues, Place.of(type));
        return switch (type) {
            case "Bundle" -> {
                reader.resources.add(body, reader.document);
                yield reader.evaluate();
            }
            case "Parameters" -> {
                reader.readParameters(body);
                yield reader.evaluate();
            }
            default -> {
                issues.addStructural(IssueCode.OTHER_RESOURCE, "The body must be a resource, Parameters or a Bundle.");
                yield null;
            }
        };
    }

    private void readParameters(JsonNode body) {
        var parameters = Element.of(body, document, issues);
        if (parameters == null) {
            return;
        }
        parameters.list("parameter").forEach(this::readParameter);
        if (!given.contains(Parameters.DATA)) {
            issues.addStructural(document, IssueCode.REQUIRED, "There must be a parameter data that holds a Bundle.");
        }
    }

    private void readParameter(Element parameter) {
        var name = parameter.text("name");
        if (name == null) {
            issues.addStructural(parameter.placeOf("name"), IssueCode.REQUIRED, "The parameter must have a name.");
            return;
        }
        switch (name) {
            case Parameters.DATA -> readData(parameter);
            case Parameters.CRITERIA -> readCriteria(parameter);
            case Parameters.MEASUREMENT_BASIS -> {
                once(name, parameter);
                readBasis(parameter);
            }
            case Parameters.BASELINE_DATE -> {
                once(name, parameter);
                readBaseline(parameter);
            }
            case Parameters.PROTOCOL -> {
                once(name, parameter);
                protocol = new ProtocolReader(issues).read(parameter);
            }
            default ->
                issues.addStructural(
                        parameter.placeOf("name"),
                        IssueCode.UNKNOWN_PARAMETER,
                        "The parameter must be one of the operation, as its OperationDefinition lists them.");
        }
    }

    private void once(String name, Element parameter) {
        if (!given.add(name)) {
            issues.addStructural(
                    parameter.place(), IssueCode.REPEATED_PARAMETER, "The parameter must be given once only.");
        }
    }

    private void readData(Element parameter) {
        given.add(Parameters.DATA);
        var resource = parameter.node().get("resource");
        if (resource == null) {
            issues.addStructural(
                    parameter.placeOf("resource"), IssueCode.RESOURCE_MISSING, "The parameter must hold a Bundle.");
        } else if (resource.isObject()
                && !resource.path("resourceType").asText("Bundle").equals("Bundle")) {
            issues.addStructural(
                    parameter.placeOf("resource"), IssueCode.OTHER_RESOURCE, "The parameter must hold a Bundle.");
        } else {
            resources.add(resource, parameter.placeOf("resource"));
        }
    }

    private void readCriteria(Element parameter) {
        var name = Parameters.code(parameter);
        if (name == null || !CriteriaRegistry.names().contains(name)) {
            issues.addFault(
                    parameter.placeOf("value"),
                    IssueCode.UNKNOWN_CODE,
                    "The criteria must be a valueCode, one of " + String.join(", ", CriteriaRegistry.names()) + ".");
        } else if (criteria.contains(name)) {
            issues.addFault(parameter.place(), IssueCode.REPEATED_PARAMETER, "Criteria must be named once only.");
        } else {
            criteria.add(name);
        }
    }

    private void readBasis(Element parameter) {
        switch (Parameters.code(parameter)) {
            case "viable" -> basis = MeasurementBasis.VIABLE;
            case "whole" -> basis = MeasurementBasis.WHOLE;
            case null, default ->
                issues.addFault(
                        parameter.placeOf("value"),
                        IssueCode.UNKNOWN_CODE,
                        "The measurement basis must be a valueCode, viable or whole.");
        }
    }

    private void readBaseline(Element parameter) {
        baselinePlace = parameter.placeOf("value");
        var text = parameter.text("value", "Date");
        baseline = FhirDate.read(text, baselinePlace, issues);
        if (text == null) {
            issues.addFault(baselinePlace, IssueCode.VALUE_MISSING, "The baseline must be a valueDate.");
        }
    }

    private @Nullable EvaluationRequest evaluate() {
        var chart = ChartReader.read(resources, new ReadSettings(basis, baseline, baselinePlace, document));
        if (chart == null) {
            return null;
        }
        var names = criteria.isEmpty() ? AssessmentRequest.DEFAULT_CRITERIA : criteria;
        CourseFaults.add(chart, names, issues);
        return new EvaluationRequest(chart, names, protocol);
    }
}
