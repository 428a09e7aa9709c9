package org.mrecist.http.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.lesion.Diameters;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.protocol.Protocol;
import org.mrecist.timeline.AgentName;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.ReportedFinding.State;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Writes a course that was read from another standard as the request that gives it again.
///
/// Ids that a request cannot have are changed; see [RequestIds].
public final class WrittenCourse {
    private final RequestIds lesions = new RequestIds();
    private final RequestIds visits = new RequestIds();

    private WrittenCourse() {}

    /// The request of a course.
    ///
    /// @param criteria the names of the criteria to assess by
    /// @throws IllegalArgumentException if the course has clinical facts that no other standard tells
    public static CourseRequest of(Course course, List<String> criteria, Protocol protocol) {
        return new WrittenCourse().write(course, criteria, protocol);
    }

    private CourseRequest write(Course course, List<String> criteria, Protocol protocol) {
        var subject = course.subject();
        return new CourseRequest(
                subject == null ? null : new RequestIds().of(subject),
                criteria,
                ProtocolRequest.of(protocol),
                treatment(course.treatment()),
                course.lesions().stream().map(this::lesion).toList(),
                course.visits().stream().map(this::visit).toList(),
                course.interventions().isEmpty()
                        ? null
                        : course.interventions().stream()
                                .map(this::intervention)
                                .toList(),
                followUp(course.followUp()),
                WrittenContext.of(course.context()));
    }

    private static @Nullable TreatmentRequest treatment(Treatment treatment) {
        return treatment.equals(Treatment.NOT_STATED)
                ? null
                : new TreatmentRequest(
                        treatment.start(),
                        treatment.modality(),
                        treatment.agents().isEmpty()
                                ? null
                                : treatment.agents().stream()
                                        .map(agent -> AgentName.valueOf(agent.name()))
                                        .toList(),
                        treatment.combinedWith().isEmpty() ? null : treatment.combinedWith(),
                        treatment.sessionsSameTarget(),
                        treatment.lastDate());
    }

    private static @Nullable FollowUpRequest followUp(FollowUp followUp) {
        return followUp.equals(FollowUp.NOT_STATED)
                ? null
                : new FollowUpRequest(
                        followUp.deathDate(),
                        followUp.lastKnownAliveDate(),
                        followUp.newTherapyDate(),
                        followUp.progressionDate());
    }

    private LesionRequest lesion(Lesion lesion) {
        var parent = lesion.partOf();
        return new LesionRequest(
                lesions.of(lesion.id()),
                lesion.role(),
                lesion.kind(),
                lesion.site(),
                lesion.location(),
                parent == null ? null : lesions.of(parent),
                lesion.wellDefined(),
                lesion.previouslyTreated(),
                lesion.treatedThisCourse());
    }

    private InterventionRequest intervention(Intervention intervention) {
        return new InterventionRequest(
                intervention.date(),
                intervention.modality(),
                intervention.lesions().stream().map(lesions::of).toList());
    }

    private VisitRequest visit(Visit visit) {
        var stated = new TreeMap<String, OverallResponse>();
        visit.statedOverall().forEach((name, overall) -> stated.put(name, OverallResponse.valueOf(overall)));
        return new VisitRequest(
                visits.of(visit.id()),
                visit.date(),
                visit.statedBaseline() ? true : null,
                imaging(visit.imaging()),
                visit.findings().isEmpty()
                        ? null
                        : visit.findings().stream().map(this::finding).toList(),
                visit.newLesions().isEmpty()
                        ? null
                        : visit.newLesions().stream().map(this::newLesion).toList(),
                visit.afpNgPerMl(),
                visit.markerNormal(),
                visit.chestImaged(),
                stated.isEmpty() ? null : stated);
    }

    private static @Nullable ImagingRequest imaging(Imaging imaging) {
        return imaging.equals(Imaging.NOT_STATED)
                ? null
                : new ImagingRequest(
                        imaging.technique(),
                        imaging.arterialPhase(),
                        decimal(imaging.sliceThickness()),
                        imaging.contrastAgent(),
                        imaging.lipiodolObscures());
    }

    private FindingRequest finding(LesionFinding finding) {
        return switch (finding) {
            case LesionFinding.Measured measured -> seen(measured, null, null, null);
            case LesionFinding.Present present -> seen(present, State.PRESENT, null, null);
            case LesionFinding.Absent absent -> seen(absent, State.ABSENT, null, null);
            case LesionFinding.TooSmallToMeasure small -> seen(small, State.TOO_SMALL_TO_MEASURE, null, null);
            case LesionFinding.NotEvaluable(var _, var reason) -> seen(finding, State.NOT_EVALUABLE, reason, null);
            case LesionFinding.UnequivocalProgression grown -> seen(grown, State.UNEQUIVOCAL_PROGRESSION, null, null);
            case LesionFinding.MergedInto(var _, var carrier) -> seen(finding, null, null, lesions.of(carrier));
        };
    }

    private FindingRequest seen(
            LesionFinding finding, @Nullable State state, @Nullable String reason, @Nullable String mergedInto) {
        Diameters diameters = finding.diameters();
        return new FindingRequest(
                lesions.of(finding.lesion()),
                state,
                decimal(diameters.longest()),
                decimal(diameters.viable()),
                decimal(diameters.shortAxis()),
                enhancing(finding.enhancement()),
                reason,
                mergedInto);
    }

    private NewLesionRequest newLesion(NewLesion lesion) {
        return new NewLesionRequest(
                lesions.of(lesion.id()),
                lesion.kind(),
                lesion.site(),
                lesion.location(),
                lesion.absent() ? NewLesionRequest.State.ABSENT : null,
                decimal(lesion.longest()),
                decimal(lesion.shortAxis()),
                lesion.pattern(),
                lesion.certainty(),
                lesion.cytologyPositive(),
                enhancing(lesion.enhancement()));
    }

    private static @Nullable Boolean enhancing(Enhancement enhancement) {
        return switch (enhancement) {
            case ENHANCING -> true;
            case NOT_ENHANCING -> false;
            case NOT_STATED -> null;
        };
    }

    private static @Nullable BigDecimal decimal(@Nullable Millimetres length) {
        return length == null ? null : length.toDecimal();
    }
}
