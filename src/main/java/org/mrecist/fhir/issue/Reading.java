package org.mrecist.fhir.issue;

import java.util.List;

/// What came of reading a document.
///
/// @param <T> the type of what it holds
public sealed interface Reading<T> {
    /// The document has no fault.
    ///
    /// @param issues warnings and remarks
    record Read<T>(T value, List<Issue> issues) implements Reading<T> {
        public Read {
            issues = List.copyOf(issues);
        }
    }

    /// The document has faults.
    ///
    /// @param issues all of them, at least one, with the warnings and remarks
    record Refused<T>(List<Issue> issues) implements Reading<T> {
        public Refused {
            issues = List.copyOf(issues);
        }

        /// The HTTP status that says it: 413 for what is too much, 400 where any is a fault of structure, else 422.
        public int status() {
            var types = issues.stream()
                    .filter(issue -> issue.severity() == Severity.ERROR)
                    .map(Issue::type)
                    .toList();
            if (types.contains(IssueType.TOO_COSTLY)) {
                return IssueType.TOO_COSTLY.status();
            }
            return types.contains(IssueType.STRUCTURE)
                    ? IssueType.STRUCTURE.status()
                    : IssueType.BUSINESS_RULE.status();
        }
    }
}
