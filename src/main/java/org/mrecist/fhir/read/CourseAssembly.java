package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Fault;
import org.mrecist.timeline.FollowUp;
import org.mrecist.timeline.ReportedFinding;
import org.mrecist.timeline.Visit;

/// Puts together the course of one reader.
final class CourseAssembly {
    private final LesionDrafts drafts;
    private final List<LocalDate> dates;
    private final ReadSettings settings;
    private final LocalDate baseline;
    private final Surroundings around;
    private final Issues issues;
    private final Map<LesionDraft, LesionDescription> descriptions = new HashMap<>();
    private final Origins origins = new Origins();
    private final Map<String, List<String>> sources = new HashMap<>();
    private final Roles roles;
    private final CourseTreatments treatments;
    private final List<Fault> contradictions = new ArrayList<>();

    /// @param drafts as the reader saw them
    /// @param dates of all visits, ascending
    CourseAssembly(
            LesionDrafts drafts, List<LocalDate> dates, ReadSettings settings, Surroundings around, Issues issues) {
        this.drafts = drafts;
        this.dates = dates;
        this.settings = settings;
        this.around = around;
        this.issues = issues;
        for (var draft : drafts.all()) {
            descriptions.put(draft, LesionDescription.of(draft.reports(), issues));
        }
        baseline = settings.baseline() == null ? dates.getFirst() : settings.baseline();
        roles = new Roles(drafts, descriptions, baseline, settings.basis(), issues);
        treatments = CourseTreatments.of(around.treatments(), baseline, dates.getLast(), drafts);
    }

    ReaderCourse assemble() {
        var lesions = lesions();
        var visits = new ArrayList<Visit>();
        for (var i = 0; i < dates.size(); i++) {
            visits.add(visit(i));
        }
        for (var i = 0; i < treatments.interventionSources().size(); i++) {
            origins.put(
                    "/interventions/" + i,
                    treatments.interventionSources().get(i).place());
        }
        if (treatments.source() != null) {
            origins.put("/treatment", treatments.source().place());
        }
        var course = new Course(
                null,
                treatments.treatment(),
                lesions,
                visits,
                treatments.interventions(),
                new FollowUp(around.death(), null, treatments.newTherapy(), null),
                around.context());
        contradictions.forEach(fault -> issues.add(CourseFaults.issue(fault, origins)));
        return new ReaderCourse(List.of(), course, origins, sources);
    }

    private List<Lesion> lesions() {
        var lesions = new ArrayList<Lesion>();
        for (var draft : drafts.all()) {
            if (roles.of(draft) instanceof Roles.Fate.OfBaseline(var role, var parent, var _)) {
                var description = description(draft);
                var stated = description.stated();
                origins.put("/lesions/" + lesions.size(), draft.first().place());
                lesions.add(new Lesion(
                        draft.id(),
                        role,
                        description.kind(),
                        description.site(),
                        null,
                        parent == null ? null : parent.id(),
                        stated.flag(Property.WELL_DEFINED),
                        stated.flag(Property.PREVIOUSLY_TREATED),
                        treatedThisCourse(draft, stated)));
            }
        }
        return lesions;
    }

    private @Nullable Boolean treatedThisCourse(LesionDraft draft, Stated stated) {
        return treatments.treated().contains(draft) ? Boolean.TRUE : stated.flag(Property.TREATED_THIS_COURSE);
    }

    private LesionDescription description(LesionDraft draft) {
        return Objects.requireNonNull(descriptions.get(draft));
    }

    private Visit visit(int position) {
        var date = dates.get(position);
        var pointer = "/visits/" + position;
        var images = new Images(issues);
        var findings = new ArrayList<LesionFinding>();
        var newLesions = new ArrayList<NewLesion>();
        var addresses = new ArrayList<String>();
        for (var draft : drafts.all()) {
            var reports = draft.on(date);
            if (reports.isEmpty()) {
                continue;
            }
            for (var report : reports) {
                images.add(report);
                origins.put(pointer, report.place());
                origins.put(pointer + "/date", report.place().element("effective"));
                var address = report.source().address();
                if (address != null) {
                    addresses.add(address);
                }
            }
            var finding = FindingDraft.of(
                    reports,
                    settings.basis() == MeasurementBasis.VIABLE
                            && description(draft).hasViablePart(),
                    roles.of(draft) instanceof Roles.Fate.New,
                    issues);
            switch (roles.of(draft)) {
                case Roles.Fate.OfBaseline _ ->
                    addFinding(draft, finding, pointer + "/findings/" + findings.size(), findings);
                case Roles.Fate.New _ -> addNew(draft, finding, pointer, newLesions);
                case Roles.Fate.Pending _ -> {
                    if (date.isAfter(baseline)) {
                        addPending(draft, finding, pointer, newLesions);
                    }
                }
                case Roles.Fate.LeftOut _ -> {}
            }
        }
        sources.put(date.toString(), addresses);
        images.origins().forEach((member, place) -> origins.put(pointer + member, place));
        return new Visit(
                position,
                date.toString(),
                date,
                date.equals(settings.baseline()),
                images.imaging(),
                findings,
                newLesions,
                around.laboratory().values().get(date),
                around.laboratory().normal().get(date),
                images.chestImaged(),
                around.stated().getOrDefault(date, Map.of()));
    }

