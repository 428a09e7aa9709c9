package org.mrecist.http.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessor;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Form;
import org.mrecist.http.json.Json;
import org.mrecist.http.json.JsonDocument;
import org.mrecist.http.json.Place;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Fault;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.ReportedFinding;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Reads a course of treatment from a JSON document, with all its faults at once: those of JSON itself, those of
/// each member, and what contradicts itself between the members. Safe for use by several threads.
public final class CourseReader {
    /// The criteria where a request names none.
    static final String FIRST_CRITERIA = "MRECIST";

    private static final Form<CourseRequest> FORM = form(CourseRequest.class);

    private static final Set<String> JURISDICTIONS = jurisdictions();

    private final Set<String> criteria;
    private final ReadLimits limits;

    /// @param criteria the names of the criteria that can be asked for
    public CourseReader(List<String> criteria) {
        this(criteria, ReadLimits.MOST);
    }

    /// @param criteria the names of the criteria that can be asked for
    public CourseReader(List<String> criteria, ReadLimits limits) {
        this.criteria = new TreeSet<>(criteria);
        this.limits = limits;
    }

    /// The form of a record of requests, with the names that the field prints for stages and grades.
    public static <T> Form<T> form(Class<T> type) {
        return Form.ofRecord(type, CourseReader::nameInDocuments);
    }

    private static String nameInDocuments(Enum<?> constant) {
        return switch (constant) {
            case ClinicalContext.BclcStage stage -> stage.printed();
            case ClinicalContext.AlbiGrade grade -> grade.printed();
            default -> constant.name();
        };
    }

    /// Reads a document that is one course.
    ///
    /// @param body UTF-8, not modified
    public Reading<ReadCourse> read(byte[] body) {
        return read(body, 1);
    }

    /// Reads a document that is one course and a part of a file.
    ///
    /// @param body UTF-8, not modified
    /// @param firstLine the number of its first line in the file, from 1
    public Reading<ReadCourse> read(byte[] body, long firstLine) {
        var faults = new Faults();
        return read(JsonDocument.read(body, firstLine, limits.json(), faults), faults);
    }

    /// Reads a document that holds courses.
    ///
    /// @param body UTF-8, not modified
    /// @param faults takes what is wrong with it as JSON
    Json document(byte[] body, Faults faults) {
        return JsonDocument.read(body, limits.json(), faults);
    }

    /// Reads a value that is one course.
    ///
    /// @param json the course as it was sent
    /// @param faults what is wrong with it already, as it was read
    public Reading<ReadCourse> read(Json json, Faults faults) {
        var request = FORM.read(json, Place.ROOT, faults);
        var course = course(request == null ? FORM.standIn() : request, json, Place.ROOT, faults);
        return Reading.of(course, faults);
    }

    /// Reads a course that is a part of a document.
    ///
    /// @param request the course, its members already read
    /// @param source the course as it was sent
    /// @param place where it stands
    /// @param faults what is wrong with the document as far as it was read; takes what is wrong with the course
    ///     beyond
    /// @return the course; not to be used where there are faults
    public ReadCourse course(CourseRequest request, Json source, Place place, Faults faults) {
        var names = criteria(request, place.member("criteria"), faults);
        var protocol = request.protocol() == null
                ? Protocol.DEFAULTS
                : request.protocol().toProtocol(place.member("protocol"), faults);
        checkJurisdiction(request.context(), place.member("context"), faults);
        checkCount(request.lesions(), limits.lesions(), place.member("lesions"), faults);
        checkCount(request.visits(), limits.visits(), place.member("visits"), faults);
        var reported = checkVisits(request, place.member("visits"), faults);
        var course = course(request, reported);
        if (faults.areComplete()) {
            addContradictions(course, names, reported, place.pointer(), faults);
        }
        return new ReadCourse(course, names, protocol, source);
    }

    private List<String> criteria(CourseRequest request, Place place, Faults faults) {
        if (request.criteria() == null) {
            return List.of(FIRST_CRITERIA);
        }
        checkCriteria(request.criteria(), criteria, place, faults);
        return request.criteria();
    }

