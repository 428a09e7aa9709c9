package org.mrecist.assessment;

import java.util.List;
import org.mrecist.findings.Finding;

/// The complete answer for one course.
///
/// @param criteria one for each rule set, in the order requested
/// @param comparison one for each visit after the baseline; empty unless several rule sets were requested
/// @param findings what is doubtful about the data; changes no category
public record Assessment(
        AssessmentRequest request,
        List<CriteriaAssessment> criteria,
        List<Comparison> comparison,
        List<Finding> findings) {}
