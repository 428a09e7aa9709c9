package org.mrecist.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.Margins.Margin;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.measure.Millimetres;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Step;

/// What a rule set answers at a visit, in the words of a [PatientTable]: `-` for nothing, and rules by their id
/// without the rule set's own prefix.
///
/// @param response what the rule set made of the course
record Answers(CourseResponse response) {

    /// @param asked what is asked, such as `target`, `overall by`, `lesion L1`
    /// @param visit the id of the visit
    String at(String visit, String asked) {
        var at = response.visits().stream()
                .filter(each -> each.visit().id().equals(visit))
                .findFirst();
        return at.map(each -> answer(each, asked)).orElse("not assessed");
    }

    /// The rules that decided the categories at a visit: target, non-target, overall.
    List<Rule> decisive(VisitResponse visit) {
        return Stream.of(targetRules(), nonTargetRules(), overallRules())
                .flatMap(rules -> cited(visit, rules).stream())
                .toList();
    }

    private String answer(VisitResponse visit, String asked) {
        var words = asked.split(" ", -1);
        return switch (asked) {
            case "sum" -> length(visit.sums().target());
            case "baseline" -> length(visit.sums().baseline());
            case "nadir" -> length(visit.sums().nadir());
            case "nadir visit" ->
                visit.sums().nadirVisit() == null
                        ? "-"
                        : visit.sums().nadirVisit().id();
            case "change" -> text(visit.sums().changeFromBaseline());
            case "change from nadir" -> text(visit.sums().changeFromNadir());
            case "growth" -> length(visit.sums().increaseFromNadir());
            case "not evaluable" ->
                words(visit.notEvaluable().stream().map(each -> each.lesion() + ":" + each.reason()));
            case "target by" -> ids(cited(visit, targetRules()));
            case "non-target by" -> ids(cited(visit, nonTargetRules()));
            case "overall by" -> ids(cited(visit, overallRules()));
            case "new by" -> ids(cited(visit, newLesionRules()));
            case "read by" -> ids(cited(visit, readingRules()));
            default ->
                switch (words[0]) {
                    case "lesion" -> used(visit, words[1]);
                    case "lesion-change" -> text(value(visit, words[1]).changeFromBaseline());
                    case "lesion-growth" -> length(value(visit, words[1]).changeFromOwnSmallest());
                    case "per-lesion" -> text(value(visit, words[1]).perLesionResponse());
                    default -> category(visit.classification(), asked);
                };
        };
    }

    private static String category(@Nullable Classification at, String asked) {
        if (at == null) {
            return "-";
        }
        return switch (asked) {
            case "target" -> at.target().name();
            case "non-target" -> at.nonTarget().name();
            case "new" -> at.newLesions().name();
            case "overall" -> at.overall().name();
            case "unheld" -> at.unheldOverall().name();
            case "held" -> at.held() ? "held" : "-";
            case "returned" -> at.returned() ? "returned" : "-";
            case "patterns" -> words(at.patterns().stream().map(Enum::name).sorted());
            case "confirmed by" -> Objects.requireNonNullElse(at.progressionConfirmedBy(), "-");
            case "better" -> margin(at.margins().toBetter());
            case "worse" -> margin(at.margins().toWorse());
            default -> throw new IllegalArgumentException("no such row: " + asked);
        };
    }

    private Set<Rule> targetRules() {
        var rules = response.ruleSet().target();
        return Set.of(
                rules.none(),
                rules.incompleteBaseline(),
                rules.noBaselineSum(),
                rules.reappearance(),
                rules.complete(),
                rules.progression(),
                rules.partialSum(),
                rules.partial(),
                rules.held(),
                rules.stable(),
                rules.notEvaluable());
    }

    private Set<Rule> nonTargetRules() {
        return response.ruleSet().nonTarget().all().collect(Collectors.toSet());
    }

    private Set<Rule> overallRules() {
        return Stream.concat(
                        response.ruleSet().overall().rows().stream().map(OverallTable.Row::rule),
                        Stream.ofNullable(response.ruleSet().markerBlocks()))
                .collect(Collectors.toSet());
    }

    private Set<Rule> newLesionRules() {
        return Stream.concat(
                        response.ruleSet().newLesions().all(),
                        response.ruleSet().readingRules().stream()
                                .filter(rule -> rule.id().contains("-new-")))
                .collect(Collectors.toSet());
    }

    private Set<Rule> readingRules() {
        var target = response.ruleSet().target();
        return Stream.concat(
                        response.ruleSet().readingRules().stream()
                                .filter(rule -> !rule.id().contains("-new-")),
                        Stream.of(target.locallyTreated(), target.retreated(), target.split(), target.merged()))
                .collect(Collectors.toSet());
    }

    private static List<Rule> cited(VisitResponse visit, Set<Rule> rules) {
        return visit.steps().stream().map(Step::rule).filter(rules::contains).toList();
    }

    private static String ids(List<Rule> rules) {
        return words(rules.stream().map(rule -> rule.id().replaceFirst("^(mrecist|recist)-", "")));
    }

    private static LesionValue value(VisitResponse visit, String lesion) {
        return visit.lesions().stream()
                .filter(each -> each.lesion().id().equals(lesion))
                .findFirst()
                .orElseThrow();
    }

    private static String used(VisitResponse visit, String lesion) {
        var value = value(visit, lesion);
        return value.whyNot() != null ? value.whyNot().name() : (value.imputed() ? "~" : "") + length(value.used());
    }

    private static String margin(@Nullable Margin margin) {
        return margin == null ? "-" : margin.category() + " " + length(margin.change());
    }

    private static String length(@Nullable Millimetres length) {
        return length == null ? "-" : length.toDecimal().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String words(Stream<String> words) {
        var joined = words.distinct().collect(Collectors.joining(" "));
        return joined.isEmpty() ? "-" : joined;
    }
}
