package org.mrecist.fhir.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.guideline.Regimens;

/// Reads the resources of one patient into a course, or into one for each reader where readers differ.
///
/// Every observation of a tumour size counts, or the document is refused: one that was left out quietly could be the
/// progression. What surrounds the course is left out with a warning where it cannot be read.
public final class ChartReader {
    private static final Set<String> READ = Set.of(
            "Patient",
            "Condition",
            "BodyStructure",
            "Observation",
            "Procedure",
            "MedicationAdministration",
            "MedicationStatement",
            "Medication");

    /// Faults that may only follow from observations that could not be read.
    private static final Set<String> FOLLOWING = Stream.of(
                    IssueCode.NO_SUCH_VISIT, IssueCode.ROLE_MISSING, IssueCode.UNKNOWN_LESION)
            .map(IssueCode::code)
            .collect(Collectors.toSet());

    private final Resources resources;
    private final Issues issues;
    private final ReadSettings settings;
    private boolean lost;

    private ChartReader(Resources resources, ReadSettings settings) {
        this.resources = resources;
        this.issues = resources.issues();
        this.settings = settings;
    }

    /// Reads all that was supplied. What is wrong with it is added to the issues of the resources.
    ///
    /// @return null where the faults leave no course to speak of; not to be assessed where there are faults
    public static @Nullable Chart read(Resources resources, ReadSettings settings) {
        return new ChartReader(resources, settings).read();
    }

    private @Nullable Chart read() {
        resources.complete();
        var subject = Patients.read(resources);
        var reports = sizes();
        remarkOnTypes();
        var carcinomas = carcinomas();
        var laboratory = Laboratory.read(resources);
        var statuses = DiseaseStatuses.read(resources);
        var events = TreatmentReader.read(resources);
        var surroundings = new Surroundings(
                laboratory,
                ContextReader.read(
                        resources,
                        laboratory,
                        CourseTreatments.agents(events).stream().anyMatch(Regimens::hasCheckpointInhibitor)),
                events,
                statuses.responses(),
                Patients.death(resources));
        var courses = courses(reports, surroundings);
        return subject == null || courses.isEmpty() ? null : new Chart(subject, carcinomas, courses, statuses.trends());
    }

    private List<SizeReport> sizes() {
        var reader = new SizeReader(resources);
        var reports = new ArrayList<SizeReport>();
        for (var observation : resources.ofType("Observation")) {
            var code = observation.code();
            if (code == null) {
                issues.addStructural(
                        observation.element().placeOf("code"), IssueCode.REQUIRED, "The observation must have a code.");
                lost = true;
            } else if (SizeReader.isSize(code)) {
                var faults = issues.faults();
                var report = reader.read(observation, code);
                report.ifPresent(reports::add);
                lost |= report.isEmpty() && issues.faults() > faults;
            } else if (code.is(Property.RESPONSE_ASSESSMENT)) {
                issues.addRemark(
                        observation.place(),
                        IssueCode.OWN_ANSWER,
                        "The observation is an answer of this service and no measurement. It is not read.");
            } else {
                refuseUnknown(code);
                lost |= issues.areFaulty() && issues.areFaultyAt(code.place());
            }
        }
        return reports;
    }

    private void refuseUnknown(Concept code) {
        if (code.find(Systems.OWN)
                .filter(own -> !own.equals(Property.BCLC_STAGE.code().code()))
                .isPresent()) {
            issues.addFault(
                    code.place(),
                    IssueCode.UNKNOWN_CODE,
                    "The code must be one that the code system has for observations.");
        }
    }

    private List<ReaderCourse> courses(List<SizeReport> reports, Surroundings around) {
        if (reports.isEmpty()) {
            if (!issues.areFaulty()) {
                issues.addFault(
                        settings.document(),
                        IssueCode.NO_SIZES,
                        "There must be an observation of a tumour size, LOINC 21889-1 or 33728-7, that holds.");
            }
            return List.of();
        }
        if (!lost) {
            return Courses.of(reports, settings, around, issues);
        }
        // Only for its faults.
        var found = new Issues();
        Courses.of(reports, settings, around, found);
        found.bySeverity().stream()
                .filter(issue -> issue.severity() == Severity.ERROR && !FOLLOWING.contains(issue.code()))
                .forEach(issues::add);
        return List.of();
    }

    private List<String> carcinomas() {
        var conditions = resources.ofType("Condition");
        var carcinomas = conditions.stream().filter(ChartReader::isCarcinoma).toList();
        if (carcinomas.isEmpty() && !conditions.isEmpty()) {
            issues.addWarning(
                    conditions.getFirst().place(),
                    IssueCode.NO_CARCINOMA,
                    "None of the conditions is known here as hepatocellular carcinoma, for which mRECIST was made.");
        }
        return carcinomas.stream()
                .map(Resource::address)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Whether any of the conditions supplied is hepatocellular carcinoma.
    public static boolean holdsCarcinoma(Resources resources) {
        return resources.ofType("Condition").stream().anyMatch(ChartReader::isCarcinoma);
    }

    private static boolean isCarcinoma(Resource condition) {
        var code = condition.code();
        return code != null && isCarcinoma(code) && isHeld(condition);
    }

    private static boolean isCarcinoma(Concept code) {
        return code.is(StandardCode.HEPATOCELLULAR_CARCINOMA)
                || code.is(StandardCode.LIVER_CELL_CARCINOMA_ICD_10)
                || code.is(StandardCode.LIVER_CELL_CARCINOMA_ICD_10_CM);
    }

    private static boolean isHeld(Resource condition) {
        var verification = Concept.read(condition.element().find("verificationStatus"));
        var status = verification == null
                ? ""
                : verification.find(Systems.VERIFICATION).orElse("");
        return !status.equals("refuted") && !status.equals("entered-in-error");
    }

    private void remarkOnTypes() {
        Map<String, Resource> others = new LinkedHashMap<>();
        for (var resource : resources.all()) {
            if (!READ.contains(resource.type())) {
                others.putIfAbsent(resource.type(), resource);
            }
        }
        others.values()
                .forEach(resource -> issues.addRemark(
                        resource.place(), IssueCode.TYPE_NOT_READ, "Resources of this type are not read."));
    }
}
