package org.mrecist.bestresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.FollowUp;

/// Replays the suites of a public package that derives best overall responses, with its conventions as a protocol.
class BestOverallResponseReplayTest {
    private static final Path CASES = Path.of("..", "shared", "cases", "best-overall-response.json");

    @TestFactory
    Stream<DynamicTest> public_suites_are_met() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "the shared cases are not there");
        var tests = new ArrayList<DynamicTest>();
        for (var suite : new ObjectMapper().readTree(CASES.toFile()).get("suites")) {
            var protocol = protocol(suite.get("parameters"));
            for (var subject : suite.get("subjects")) {
                tests.add(dynamicTest(
                        suite.get("name").asText() + ", subject "
                                + subject.get("subject").asText(),
                        () -> assertThat(replayed(subject, protocol)).isEqualTo(expected(subject.get("expected")))));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /// The package takes an unconfirmed response before the minimum for not evaluable, whatever follows it.
    private static Protocol protocol(JsonNode parameters) {
        return Notation.protocol(("confirmationRequired=%s minStableDiseaseDays=%s confirmationDays=%s"
                        + " maxNotEvaluableBetween=%s acceptStableBetween=%s completeThenStable=STABLE")
                .formatted(
                        parameters.get("confirmed").asText(),
                        parameters.get("ref_start_window").asText(),
                        parameters.path("ref_confirm").asText("28"),
                        parameters.path("max_nr_ne").asText("1"),
                        parameters.path("accept_sd").asText("false")));
    }

    private static String replayed(JsonNode subject, Protocol protocol) {
        var progression = subject.get("first_pd_date");
        return BestResponse.of(
                        assessments(subject.get("assessments")),
                        LocalDate.parse(subject.get("reference_date").asText()),
                        new FollowUp(
                                null, null, null, progression.isNull() ? null : LocalDate.parse(progression.asText())),
                        protocol)
                .map(best -> best.category() + " " + best.date())
                .orElse("MISSING null");
    }

    private static List<DatedResponse> assessments(JsonNode assessments) {
        var responses = new ArrayList<DatedResponse>();
        for (var assessment : assessments) {
            responses.add(DatedResponse.of(
                    LocalDate.parse(assessment.get("date").asText()),
                    OverallResponse.valueOf(category(assessment.get("overall_response")))));
        }
        return responses;
    }

    private static String expected(JsonNode expected) {
        return category(expected.get("response")) + " " + expected.get("date").asText();
    }

    private static String category(JsonNode printed) {
        return printed.asText().replace("NON-CR/NON-PD", "NON_CR_NON_PD");
    }
}
