package org.mrecist.assessment;

import java.util.HashSet;
import java.util.List;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// What is asked: one course, by which rule sets, under which protocol.
///
/// @param criteria the names of the rule sets, each once, at least one
public record AssessmentRequest(Course course, List<String> criteria, Protocol protocol) {
    /// The rule sets where none is named.
    public static final List<String> DEFAULT_CRITERIA = List.of("MRECIST");

    public AssessmentRequest {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty() || new HashSet<>(criteria).size() != criteria.size()) {
            throw new IllegalArgumentException("an assessment needs at least one rule set, each once");
        }
    }
}
