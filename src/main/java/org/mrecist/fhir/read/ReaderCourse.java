package org.mrecist.fhir.read;

import java.util.List;
import java.util.Map;
import org.mrecist.fhir.data.Reference;
import org.mrecist.timeline.Course;

/// The course as one reader saw it.
///
/// @param performers who read it; empty where readers do not differ
/// @param origins where its parts stand
/// @param sources the addresses of the observations of each visit, by its id
public record ReaderCourse(
        List<Reference> performers, Course course, Origins origins, Map<String, List<String>> sources) {
    public ReaderCourse {
        performers = List.copyOf(performers);
        sources = Map.copyOf(sources);
    }
}
