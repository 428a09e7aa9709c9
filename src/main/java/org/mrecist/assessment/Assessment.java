package org.mrecist.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.findings.DataFindings;
import org.mrecist.findings.Finding;
import org.mrecist.guideline.PatientFacts;
import org.mrecist.guideline.StatedFacts;

/// The complete answer for one course. What stands beside the categories is decided when it is asked for, so that a
/// caller pays for no more than what is shown. Safe for use by several threads.
public final class Assessment {
    private final AssessmentRequest request;
    private final List<CriteriaAssessment> criteria;

    // Both the findings and the next steps rest on them. Two threads that meet here find the same facts twice.
    private @Nullable PatientFacts patientFacts;

    /// @param criteria one for each rule set, in the order requested
    Assessment(AssessmentRequest request, List<CriteriaAssessment> criteria) {
        this.request = request;
        this.criteria = List.copyOf(criteria);
    }

    public AssessmentRequest request() {
        return request;
    }

    /// One for each rule set, in the order requested.
    public List<CriteriaAssessment> criteria() {
        return criteria;
    }

    /// The rule sets compared: one for each visit after the baseline; empty unless several were requested.
    public List<Comparison> comparison() {
        return criteria.size() > 1
                ? Differences.compare(
                        criteria.stream().map(CriteriaAssessment::response).toList())
                : List.of();
    }

    /// What is doubtful about the data and what in the context contradicts the course or itself; changes no category.
    public List<Finding> findings() {
        return DataFindings.of(
                request.course(),
                criteria.stream().map(CriteriaAssessment::response).toList(),
                request.protocol(),
                ContextFindings.of(this));
    }

    /// The situation that next steps are looked for in.
    public Basis basis() {
        return Basis.of(criteria);
    }

    /// All that is known of the patient at the visit of the basis: from the course, and as the caller states it.
    public PatientFacts patientFacts() {
        var facts = patientFacts;
        if (facts == null) {
            var course = request.course();
            facts = PatientFacts.of(StatedFacts.of(course.context(), course.treatment()), DerivedFacts.of(basis()));
            patientFacts = facts;
        }
        return facts;
    }
}
