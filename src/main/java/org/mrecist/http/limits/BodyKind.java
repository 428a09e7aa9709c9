package org.mrecist.http.limits;

import java.util.Set;

/// How large the bodies of a resource are.
public enum BodyKind {
    /// A course, or what is of its size.
    USUAL,
    /// A trial's datasets, an excerpt of a record, the courses of one picture.
    LARGE,
    /// Read while it comes, however long it is.
    STREAMED;

    private static final String BATCH = "/v1/assessments/batch";

    private static final Set<String> WITH_LARGE = Set.of(
            "/v1/cdisc/rs",
            "/v1/cdisc/courses",
            "/v1/fhir/courses",
            "/v1/plots/waterfall",
            "/v1/plots/swimmer",
            "/fhir/$mrecist-evaluate",
            "/fhir/%24mrecist-evaluate",
            "/cds-services/mrecist-response");

    /// @param path normalised, without the query
    static BodyKind at(String path) {
        if (path.equals(BATCH)) {
            return STREAMED;
        }
        return WITH_LARGE.contains(path) ? LARGE : USUAL;
    }
}
