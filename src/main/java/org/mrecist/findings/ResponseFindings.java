package org.mrecist.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.criteria.DatedResponse;
import org.mrecist.trace.Fact;

/// Finds what about the dates of overall responses, decided elsewhere, their reader may want to check.
public final class ResponseFindings {
    /// The kinds found of responses; all others are found of courses.
    static final Set<FindingKind> KINDS = Set.of(
            FindingKind.RESPONSE_OUT_OF_ORDER,
            FindingKind.RESPONSE_BEFORE_REFERENCE_DATE,
            FindingKind.RESPONSE_AFTER_PROGRESSION);

    private ResponseFindings() {}

    /// Everything found, in the order of the responses.
    ///
    /// @param asListed the responses in the caller's order
    /// @param milestones what they come to
    public static List<Finding> of(List<DatedResponse> asListed, Milestones milestones) {
        var findings = new ArrayList<Finding>();
        var progression = milestones.progression();
        for (var i = 0; i < asListed.size(); i++) {
            var pointer = "/responses/" + i;
            var date = asListed.get(i).date();
            if (i > 0 && date.isBefore(asListed.get(i - 1).date())) {
                findings.add(Finding.of(
                        FindingKind.RESPONSE_OUT_OF_ORDER,
                        pointer,
                        Fact.of("date", date),
                        Fact.of("listedAfter", asListed.get(i - 1).date())));
            }
            if (date.isBefore(milestones.referenceDate())) {
                findings.add(Finding.of(
                        FindingKind.RESPONSE_BEFORE_REFERENCE_DATE,
                        pointer,
                        Fact.of("date", date),
                        Fact.of("referenceDate", milestones.referenceDate())));
            } else if (progression != null && date.isAfter(progression.date())) {
                findings.add(Finding.of(
                        FindingKind.RESPONSE_AFTER_PROGRESSION,
                        pointer,
                        Fact.of("date", date),
                        Fact.of("progressionDate", progression.date())));
            }
        }
        return List.copyOf(findings);
    }
}
