package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.Issue;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.IssueType;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.issue.Severity;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Substance;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.timeline.AgentName;
import org.mrecist.timeline.Modality;

/// Reads what was done to treat: procedures, and medications administered or stated to be taken.
final class TreatmentReader {
    /// Names the body structure that a procedure acted on (FHIR R4, standard extension).
    private static final String TARGET = "http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure";

    private final Resources resources;
    private final LesionIdentity identity;
    private final List<Event> events = new ArrayList<>();
    private final List<Place> unknown = new ArrayList<>();

    private TreatmentReader(Resources resources) {
        this.resources = resources;
        identity = new LesionIdentity(resources);
    }

    /// One treatment.
    ///
    /// @param date of the first day
    /// @param modality of local treatment; null for a medication
    /// @param agent of systemic treatment; null for a procedure
    /// @param lesions what a local treatment acted on, as far as it is named
    record Event(
            LocalDate date,
            @Nullable Modality modality,
            @Nullable AgentName agent,
            List<LesionMention> lesions,
            Resource source) {}

    /// In date order.
    static List<Event> read(Resources resources) {
        var reader = new TreatmentReader(resources);
        resources.ofType("Procedure").forEach(reader::readProcedure);
        for (var type : List.of("MedicationAdministration", "MedicationStatement")) {
            resources.ofType(type).forEach(reader::readMedication);
        }
        reader.remarkOnUnknown();
        reader.events.sort(Comparator.comparing(Event::date));
        return reader.events;
    }

    private void remarkOnUnknown() {
        if (!unknown.isEmpty()) {
            resources
                    .issues()
                    .add(new Issue(
                            Severity.INFORMATION,
                            IssueType.INFORMATIONAL,
                            IssueCode.TREATMENT_NOT_KNOWN.code(),
                            "Procedures and medications whose code is none that is known here as a treatment of liver"
                                    + " cancer are not read.",
                            unknown.stream().map(Place::expression).toList()));
        }
    }

    private void readProcedure(Resource procedure) {
        var element = procedure.element();
        if (!Statuses.holds(procedure)) {
            return;
        }
        var code = procedure.code();
        var modality = code == null ? Optional.<Modality>empty() : modality(code);
        if (modality.isEmpty()) {
            unknown.add(procedure.place());
            return;
        }
        var date = Days.of(element, "performed");
        if (date == null) {
            Days.warnOfNone(procedure);
            return;
        }
        var lesions = element.list("extension").stream()
                .filter(extension -> TARGET.equals(extension.text("url")))
                .map(extension -> Reference.read(extension.find("value", "Reference")))
                .filter(Objects::nonNull)
                .map(target -> identity.ofReference(target, procedure))
                .filter(Objects::nonNull)
                .toList();
        events.add(new Event(date, modality.get(), null, lesions, procedure));
        var last = Days.lastOf(element, "performed");
        if (last != null && last.isAfter(date)) {
            events.add(new Event(last, modality.get(), null, lesions, procedure));
        }
    }

    static Optional<Modality> modality(Concept code) {
        if (code.is(StandardCode.LIVER_TRANSPLANTATION)) {
            return Optional.of(Modality.TRANSPLANT);
        }
        return code.find(Systems.OWN).flatMap(ValueList.MODALITY::findValue).map(Modality.class::cast);
    }

    private void readMedication(Resource medication) {
        var element = medication.element();
        if (!Statuses.holds(medication)) {
            return;
        }
        var concept = Concept.read(element.find("medication", "CodeableConcept"));
        var reference = Reference.read(element.find("medication", "Reference"));
        if (concept == null && reference != null) {
            concept = resources.find(reference, medication).map(Resource::code).orElse(null);
        }
        var agent = concept == null ? Optional.<AgentName>empty() : agent(concept);
        if (agent.isEmpty()) {
            unknown.add(medication.place());
            return;
        }
        var date = Days.of(element);
        if (date == null) {
            Days.warnOfNone(medication);
            return;
        }
        events.add(new Event(date, null, agent.get(), List.of(), medication));
    }

    static Optional<AgentName> agent(Concept concept) {
        return concept.find(Systems.OWN)
                .flatMap(ValueList.AGENT::findValue)
                .map(AgentName.class::cast)
                .or(() -> concept.find(Systems.ATC).flatMap(Substance::find))
                .or(() -> concept.find(Systems.ATC_GERMAN).flatMap(Substance::find));
    }
}
