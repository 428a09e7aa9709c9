package org.mrecist.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.findings.Finding;

/// Decides what is asked. Whoever answers takes one, so that one place sees whatever is decided for a caller.
public interface Judge {
    /// One that decides and keeps no account.
    Judge PLAIN = new Judge() {};

    /// Assesses a course.
    ///
    /// @throws IllegalArgumentException if the course has faults, or a rule set is not known
    default Assessment assess(AssessmentRequest request) {
        return Assessor.assess(request);
    }

    /// Assesses a course that has no faults, as [Assessor#assessSound] does.
    ///
    /// @throws IllegalArgumentException if a rule set is not known
    default Assessment assessSound(AssessmentRequest request) {
        return Assessor.assessSound(request);
    }

    /// Assesses responses that were decided elsewhere.
    ///
    /// @throws IllegalArgumentException if the request has faults
    default HeldResponsesAssessment assess(HeldResponses request) {
        return HeldResponsesAssessor.assess(request);
    }

    /// What is doubtful about the data, for an answer that says it.
    default List<Finding> findings(Assessment assessment) {
        return assessment.findings();
    }

    /// Is told whose data is judged, where a course does not name its subject.
    ///
    /// @param subject null where nobody is named
    default void isOf(@Nullable String subject) {}

    /// Is told what an answer is made from.
    ///
    /// @param inputDigest such as `sha256:9f86d081…`
    /// @return the same
    default String madeFrom(String inputDigest) {
        return inputDigest;
    }
}
