package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.JsonChanges;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.fhir.conformance.Conformance;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.write.OutcomeWriter;
import org.mrecist.telemetry.AuditSamples;

/// Everything that is sent is FHIR R4 and of the profile that it names, by the judgement of another implementation.
///
/// One class for all that the validator judges: it takes long to start.
class ConformanceTest {
    private static final Conformance CONFORMANCE = new Conformance("0.1.0");
    private static final Validator VALIDATOR = new Validator(CONFORMANCE);

    @TestFactory
    Stream<DynamicTest> every_definition_is_sound() {
        return Stream.concat(Stream.of(CONFORMANCE.capabilities()), CONFORMANCE.definitions().values().stream())
                .map(definition -> dynamicTest(
                        definition.get("url").asText(),
                        () -> assertThat(VALIDATOR.complaints(definition)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_to_a_patient_is_sound() {
        return Evaluations.patients()
                .map(patient -> dynamicTest(
                        patient.title(),
                        () -> assertThat(VALIDATOR.complaints(Evaluations.answer(CourseBundle.parameters(
                                        patient.course(), CriteriaRegistry.names(), patient.protocol()))))
                                .isEmpty()));
    }

    /// They have no words for a human reader, whom they are not for.
    @TestFactory
    Stream<DynamicTest> every_event_of_the_audit_is_sound() {
        return AuditSamples.all().entrySet().stream()
                .map(event -> dynamicTest(
                        event.getKey(),
                        () -> assertThat(VALIDATOR.complaintsOfReceived(new ObjectMapper().readTree(event.getValue())))
                                .isEmpty()));
    }

    /// Among them readers who differ, patients with the baseline only, and names that look like markup.
    @TestFactory
    Stream<DynamicTest> every_answer_to_a_record_is_sound() {
        return ChartCase.readAll().stream()
                .map(each -> dynamicTest(
                        each.name(),
                        () -> assertThat(VALIDATOR.complaints(
                                        answer(each.parameters().toString())))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_to_bad_input_is_sound() {
        return BadInput.readAll().stream()
                .map(each -> dynamicTest(
                        each.name(),
                        () -> assertThat(VALIDATOR.complaints(answer(each.text())))
                                .isEmpty()));
    }

    private static ObjectNode answer(String body) {
        return switch (Evaluations.read(body)) {
            case Reading.Refused<EvaluationRequest>(var issues) -> OutcomeWriter.write(issues);
            case Reading.Read<EvaluationRequest>(var request, var issues) -> Evaluations.answer(request, issues);
        };
    }

    @Test
    void the_bundles_that_are_taken_are_sound_too() {
        var parameters = JsonChanges.read(BadInput.SOUND);
        assertThat(VALIDATOR.complaintsOfReceived(parameters)).isEmpty();
        var observation = (ObjectNode) parameters.at("/parameter/0/resource/entry/4/resource");
        observation
                .putObject("meta")
                .putArray("profile")
                .add("http://mrecist.alt/fhir/StructureDefinition/mrecist-tumor-size");
        assertThat(VALIDATOR.complaintsOfReceived(observation)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            another status            | /status                           | "final"
            another code              | /code/coding/0/code               | "target-sum"
            no criteria               | /component/0/code/coding/0/code   | "lesion-kind"
            criteria that are none    | /component/0/valueCodeableConcept/coding/0/code | "WHO"
            a response that is none   | /valueCodeableConcept/coding/0/code | "BETTER"
            a response in words       | /valueCodeableConcept             | {"text": "better"}
            a sum in centimetres      | /component/1/valueQuantity/code   | "cm"
            a sum in words            | /component/1                      | {"code": {"coding": [{"system": "http://mrecist.alt/fhir/CodeSystem/mrecist", "code": "target-sum"}]}, "valueString": "50 mm"}
            a profile that is unknown | /meta/profile/0                   | "http://mrecist.alt/fhir/StructureDefinition/other"
            an element of none        | /colour                           | "red"
            """)
    void an_assessment_that_is_broken_is_refused(String name, String pointer, String value) {
        var assessment = resource(Evaluations.answer(JsonChanges.read(BadInput.SOUND)), "assessment");
        assertThat(VALIDATOR.complaints(assessment)).isEmpty();
        var broken = JsonChanges.parse(JsonChanges.changed(assessment, Map.of(pointer, value), List.of()));
        assertThat(VALIDATOR.complaints(broken))
                .as(name)
                .anyMatch(complaint -> complaint.startsWith("ERROR") || complaint.startsWith("WARNING"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a role that is none      | /component/0 | {"code": {"coding": [{"system": "http://mrecist.alt/fhir/CodeSystem/mrecist", "code": "lesion-role"}]}, "valueCodeableConcept": {"coding": [{"system": "http://mrecist.alt/fhir/CodeSystem/mrecist", "code": "BYSTANDER"}]}}
            a size in inches         | /component/0/valueQuantity | {"value": 2, "system": "http://unitsofmeasure.org", "code": "[in_i]"}
            another code             | /code/coding/0/code | "21888-1"
            a tracking number        | /extension | [{"url": "http://mrecist.alt/fhir/StructureDefinition/lesion-tracking", "valueString": "1"}]
            an extension of nobody's | /extension | [{"url": "http://mrecist.alt/fhir/StructureDefinition/other", "valueString": "1"}]
            """)
    void a_size_that_is_not_of_the_profile_is_refused(String name, String pointer, String value) {
        var size = (ObjectNode) JsonChanges.read(BadInput.SOUND).at("/parameter/0/resource/entry/4/resource");
        size.putObject("meta")
                .putArray("profile")
                .add("http://mrecist.alt/fhir/StructureDefinition/mrecist-tumor-size");
        size.putArray("extension")
                .addObject()
                .put("url", "http://mrecist.alt/fhir/StructureDefinition/lesion-tracking")
                .putObject("valueIdentifier")
                .put("value", "T1");
        assertThat(VALIDATOR.complaintsOfReceived(size)).isEmpty();
        var broken = JsonChanges.parse(JsonChanges.changed(size, Map.of(pointer, value), List.of()));
        assertThat(VALIDATOR.complaintsOfReceived(broken)).as(name).isNotEmpty();
    }

    /// The place of what is wrong with a value is found in what was sent.
    @TestFactory
    Stream<DynamicTest> every_place_is_an_expression_that_leads_there() {
        return Stream.concat(
                        ChartCase.readAll().stream()
                                .map(each -> each.parameters().toString()),
                        BadInput.readAll().stream()
                                .filter(each -> each.body() == null && each.status() != 400)
                                .map(BadInput::text)
                                // Written out by the validator such a number fills the memory.
                                .filter(body -> !body.contains("999999999")))
                .map(body -> dynamicTest(body, () -> checkPlaces(body)));
    }

    private static void checkPlaces(String body) {
        var issues = switch (Evaluations.read(body)) {
            case Reading.Refused<EvaluationRequest>(var all) -> all;
            case Reading.Read<EvaluationRequest>(var _, var all) -> all;
        };
        var sent = JsonChanges.parse(body.getBytes(StandardCharsets.UTF_8));
        for (var issue : issues) {
            for (var expression : issue.expressions()) {
                VALIDATOR.at(sent, expression);
                var around = expression.substring(0, Math.max(expression.lastIndexOf('.'), 0));
                assertThat(around.isEmpty() ? List.of(sent) : VALIDATOR.at(sent, around))
                        .as(expression)
                        .isNotEmpty();
            }
        }
    }

    private static ObjectNode resource(JsonNode answer, String name) {
        for (var parameter : answer.get("parameter")) {
            if (parameter.get("name").asText().equals(name)) {
                return (ObjectNode) parameter.get("resource");
            }
        }
        throw new AssertionError("no " + name);
    }
}
