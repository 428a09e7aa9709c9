package org.mrecist.http.request;

import java.util.List;
import org.mrecist.http.json.CanonicalJson;
import org.mrecist.http.json.Json;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.Course;

/// A course that was read from a request and has no fault.
///
/// @param criteria the names of the criteria to assess by, at least one, in the caller's order
/// @param source the course as it was sent
public record ReadCourse(Course course, List<String> criteria, Protocol protocol, Json source) {
    public ReadCourse {
        criteria = List.copyOf(criteria);
    }

    /// The digest of the course as it was sent, no defaults added, such as `sha256:9f86d081…`.
    public String inputDigest() {
        return CanonicalJson.digest(source);
    }
}
