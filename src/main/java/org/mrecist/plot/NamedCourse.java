package org.mrecist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.explanation.PlotText;

/// One of several courses in a picture.
///
/// @param name the pseudonym of the patient, else the place of the course among all
record NamedCourse(String name, CriteriaAssessment assessment) {
    /// The courses, all by the same rule set.
    ///
    /// @throws IllegalArgumentException if there is none, or if they are by different rule sets
    static List<NamedCourse> of(List<CriteriaAssessment> courses, PlotText text) {
        if (courses.stream().map(CriteriaAssessment::name).distinct().count() != 1) {
            throw new IllegalArgumentException("a picture of courses needs at least one, all by the same rule set");
        }
        var named = new ArrayList<NamedCourse>();
        for (var i = 0; i < courses.size(); i++) {
            var subject = courses.get(i).course().subject();
            named.add(new NamedCourse(subject == null ? text.unnamedCourse(i + 1) : subject, courses.get(i)));
        }
        return named;
    }

    /// The best overall response; empty where no visit counts.
    Optional<OverallResponse> best() {
        return assessment.best().map(each -> each.category());
    }
}
