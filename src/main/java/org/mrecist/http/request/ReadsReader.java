package org.mrecist.http.request;

import java.util.ArrayList;
import java.util.List;
import org.mrecist.assessment.AssessmentRequest;
import org.mrecist.http.json.CanonicalJson;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Form;
import org.mrecist.http.json.Json;
import org.mrecist.http.json.Place;
import org.mrecist.http.request.ReadsRequest.ReadRequest;
import org.mrecist.reads.Adjudication;
import org.mrecist.reads.ReadFaults;
import org.mrecist.timeline.Fault;

/// Reads the requests that hold several readers' courses, with all their faults at once. Safe for use by several
/// threads.
public final class ReadsReader {
    private static final Form<ReadsRequest> READS = CourseReader.form(ReadsRequest.class);
    private static final Form<ReadCasesRequest> CASES = CourseReader.form(ReadCasesRequest.class);

    private final CourseReader courses;

    public ReadsReader(CourseReader courses) {
        this.courses = courses;
    }

    /// One reader's course.
    public record ReaderCourse(String reader, AssessmentRequest request) {}

    /// The reads of one course, and what an adjudicator chose.
    ///
    /// @param isAdjudicated whether the request names choices, be it none
    /// @param source the request as it was sent
    public record ReadReads(List<ReaderCourse> reads, boolean isAdjudicated, List<Adjudication> choices, Json source) {
        /// The digest of the request as it was sent, no defaults added.
        public String inputDigest() {
            return CanonicalJson.digest(source);
        }
    }

    /// The reads of many courses.
    ///
    /// @param source the request as it was sent
    public record ReadCases(List<List<ReaderCourse>> cases, Json source) {
        /// The digest of the request as it was sent, no defaults added.
        public String inputDigest() {
            return CanonicalJson.digest(source);
        }
    }

    /// Reads a document that holds the reads of one course.
    ///
    /// @param body UTF-8, not modified
    public Reading<ReadReads> readReads(byte[] body) {
        var faults = new Faults();
        var json = courses.document(body, faults);
        var given = READS.read(json, Place.ROOT, faults);
        var request = given == null ? READS.standIn() : given;
        var reads = reads(request.reads(), json, Place.ROOT, faults);
        var choices = choices(request, faults);
        if (faults.areComplete() && !reads.isEmpty()) {
            ReadFaults.inAdjudication(names(reads), requests(reads), choices, faults.unsoundBelow(""))
                    .forEach(faults::add);
        }
        return Reading.of(new ReadReads(reads, request.adjudication() != null, choices, json), faults);
    }

    /// Reads a document that holds the reads of many courses.
    ///
    /// @param body UTF-8, not modified
    public Reading<ReadCases> readCases(byte[] body) {
        var faults = new Faults();
        var json = courses.document(body, faults);
        var given = CASES.read(json, Place.ROOT, faults);
        var request = given == null ? CASES.standIn() : given;
        var cases = new ArrayList<List<ReaderCourse>>();
        for (var i = 0; i < request.cases().size(); i++) {
            var place = Place.ROOT.member("cases").element(i);
            cases.add(reads(
                    request.cases().get(i).reads(),
                    SentParts.element(SentParts.member(json, "cases"), i),
                    place,
                    faults));
        }
        if (faults.areNone()) {
            checkSameForAll(cases, faults);
        }
        return Reading.of(new ReadCases(cases, json), faults);
    }

    private List<ReaderCourse> reads(List<ReadRequest> requests, Json source, Place place, Faults faults) {
        var reads = new ArrayList<ReaderCourse>();
        for (var i = 0; i < requests.size(); i++) {
            var course = courses.course(
                    requests.get(i).course(),
                    SentParts.member(SentParts.element(SentParts.member(source, "reads"), i), "course"),
                    place.member("reads").element(i).member("course"),
                    faults);
            reads.add(new ReaderCourse(
                    requests.get(i).reader(),
                    new AssessmentRequest(course.course(), named(course), course.protocol())));
        }
        if (faults.areComplete() && !reads.isEmpty()) {
            for (var fault : ReadFaults.of(names(reads), requests(reads), faults.unsoundBelow(place.pointer()))) {
                faults.add(new Fault(place.pointer() + fault.pointer(), fault.code(), fault.detail()));
            }
        }
        return reads;
    }

    /// Stands in where the criteria cannot be read, which is a fault.
    private static List<String> named(ReadCourse course) {
        var names = course.criteria().stream().distinct().toList();
        return names.isEmpty() ? AssessmentRequest.DEFAULT_CRITERIA : names;
    }

    private static List<Adjudication> choices(ReadsRequest request, Faults faults) {
        var choices = new ArrayList<Adjudication>();
        var given = request.adjudication();
        if (given != null) {
            for (var i = 0; i < given.size(); i++) {
                var place = Place.ROOT.member("adjudication").element(i);
                choices.add(given.get(i).toAdjudication(place, faults));
            }
        }
        return choices;
    }

    private static void checkSameForAll(List<List<ReaderCourse>> cases, Faults faults) {
        var first = cases.getFirst().getFirst().request();
        for (var i = 1; i < cases.size(); i++) {
            var course = Place.ROOT
                    .member("cases")
                    .element(i)
                    .member("reads")
                    .element(0)
                    .member("course");
            var other = cases.get(i).getFirst().request();
            if (!other.criteria().equals(first.criteria())) {
                faults.add(course.member("criteria"), "criteria-differ", "must be as in the first of the cases");
            }
            if (!other.protocol().equals(first.protocol())) {
                faults.add(course.member("protocol"), "protocol-differs", "must be as in the first of the cases");
            }
        }
    }

    private static List<String> names(List<ReaderCourse> reads) {
        return reads.stream().map(ReaderCourse::reader).toList();
    }

    private static List<AssessmentRequest> requests(List<ReaderCourse> reads) {
        return reads.stream().map(ReaderCourse::request).toList();
    }
}
