package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.Provisional;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.BestResponseRules;
import org.mrecist.bestresponse.Milestone;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// The best overall response of a course, whether it is confirmed, what it still waits for, and its progression.
final class BestResponseSentence {
    private static final MessageKey CONFIRMED = key("confirmed", "visit", "date", "confirmingVisit");
    private static final MessageKey CONFIRMED_LATER =
            key("confirmed-later", "visit", "date", "confirmedVisit", "confirmingVisit");
    private static final MessageKey UNCONFIRMED = key("unconfirmed", "visit", "date");
    private static final MessageKey STABLE = key("stable", "visit", "date", "daysSinceReference", "minimum");
    private static final MessageKey STABLE_FOR_UNCONFIRMED =
            key("stable-for-unconfirmed", "visit", "date", "daysSinceReference", "minimum");
    private static final MessageKey PROGRESSION = key("progression", "visit", "date");
    private static final MessageKey PROGRESSION_ELSEWHERE = key("progression-elsewhere", "date");
    private static final MessageKey AFTER_COMPLETE = key("after-complete", "visit", "date");
    private static final MessageKey TOO_EARLY = key("stable-too-early", "stableVisit", "daysSinceReference", "minimum");
    private static final MessageKey NOT_EVALUABLE = key("not-evaluable");
    private static final MessageKey NONE = ClinicianText.key("best-none", "further");

    private static final MessageKey AWAITS_EFFECT = ClinicianText.key("awaits-effect", "date");
    private static final MessageKey AWAITS_CONFIRMATION = ClinicianText.key("awaits-confirmation", "date");
    private static final MessageKey AWAITS_MINIMUM = ClinicianText.key("awaits-minimum", "date");
    private static final MessageKey AWAITS_PENDING_LESION = ClinicianText.key("awaits-pending-lesion");
    private static final MessageKey PROGRESSED = ClinicianText.key("progressed", "visit", "date");
    private static final MessageKey PROGRESSED_IN_RETROSPECT =
            ClinicianText.key("progressed-in-retrospect", "visit", "date", "settledAt");
    private static final MessageKey DATED_IN_RETROSPECT = ClinicianText.key("dated-in-retrospect", "settledAt");
    private static final MessageKey PROGRESSED_ELSEWHERE = ClinicianText.key("progressed-elsewhere", "date");

    private final CriteriaAssessment basis;
    private final Messages messages;

    private BestResponseSentence(CriteriaAssessment basis, Messages messages) {
        this.basis = basis;
        this.messages = messages;
    }

    static String of(CriteriaAssessment basis, Messages messages) {
        return new BestResponseSentence(basis, messages).sentence();
    }

    static Stream<MessageKey> keys() {
        return Stream.of(
                CONFIRMED,
                CONFIRMED_LATER,
                UNCONFIRMED,
                STABLE,
                STABLE_FOR_UNCONFIRMED,
                PROGRESSION,
                PROGRESSION_ELSEWHERE,
                AFTER_COMPLETE,
                TOO_EARLY,
                NOT_EVALUABLE,
                NONE,
                AWAITS_EFFECT,
                AWAITS_CONFIRMATION,
                AWAITS_MINIMUM,
                AWAITS_PENDING_LESION,
                PROGRESSED,
                PROGRESSED_IN_RETROSPECT,
                DATED_IN_RETROSPECT,
                PROGRESSED_ELSEWHERE);
    }

    private static MessageKey key(String name, String... places) {
        return ClinicianText.key(
                "best-" + name,
                Stream.concat(Stream.of(places), Stream.of("category", "further", "cited"))
                        .toArray(String[]::new));
    }

    private String sentence() {
        var best = basis.best();
        return best.isEmpty()
                ? messages.text(NONE, place -> place.equals("further") ? ClinicianText.further(further(best)) : "")
                : messages.text(key(best.get()), place -> value(place, best.get()));
    }

    private static MessageKey key(BestOverallResponse best) {
        return switch (BestGround.of(best)) {
            case SEEN -> best.confirmed() ? confirmed(best) : UNCONFIRMED;
            case CONFIRMED_COMPLETE, CONFIRMED_PARTIAL -> confirmed(best);
            case STABLE -> find(best, BestResponseRules.NOT_CONFIRMED).isPresent() ? STABLE_FOR_UNCONFIRMED : STABLE;
            case PROGRESSION -> best.visit() == null ? PROGRESSION_ELSEWHERE : PROGRESSION;
            case COMPLETE_THEN_PARTIAL, COMPLETE_THEN_STABLE -> AFTER_COMPLETE;
            case NOT_EVALUABLE ->
                find(best, BestResponseRules.STABLE_TOO_EARLY).isPresent() ? TOO_EARLY : NOT_EVALUABLE;
        };
    }

