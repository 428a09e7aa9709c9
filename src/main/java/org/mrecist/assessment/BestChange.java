package org.mrecist.assessment;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.measure.Percent;

/// The change of the target sum from the baseline at the visit of a course with the smallest sum.
///
/// The visits are those that count for the best overall response: from the reference date to the first progression,
/// be it decided elsewhere, the visits on either date included. Of equal sums the first is taken. A course of growth
/// alone has a positive best change.
///
/// @param visit after the baseline, with a complete sum
/// @param change from a baseline sum above 0
public record BestChange(VisitResponse visit, Percent change) {
    /// The best change of a course; empty without a baseline sum above 0 and a complete sum that counts.
    public static Optional<BestChange> find(CriteriaAssessment assessment) {
        var milestones = assessment.milestones();
        var progression = milestones.progression();
        return assessment.response().followUps().stream()
                .filter(each -> !each.visit().date().isBefore(milestones.referenceDate())
                        && (progression == null || !each.visit().date().isAfter(progression.date()))
                        && each.sums().changeFromBaseline() != null)
                .min(Comparator.comparing(
                        each -> Objects.requireNonNull(each.sums().target())))
                .map(each ->
                        new BestChange(each, Objects.requireNonNull(each.sums().changeFromBaseline())));
    }
}
