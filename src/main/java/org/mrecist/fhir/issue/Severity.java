package org.mrecist.fhir.issue;

import java.util.Locale;

/// How much an issue weighs (FHIR R4, value set issue-severity).
public enum Severity {
    /// Nothing was answered because of it.
    ERROR,
    WARNING,
    INFORMATION;

    /// As written in resources.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
