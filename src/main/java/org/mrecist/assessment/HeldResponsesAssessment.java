package org.mrecist.assessment;

import java.util.List;
import java.util.Optional;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.findings.Finding;

/// What a course comes to whose overall responses were decided elsewhere.
///
/// @param best empty where no response counts
/// @param alternatives which best responses another setting of a switch would give
/// @param findings what is doubtful about the responses; changes no category
public record HeldResponsesAssessment(
        HeldResponses request,
        Optional<BestOverallResponse> best,
        Milestones milestones,
        List<Alternative> alternatives,
        List<Finding> findings) {}