    /// Checks that criteria are asked for that there are.
    static void checkCriteria(List<String> asked, Collection<String> known, Place place, Faults faults) {
        for (var i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i)) && !faults.areAt(place.element(i))) {
                faults.add(place.element(i), "unknown-value", "must be one of " + String.join(", ", known));
            }
        }
    }

    /// Checks a limit of the site's, which is lower than that of the interface.
    private static void checkCount(List<?> list, int most, Place place, Faults faults) {
        if (list.size() > most && !faults.areAt(place)) {
            faults.add(place, "too-many-items", "must have at most " + most + " elements");
        }
    }

    private static void checkJurisdiction(@Nullable ContextRequest context, Place place, Faults faults) {
        if (context != null && context.jurisdiction() != null && !JURISDICTIONS.contains(context.jurisdiction())) {
            faults.add(place.member("jurisdiction"), "unknown-value", "must be an ISO 3166 alpha-2 code or EU");
        }
    }

    /// Checks what the constraints of a visit cannot say.
    ///
    /// @return the findings of each visit
    private List<List<ReportedFinding>> checkVisits(CourseRequest request, Place place, Faults faults) {
        var reported = new ArrayList<List<ReportedFinding>>();
        for (var i = 0; i < request.visits().size(); i++) {
            var visit = request.visits().get(i);
            reported.add(visit.findingsGiven().stream()
                    .map(FindingRequest::toReportedFinding)
                    .toList());
            if (visit.statedOverall() != null) {
                var stated = place.element(i).member("statedOverall");
                visit.statedOverall().keySet().stream()
                        .filter(name -> !criteria.contains(name))
                        .forEach(name -> faults.addStructural(
                                stated.member(name),
                                "unknown-member",
                                "is not known here; known are " + String.join(", ", criteria)));
            }
        }
        return reported;
    }

    private static Course course(CourseRequest request, List<List<ReportedFinding>> reported) {
        var visits = new ArrayList<Visit>();
        for (var i = 0; i < request.visits().size(); i++) {
            visits.add(request.visits().get(i).toVisit(i, reported.get(i)));
        }
        return new Course(
                request.subject(),
                request.treatment() == null
                        ? Treatment.NOT_STATED
                        : request.treatment().toTreatment(),
                request.lesions().stream().map(LesionRequest::toLesion).toList(),
                visits.isEmpty() ? List.of(standInVisit()) : visits,
                request.interventions() == null
                        ? List.of()
                        : request.interventions().stream()
                                .map(InterventionRequest::toIntervention)
                                .toList(),
                request.followUp() == null
                        ? FollowUp.NOT_STATED
                        : request.followUp().toFollowUp(),
                request.context() == null
                        ? ClinicalContext.NOT_STATED
                        : request.context().toContext());
    }

    /// Stands for the visits where there are none, which is a fault.
    private static Visit standInVisit() {
        return new Visit(
                0, "", LocalDate.EPOCH, false, Imaging.NOT_STATED, List.of(), List.of(), null, null, null, Map.of());
    }

    private static void addContradictions(
            Course course, List<String> criteria, List<List<ReportedFinding>> reported, String place, Faults faults) {
        var unsound = faults.unsoundBelow(place);
        var found = new ArrayList<>(Assessor.faults(course, criteria, unsound));
        for (var i = 0; i < reported.size(); i++) {
            var findings = "/visits/" + i + "/findings/";
            for (var k = 0; k < reported.get(i).size(); k++) {
                var finding = k;
                found.addAll(reported.get(i).get(k).contradictions(() -> findings + finding, unsound));
            }
        }
        for (var fault : found) {
            faults.add(new Fault(place + fault.pointer(), fault.code(), fault.detail()));
        }
    }

    private static Set<String> jurisdictions() {
        var codes = new HashSet<>(Set.of(Locale.getISOCountries()));
        codes.add("EU");
        return Set.copyOf(codes);
    }
}
