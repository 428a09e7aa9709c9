package org.mrecist.fhir.read;

import java.util.List;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.timeline.Fault;

/// What contradicts itself in a course that was read from resources.
public final class CourseFaults {
    private CourseFaults() {}

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
