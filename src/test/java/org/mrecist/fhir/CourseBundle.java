package org.mrecist.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionFinding;
import org.mrecist.lesion.NewLesion;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;
import org.mrecist.timeline.Course;
import org.mrecist.timeline.Intervention;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.ReportedFinding.State;
import org.mrecist.timeline.Visit;

/// Writes a course as an electronic health record would hold it: a bundle of FHIR R4 resources, everything stated by
/// codes.
public final class CourseBundle {
    public static final String PATIENT = "Patient/p1";
    public static final String LESIONS = "http://hospital.example/lesions";

    private final Course course;
    private final ArrayNode entries;
    private final ObjectNode bundle;

    private CourseBundle(Course course) {
        this.course = course;
        bundle = FhirJson.object().put("resourceType", "Bundle").put("type", "collection");
        entries = bundle.putArray("entry");
    }

    public static ObjectNode of(Course course) {
        return new CourseBundle(course).write();
    }

    /// The parameters of the operation that ask for the same as a native request of this course would.
    public static ObjectNode parameters(Course course, List<String> criteria, Protocol protocol) {
        var parameters = FhirJson.object().put("resourceType", "Parameters");
        var listed = parameters.putArray("parameter");
        listed.addObject().put("name", "data").set("resource", of(course));
        course.visits().stream()
                .filter(Visit::statedBaseline)
                .forEach(visit -> listed.addObject()
                        .put("name", "baselineDate")
                        .put("valueDate", visit.date().toString()));
        criteria.forEach(each -> listed.addObject().put("name", "criteria").put("valueCode", each));
        var parts = FhirJson.array();
        for (var each : Switch.values()) {
            if (!protocol.setting(each).equals(each.initial())) {
                setting(parts.addObject().put("name", each.member()), protocol.setting(each));
            }
        }
        if (!parts.isEmpty()) {
            listed.addObject().put("name", "protocol").set("part", parts);
        }
        return parameters;
    }

    private static void setting(ObjectNode part, Setting setting) {
        switch (setting) {
            case Setting.Length(var value) -> part.put("valueDecimal", value.toDecimal());
            case Setting.Whole(var value) -> part.put("valueInteger", value);
            case Setting.Flag(var value) -> part.put("valueBoolean", value);
            case Setting.Choice(var value) -> part.put("valueCode", value.name());
        }
    }

    private ObjectNode write() {
        add("Patient", "p1");
        course.lesions().forEach(lesion -> body(lesion.id()));
        course.visits().stream()
                .flatMap(visit -> visit.newLesions().stream())
                .map(NewLesion::id)
                .distinct()
                .forEach(this::body);
        for (var visit : course.visits()) {
            visit.findings().forEach(finding -> finding(visit, finding));
            visit.newLesions().forEach(lesion -> newLesion(visit, lesion));
            marker(visit);
        }
        performance();
        treatment();
        for (var i = 0; i < course.interventions().size(); i++) {
            intervention(i, course.interventions().get(i));
        }
        return bundle;
    }

    private ObjectNode add(String type, String id) {
        var entry = entries.addObject().put("fullUrl", "http://hospital.example/fhir/" + type + "/" + id);
        return entry.putObject("resource").put("resourceType", type).put("id", id);
    }

    private void body(String id) {
        var body = add("BodyStructure", id);
        body.putArray("identifier").addObject().put("system", LESIONS).put("value", id);
        body.putObject("patient").put("reference", PATIENT);
    }

    private void finding(Visit visit, LesionFinding finding) {
        var lesion = course.lesion(finding.lesion());
        var observation = observation(visit, finding.lesion());
        var components = Components.of(observation);
        components.coded(Property.LESION_ROLE, ValueList.code(lesion.role()));
        describe(components, lesion);
        var given = finding.diameters();
        components.size(StandardCode.LONGEST_DIMENSION.code(), given.longest());
        components.size(Property.VIABLE_LONGEST_DIAMETER.code(), given.viable());
        components.size(Property.SHORT_AXIS.code(), given.shortAxis());
        components.enhancing(finding.enhancement());
        state(finding).ifPresent(state -> components.coded(Property.LESION_STATE, ValueList.code(state)));
        if (finding instanceof LesionFinding.MergedInto(var _, var carrier)) {
            components.text(Property.MERGED_INTO, carrier);
        }
        images(components, visit);
    }

    private static void describe(Components components, Lesion lesion) {
        components.coded(Property.LESION_KIND, ValueList.code(lesion.kind()));
        components.coded(Property.LESION_SITE, ValueList.code(lesion.site()));
        components.flag(Property.WELL_DEFINED, lesion.wellDefined());
        components.flag(Property.PREVIOUSLY_TREATED, lesion.previouslyTreated());
        components.flag(Property.TREATED_THIS_COURSE, lesion.treatedThisCourse());
        if (lesion.partOf() != null) {
            components.text(Property.SPLIT_FROM, lesion.partOf());
        }
    }

    private static Optional<State> state(LesionFinding finding) {
        return switch (finding) {
            case LesionFinding.Measured _, LesionFinding.MergedInto _ -> Optional.empty();
            case LesionFinding.Present _ -> Optional.of(State.PRESENT);
            case LesionFinding.Absent _ -> Optional.of(State.ABSENT);
            case LesionFinding.TooSmallToMeasure _ -> Optional.of(State.TOO_SMALL_TO_MEASURE);
            case LesionFinding.NotEvaluable _ -> Optional.of(State.NOT_EVALUABLE);
            case LesionFinding.UnequivocalProgression _ -> Optional.of(State.UNEQUIVOCAL_PROGRESSION);
        };
    }

