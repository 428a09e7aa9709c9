package org.mrecist.http.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessor;
import org.mrecist.http.json.CanonicalJson;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Form;
import org.mrecist.http.json.Json;
import org.mrecist.http.json.Place;
import org.mrecist.timeline.Fault;

/// Reads requests that hold many courses for one picture, with the faults of all of them at once. Safe for use by
/// several threads.
public final class CoursesReader {
    private static final Form<CoursesRequest> FORM = CourseReader.form(CoursesRequest.class);

    private final CourseReader courses;

    public CoursesReader(CourseReader courses) {
        this.courses = courses;
    }

    /// Courses that were read from a request and have no fault.
    ///
    /// @param courses at least one, all under the same protocol
    /// @param criteria the name of the criteria that all of them are to be judged by
    /// @param source the request as it was sent
    public record ReadCourses(List<ReadCourse> courses, String criteria, Json source) {
        public ReadCourses {
            courses = List.copyOf(courses);
        }

        /// The digest of the request as it was sent, no defaults added.
        public String inputDigest() {
            return CanonicalJson.digest(source);
        }
    }

    /// Reads a document of many courses.
    ///
    /// @param body UTF-8, not modified
    /// @param criteria the name of known criteria; null for those that each course names first, which then are the
    ///     same for all
    public Reading<ReadCourses> read(byte[] body, @Nullable String criteria) {
        var faults = new Faults();
        var json = courses.document(body, faults);
        var given = FORM.read(json, Place.ROOT, faults);
        var request = given == null ? FORM.standIn() : given;
        var place = Place.ROOT.member("courses");
        var sent = SentParts.member(json, "courses");
        var read = new ArrayList<ReadCourse>();
        for (var i = 0; i < request.courses().size(); i++) {
            var course = courses.course(request.courses().get(i), SentParts.element(sent, i), place.element(i), faults);
            read.add(course);
            if (criteria != null && !course.criteria().contains(criteria) && faults.areComplete()) {
                checkBy(criteria, course, place.element(i), faults);
            }
        }
        if (faults.areNone()) {
            checkSameForAll(read, criteria == null, place, faults);
        }
        return Reading.of(new ReadCourses(read, criteria == null ? first(read) : criteria, json), faults);
    }

    /// Checks what keeps a course from being judged by criteria that it does not name itself.
    private static void checkBy(String criteria, ReadCourse course, Place place, Faults faults) {
        for (var fault : Assessor.faults(course.course(), List.of(criteria), faults.unsoundBelow(place.pointer()))) {
            faults.add(new Fault(place.pointer() + fault.pointer(), fault.code(), fault.detail()));
        }
    }

    private static void checkSameForAll(List<ReadCourse> read, boolean byOwnCriteria, Place place, Faults faults) {
        var first = read.getFirst();
        for (var i = 1; i < read.size(); i++) {
            var other = read.get(i);
            if (byOwnCriteria
                    && !other.criteria().getFirst().equals(first.criteria().getFirst())) {
                faults.add(
                        place.element(i).member("criteria"),
                        "criteria-differ",
                        "must begin as in the first of the courses, unless the query names criteria for all");
            }
            if (!other.protocol().equals(first.protocol())) {
                faults.add(
                        place.element(i).member("protocol"),
                        "protocol-differs",
                        "must be as in the first of the courses");
            }
        }
    }

    /// Stands in where there is none, which is a fault.
    private static String first(List<ReadCourse> read) {
        return read.isEmpty() || read.getFirst().criteria().isEmpty()
                ? CourseReader.FIRST_CRITERIA
                : read.getFirst().criteria().getFirst();
    }
}
