package org.mrecist.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mrecist.assessment.Assessor;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.Judge;
import org.mrecist.criteria.PatientTable;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.fhir.evaluate.EvaluationAnswer;
import org.mrecist.fhir.evaluate.EvaluationReader;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.write.GuidanceWriter;
import org.mrecist.fhir.write.Made;
import org.mrecist.knowledge.GuidelineReader;
import org.mrecist.knowledge.LiteratureReader;
import org.mrecist.knowledge.MessagesReader;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.trace.Literature;

/// The operation without a server.
public final class Evaluations {
    private static final Literature LITERATURE = LiteratureReader.read();
    private static final Messages MESSAGES = MessagesReader.read().in(Language.ENGLISH);
    private static final Guidance GUIDANCE = new Guidance(GuidelineReader.read(LITERATURE), false);

    /// A version that is not to change with the project's own.
    public static final Made MADE = new Made(
            "mrecist-service 0.1.0",
            Instant.parse("2026-06-01T12:00:00Z"),
            List.of(new Made.Version("mrecist-2010", "1.0.0", "0".repeat(64))),
            List.of(new Made.Version("literature", "1.0.0", "1".repeat(64))),
            "sha256:" + "2".repeat(64));

    private Evaluations() {}

    /// The patients whose course does not contradict itself and can be told by a record, in which a
    /// size of zero says that the lesion is gone.
    public static Stream<PatientTable> patients() {
        return PatientTable.ofFolder("cases").values().stream()
                .flatMap(List::stream)
                .filter(patient -> Assessor.faults(patient.course(), CriteriaRegistry.names(), Set.of())
                        .isEmpty())
                .filter(patient -> patient.course().baseline().findings().stream()
                        .map(LesionFinding::diameters)
                        .noneMatch(Evaluations::areZero));
    }

    private static boolean areZero(Diameters diameters) {
        return diameters.areGiven()
                && Stream.of(diameters.longest(), diameters.viable(), diameters.shortAxis())
                        .allMatch(each -> each == null || each.isZero());
    }

    public static Reading<EvaluationRequest> read(String body) {
        var issues = new Issues();
        return EvaluationReader.read(
                new FhirReader(64, 100).read(body.getBytes(StandardCharsets.UTF_8), issues), issues);
    }

    public static EvaluationRequest readSound(JsonNode body) {
        var reading = read(body.toString());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<EvaluationRequest>) reading).value();
    }

    /// The answer to a body that has no fault.
    public static ObjectNode answer(JsonNode body) {
        return answer(body, GUIDANCE);
    }

    static ObjectNode answer(JsonNode body, Guidance guidance) {
        return switch (read(body.toString())) {
            case Reading.Refused<EvaluationRequest>(var issues) -> throw new AssertionError(issues);
            case Reading.Read<EvaluationRequest>(var request, var issues) -> answer(request, issues, guidance);
        };
    }

    static ObjectNode answer(EvaluationRequest request, List<Issue> issues) {
        return answer(request, issues, GUIDANCE);
    }

    private static ObjectNode answer(EvaluationRequest request, List<Issue> issues, Guidance guidance) {
        var writer = new GuidanceWriter(guidance.guideline(), LITERATURE);
        return EvaluationAnswer.of(request, issues, guidance, writer, MESSAGES, MADE, Judge.PLAIN);
    }
}