    private void newLesion(Visit visit, NewLesion lesion) {
        var observation = observation(visit, lesion.id());
        var components = Components.of(observation);
        components.flag(Property.NEW_LESION, true);
        components.coded(Property.LESION_KIND, ValueList.code(lesion.kind()));
        components.coded(Property.LESION_SITE, ValueList.code(lesion.site()));
        components.size(StandardCode.LONGEST_DIMENSION.code(), lesion.absent() ? null : lesion.longest());
        components.size(Property.SHORT_AXIS.code(), lesion.absent() ? null : lesion.shortAxis());
        if (lesion.pattern() != null) {
            components.coded(Property.PATTERN, ValueList.code(lesion.pattern()));
        }
        if (lesion.certainty() != null) {
            components.coded(Property.CERTAINTY, ValueList.code(lesion.certainty()));
        }
        components.flag(Property.CYTOLOGY_POSITIVE, lesion.cytologyPositive());
        components.enhancing(lesion.enhancement());
        if (lesion.absent()) {
            components.coded(Property.LESION_STATE, ValueList.code(State.ABSENT));
        }
        images(components, visit);
    }

    private ObjectNode observation(Visit visit, String lesion) {
        var observation = add("Observation", visit.id() + "-" + lesion).put("status", "final");
        observation.set("code", concept(StandardCode.TUMOUR_SIZE.code()));
        observation.putObject("subject").put("reference", PATIENT);
        observation.putArray("focus").addObject().put("reference", "BodyStructure/" + lesion);
        observation.put("effectiveDateTime", visit.date().toString());
        var technique = visit.imaging().technique();
        if (technique != null) {
            observation.set("method", concept(ValueList.code(technique)));
        }
        return observation;
    }

    private static void images(Components components, Visit visit) {
        var imaging = visit.imaging();
        if (imaging.arterialPhase() != null) {
            components.coded(Property.ARTERIAL_PHASE, ValueList.code(imaging.arterialPhase()));
        }
        if (imaging.contrastAgent() != null) {
            components.coded(Property.CONTRAST_AGENT, ValueList.code(imaging.contrastAgent()));
        }
        components.size(Property.SLICE_THICKNESS.code(), imaging.sliceThickness());
        components.flag(Property.LIPIODOL_OBSCURES, imaging.lipiodolObscures());
        components.flag(Property.CHEST_IMAGED, visit.chestImaged());
    }

    private void marker(Visit visit) {
        if (visit.markerNormal() == null && visit.afpNgPerMl() == null) {
            return;
        }
        var observation = add("Observation", visit.id() + "-afp").put("status", "final");
        observation.set("code", concept(StandardCode.ALPHA_FETOPROTEIN.code()));
        observation.putObject("subject").put("reference", PATIENT);
        observation.put("effectiveDateTime", visit.date() + "T08:15:00Z");
        if (visit.afpNgPerMl() != null) {
            observation
                    .putObject("valueQuantity")
                    .put("value", visit.afpNgPerMl())
                    .put("unit", "ng/mL")
                    .put("system", Systems.UCUM)
                    .put("code", "ng/mL");
        }
        if (visit.markerNormal() != null) {
            observation
                    .putArray("interpretation")
                    .add(concept(new Code(
                            Systems.INTERPRETATION,
                            visit.markerNormal() ? "N" : "H",
                            visit.markerNormal() ? "Normal" : "High")));
        }
    }

    /// As observed on the day of the baseline.
    private void performance() {
        var ecog = course.context().ecog();
        if (ecog == null) {
            return;
        }
        var observation = add("Observation", "ecog").put("status", "final");
        observation.set("code", concept(StandardCode.ECOG.code()));
        observation.putObject("subject").put("reference", PATIENT);
        observation.put("effectiveDateTime", course.baseline().date().toString());
        observation.put("valueInteger", ecog);
    }

    private void treatment() {
        var treatment = course.treatment();
        if (treatment.start() == null) {
            return;
        }
        Stream.concat(Stream.ofNullable(treatment.modality()), treatment.combinedWith().stream())
                .filter(Modality::isLocal)
                .forEach(modality -> procedure(
                        "treatment-" + modality.name().replace("_", "-"), treatment.start(), modality, _ -> {}));
        if (treatment.lastDate() != null && treatment.lastDate().isAfter(treatment.start())) {
            procedure("treatment-last", treatment.lastDate(), treatment.modality(), _ -> {});
        }
        for (var i = 0; i < treatment.agents().size(); i++) {
            var medication = add("MedicationStatement", "medication-" + i).put("status", "active");
            medication.set(
                    "medicationCodeableConcept",
                    concept(ValueList.AGENT
                            .find(treatment.agents().get(i).name())
                            .orElseThrow()));
            medication.putObject("subject").put("reference", PATIENT);
            medication
                    .putObject("effectivePeriod")
                    .put("start", treatment.start().toString());
        }
    }

    private void intervention(int index, Intervention intervention) {
        procedure("intervention-" + index, intervention.date(), intervention.modality(), procedure -> {
            var extensions = procedure.putArray("extension");
            intervention
                    .lesions()
                    .forEach(lesion -> extensions
                            .addObject()
                            .put("url", "http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure")
                            .putObject("valueReference")
                            .put("reference", "BodyStructure/" + lesion));
        });
    }

    private void procedure(String id, LocalDate date, Modality modality, Consumer<ObjectNode> more) {
        var procedure = add("Procedure", id);
        more.accept(procedure);
        procedure.put("status", "completed");
        procedure.set("code", concept(ValueList.code(modality)));
        procedure.putObject("subject").put("reference", PATIENT);
        procedure.put("performedDateTime", date.toString());
    }

    static ObjectNode concept(Code code) {
        var concept = FhirJson.object();
        concept.putArray("coding")
                .addObject()
                .put("system", code.system())
                .put("code", code.code())
                .put("display", code.display());
        return concept;
    }
}
