package org.mrecist.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mrecist.assessment.Comparison.Difference;
import org.mrecist.assessment.Comparison.Kind;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.NonTargetReading;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetReading;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.criteria.Thresholds;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.lesion.Lesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.trace.Fact;

/// Finds why two rule sets give one visit different overall responses, from what each of them read.
final class Differences {
    private final CourseResponse one;
    private final CourseResponse other;
    private final int visit;
    private final List<Difference> found = new ArrayList<>();

    private Differences(CourseResponse one, CourseResponse other, int visit) {
        this.one = one;
        this.other = other;
        this.visit = visit;
    }

    /// The comparison of all visits after the baseline.
    ///
    /// @param responses of one course, at least two
    static List<Comparison> compare(List<CourseResponse> responses) {
        var comparisons = new ArrayList<Comparison>();
        var first = responses.getFirst();
        for (var visit = 1; visit < first.visits().size(); visit++) {
            var overall = new LinkedHashMap<String, OverallResponse>();
            var differences = new ArrayList<Difference>();
            for (var response : responses) {
                overall.put(
                        response.ruleSet().name(),
                        classification(response, visit).overall());
                if (classification(response, visit).overall()
                        != classification(first, visit).overall()) {
                    differences.addAll(new Differences(first, response, visit).find());
                }
            }
            comparisons.add(new Comparison(first.visits().get(visit).visit().id(), overall, differences));
        }
        return comparisons;
    }

    private List<Difference> find() {
        followed();
        targets();
        nonTargets();
        newLesions();
        absoluteIncrease(one);
        absoluteIncrease(other);
        marker(one);
        marker(other);
        var ofOne = classification(one, visit);
        var ofOther = classification(other, visit);
        if (found.isEmpty() || ofOne.held() != ofOther.held() || ofOne.returned() != ofOther.returned()) {
            add(Kind.HISTORY, named(one, ofOne.overall()), named(other, ofOther.overall()));
        }
        return found;
    }

    private void followed() {
        for (var i = 0; i < one.reading().followed().size(); i++) {
            var ofOne = one.reading().followed().get(i);
            var ofOther = other.reading().followed().get(i);
            if (ofOne.as().value() != ofOther.as().value()) {
                add(
                        Kind.FOLLOWED_DIFFERENTLY,
                        Fact.lesion(ofOne.lesion().id()),
                        named(one, ofOne.as().value()),
                        named(other, ofOther.as().value()));
            }
        }
    }

    private void targets() {
        var places = places(other.reading().targets());
        for (var i = 0; i < one.reading().targets().size(); i++) {
            var lesion = one.reading().targets().get(i);
            var j = places.get(lesion.id());
            if (j != null) {
                var ofOne = one.reading().targetReadings().get(visit).get(i);
                var ofOther = other.reading().targetReadings().get(visit).get(j);
                target(lesion.id(), one, ofOne, other, ofOther);
                target(lesion.id(), other, ofOther, one, ofOne);
            }
        }
        var sumsOfOne = one.visits().get(visit).sums();
        var sumsOfOther = other.visits().get(visit).sums();
        if (sumsOfOne.target() != null
                && sumsOfOther.target() != null
                && !(sumsOfOne.target().equals(sumsOfOther.target())
                        && Objects.equals(sumsOfOne.baseline(), sumsOfOther.baseline()))) {
            var facts = new ArrayList<Fact>();
            addSum(one, facts);
            addSum(other, facts);
            found.add(new Difference(Kind.MEASURED_DIFFERENTLY, facts));
        }
    }

    private static Map<String, Integer> places(List<Lesion> lesions) {
        var places = HashMap.<String, Integer>newHashMap(lesions.size());
        for (var i = 0; i < lesions.size(); i++) {
            places.put(lesions.get(i).id(), i);
        }
        return places;
    }

    /// What the first rule set cannot judge, or finds gone, and the second one does not.
    private void target(
            String lesion, CourseResponse first, TargetReading ofFirst, CourseResponse second, TargetReading ofSecond) {
        if (!(ofSecond instanceof TargetReading.Measured there)) {
            return;
        }
        switch (ofFirst) {
            case TargetReading.NotEvaluable(var missing, var reason, var _) ->
                add(Kind.NOT_EVALUABLE_BY_ONE, Fact.lesion(missing), criteria(first), Fact.of("reason", reason));
            case TargetReading.Measured gone -> {
                if (gone.gone() && !there.gone()) {
                    add(
                            Kind.GONE_BY_ONE,
                            Fact.lesion(lesion),
                            criteria(first),
                            stillThereBy(second),
                            Fact.of("length", there.used()));
                }
            }
        }
    }

