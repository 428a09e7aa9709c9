package org.mrecist.bestresponse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mrecist.criteria.Confirmation;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// The steps towards the best overall response, gathered as it is decided.
final class ResponseSteps {
    private final List<DatedResponse> visits;
    private final LocalDate referenceDate;
    private final Protocol protocol;
    private final List<Step> steps = new ArrayList<>();

    ResponseSteps(CountedVisits counted, LocalDate referenceDate, Protocol protocol) {
        this.visits = counted.visits();
        this.referenceDate = referenceDate;
        this.protocol = protocol;
        steps.add(Step.of(
                BestResponseRules.COUNTED_VISITS,
                new Fact.On("referenceDate", referenceDate),
                new Fact.Count("countedVisits", visits.size())));
        var progression = counted.progression();
        if (progression != null && counted.progressedElsewhere()) {
            steps.add(Step.of(
                    BestResponseRules.PROGRESSION_ELSEWHERE, new Fact.On("progressionDate", progression.date())));
        }
    }

    List<Step> all() {
        return steps;
    }

    void progression(Milestone progression) {
        steps.add(new Step(BestResponseRules.PROGRESSION, seen(progression)));
    }

    /// A rule that applied to one visit, told with the visit's own category.
    void applied(Rule rule, DatedResponse visit) {
        steps.add(new Step(rule, seen(Milestone.of(visit))));
    }

    /// A rule on the minimum duration that applied to one visit.
    void appliedMinimum(Rule rule, DatedResponse visit) {
        var facts = seen(Milestone.of(visit));
        facts.add(new Fact.Days("daysSinceReference", ChronoUnit.DAYS.between(referenceDate, visit.date())));
        facts.add(new Fact.Days("minStableDiseaseDays", protocol.minStableDiseaseDays()));
        steps.add(new Step(rule, facts));
    }

    /// What lies between a response and its confirmation, and the rule by which it is confirmed.
    void confirmed(Confirmation.Pair pair) {
        var first = visits.get(pair.first());
        var later = visits.get(pair.later());
        if (pair.notEvaluableBetween() > 0) {
            steps.add(Step.of(
                    BestResponseRules.NOT_EVALUABLE_BETWEEN,
                    new Fact.Count("notEvaluableBetween", pair.notEvaluableBetween()),
                    new Fact.Count("maxNotEvaluableBetween", protocol.maxNotEvaluableBetween())));
        }
        if (pair.stableBetween() > 0) {
            steps.add(Step.of(BestResponseRules.STABLE_BETWEEN, new Fact.Count("stableBetween", pair.stableBetween())));
        }
        if (takesCompleteAsPartial(pair)) {
            steps.add(Step.of(BestResponseRules.COMPLETE_AS_PARTIAL));
        }
        var facts = seen(new Milestone(first.visit(), first.date(), first.unheld()));
        if (later.visit() != null) {
            facts.add(new Fact.OfVisit("confirmingVisit", later.visit()));
        }
        facts.add(new Fact.On("confirmingDate", later.date()));
        facts.add(Fact.of("confirmingCategory", later.unheld()));
        facts.add(new Fact.Days("interval", ChronoUnit.DAYS.between(first.date(), later.date())));
        facts.add(new Fact.Days("confirmationDays", protocol.confirmationDays()));
        steps.add(new Step(
                pair.category() == OverallResponse.CR
                        ? BestResponseRules.CONFIRMED_COMPLETE
                        : BestResponseRules.CONFIRMED_PARTIAL,
                facts));
    }

    /// That the best response seen has no confirmation, and which visit only held it; nothing where there is none.
    void notConfirmed() {
        Stream.of(OverallResponse.CR, OverallResponse.PR)
                .flatMap(category -> visits.stream().filter(visit -> visit.unheld() == category))
                .findFirst()
                .ifPresent(visit -> applied(BestResponseRules.NOT_CONFIRMED, visit));
        visits.stream()
                .filter(visit -> visit.overall() != visit.unheld())
                .findFirst()
                .ifPresent(visit -> applied(BestResponseRules.HELD_DOES_NOT_CONFIRM, visit));
    }

    private boolean takesCompleteAsPartial(Confirmation.Pair pair) {
        var spanned = visits.subList(pair.first(), pair.later() + 1);
        return pair.category() == OverallResponse.PR
                && (spanned.getFirst().unheld() == OverallResponse.CR
                        || Confirmation.partialAfterComplete(spanned) < spanned.size());
    }

    private static List<Fact> seen(Milestone milestone) {
        var facts = new ArrayList<Fact>();
        if (milestone.visit() != null) {
            facts.add(Fact.visit(milestone.visit()));
        }
        facts.add(new Fact.On("date", milestone.date()));
        facts.add(Fact.of("category", milestone.category()));
        return facts;
    }
}
