package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.Assessor;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.read.ReaderCourse;
import org.mrecist.protocol.Protocol;

/// Sizes of whole tumours give a response by RECIST 1.1 and none by mRECIST, however they are written.
class WholeTumourTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // The component of mCODE, the same in the older form as the value, and as an observation of its own.
                "'component': [{'code': {'coding': [{'system': 'http://loinc.org', 'code': '33728-7'}]}, $SIZE}]",
                "$SIZE",
                "'code': {'coding': [{'system': 'http://loinc.org', 'code': '33728-7'}]}, $SIZE",
                // What DICOM's templates turn into.
                "'component': [{'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '103339001'}]}, $SIZE}]",
                // What is said beside the size says nothing of its viable part.
                "$SIZE, 'component': [{'code': {'coding': [{'system': 'http://mrecist.alt/fhir/CodeSystem/mrecist',"
                        + " 'code': 'lesion-role'}]}, 'valueCodeableConcept': {'coding': [{'system':"
                        + " 'http://mrecist.alt/fhir/CodeSystem/mrecist', 'code': 'TARGET'}]}}]",
                "$SIZE, 'component': [{'code': {'coding': [{'system': 'http://mrecist.alt/fhir/CodeSystem/mrecist',"
                        + " 'code': 'arterial-phase'}]}, 'valueCodeableConcept': {'coding': [{'system':"
                        + " 'http://mrecist.alt/fhir/CodeSystem/mrecist', 'code': 'ADEQUATE'}]}}]",
                "$SIZE, 'component': [{'code': {'coding': [{'system': 'http://mrecist.alt/fhir/CodeSystem/mrecist',"
                        + " 'code': 'enhancing'}]}, 'valueBoolean': true}]",
                "$SIZE, 'method': {'coding': [{'system': 'http://snomed.info/sct', 'code': '113091000'}]}",
                // A place that is not known, and none.
                "$SIZE, 'bodySite': {'coding': [{'system': 'http://snomed.info/sct', 'code': '1'}]}",
                "$SIZE, 'bodySite': {'text': 'segment 8, viable part'}",
            })
    void no_way_to_write_a_size_makes_it_one_of_the_viable_part(String form) {
        var read = read(bundle(List.of("50", "30"), form), null);
        assertThat(responses(read, "MRECIST")).containsExactly(OverallResponse.NE);
        assertThat(reasons(read)).containsExactly(NotEvaluableReason.VIABLE_DIAMETER_NOT_GIVEN);
        assertThat(responses(read, "RECIST_1_1")).containsExactly(OverallResponse.PR);
    }

    @Test
    void the_parameter_makes_them_so() {
        var bundle = bundle(List.of("50", "30"), "$SIZE");
        assertThat(responses(read(bundle, "whole"), "MRECIST")).containsExactly(OverallResponse.NE);
        var viable = read(bundle, "viable");
        assertThat(responses(viable, "MRECIST")).containsExactly(OverallResponse.PR);
        assertThat(responses(viable, "RECIST_1_1")).containsExactly(OverallResponse.NE);
    }

    @Test
    void a_viable_part_that_was_measured_once_is_not_enough() {
        var viable = ", 'component': [{'code': {'coding': [{'system': 'http://mrecist.alt/fhir/CodeSystem/mrecist',"
                + " 'code': 'viable-longest-diameter'}]}, 'valueQuantity': {'value': 40, 'unit': 'mm'}}]";
        var bundle = bundle(List.of("50"), "$SIZE" + viable);
        ((ArrayNode) bundle.get("entry"))
                .add(bundle(List.of("50", "30"), "$SIZE").at("/entry/1"));
        var read = read(bundle, null);
        assertThat(responses(read, "MRECIST")).containsExactly(OverallResponse.NE);
        assertThat(reasons(read)).containsExactly(NotEvaluableReason.VIABLE_DIAMETER_NOT_GIVEN);
    }

    @Test
    void the_answer_says_why() {
        var bundle = bundle(List.of("50", "30"), "$SIZE");
        var issues = Evaluations.answer(bundle).at("/parameter").findValues("resource").stream()
                .filter(resource -> resource.get("resourceType").asText().equals("OperationOutcome"))
                .findFirst()
                .orElseThrow();
        var told = StreamSupport.stream(issues.get("issue").spliterator(), false)
                .filter(issue -> issue.at("/details/coding/0/code").asText().equals("not-evaluable"))
                .toList();
        assertThat(told)
                .hasSize(2)
                .allSatisfy(issue -> assertThat(issue.at("/details/text").asText())
                        .contains("never taken for that of the viable part")
                        .contains("measurementBasis"));
        assertThat(told)
                .extracting(issue -> issue.at("/expression/0").asText())
                .containsExactly("Bundle.entry[0].resource", "Bundle.entry[1].resource");
    }

    /// Whatever sizes a record holds of tumours of the liver, as long as it holds nothing else.
    @Test
    void sizes_alone_never_give_a_response_by_mrecist() {
        var sizes = List.of("0", "3", "9", "12", "30", "50", "100");
        var assessed = 0;
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var bundle = FhirJson.object().put("resourceType", "Bundle").put("type", "collection");
            var entries = bundle.putArray("entry");
            for (var lesion = 0; lesion < 1 + random.nextInt(3); lesion++) {
                for (var month = 1; month < 6; month++) {
                    if (random.nextInt(4) > 0) {
                        var size = sizes.get(random.nextInt(sizes.size()));
                        var observation = observation("T" + lesion, "2024-0" + month + "-05", size, "$SIZE");
                        if (random.nextInt(4) == 0 && !size.equals("0")) {
                            ((ObjectNode) observation.get("valueQuantity"))
                                    .put("comparator", random.nextBoolean() ? "<" : ">");
                        }
                        entries.addObject().set("resource", observation);
                    }
                }
            }
            if (Evaluations.read(bundle.toString()) instanceof Reading.Read<EvaluationRequest>(var request, var _)) {
                var responses = responses(request.chart().courses().getFirst(), "MRECIST");
                assertThat(responses).as("seed %d", seed).allMatch(response -> response == OverallResponse.NE);
                assessed += responses.size();
            }
        }
        assertThat(assessed).isGreaterThan(1000);
    }

    private static ObjectNode bundle(List<String> sizes, String form) {
        var bundle = FhirJson.object().put("resourceType", "Bundle").put("type", "collection");
        var entries = bundle.putArray("entry");
        for (var i = 0; i < sizes.size(); i++) {
            entries.addObject().set("resource", observation("T1", "2024-0" + (i + 1) + "-05", sizes.get(i), form));
        }
        return bundle;
    }

    private static ObjectNode observation(String lesion, String date, String size, String form) {
        var members = form.replace('\'', '"')
                .replace("$SIZE", "\"valueQuantity\": {\"value\": " + size + ", \"unit\": \"mm\"}");
        var observation = (ObjectNode) parse("""
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/p1"},
                 "code": {"coding": [{"system": "http://loinc.org", "code": "21889-1"}]},
                 "focus": [{"identifier": {"value": "%s"}}], "effectiveDateTime": "%s"}
                """.formatted(lesion, date));
        return observation.setAll((ObjectNode) parse("{" + members + "}"));
    }

    private static JsonNode parse(String text) {
        return new FhirReader(64, 100).read(text.getBytes(StandardCharsets.UTF_8), new Issues());
    }

    private static ReaderCourse read(ObjectNode bundle, String basis) {
        var parameters = FhirJson.object().put("resourceType", "Parameters");
        var listed = parameters.putArray("parameter");
        listed.addObject().put("name", "data").set("resource", bundle);
        if (basis != null) {
            listed.addObject().put("name", "measurementBasis").put("valueCode", basis);
        }
        return Evaluations.readSound(parameters).chart().courses().getFirst();
    }

    private static List<OverallResponse> responses(ReaderCourse read, String criteria) {
        var assessment = Assessor.assess(new AssessmentRequest(read.course(), List.of(criteria), Protocol.DEFAULTS));
        return assessment.criteria().getFirst().response().followUps().stream()
                .map(visit -> visit.classification().overall())
                .toList();
    }

    private static List<NotEvaluableReason> reasons(ReaderCourse read) {
        var assessment = Assessor.assess(new AssessmentRequest(read.course(), List.of("MRECIST"), Protocol.DEFAULTS));
        return assessment.criteria().getFirst().response().followUps().getFirst().notEvaluable().stream()
                .map(VisitResponse.NotEvaluableLesion::reason)
                .toList();
    }
}
