package org.mrecist.cdisc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Assessor;
import org.mrecist.cdisc.DatasetFinding.Place;
import org.mrecist.cdisc.LesionTable.Identified;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.Imaging;
import org.mrecist.timeline.Treatment;
import org.mrecist.timeline.Visit;

/// Makes the course of one reader of the reader's rows.
///
/// A row that cannot be read leaves its lesion not evaluable at its visit. A lesion of which it is not known what it is
/// leaves the course without a judgement: it may be a target, and the sum would lack it, or a new one.
final class CourseAssembly {
    private final ReaderRows rows;
    private final Settings settings;
    private final DatasetFindings findings;
    private final LesionTable lesions;
    private final VisitTable visitTable;
    private final Map<VisitKey, Map<String, List<TumourResult>>> results = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Place> places = new HashMap<>();
    private boolean sound;

    private CourseAssembly(ReaderRows rows, Settings settings, DatasetFindings findings) {
        this.rows = rows;
        this.settings = settings;
        this.findings = findings;
        lesions = LesionTable.of(rows, findings);
        visitTable = new VisitTable(findings);
        sound = lesions.isSound();
    }

    /// @return empty where the course cannot be judged, which is reported with the reasons
    static Optional<TrialCourse> assemble(ReaderRows rows, Settings settings, DatasetFindings findings) {
        var course = new CourseAssembly(rows, settings, findings).course();
        if (course.isPresent()) {
            var faults = Assessor.faults(course.get().course(), settings.criteria(), Set.of());
            if (faults.isEmpty()) {
                return course;
            }
            faults.forEach(fault -> findings.add(course.get().finding(fault)));
        }
        findings.add(DatasetFinding.about(Domain.TR, rows.about(), Irregularity.COURSE_NOT_JUDGED));
        return Optional.empty();
    }

    private Optional<TrialCourse> course() {
        rows.results().forEach(this::sort);
        lesions.newLesions().forEach(this::addFirstSight);
        lesions.merges().forEach(merge -> visitTable.add(merge.timing(), merge.place(), false));
        checkLimits();
        if (!sound || visitTable.size() == 0) {
            return Optional.empty();
        }
        return visitTable.inOrder().map(this::course);
    }

