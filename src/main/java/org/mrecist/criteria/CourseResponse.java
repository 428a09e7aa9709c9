package org.mrecist.criteria;

import java.util.List;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// What one rule set makes of a course, visit by visit.
///
/// @param ruleSet the rule set
/// @param reading what it read
/// @param visits the baseline, then the later visits in date order
/// @param responses the overall responses of the visits after the baseline
public record CourseResponse(
        RuleSet ruleSet, CourseReading reading, List<VisitResponse> visits, List<DatedResponse> responses) {
    public CourseResponse {
        visits = List.copyOf(visits);
        responses = List.copyOf(responses);
    }

    /// Judges a course that has no contradictions.
    public static CourseResponse of(Course course, ResponseCriteria criteria, Protocol protocol) {
        return of(course, CourseReading.of(course, criteria, protocol), criteria, protocol);
    }

    /// Judges a course that was read already.
    ///
    /// @param reading the course as the rule set reads it under this protocol
    public static CourseResponse of(
            Course course, CourseReading reading, ResponseCriteria criteria, Protocol protocol) {
        var judged = new VisitByVisit(reading, criteria, protocol, course);
        return new CourseResponse(criteria.ruleSet(), reading, judged.visits(), judged.responses());
    }

    /// The visits after the baseline.
    public List<VisitResponse> followUps() {
        return visits.subList(1, visits.size());
    }
}