    /// The visit that is confirmed need not be the first to show the category.
    private static MessageKey confirmed(BestOverallResponse best) {
        var first = Fact.visit(Objects.requireNonNull(best.visit()));
        return confirmation(best).facts().contains(first) ? CONFIRMED : CONFIRMED_LATER;
    }

    private String value(String place, BestOverallResponse best) {
        return switch (place) {
            case "category" -> Vocabulary.CATEGORY.words(best.category(), messages);
            case "visit" -> Objects.requireNonNull(best.visit());
            case "date" -> best.date().toString();
            case "confirmedVisit" -> messages.fact(confirmation(best).facts(), "visit");
            case "confirmingVisit" -> messages.fact(confirmation(best).facts(), place);
            case "stableVisit" -> messages.fact(minimum(best).facts(), "visit");
            case "daysSinceReference" -> messages.fact(minimum(best).facts(), place);
            case "minimum" -> messages.fact(minimum(best).facts(), "minStableDiseaseDays");
            case "further" -> ClinicianText.further(further(Optional.of(best)));
            default -> Citation.of(best.steps(), messages);
        };
    }

    private static Step confirmation(BestOverallResponse best) {
        return find(best, BestResponseRules.CONFIRMED_COMPLETE)
                .or(() -> find(best, BestResponseRules.CONFIRMED_PARTIAL))
                .orElseThrow();
    }

    private static Step minimum(BestOverallResponse best) {
        return find(best, BestResponseRules.STABLE)
                .or(() -> find(best, BestResponseRules.STABLE_TOO_EARLY))
                .orElseThrow();
    }

    private static Optional<Step> find(BestOverallResponse best, Rule rule) {
        return best.steps().stream().filter(step -> VisitSteps.isOf(step, rule)).findFirst();
    }

    private List<String> further(Optional<BestOverallResponse> best) {
        var further = new ArrayList<String>();
        var provisional = basis.provisional().getLast();
        if (provisional != null) {
            further.add(awaited(provisional));
        }
        var progression = basis.milestones().progression();
        if (progression != null) {
            progressed(progression, best).ifPresent(further::add);
        }
        return further;
    }

    /// What the category of the last visit waits for.
    private String awaited(Provisional provisional) {
        var key = switch (provisional.reason()) {
            case TOO_SOON_AFTER_TREATMENT -> AWAITS_EFFECT;
            case CONFIRMATION -> AWAITS_CONFIRMATION;
            case MINIMUM_STABLE_DISEASE -> AWAITS_MINIMUM;
            case PENDING_NEW_LESION -> AWAITS_PENDING_LESION;
        };
        return messages.text(
                key, _ -> Objects.requireNonNull(provisional.earliestDate()).toString());
    }

    /// The first progression: where it is dated in retrospect, or where nothing else tells of it.
    private Optional<String> progressed(Milestone progression, Optional<BestOverallResponse> best) {
        var visit = progression.visit();
        var date = progression.date().toString();
        var isBest = best.filter(each -> each.category() == OverallResponse.PD).isPresent();
        if (visit == null) {
            return isBest ? Optional.empty() : Optional.of(messages.text(PROGRESSED_ELSEWHERE, Map.of("date", date)));
        }
        var settledAt = settledAt(visit);
        if (settledAt.isPresent()) {
            return Optional.of(messages.text(
                    isBest ? DATED_IN_RETROSPECT : PROGRESSED_IN_RETROSPECT,
                    Map.of("visit", visit, "date", date, "settledAt", settledAt.get())));
        }
        var isLast = basis.response().visits().getLast().visit().id().equals(visit);
        return isBest || isLast
                ? Optional.empty()
                : Optional.of(messages.text(PROGRESSED, Map.of("visit", visit, "date", date)));
    }

    /// The visit that settled the new lesion to which a visit owes its progression.
    private Optional<String> settledAt(String visit) {
        return basis.response().followUps().stream()
                .filter(each -> each.visit().id().equals(visit))
                .map(VisitResponse::classification)
                .filter(Objects::nonNull)
                .flatMap(each -> Stream.ofNullable(each.progressionConfirmedBy()))
                .findFirst();
    }
}
