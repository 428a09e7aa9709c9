package org.mrecist.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.Judge;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Messages;
import org.mrecist.explanation.Translations;
import org.mrecist.fhir.evaluate.EvaluationAnswer;
import org.mrecist.fhir.evaluate.EvaluationReader;
import org.mrecist.fhir.evaluate.EvaluationRequest;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.write.GuidanceWriter;
import org.mrecist.fhir.write.OutcomeWriter;

/// Answers the operation of FHIR.
@Singleton
public class FhirAnswers {
    private final FhirReader reader;
    private final Making making;
    private final Guidance guidance;
    private final GuidanceWriter guidanceWriter;
    private final Messages messages;

    public FhirAnswers(
            FhirReader reader,
            Making making,
            Guidance guidance,
            GuidanceWriter guidanceWriter,
            Translations translations) {
        this.reader = reader;
        this.making = making;
        this.guidance = guidance;
        this.guidanceWriter = guidanceWriter;
        // What the resources say beside the findings is English only.
        messages = translations.in(Language.ENGLISH);
    }

    record Answer(int status, ObjectNode resource) {}

    /// The answer to a body as it was sent.
    Answer evaluate(byte[] body, Judge judge) {
        var issues = new Issues();
        var tree = reader.read(body, issues);
        return switch (EvaluationReader.read(tree, issues)) {
            case Reading.Refused<EvaluationRequest> refused -> refuse(refused);
            case Reading.Read<EvaluationRequest>(var request, var remarks) ->
                answer(request, remarks, Objects.requireNonNull(tree), judge);
        };
    }

    private static Answer refuse(Reading.Refused<EvaluationRequest> refused) {
        return new Answer(refused.status(), OutcomeWriter.write(refused.issues()));
    }

    private Answer answer(EvaluationRequest request, List<Issue> remarks, JsonNode tree, Judge judge) {
        judge.isOf(request.chart().subject().address());
        var issues = new Issues();
        return making.of(request.criteria(), request.protocol(), tree, issues, judge)
                .map(made -> new Answer(
                        200, EvaluationAnswer.of(request, remarks, guidance, guidanceWriter, messages, made, judge)))
                .orElseGet(() -> refuse(new Reading.Refused<>(issues.bySeverity())));
    }
}
