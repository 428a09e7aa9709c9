package org.mrecist.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.timeline.Course;

/// The situation that next steps are looked for in: the last visit, as mRECIST judges it where it was asked for, else
/// as the first rule set does.
///
/// @param criteria what the rule set makes of the course
public record Basis(CriteriaAssessment criteria) {
    private static final String FIRST_CHOICE = "MRECIST";

    /// The basis among what several rule sets make of a course.
    static Basis of(List<CriteriaAssessment> criteria) {
        return new Basis(criteria.stream()
                .filter(each -> each.name().equals(FIRST_CHOICE))
                .findFirst()
                .orElse(criteria.getFirst()));
    }

    Course course() {
        return criteria.course();
    }

    /// The last visit; the baseline where there is no other.
    public VisitResponse visit() {
        return criteria.response().visits().getLast();
    }

    /// The place of the visit among the assessed ones, the baseline being 0.
    int place() {
        return criteria.response().visits().size() - 1;
    }

    public LocalDate date() {
        return visit().visit().date();
    }

    /// The overall response at the visit; null at the baseline.
    public @Nullable OverallResponse overall() {
        var classification = visit().classification();
        return classification == null ? null : classification.overall();
    }

    /// The situation whose options are listed.
    public OptionCategory category() {
        return OptionCategory.of(overall());
    }

    /// When the course progressed, by the criteria or as decided elsewhere, whichever came first; null where it did
    /// not.
    public @Nullable LocalDate progressionDate() {
        var elsewhere = course().followUp().progressionDate();
        var byCriteria = criteria.milestones().progression();
        if (byCriteria == null) {
            return elsewhere;
        }
        return elsewhere != null && elsewhere.isBefore(byCriteria.date()) ? elsewhere : byCriteria.date();
    }

    /// The date of the first visit of the complete response that holds at the visit; null where none does. A visit
    /// that is not evaluable neither ends a complete response nor begins one.
    public @Nullable LocalDate completeSince() {
        if (overall() != OverallResponse.CR) {
            return null;
        }
        var since = date();
        for (var response : criteria.response().responses().reversed()) {
            if (response.overall() == OverallResponse.CR) {
                since = response.date();
            } else if (response.overall() != OverallResponse.NE) {
                break;
            }
        }
        return since;
    }
}
