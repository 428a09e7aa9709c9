package org.mrecist.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.BestResponse;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.criteria.CourseResponse;
import org.mrecist.criteria.ResponseCriteria;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// What one rule set makes of a course as a whole.
///
/// @param response visit by visit
/// @param provisional for each visit after the baseline what may still change it, null if nothing
/// @param best empty where no visit counts
public record CriteriaAssessment(
        Course course,
        ResponseCriteria criteria,
        Protocol protocol,
        CourseResponse response,
        List<@Nullable Provisional> provisional,
        Optional<BestOverallResponse> best,
        Milestones milestones) {
    static CriteriaAssessment of(Course course, ResponseCriteria criteria, Protocol protocol) {
        var response = CourseResponse.of(course, criteria, protocol);
        var responses = response.responses();
        var reference = course.referenceDate();
        return new CriteriaAssessment(
                course,
                criteria,
                protocol,
                response,
                Provisional.of(course, response, protocol),
                BestResponse.of(responses, reference, course.followUp(), protocol),
                Milestones.of(responses, reference, course.followUp(), protocol));
    }

    /// The name of the rule set.
    public String name() {
        return response.ruleSet().name();
    }

    /// Which categories another setting of a switch would change. Judges the course again for each setting that can.
    public List<Alternative> alternatives() {
        return new Alternatives(course, criteria, protocol, response).find();
    }
}
