package org.mrecist.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Alternative.Result;
import org.mrecist.bestresponse.BestResponse;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.criteria.VisitResponse.Classification;
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
    private final List<Alternative> found = new ArrayList<>();

    Alternatives(Course course, ResponseCriteria criteria, Protocol protocol, CourseResponse response) {
        this.course = course;
        this.criteria = criteria;
        this.protocol = protocol;
        this.response = response;
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
        var other = CourseResponse.of(course, criteria, otherProtocol);
        for (var i = 1; i < response.visits().size(); i++) {
            var visit = response.visits().get(i);
            var asRequested = Objects.requireNonNull(visit.classification());
            var otherwise = Objects.requireNonNull(other.visits().get(i).classification());
            compare(changed, setting, visit.visit().id(), asRequested, otherwise);
        }
        var otherBest = best(other, otherProtocol);
        if (!otherBest.equals(best(response, protocol))) {
            found.add(new Alternative(changed, setting, Result.BEST_OVERALL_RESPONSE, null, otherBest));
        }
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
