package org.mrecist.criteria;

import java.util.List;
import java.util.Objects;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// What one rule set makes of a course, visit by visit.
///
/// @param ruleSet the rule set
/// @param reading what it read
/// @param visits the baseline, then the later visits in date order
public record CourseResponse(RuleSet ruleSet, CourseReading reading, List<VisitResponse> visits) {
    public CourseResponse {
        visits = List.copyOf(visits);
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
        return new CourseResponse(
                criteria.ruleSet(), reading, new VisitByVisit(reading, criteria, protocol, course).visits());
    }

    /// The visits after the baseline.
    public List<VisitResponse> followUps() {
        return visits.subList(1, visits.size());
    }

    /// The overall responses of the visits after the baseline.
    public List<DatedResponse> responses() {
        return followUps().stream()
                .map(each -> {
                    var classification = Objects.requireNonNull(each.classification());
                    return new DatedResponse(
                            each.visit().id(),
                            each.visit().date(),
                            classification.overall(),
                            classification.unheldOverall());
                })
                .toList();
    }
}
