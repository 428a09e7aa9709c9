package org.mrecist.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;
import org.mrecist.trace.Fact;

/// What the targets come to at a visit after the baseline: their sum, the comparison that decided, its threshold.
final class TargetSentence {
    private static final Map<TargetGround, MessageKey> BY_GROUND = byGround();
    private static final MessageKey COMPLETE_BY_SIZE = sentenceKey("targets-complete-by-size", "sum");

    private static final MessageKey COMPARED = key("sum-compared", "sum", "comparison");
    private static final MessageKey TO_BASELINE = key("compared-to-baseline", "change", "length");
    private static final MessageKey TO_BASELINE_OF_ZERO = key("compared-to-baseline-of-zero", "length");
    private static final MessageKey TO_NADIR = key("compared-to-nadir", "change", "length", "visit");
    private static final MessageKey TO_NADIR_OF_ZERO = key("compared-to-nadir-of-zero", "length", "visit");
    private static final MessageKey TO_BASELINE_AS_NADIR = key("compared-to-baseline-as-nadir", "change", "length");

    private static final MessageKey SUM_IS = key("sum-is", "sum");
    private static final MessageKey IMPUTED = key("imputed", "lesion", "length");
    private static final MessageKey RETREATED = key("retreated", "date");

    private final CourseResponse response;
    private final VisitResponse visit;
    private final VisitSteps steps;
    private final Messages messages;

    private TargetSentence(CourseResponse response, VisitSteps steps, Messages messages) {
        this.response = response;
        this.visit = response.visits().getLast();
        this.steps = steps;
        this.messages = messages;
    }

    /// @param response whose last visit is told
    /// @param steps of that visit
    static String of(CourseResponse response, VisitSteps steps, Messages messages) {
        return new TargetSentence(response, steps, messages).sentence();
    }

    static Stream<MessageKey> keys() {
        return Stream.concat(
                BY_GROUND.values().stream(),
                Stream.of(
                        COMPLETE_BY_SIZE,
                        COMPARED,
                        TO_BASELINE,
                        TO_BASELINE_OF_ZERO,
                        TO_NADIR,
                        TO_NADIR_OF_ZERO,
                        TO_BASELINE_AS_NADIR,
                        SUM_IS,
                        IMPUTED,
                        RETREATED));
    }

    /// The targets too small to measure, each with the length that stands in for it.
    static Stream<String> imputed(VisitSteps steps, Messages messages) {
        return steps.targets().stream()
                .filter(step -> Fact.find(step.facts(), "imputed").isPresent())
                .map(step -> messages.text(
                        IMPUTED, place -> messages.fact(step.facts(), place.equals("length") ? "imputed" : place)));
    }

    private static MessageKey key(String name, String... places) {
        return ClinicianText.key(name, places);
    }

    private static MessageKey sentenceKey(String name, String... places) {
        return key(
                name,
                Stream.concat(Stream.of(places), Stream.of("further", "cited")).toArray(String[]::new));
    }

    private static Map<TargetGround, MessageKey> byGround() {
        var keys = new EnumMap<TargetGround, MessageKey>(TargetGround.class);
        for (var ground : TargetGround.values()) {
            keys.put(
                    ground,
                    switch (ground) {
                        case NONE -> sentenceKey("targets-none");
                        case INCOMPLETE_BASELINE -> sentenceKey("targets-incomplete-baseline");
                        case NO_BASELINE_SUM -> sentenceKey("targets-no-baseline-sum", "baselineSum");
                        case REAPPEARANCE -> sentenceKey("targets-reappearance");
                        case COMPLETE -> sentenceKey("targets-complete-by-enhancement", "sum");
                        case PROGRESSION ->
                            sentenceKey("targets-progression", "sum", "increaseFromNadir", "progressionFrom");
                        case PARTIAL_SUM ->
                            sentenceKey(
                                    "targets-partial-sum",
                                    "targetSum",
                                    "increaseFromNadir",
                                    "nadir",
                                    "nadirVisit",
                                    "progressionFrom");
                        case PARTIAL -> sentenceKey("targets-partial", "sum", "partialResponseUpTo");
                        case HELD -> sentenceKey("targets-held", "sum", "partialResponseUpTo", "progressionFrom");
                        case STABLE -> sentenceKey("targets-stable", "sum", "partialResponseUpTo", "progressionFrom");
                        case NOT_EVALUABLE -> sentenceKey("targets-not-evaluable");
                    });
        }
        return keys;
    }

