package org.mrecist.fhir.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.CriteriaText;
import org.mrecist.explanation.Messages;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.read.ReaderCourse;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.fhir.write.GuidanceWriter;
import org.mrecist.fhir.write.Made;
import org.mrecist.fhir.write.OutcomeWriter;
import org.mrecist.fhir.write.ProvenanceWriter;
import org.mrecist.fhir.write.ResponseObservation;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

/// Answers the operation.
public final class EvaluationAnswer {
    private final EvaluationRequest request;
    private final Guidance guidance;
    private final GuidanceWriter guidanceWriter;
    private final Messages messages;
    private final Made made;
    private final Judge judge;
    private final List<Issue> issues;

    private EvaluationAnswer(
            EvaluationRequest request,
            List<Issue> issues,
            Guidance guidance,
            GuidanceWriter guidanceWriter,
            Messages messages,
            Made made,
            Judge judge) {
        this.request = request;
        this.guidance = guidance;
        this.guidanceWriter = guidanceWriter;
        this.messages = messages;
        this.made = made;
        this.judge = judge;
        this.issues = new ArrayList<>(issues);
    }

    /// The Parameters of the answer.
    ///
    /// @param issues what there is to say about the request
    /// @param guidance finds the next steps
    /// @param messages words the findings; all else is English
    /// @param judge decides
    public static ObjectNode of(
            EvaluationRequest request,
            List<Issue> issues,
            Guidance guidance,
            GuidanceWriter guidanceWriter,
            Messages messages,
            Made made,
            Judge judge) {
        return new EvaluationAnswer(request, issues, guidance, guidanceWriter, messages, made, judge).write();
    }

    private ObjectNode write() {
        var answer = FhirJson.object().put("resourceType", "Parameters");
        var parameters = answer.putArray("parameter");
        var courses = request.chart().courses();
        for (var read : courses) {
            if (courses.size() == 1) {
                write(read, parameters);
            } else {
                var part = parameters.addObject().put("name", Parameters.READ).putArray("part");
                read.performers()
                        .forEach(reader -> part.addObject()
                                .put("name", Parameters.READER)
                                .set("valueReference", ResponseObservation.reference(reader)));
                write(read, part);
            }
        }
        addProtocol(parameters);
        addResource(parameters, Parameters.ISSUES, OutcomeWriter.write(AnswerIssues.inOrder(issues, messages)));
        return answer;
    }

    private void write(ReaderCourse read, ArrayNode parameters) {
        var assessment = judge.assess(new AssessmentRequest(read.course(), request.criteria(), request.protocol()));
        var targets = new ArrayList<String>();
        var written = FhirJson.array();
        for (var criteria : assessment.criteria()) {
            addResponses(read, criteria, parameters, written, targets);
        }
        parameters.addAll(written);
        var index = request.chart().courses().indexOf(read);
        addGuidance(read, assessment, index, parameters, targets);
        addResource(
                parameters,
                Parameters.PROVENANCE,
                ProvenanceWriter.write(targets, made.id("provenance " + index), made));
        issues.addAll(AnswerIssues.of(request.chart(), read, assessment, judge.findings(assessment), messages));
    }

    /// @param values takes the overall responses
    /// @param resources takes the observations, which follow behind all values
    private void addResponses(
            ReaderCourse read,
            CriteriaAssessment criteria,
            ArrayNode values,
            ArrayNode resources,
            List<String> targets) {
        var followUps = criteria.response().followUps().size();
        for (var i = 0; i < followUps; i++) {
            var observation = new ResponseObservation(request.chart(), read, criteria, i, made);
            addResource(resources, Parameters.ASSESSMENT, observation.assessment());
            targets.add("Observation/" + observation.id());
            if (i == followUps - 1) {
                values.addObject()
                        .put("name", Parameters.OVERALL_RESPONSE)
                        .set("valueCodeableConcept", observation.overallResponse());
                addResource(resources, Parameters.DISEASE_STATUS, observation.diseaseStatus());
                targets.add("Observation/" + observation.statusId());
            }
        }
        criteria.best()
                .ifPresent(best -> values.addObject()
                        .put("name", Parameters.BEST_OVERALL_RESPONSE)
                        .set(
                                "valueCodeableConcept",
                                ResponseObservation.concept(
                                        best.category(),
                                        ValueList.code(best.category()).display() + ", the best response by "
                                                + CriteriaText.of(criteria.name()) + ", on " + best.date()
                                                + (best.confirmed() ? ", confirmed" : ", not confirmed"))));
    }

    private void addGuidance(
            ReaderCourse read, Assessment assessment, int index, ArrayNode parameters, List<String> targets) {
        var basis = assessment.basis();
        var steps = guidance.nextSteps(assessment, LocalDate.ofInstant(made.at(), ZoneOffset.UTC));
        var reason = basis.overall() == null
                ? null
                : new ResponseObservation(
                                request.chart(),
                                read,
                                basis.criteria(),
                                basis.criteria().response().followUps().size() - 1,
                                made)
                        .id();
        var id = made.id("guidance " + index);
        targets.add("GuidanceResponse/" + id);
        addResource(
                parameters,
                Parameters.GUIDANCE,
                guidanceWriter.write(steps, request.chart().subject(), reason, id, made));
    }

    private void addProtocol(ArrayNode parameters) {
        var parts = parameters.addObject().put("name", Parameters.PROTOCOL).putArray("part");
        for (var each : Switch.values()) {
            var part = parts.addObject().put("name", each.member());
            switch (request.protocol().setting(each)) {
                case Setting.Length(var value) -> part.put("valueDecimal", value.toDecimal());
                case Setting.Whole(var value) -> part.put("valueInteger", value);
                case Setting.Flag(var value) -> part.put("valueBoolean", value);
                case Setting.Choice(var value) -> part.put("valueCode", value.name());
            }
        }
    }

    private static void addResource(ArrayNode parameters, String name, ObjectNode resource) {
        parameters.addObject().put("name", name).set("resource", resource);
    }
}
