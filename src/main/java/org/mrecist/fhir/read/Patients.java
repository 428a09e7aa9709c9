package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.FhirDate;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.issue.Severity;

/// Sees that everything supplied is of one patient.
final class Patients {
    /// Where each type of resource names its patient.
    private static final Map<String, String> SUBJECT = Map.of(
            "Observation", "subject",
            "Condition", "subject",
            "BodyStructure", "patient",
            "Procedure", "subject",
            "MedicationAdministration", "subject",
            "MedicationStatement", "subject");

    private final Resources resources;
    private final Issues issues;
    private final Set<String> addresses = new LinkedHashSet<>();

    private Patients(Resources resources) {
        this.resources = resources;
        issues = resources.issues();
    }

    /// The patient, as the first resource refers to it; null where none does, or where there are several, which is
    /// told.
    static @Nullable Reference read(Resources resources) {
        return new Patients(resources).read();
    }

    private @Nullable Reference read() {
        var patients = resources.ofType("Patient");
        if (patients.size() > 1) {
            addSeveral(patients.get(1).place().expression());
            return null;
        }
        patients.stream().map(Resource::key).filter(Patients::isAddress).forEach(addresses::add);
        @Nullable Reference first = null;
        for (var resource : resources.all()) {
            var name = SUBJECT.get(resource.type());
            if (name == null || Statuses.isWithdrawn(resource)) {
                continue;
            }
            var subject = Reference.read(resource.element().find(name));
            if (subject == null) {
                issues.addFault(
                        resource.element().placeOf(name),
                        IssueCode.SUBJECT_MISSING,
                        "The resource must name its patient.");
                continue;
            }
            first = first == null ? subject : first;
            addAddress(resources.address(subject, resource), subject);
        }
        return first;
    }

    private void addAddress(String address, Reference subject) {
        if (addresses.stream().allMatch(other -> mayBeTheSame(address, other))) {
            addresses.add(address);
        } else {
            addSeveral(subject.place().expression());
        }
    }

    /// An address without a base may be that of any server.
    private static boolean mayBeTheSame(String one, String other) {
        return (Address.isAbsolute(one) && Address.isAbsolute(other))
                ? one.equals(other)
                : Address.located(one).equals(Address.located(other));
    }

    private static boolean isAddress(String key) {
        return Address.isAbsolute(key) || Address.located(key).startsWith("Patient/");
    }

    private void addSeveral(String expression) {
        issues.add(new Issue(
                Severity.ERROR,
                IssueType.BUSINESS_RULE,
                IssueCode.SEVERAL_PATIENTS.code(),
                "Everything must be of one patient.",
                List.of(expression)));
    }

    /// When the patient died; null if that is not known to the day.
    static @Nullable LocalDate death(Resources resources) {
        for (var patient : resources.ofType("Patient")) {
            var element = patient.element();
            var text = element.text("deceased", "DateTime");
            if (text != null) {
                var death = FhirDate.read(text, element.placeOf("deceased"), new Issues());
                if (death == null) {
                    Days.warnOfNone(patient);
                }
                return death;
            }
        }
        return null;
    }
}
