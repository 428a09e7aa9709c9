package org.mrecist.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Alternative.Result;
import org.mrecist.bestresponse.BestResponse;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.criteria.VisitResponse.Classification;
import org.mrecist.lesion.Lesion;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.Course;

/// Finds which categories another setting of a switch would change: one switch at a time, the others as requested.
final class Alternatives {
    private final Course course;
    private final ResponseCriteria criteria;
    private final Protocol protocol;
    private final CourseResponse response;
    private final String best;
    private final List<Alternative> found = new ArrayList<>();

    Alternatives(Course course, ResponseCriteria criteria, Protocol protocol, CourseResponse response) {
        this.course = course;
        this.criteria = criteria;
        this.protocol = protocol;
        this.response = response;
        best = best(response, protocol);
    }

    List<Alternative> find() {
        for (var each : criteria.ruleSet().switches()) {
            for (var setting : each.compared()) {
                if (!setting.equals(protocol.setting(each))) {
                    compare(each, setting);
                }
            }
        }
        return found;
    }

    private void compare(Switch changed, Setting setting) {
        var otherProtocol = protocol.with(changed, setting);
        var other = response;
        if (mayChangeVisits(changed)) {
            other = judge(changed, otherProtocol);
            compareVisits(changed, setting, other);
        }
        var otherBest = best(other, otherProtocol);
        if (!otherBest.equals(best)) {
            found.add(new Alternative(changed, setting, Result.BEST_OVERALL_RESPONSE, null, otherBest));
        }
    }

    private void compareVisits(Switch changed, Setting setting, CourseResponse other) {
        for (var i = 1; i < response.visits().size(); i++) {
            var visit = response.visits().get(i);
            var asRequested = Objects.requireNonNull(visit.classification());
            var otherwise = Objects.requireNonNull(other.visits().get(i).classification());
            compare(changed, setting, visit.visit().id(), asRequested, otherwise);
        }
    }

    /// Whether another setting can change a visit of this course at all; the best response is always judged again.
    private boolean mayChangeVisits(Switch changed) {
        return switch (changed) {
            case MRECIST_ABSOLUTE_INCREASE_MM, TOO_SMALL_TO_MEASURE_MM, HELD_RESPONSE -> true;
            case PARTIAL_SUM_PROGRESSION ->
                response.followUps().stream().anyMatch(visit -> visit.sums().target() == null);
            case REAPPEARANCE_AFTER_COMPLETE_RESPONSE ->
                response.responses().stream().anyMatch(visit -> visit.overall() == OverallResponse.CR);
            case MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM ->
                course.lesions().stream().anyMatch(Lesion::isPortaHepatisNode);
            case CONFIRMATION_REQUIRED -> protocol.holdsResponses();
            // They say which responses are confirmed, which decides what is held where confirmation is required.
            case CONFIRMATION_DAYS, MAX_NOT_EVALUABLE_BETWEEN, ACCEPT_STABLE_BETWEEN, COMPLETE_THEN_PARTIAL ->
                protocol.holdsResponses() && protocol.confirmationRequired();
            case MIN_STABLE_DISEASE_DAYS, COMPLETE_THEN_STABLE -> false;
        };
    }

    private CourseResponse judge(Switch changed, Protocol otherProtocol) {
        return switch (changed) {
            case TOO_SMALL_TO_MEASURE_MM, MRECIST_PORTA_HEPATIS_NODE_NORMAL_BELOW_MM ->
                CourseResponse.of(course, criteria, otherProtocol);
            case MRECIST_ABSOLUTE_INCREASE_MM,
                    PARTIAL_SUM_PROGRESSION,
                    HELD_RESPONSE,
                    REAPPEARANCE_AFTER_COMPLETE_RESPONSE,
                    MIN_STABLE_DISEASE_DAYS,
                    CONFIRMATION_REQUIRED,
                    CONFIRMATION_DAYS,
                    MAX_NOT_EVALUABLE_BETWEEN,
                    ACCEPT_STABLE_BETWEEN,
                    COMPLETE_THEN_PARTIAL,
                    COMPLETE_THEN_STABLE -> CourseResponse.of(course, response.reading(), criteria, otherProtocol);
        };
    }

    private void compare(
            Switch changed, Setting setting, String visit, Classification asRequested, Classification otherwise) {
        if (asRequested.overall() != otherwise.overall()) {
            add(changed, setting, Result.OVERALL, visit, otherwise.overall());
            return;
        }
        if (asRequested.target() != otherwise.target()) {
            add(changed, setting, Result.TARGET, visit, otherwise.target());
        }
        if (asRequested.nonTarget() != otherwise.nonTarget()) {
            add(changed, setting, Result.NON_TARGET, visit, otherwise.nonTarget());
        }
    }

    private void add(Switch changed, Setting setting, Result result, @Nullable String visit, Enum<?> category) {
        found.add(new Alternative(changed, setting, result, visit, category.name()));
    }

    private String best(CourseResponse some, Protocol under) {
        return BestResponse.of(some.responses(), course.referenceDate(), course.followUp(), under)
                .map(best -> best.category().name())
                .orElse("NONE");
    }
}
