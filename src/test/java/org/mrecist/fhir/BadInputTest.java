package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.JsonChanges;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.issue.Severity;

/// Whatever is sent, everything that is wrong with it is told at once, each at its place.
class BadInputTest {
    @TestFactory
    Stream<DynamicTest> everything_that_is_wrong_is_told_at_its_place() {
        return BadInput.readAll().stream()
                .map(each -> dynamicTest(each.name(), () -> {
                    var reading = Evaluations.read(each.text());
                    assertThat(ChartTest.issues(reading)).containsExactlyInAnyOrderElementsOf(each.issues());
                    assertThat(status(reading)).isEqualTo(each.status());
                    assertThat(issues(reading))
                            .allSatisfy(issue -> assertThat(issue.detail())
                                    .as("nothing of the patient is repeated")
                                    .doesNotContain("ZZ")
                                    .doesNotContain("1961"));
                }));
    }

    @Test
    void five_thousand_entries_are_read() {
        var bundle = bundle();
        for (var i = 0; i < 5000; i++) {
            entry(bundle, "Observation", "other-" + i)
                    .put("status", "final")
                    .putObject("code")
                    .put("text", "other");
        }
        assertThat(Evaluations.read(bundle.toString())).isInstanceOf(Reading.Read.class);
    }

    @Test
    void of_five_thousand_faults_a_thousand_are_told() {
        var bundle = bundle();
        for (var i = 0; i < 5000; i++) {
            entry(bundle, "Observation", "other-" + i).put("status", "final");
        }
        var refused = Evaluations.read(bundle.toString());
        assertThat(status(refused)).isEqualTo(400);
        assertThat(issues(refused)).hasSize(1001);
        assertThat(issues(refused).getLast().code()).isEqualTo("too-many-issues");
    }

    @Test
    void more_lesions_or_visits_than_can_be_assessed_are_refused() {
        var bundle = bundle();
        for (var i = 0; i < 101; i++) {
            var size = entry(bundle, "Observation", "more-" + i);
            size.setAll((ObjectNode) bundle.at("/entry/4/resource"));
            size.put("id", "more-" + i)
                    .put("effectiveDateTime", "2024-04-01")
                    .putArray("focus")
                    .addObject()
                    .putObject("identifier")
                    .put("value", "more-" + i);
        }
        for (var i = 0; i < 200; i++) {
            var size = entry(bundle, "Observation", "later-" + i);
            size.setAll((ObjectNode) bundle.at("/entry/4/resource"));
            size.put("id", "later-" + i)
                    .put(
                            "effectiveDateTime",
                            java.time.LocalDate.of(2025, 1, 1).plusDays(i).toString());
        }
        assertThat(issues(Evaluations.read(bundle.toString())))
                .extracting(Issue::code)
                .containsExactlyInAnyOrder("too-many-visits", "too-many-lesions");
    }

    private static ObjectNode bundle() {
        return (ObjectNode) JsonChanges.read(BadInput.SOUND).at("/parameter/0/resource");
    }

    private static ObjectNode entry(ObjectNode bundle, String type, String id) {
        var resource = ((ArrayNode) bundle.get("entry"))
                .addObject()
                .putObject("resource")
                .put("resourceType", type)
                .put("id", id);
        resource.putObject("subject").put("reference", "Patient/ZZpatient");
        return resource;
    }

    private static List<Issue> issues(Reading<EvaluationRequest> reading) {
        return switch (reading) {
            case Reading.Read<EvaluationRequest>(var _, var issues) -> {
                assertThat(issues).noneMatch(issue -> issue.severity() == Severity.ERROR);
                yield issues;
            }
            case Reading.Refused<EvaluationRequest>(var issues) -> issues;
        };
    }

    private static int status(Reading<EvaluationRequest> reading) {
        return switch (reading) {
            case Reading.Read<EvaluationRequest> _ -> 200;
            case Reading.Refused<EvaluationRequest> refused -> refused.status();
        };
    }
}
