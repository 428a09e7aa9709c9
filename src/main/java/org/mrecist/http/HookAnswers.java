package org.mrecist.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Guidance;
import org.mrecist.assessment.Judge;
import org.mrecist.cdshooks.CallAnswer;
import org.mrecist.cdshooks.CardWriter;
import org.mrecist.cdshooks.Feedback;
import org.mrecist.cdshooks.FeedbackReader;
import org.mrecist.cdshooks.HookCallReader;
import org.mrecist.cdshooks.ResponseCard;
import org.mrecist.explanation.Language;
import org.mrecist.explanation.Translations;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Reading;
import org.mrecist.fhir.json.FhirReader;
import org.mrecist.fhir.write.Made;
import org.mrecist.fhir.write.OutcomeWriter;
import org.mrecist.protocol.Protocol;
import org.mrecist.telemetry.Call;
import org.mrecist.telemetry.CardOutcomes;

/// Answers the calls of CDS Hooks.
@Singleton
public class HookAnswers {
    private static final int PRECONDITION_FAILED = 412;

    private final FhirReader reader;
    private final Making making;
    private final CardOutcomes outcomes;
    private final ResponseCard.Sources sources;

    /// @param base the public address of the service, for links in cards
    public HookAnswers(
            FhirReader reader,
            Making making,
            Guidance guidance,
            Translations translations,
            CardOutcomes outcomes,
            @ConfigProperty(name = "mrecist.public-address") Optional<URI> base) {
        this.reader = reader;
        this.making = making;
        this.outcomes = outcomes;
        sources = new ResponseCard.Sources(
                guidance,
                translations.in(Language.ENGLISH),
                base.map(HookAnswers::asFolder).orElse(null));
    }

    /// So that what stands below it is found below it.
    private static URI asFolder(URI address) {
        return address.getPath().endsWith("/") ? address : URI.create(address + "/");
    }

    record Answer(int status, @Nullable ObjectNode body) {}

    /// The answer to a call as it was sent.
    Answer call(byte[] body, Judge judge) {
        var issues = new Issues();
        var tree = reader.read(body, issues);
        var call = tree == null ? null : HookCallReader.read(tree, issues);
        if (tree == null || call == null) {
            return refused(issues);
        }
        judge.isOf(call.patientId());
        return switch (CallAnswer.of(call, sources, judge, names -> made(names, tree, issues, judge))) {
            case CallAnswer.Outcome.Answered(var cards) -> new Answer(200, CardWriter.write(cards));
            case CallAnswer.Outcome.Unmet(var unmet) ->
                issues.areFaulty() ? refused(issues) : new Answer(PRECONDITION_FAILED, OutcomeWriter.write(unmet));
        };
    }

    /// Of a call the data count, not the envelope, which is another one every time.
    private Optional<Made> made(List<String> criteria, JsonNode call, Issues issues, Judge judge) {
        return making.of(criteria, Protocol.DEFAULTS, call.path("prefetch"), issues, judge);
    }

    /// Takes what became of cards.
    Answer feedback(byte[] body, Call by) {
        var issues = new Issues();
        var tree = reader.read(body, issues);
        var all = tree == null ? List.<Feedback>of() : FeedbackReader.read(tree, issues);
        if (issues.areFaulty()) {
            return refused(issues);
        }
        all.forEach(each -> {
            var reason = each.reason();
            outcomes.record(
                    by,
                    each.card(),
                    each.outcome().name().toLowerCase(Locale.ROOT),
                    reason == null ? "none" : reason.code().code(),
                    each.at());
        });
        return new Answer(200, null);
    }

    private static Answer refused(Issues issues) {
        var refused = new Reading.Refused<>(issues.bySeverity());
        return new Answer(refused.status(), OutcomeWriter.write(refused.issues()));
    }
}
