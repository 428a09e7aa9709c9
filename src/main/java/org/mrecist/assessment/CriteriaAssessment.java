package org.mrecist.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.criteria.CourseResponse;

/// What one rule set makes of a course as a whole.
///
/// @param response visit by visit
/// @param provisional for each visit after the baseline what may still change it, null if nothing
/// @param best empty where no visit counts
/// @param alternatives which categories another setting of a switch would change
public record CriteriaAssessment(
        CourseResponse response,
        List<@Nullable Provisional> provisional,
        Optional<BestOverallResponse> best,
        Milestones milestones,
        List<Alternative> alternatives) {
    /// The name of the rule set.
    public String name() {
        return response.ruleSet().name();
    }
}
