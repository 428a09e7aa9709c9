package org.mrecist.fhir.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The issues found so far in one document.
public final class Issues {
    /// The answer to a document of faults only is not to be larger than the document.
    static final int MOST_LISTED = 1000;

    private final List<Issue> listed = new ArrayList<>();
    private int faults;
    private boolean unlisted;

    /// Adds a fault of structure: JSON itself, a type, an element that the resource does not have.
    public void addStructural(Place place, IssueCode code, String detail) {
        addFault(IssueType.STRUCTURE, place, code, detail);
    }

    /// Adds a fault of structure of the whole document.
    public void addStructural(IssueCode code, String detail) {
        add(new Issue(Severity.ERROR, IssueType.STRUCTURE, code.code(), detail, List.of()));
    }

    /// Adds a fault of content: well formed, and cannot be right or cannot be assessed.
    public void addFault(Place place, IssueCode code, String detail) {
        addFault(IssueType.BUSINESS_RULE, place, code, detail);
    }

    private void addFault(IssueType type, Place place, IssueCode code, String detail) {
        add(new Issue(Severity.ERROR, type, code.code(), detail, List.of(place.expression())));
    }

    /// Adds something doubtful, on which nothing was refused.
    public void addWarning(Place place, IssueCode code, String detail) {
        add(new Issue(Severity.WARNING, IssueType.BUSINESS_RULE, code.code(), detail, List.of(place.expression())));
    }

    /// Adds how something was read.
    public void addRemark(Place place, IssueCode code, String detail) {
        add(new Issue(Severity.INFORMATION, IssueType.INFORMATIONAL, code.code(), detail, List.of(place.expression())));
    }

    public void add(Issue issue) {
        faults += issue.severity() == Severity.ERROR ? 1 : 0;
        if (listed.size() == MOST_LISTED) {
            unlisted = true;
        } else {
            listed.add(issue);
        }
    }

    /// Whether any fault is told of a place or of what is in it.
    public boolean areFaultyAt(Place place) {
        var around = place.expression();
        return listed.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .flatMap(issue -> issue.expressions().stream())
                .anyMatch(expression -> expression.equals(around) || expression.startsWith(around + "."));
    }

    /// Whether any is a fault, so that nothing is assessed.
    public boolean areFaulty() {
        return faults > 0;
    }

    /// How many faults were found.
    public int faults() {
        return faults;
    }

    /// All of them, each once: faults, then warnings, then remarks, and among these as they were found.
    public List<Issue> bySeverity() {
        var beyond = new Issue(
                areFaulty() ? Severity.ERROR : Severity.WARNING,
                IssueType.BUSINESS_RULE,
                IssueCode.TOO_MANY_ISSUES.code(),
                "There is more to be said than the " + MOST_LISTED + " issues listed here.",
                List.of());
        var all = Stream.concat(listed.stream(), unlisted ? Stream.of(beyond) : Stream.empty())
                .distinct()
                .toList();
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFORMATION)
                .flatMap(severity -> all.stream().filter(issue -> issue.severity() == severity))
                .toList();
    }
}