    private void sort(TumourResult result) {
        var lesion = result.lesion();
        if (lesion == null) {
            visitTable.add(result.timing(), result.place(), result.accepted());
            return;
        }
        var identified = lesions.find(lesion);
        if (identified != null) {
            visitTable.add(result.timing(), result.place(), result.accepted());
            seen.add(identified.row().lesion());
            results.computeIfAbsent(result.timing().visit(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(identified.row().lesion(), _ -> new ArrayList<>())
                    .add(result);
        } else if (!lesions.isUnfollowed(lesion)) {
            result.row().report("TRLNKID", Irregularity.MEASUREMENT_WITHOUT_LESION);
            sound = false;
        }
    }

    /// A new lesion was seen at the visit at which it was identified, whether or not it has a result there.
    private void addFirstSight(Identified lesion) {
        var timing = lesion.row().timing();
        if (timing != null) {
            visitTable.add(timing, lesion.row().place(), false);
        } else if (!seen.contains(lesion.row().lesion())) {
            findings.add(DatasetFinding.at(lesion.row().place().variable("VISITNUM"), Irregularity.VISIT_MISSING));
            sound = false;
        }
    }

    private void checkLimits() {
        if (lesions.ofBaseline().size() > Limits.LESIONS || lesions.newLesions().size() > Limits.LESIONS) {
            findings.add(DatasetFinding.about(Domain.TU, rows.about(), Irregularity.TOO_MANY_LESIONS, Limits.LESIONS));
            sound = false;
        }
        if (visitTable.size() > Limits.VISITS) {
            findings.add(DatasetFinding.about(Domain.TR, rows.about(), Irregularity.TOO_MANY_VISITS, Limits.VISITS));
            sound = false;
        }
    }

    private TrialCourse course(List<TrialVisit> visits) {
        var ofBaseline = lesions.ofBaseline();
        for (var i = 0; i < ofBaseline.size(); i++) {
            places.put("/lesions/" + i, ofBaseline.get(i).row().place());
        }
        var baseline = statedBaseline(visits);
        var made = new ArrayList<Visit>();
        for (var i = 0; i < visits.size(); i++) {
            made.add(visit(visits.get(i), i, visits.get(i).key().equals(baseline)));
        }
        var start = ReferenceDate.find(rows, settings, findings);
        var course = new Course(
                rows.subject(),
                start == null ? Treatment.NOT_STATED : new Treatment(start, null, List.of(), List.of(), null, null),
                ofBaseline.stream().map(Identified::toLesion).toList(),
                made,
                List.of(),
                FollowUp.NOT_STATED,
                ClinicalContext.NOT_STATED);
        return new TrialCourse(rows, course, visits, places);
    }

    /// The visit at which targets and non-targets were identified; null where TU names none or several.
    private @Nullable VisitKey statedBaseline(List<TrialVisit> visits) {
        var known = new HashSet<VisitKey>();
        visits.forEach(each -> known.add(each.key()));
        var identifiedAt = new HashSet<VisitKey>();
        Place last = null;
        for (var lesion : lesions.ofBaseline()) {
            var timing = lesion.row().timing();
            if (lesion.partOf() == null && timing != null && known.contains(timing.visit())) {
                identifiedAt.add(timing.visit());
                last = lesion.row().place();
            }
        }
        if (identifiedAt.size() > 1 && last != null) {
            findings.add(DatasetFinding.at(last.variable("VISITNUM"), Irregularity.BASELINES_DIFFER));
        }
        return identifiedAt.size() == 1 ? identifiedAt.iterator().next() : null;
    }

    private Visit visit(TrialVisit visit, int position, boolean isBaseline) {
        var pointer = "/visits/" + position;
        places.put(pointer, visit.place());
        var ofVisit = results.getOrDefault(visit.key(), Map.of());
        var found = new ArrayList<LesionFinding>();
        for (var lesion : lesions.ofBaseline()) {
            var ofLesion = ofVisit.getOrDefault(lesion.row().lesion(), List.of());
            var finding = finding(lesion, visit.key(), ofLesion);
            if (finding != null) {
                places.put(
                        pointer + "/findings/" + found.size(),
                        ofLesion.isEmpty() ? visit.place() : ofLesion.getFirst().place());
                found.add(finding);
            }
        }
        var reported = new ArrayList<NewLesion>();
        for (var lesion : lesions.newLesions()) {
            var ofLesion = ofVisit.getOrDefault(lesion.row().lesion(), List.of());
            var report = report(lesion, visit.key(), ofLesion);
            if (report != null) {
                places.put(
                        pointer + "/newLesions/" + reported.size(),
                        ofLesion.isEmpty()
                                ? lesion.row().place()
                                : ofLesion.getFirst().place());
                reported.add(report);
            }
        }
        return new Visit(
                position,
                visit.id(),
                visit.day(),
                isBaseline,
                Imaging.NOT_STATED,
                found,
                reported,
                null,
                null,
                null,
                Map.of());
    }

    private @Nullable LesionFinding finding(Identified lesion, VisitKey visit, List<TumourResult> ofLesion) {
        var found = ofLesion.isEmpty()
                ? null
                : new SeenLesion(lesion, LesionResults.of(lesion, ofLesion, settings), settings, findings).ofBaseline();
        var merge = lesions.findMerge(lesion.row().lesion(), visit);
        if (merge == null) {
            return found;
        }
        if (found == null || !found.diameters().areGiven()) {
            return new LesionFinding.MergedInto(merge.lesion(), merge.carrier());
        }
        findings.add(DatasetFinding.at(merge.place(), Irregularity.MERGE_NOT_UNDERSTOOD));
        return found;
    }

    private @Nullable NewLesion report(Identified lesion, VisitKey visit, List<TumourResult> ofLesion) {
        var found = ofLesion.isEmpty()
                ? null
                : new SeenLesion(lesion, LesionResults.of(lesion, ofLesion, settings), settings, findings).ofNew();
        var timing = lesion.row().timing();
        return found == null && timing != null && timing.visit().equals(visit) ? identifiedOnly(lesion) : found;
    }

    /// What is known of a new lesion that TU identifies at a visit and TR says nothing of.
    private NewLesion identifiedOnly(Identified lesion) {
        return new NewLesion(
                lesion.row().lesion(),
                lesion.location().kind(),
                lesion.location().site(),
                null,
                null,
                null,
                null,
                SeenLesion.unstatedCertainty(false, settings),
                null,
                Enhancement.NOT_STATED,
                false);
    }
}
