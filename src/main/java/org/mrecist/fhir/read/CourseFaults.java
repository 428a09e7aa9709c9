package org.mrecist.fhir.read;

import java.util.List;
import java.util.Set;
import org.mrecist.assessment.Assessor;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.timeline.Fault;

/// What contradicts itself in a course that was read from resources.
public final class CourseFaults {
    private CourseFaults() {}

    /// Adds what keeps the courses of a chart from being assessed.
    ///
    /// @param criteria names of rule sets
    public static void add(Chart chart, List<String> criteria, Issues issues) {
        for (var course : chart.courses()) {
            Assessor.faults(course.course(), criteria, Set.of())
                    .forEach(fault -> issues.add(issue(fault, course.origins())));
        }
    }

    /// A fault of a course, said of the resource that it came from.
    public static Issue issue(Fault fault, Origins origins) {
        var expression = origins.expression(fault.pointer());
        return new Issue(
                Severity.ERROR,
                IssueType.BUSINESS_RULE,
                fault.code(),
                Character.toUpperCase(fault.detail().charAt(0)) + fault.detail().substring(1) + ".",
                expression.isEmpty() ? List.of() : List.of(expression));
    }
}
