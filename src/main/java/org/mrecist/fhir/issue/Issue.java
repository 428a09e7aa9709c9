package org.mrecist.fhir.issue;

import java.util.List;

/// One thing to be said about a document.
///
/// @param code a stable name of what was found, such as `unknown-unit`
/// @param detail in words, without any value of the patient's
/// @param expressions where, as FHIRPath; empty where it concerns the whole
public record Issue(Severity severity, IssueType type, String code, String detail, List<String> expressions) {
    public Issue {
        expressions = List.copyOf(expressions);
    }
}
