package org.mrecist.fhir.issue;

import java.util.Locale;

/// What kind of thing an issue is (FHIR R4, value set issue-type; those that are used here).
public enum IssueType {
    /// The document is no JSON, or not of the structure that the resource has.
    STRUCTURE(400),
    /// Well formed, and cannot be right or cannot be assessed.
    BUSINESS_RULE(422),
    NOT_FOUND(404),
    NOT_SUPPORTED(415),
    TOO_COSTLY(413),
    LOGIN(401),
    FORBIDDEN(403),
    THROTTLED(429),
    /// A defect of the service.
    EXCEPTION(500),
    /// Something that would have decided was not there.
    INCOMPLETE(200),
    INFORMATIONAL(200);

    private final int status;

    IssueType(int status) {
        this.status = status;
    }

    /// As written in resources, such as `business-rule`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The HTTP status of an answer that such an error alone stands in.
    public int status() {
        return status;
    }
}