    private String sentence() {
        var ground = steps.targetGround();
        var key = ground == TargetGround.COMPLETE && !LiveTumour.isJudged(response)
                ? COMPLETE_BY_SIZE
                : Objects.requireNonNull(BY_GROUND.get(ground));
        return messages.text(key, this::value);
    }

    private String value(String place) {
        return switch (place) {
            case "sum" -> sum();
            case "baselineSum" ->
                messages.value(
                        Fact.of(place, Objects.requireNonNull(visit.sums().baseline())));
            case "nadirVisit" ->
                Objects.requireNonNull(visit.sums().nadirVisit()).id();
            case "further" -> ClinicianText.further(further());
            case "cited" ->
                Citation.of(
                        Stream.of(
                                        steps.targets().stream(),
                                        steps.retreated().stream(),
                                        ReassignedLesions.steps(response.reading()))
                                .flatMap(step -> step)
                                .toList(),
                        messages);
            default -> messages.fact(steps.targetDecision().facts(), place);
        };
    }

    /// The complete sum with what it is compared with.
    private String sum() {
        var sums = visit.sums();
        var sum = Objects.requireNonNull(sums.target());
        var comparisons = comparisons();
        return comparisons.isEmpty()
                ? sum.toString()
                : messages.text(COMPARED, Map.of("sum", sum.toString(), "comparison", String.join(", ", comparisons)));
    }

    private List<String> comparisons() {
        var sums = visit.sums();
        var baseline = sums.baseline();
        var nadir = sums.nadir();
        var nadirVisit = sums.nadirVisit();
        if (baseline == null || nadir == null || nadirVisit == null) {
            return List.of();
        }
        var isBaselineNadir = nadir.equals(baseline);
        var comparisons = new ArrayList<String>();
        comparisons.add(compared(
                isBaselineNadir ? TO_BASELINE_AS_NADIR : TO_BASELINE,
                TO_BASELINE_OF_ZERO,
                sums.changeFromBaseline(),
                baseline,
                ""));
        if (!isBaselineNadir) {
            comparisons.add(compared(TO_NADIR, TO_NADIR_OF_ZERO, sums.changeFromNadir(), nadir, nadirVisit.id()));
        }
        return comparisons;
    }

    private String compared(
            MessageKey key, MessageKey ofZero, @Nullable Percent change, Millimetres length, String visitId) {
        return messages.text(change == null ? ofZero : key, place -> switch (place) {
            case "change" -> messages.value(new Fact.Change(place, Objects.requireNonNull(change)));
            case "length" -> length.toString();
            default -> visitId;
        });
    }

    private List<String> further() {
        var further = new ArrayList<String>();
        var isToldApart = switch (steps.targetGround()) {
            case INCOMPLETE_BASELINE, NO_BASELINE_SUM, REAPPEARANCE -> true;
            case NONE, COMPLETE, PROGRESSION, PARTIAL_SUM, PARTIAL, HELD, STABLE, NOT_EVALUABLE -> false;
        };
        if (isToldApart && visit.sums().target() != null) {
            further.add(messages.text(SUM_IS, Map.of("sum", sum())));
        }
        imputed(steps, messages).forEach(further::add);
        steps.retreated()
                .forEach(step -> further.add(messages.text(RETREATED, place -> messages.fact(step.facts(), place))));
        further.addAll(ReassignedLesions.clauses(response.reading(), messages));
        return further;
    }
}