    private void addFinding(LesionDraft draft, FindingDraft finding, String pointer, List<LesionFinding> findings) {
        origins.put(pointer, finding.place());
        finding.places().forEach((member, place) -> origins.put(pointer + "/" + member, place));
        for (var each : Map.of(
                        "state",
                        Property.LESION_STATE,
                        "enhancing",
                        Property.ENHANCING,
                        "mergedInto",
                        Property.MERGED_INTO)
                .entrySet()) {
            if (finding.stated().has(each.getValue())) {
                origins.put(pointer + "/" + each.getKey(), finding.stated().place(each.getValue()));
            }
        }
        var name = finding.stated().words(Property.MERGED_INTO);
        var carrier = name == null ? null : drafts.find(name).orElse(null);
        if (name != null && carrier == null) {
            issues.addFault(
                    finding.stated().place(Property.MERGED_INTO),
                    IssueCode.UNKNOWN_LESION,
                    "It must be the value of the identifier of a lesion of this document.");
            return;
        }
        var reported = new ReportedFinding(
                draft.id(),
                finding.state(),
                finding.diameters(),
                finding.stated().flag(Property.ENHANCING),
                finding.reason(),
                carrier == null ? null : carrier.id());
        contradictions.addAll(reported.contradictions(() -> pointer, Set.of()));
        findings.add(reported.toFinding());
    }

    private void addNew(LesionDraft draft, FindingDraft finding, String visit, List<NewLesion> newLesions) {
        var stated = finding.stated();
        if (finding.state() == ReportedFinding.State.NOT_EVALUABLE) {
            leaveOut(finding);
            return;
        }
        var longest = finding.diameters().longest();
        add(
                draft,
                finding,
                visit,
                newLesions,
                // What is viable of it is at least there.
                longest == null ? finding.diameters().viable() : longest,
                finding.diameters().shortAxis(),
                stated.find(Property.PATTERN, NewLesion.Pattern.class),
                stated.find(Property.CERTAINTY, NewLesion.Certainty.class),
                stated.flag(Property.CYTOLOGY_POSITIVE));
    }

    /// Without its size: growth would settle it, although nobody said that it is new.
    private void addPending(LesionDraft draft, FindingDraft finding, String visit, List<NewLesion> newLesions) {
        if (finding.state() == ReportedFinding.State.NOT_EVALUABLE) {
            leaveOut(finding);
        } else {
            add(draft, finding, visit, newLesions, null, null, null, null, null);
        }
    }

    private void leaveOut(FindingDraft finding) {
        if (finding.stated().has(Property.CERTAINTY) || finding.stated().has(Property.PATTERN)) {
            issues.addFault(
                    finding.stated().place(Property.LESION_STATE),
                    IssueCode.CONTRADICTION,
                    "A lesion that is not evaluable must have neither a certainty nor a pattern.");
        }
        issues.addRemark(
                finding.place(),
                IssueCode.NOT_EVALUABLE,
                "A new lesion that is not evaluable at a visit is left out there.");
    }

    private void add(
            LesionDraft draft,
            FindingDraft finding,
            String visit,
            List<NewLesion> newLesions,
            @Nullable Millimetres longest,
            @Nullable Millimetres shortAxis,
            NewLesion.@Nullable Pattern pattern,
            NewLesion.@Nullable Certainty certainty,
            @Nullable Boolean cytologyPositive) {
        origins.put(visit + "/newLesions/" + newLesions.size(), finding.place());
        var description = description(draft);
        newLesions.add(new NewLesion(
                draft.id(),
                description.kind(),
                description.site(),
                null,
                longest,
                shortAxis,
                pattern,
                certainty,
                cytologyPositive,
                ReportedFinding.enhancement(finding.stated().flag(Property.ENHANCING)),
                finding.isGone()));
    }
}
