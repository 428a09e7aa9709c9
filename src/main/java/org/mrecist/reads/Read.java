package org.mrecist.reads;

import org.mrecist.assessment.Assessment;
import org.mrecist.assessment.CriteriaAssessment;

/// What one reader saw of a course, assessed.
///
/// @param reader the caller's name for the reader
public record Read(String reader, Assessment assessment) {
    /// What the criteria of this name make of it.
    ///
    /// @throws IllegalArgumentException if they were not asked for
    CriteriaAssessment by(String criteria) {
        return assessment.criteria().stream()
                .filter(each -> each.name().equals(criteria))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a read must be assessed by " + criteria));
    }
}
