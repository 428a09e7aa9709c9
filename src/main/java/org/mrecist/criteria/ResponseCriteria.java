package org.mrecist.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Visit;
import org.mrecist.trace.Decided;

/// A set of response criteria: what it measures, what it calls gone, and which rules and table it decides by.
///
/// An implementation holds no state. A further rule set is a package with one implementation and one line in the
/// registry.
public interface ResponseCriteria {
    /// Name, rules and table.
    RuleSet ruleSet();

    /// As what a lesion of the baseline is followed.
    ///
    /// @param baseline the baseline visit
    /// @param finding what was seen of it there, null if nothing
    Decided<FollowedAs> followedAs(Lesion lesion, Visit baseline, @Nullable LesionFinding finding);

    /// What a target contributes at a visit.
    ///
    /// @param finding what was seen of it there, null if nothing; never a merged lesion
    TargetReading targetReading(Lesion lesion, Visit visit, @Nullable LesionFinding finding, Protocol protocol);

    /// What a non-target is at a visit.
    ///
    /// @param finding what was seen of it there, null if nothing
    /// @param atBaseline whether it enhanced at the baseline
    NonTargetReading nonTargetReading(
            Lesion lesion, Visit visit, @Nullable LesionFinding finding, Enhancement atBaseline);

    /// What a report of a new lesion amounts to.
    ///
    /// @param earlier the reports of the same lesion at earlier visits, in date order
    NewLesionReading newLesionReading(NewLesion report, List<NewLesion> earlier);

    /// The least absolute growth of the sum that progression asks for beside the relative one; 0 where there is
    /// none.
    Millimetres leastIncrease(Protocol protocol);
}
