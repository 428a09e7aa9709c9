package org.mrecist.http.request;

import org.mrecist.http.json.JsonLimits;

/// How large a course may be that is read.
///
/// @param lesions how many lesions of the baseline it may have
/// @param visits how many visits it may have
public record ReadLimits(JsonLimits json, int lesions, int visits) {
    /// As much as the interface allows.
    public static final ReadLimits MOST =
            new ReadLimits(JsonLimits.DEFAULTS, CourseRequest.MOST_LESIONS, CourseRequest.MOST_VISITS);
}
