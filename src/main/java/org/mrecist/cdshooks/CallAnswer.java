package org.mrecist.cdshooks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.assessment.CriteriaRegistry;
import org.mrecist.assessment.Judge;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.read.Chart;
import org.mrecist.fhir.read.ChartReader;
import org.mrecist.fhir.read.CourseFaults;
import org.mrecist.fhir.read.MeasurementBasis;
import org.mrecist.fhir.read.Orders;
import org.mrecist.fhir.read.ReadSettings;
import org.mrecist.fhir.read.Resources;
import org.mrecist.fhir.write.Made;
import org.mrecist.protocol.Protocol;

/// Answers a call: with cards, with none where there is nothing to say, or not at all where what is needed could not be
/// had.
public final class CallAnswer {
    private static final Place PREFETCH = Place.of("prefetch");

    private final HookCall call;
    private final ResponseCard.Sources sources;
    private final Judge judge;
    private final Function<List<String>, Optional<Made>> made;

    private CallAnswer(
            HookCall call, ResponseCard.Sources sources, Judge judge, Function<List<String>, Optional<Made>> made) {
        this.call = call;
        this.sources = sources;
        this.judge = judge;
        this.made = made;
    }

    /// What came of a call.
    public sealed interface Outcome {
        /// @param cards none where there is nothing to say
        record Answered(List<Card> cards) implements Outcome {}

        /// Something needed could not be had.
        ///
        /// @param issues at least one
        record Unmet(List<Issue> issues) implements Outcome {}
    }

    /// @param made what an answer is made by and from, by the names of the rule sets; empty without a digest
    public static Outcome of(
            HookCall call, ResponseCard.Sources sources, Judge judge, Function<List<String>, Optional<Made>> made) {
        return new CallAnswer(call, sources, judge, made).answer();
    }

    private Outcome answer() {
        var unmet = new Issues();
        for (var query : Prefetch.values()) {
            if (query.isNeeded()) {
                requireSupplied(query, unmet);
            }
        }
        if (unmet.areFaulty()) {
            return new Outcome.Unmet(unmet.bySeverity());
        }
        if (isSilent()) {
            return new Outcome.Answered(List.of());
        }
        var issues = new Issues();
        var chart = chart(issues);
        var names = CriteriaRegistry.names();
        if (chart != null) {
            CourseFaults.add(chart, names, issues);
        }
        if (chart == null || issues.areFaulty()) {
            return new Outcome.Unmet(issues.bySeverity());
        }
        return made.apply(names)
                .<Outcome>map(by -> new Outcome.Answered(cards(chart, names, by)))
                .orElseGet(() -> new Outcome.Unmet(issues.bySeverity()));
    }

    private void requireSupplied(Prefetch query, Issues unmet) {
        var supply = call.supply(query);
        switch (supply) {
            case GIVEN, NO_DATA -> {}
            case NOT_RUN, FAILED, PARTIAL, UNUSABLE ->
                unmet.addFault(
                        PREFETCH.element(query.key()),
                        IssueCode.PREFETCH_UNMET,
                        "The prefetch " + query.key() + " " + supply.words()
                                + ", and nothing can be answered without it.");
        }
    }

    /// Whether there is nothing to say: no tumour sizes, no hepatocellular carcinoma, no order that concerns it.
    private boolean isSilent() {
        if (call.supply(Prefetch.TUMOR_SIZES) == Supply.NO_DATA || call.supply(Prefetch.CONDITIONS) == Supply.NO_DATA) {
            return true;
        }
        var conditions = new Resources(new Issues());
        supply(Prefetch.CONDITIONS, conditions);
        if (!ChartReader.holdsCarcinoma(conditions)) {
            return true;
        }
        return call.hook() == Hook.ORDER_SIGN
                && (call.draftOrders() == null || !Orders.treatLiverCancer(call.draftOrders()));
    }

    private @Nullable Chart chart(Issues issues) {
        var resources = new Resources(issues);
        for (var query : Prefetch.values()) {
            if (call.supply(query) == Supply.GIVEN) {
                supply(query, resources);
            }
        }
        var chart = ChartReader.read(resources, new ReadSettings(MeasurementBasis.WHOLE, null, PREFETCH, PREFETCH));
        if (chart != null && !isOfPatient(chart)) {
            issues.addFault(
                    PREFETCH,
                    IssueCode.OTHER_PATIENT,
                    "What was supplied must be of the patient that the context names.");
        }
        return chart;
    }

    private void supply(Prefetch query, Resources resources) {
        var value = call.prefetch().get(query);
        if (value != null) {
            resources.add(value, PREFETCH.element(query.key()));
        }
    }

    /// A subject that is told by an identifier alone cannot be compared with a logical id.
    private boolean isOfPatient(Chart chart) {
        var address = chart.subject().address();
        return address == null
                || address.equals("Patient/" + call.patientId())
                || address.endsWith("/Patient/" + call.patientId());
    }

    private List<Card> cards(Chart chart, List<String> names, Made by) {
        var unavailable = unavailable();
        var cards = new ArrayList<Card>();
        for (var read : chart.courses()) {
            if (read.course().assessedVisits().size() < 2) {
                continue;
            }
            var assessment = judge.assess(new AssessmentRequest(read.course(), names, Protocol.DEFAULTS));
            cards.add(new ResponseCard(chart, read, assessment, sources, by, unavailable).card(call.instance()));
        }
        return cards;
    }

    /// What around the sizes could not be had. What was not asked for by the client is not worth a word.
    private List<String> unavailable() {
        Map<Prefetch, Supply> lacking = new EnumMap<>(Prefetch.class);
        for (var query : Prefetch.values()) {
            var supply = call.supply(query);
            if (supply == Supply.FAILED || supply == Supply.PARTIAL || supply == Supply.UNUSABLE) {
                lacking.put(query, supply);
            }
        }
        return lacking.entrySet().stream()
                .map(each -> "Left out: the query " + each.getKey().key() + " "
                        + each.getValue().words() + ".")
                .toList();
    }
}