    private void nonTargets() {
        var places = places(other.reading().nonTargets());
        for (var i = 0; i < one.reading().nonTargets().size(); i++) {
            var lesion = one.reading().nonTargets().get(i);
            var j = places.get(lesion.id());
            if (j != null) {
                var ofOne = one.reading().nonTargetReadings().get(visit).get(i);
                var ofOther = other.reading().nonTargetReadings().get(visit).get(j);
                nonTarget(lesion.id(), one, ofOne, other, ofOther);
                nonTarget(lesion.id(), other, ofOther, one, ofOne);
            }
        }
    }

    private void nonTarget(
            String lesion,
            CourseResponse first,
            NonTargetReading ofFirst,
            CourseResponse second,
            NonTargetReading ofSecond) {
        if (ofFirst instanceof NonTargetReading.NotEvaluable(var missing, var reason, var _)
                && !(ofSecond instanceof NonTargetReading.NotEvaluable)) {
            add(Kind.NOT_EVALUABLE_BY_ONE, Fact.lesion(missing), criteria(first), Fact.of("reason", reason));
        }
        if (ofFirst instanceof NonTargetReading.Gone && ofSecond instanceof NonTargetReading.Persisting) {
            add(Kind.GONE_BY_ONE, Fact.lesion(lesion), criteria(first), stillThereBy(second));
        }
    }

    private void newLesions() {
        for (var i = 0; i < one.reading().newLesions().size(); i++) {
            var lesion = one.reading().newLesions().get(i);
            var ofOne = lesion.sightings().get(visit).status();
            var ofOther =
                    other.reading().newLesions().get(i).sightings().get(visit).status();
            if (ofOne != ofOther) {
                add(
                        Kind.NEW_LESION_JUDGED_DIFFERENTLY,
                        Fact.lesion(lesion.id()),
                        named(one, ofOne),
                        named(other, ofOther));
            }
        }
    }

    /// Whether the sum has grown enough in percent, but not by the millimetres that the rule set asks for.
    private void absoluteIncrease(CourseResponse response) {
        var sums = response.visits().get(visit).sums();
        var increase = sums.increaseFromNadir();
        if (sums.target() != null
                && sums.baseline() != null
                && sums.nadir() != null
                && increase != null
                && classification(response, visit).target() != TargetResponse.PD
                && new Thresholds(sums.baseline(), sums.nadir(), Millimetres.ZERO).isProgression(sums.target())) {
            add(Kind.ABSOLUTE_INCREASE, criteria(response), Fact.of("increaseFromNadir", increase));
        }
    }

    private void marker(CourseResponse response) {
        var blocking = response.ruleSet().markerBlocks();
        if (blocking != null
                && response.visits().get(visit).steps().stream()
                        .anyMatch(step -> step.rule().equals(blocking))) {
            add(Kind.MARKER_ABOVE_NORMAL, criteria(response));
        }
    }

    private void add(Kind kind, Fact... facts) {
        found.add(new Difference(kind, List.of(facts)));
    }

    private void addSum(CourseResponse response, List<Fact> facts) {
        var sums = response.visits().get(visit).sums();
        if (sums.target() != null) {
            facts.add(Fact.of(response.ruleSet().name(), sums.target()));
        }
        var change = sums.changeFromBaseline();
        if (change != null) {
            facts.add(new Fact.Change(response.ruleSet().name(), change));
        }
    }

    private static Classification classification(CourseResponse response, int visit) {
        return Objects.requireNonNull(response.visits().get(visit).classification());
    }

    private static Fact named(CourseResponse response, Enum<?> value) {
        return new Fact.Term(response.ruleSet().name(), value.name());
    }

    private static Fact criteria(CourseResponse response) {
        return new Fact.Term("criteria", response.ruleSet().name());
    }

    private static Fact stillThereBy(CourseResponse response) {
        return new Fact.Term("stillThereBy", response.ruleSet().name());
    }
}
