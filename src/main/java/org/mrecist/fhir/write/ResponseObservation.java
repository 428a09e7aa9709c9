package org.mrecist.fhir.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.assessment.Provisional;
import org.mrecist.criteria.NotEvaluableReason;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.VisitResponse;
import org.mrecist.criteria.VisitResponse.NotEvaluableLesion;
import org.mrecist.explanation.CriteriaText;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.json.FhirJson;
import org.mrecist.fhir.read.Chart;
import org.mrecist.fhir.read.ReaderCourse;
import org.mrecist.fhir.terminology.Canonical;
import org.mrecist.fhir.terminology.Code;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.measure.Millimetres;
import org.mrecist.measure.Percent;
import org.mrecist.timeline.ProgressionPattern;

/// Writes the response of one visit by one rule set as observations: what it rests on, and the status of the disease.
///
/// Both are preliminary, the work of a device: a physician makes them final.
public final class ResponseObservation {
    /// The profile of the observation with what the response rests on.
    public static final String PROFILE = Canonical.of("StructureDefinition", "mrecist-assessment");

    private static final Map<OverallResponse, StandardCode> NCIT = Map.of(
            OverallResponse.CR, StandardCode.NCIT_COMPLETE_RESPONSE,
            OverallResponse.PR, StandardCode.NCIT_PARTIAL_RESPONSE,
            OverallResponse.SD, StandardCode.NCIT_STABLE_DISEASE,
            OverallResponse.PD, StandardCode.NCIT_PROGRESSIVE_DISEASE);

    private final Chart chart;
    private final ReaderCourse read;
    private final CriteriaAssessment criteria;
    private final VisitResponse visit;
    private final VisitResponse.Classification classification;
    private final Optional<Provisional> provisional;
    private final Made made;

    /// @param index of the visit among those after the baseline
    public ResponseObservation(Chart chart, ReaderCourse read, CriteriaAssessment criteria, int index, Made made) {
        this.chart = chart;
        this.read = read;
        this.criteria = criteria;
        this.made = made;
        visit = criteria.response().followUps().get(index);
        classification = Objects.requireNonNull(visit.classification());
        provisional = Optional.ofNullable(criteria.provisional().get(index));
    }

    /// The meaning of a response as a trend of the disease.
    public static StandardCode trend(OverallResponse response) {
        return switch (response) {
            case CR, PR -> StandardCode.IMPROVED;
            case SD, NON_CR_NON_PD -> StandardCode.STABLE;
            case PD -> StandardCode.WORSENED;
            case NE -> StandardCode.UNDETERMINED;
        };
    }

    /// A response as a concept: its own code, with that of NCIt beside it where there is one.
    public static ObjectNode concept(OverallResponse response, String words) {
        var codes = Stream.concat(
                        Stream.of(ValueList.code(response)),
                        Stream.ofNullable(NCIT.get(response)).map(StandardCode::code))
                .toList();
        return Types.concept(codes, words);
    }

    /// A reference as it was received.
    public static ObjectNode reference(Reference received) {
        return Types.reference(received);
    }

    public String id() {
        return made.id(key());
    }

    public String statusId() {
        return made.id(key() + " status");
    }

    private String key() {
        return criteria.name() + " " + visit.visit().date() + " "
                + chart.courses().indexOf(read);
    }

    /// The overall response as a concept, with the criteria and the day in words.
    public ObjectNode overallResponse() {
        return concept(classification.overall(), words());
    }

    private String words() {
        return ValueList.code(classification.overall()).display() + " by " + CriteriaText.of(criteria.name()) + " on "
                + visit.visit().date();
    }

    /// The observation with what the response rests on.
    public ObjectNode assessment() {
        var observation = observation(id());
        observation.putObject("meta").putArray("profile").add(PROFILE);
        observation.set("text", narrative());
        observation.putArray("category").add(Types.concept(new Code(Systems.CATEGORY, "imaging", "Imaging")));
        observation.set("code", Types.concept(Property.RESPONSE_ASSESSMENT.code()));
        addContext(observation);
        observation.set(
                "valueCodeableConcept", Types.concept(List.of(ValueList.code(classification.overall())), words()));
        observation.set("device", Types.device(made));
        addSources(observation);
        addComponents(observation.putArray("component"));
        return observation;
    }

    /// The status of the disease, in the form of mCODE's CancerDiseaseStatus.
    public ObjectNode diseaseStatus() {
        var observation = observation(statusId());
        observation.set("text", new Narrative().paragraph(words()).toText());
        observation.set("code", Types.concept(StandardCode.DISEASE_STATUS.code()));
        addContext(observation);
        observation.set(
                "valueCodeableConcept",
                Types.concept(trend(classification.overall()).code(), ValueList.code(classification.overall())));
        observation.set("method", Types.concept(ValueList.criteria(criteria.name())));
        observation.putArray("derivedFrom").add(Types.reference("Observation/" + id()));
        return observation;
    }

    private static ObjectNode observation(String id) {
        return FhirJson.object().put("resourceType", "Observation").put("id", id);
    }

    private void addContext(ObjectNode observation) {
        observation.put("status", "preliminary");
        observation.set("subject", Types.reference(chart.subject()));
        if (!chart.carcinomas().isEmpty()) {
            var focus = observation.putArray("focus");
            chart.carcinomas().forEach(address -> focus.add(Types.reference(address)));
        }
        observation.put("effectiveDateTime", visit.visit().date().toString());
        observation.put("issued", made.at().toString());
    }

    /// The sizes of this visit, of the baseline and of the nadir.
    private void addSources(ObjectNode observation) {
        var visits = Stream.of(
                        visit.visit(),
                        criteria.course().baseline(),
                        visit.sums().nadirVisit())
                .filter(Objects::nonNull)
                .map(each -> each.id())
                .distinct()
                .toList();
        var addresses = new LinkedHashSet<String>();
        visits.forEach(id -> addresses.addAll(read.sources().getOrDefault(id, List.of())));
        if (!addresses.isEmpty()) {
            var derivedFrom = observation.putArray("derivedFrom");
            addresses.forEach(address -> derivedFrom.add(Types.reference(address)));
        }
    }

    private void addComponents(ArrayNode components) {
        var sums = visit.sums();
        add(components, Property.CRITERIA, ValueList.criteria(criteria.name()));
        add(components, Property.TARGET_SUM, sums.target());
        add(components, Property.BASELINE_SUM, sums.baseline());
        add(components, Property.NADIR_SUM, sums.nadir());
        add(components, Property.CHANGE_FROM_BASELINE, sums.changeFromBaseline());
        add(components, Property.CHANGE_FROM_NADIR, sums.changeFromNadir());
        add(components, Property.INCREASE_FROM_NADIR, sums.increaseFromNadir());
        add(components, Property.TARGET_RESPONSE, ValueList.code(classification.target()));
        add(components, Property.NON_TARGET_RESPONSE, ValueList.code(classification.nonTarget()));
        add(components, Property.NEW_LESIONS, ValueList.code(classification.newLesions()));
        classification.patterns().stream()
                .sorted(Comparator.comparing(ProgressionPattern::name))
                .forEach(pattern -> add(components, Property.PROGRESSION_PATTERN, ValueList.code(pattern)));
        visit.notEvaluable().stream()
                .map(NotEvaluableLesion::reason)
                .distinct()
                .sorted(Comparator.comparing(NotEvaluableReason::name))
                .forEach(reason -> add(components, Property.NOT_EVALUABLE_REASON, ValueList.code(reason)));
        if (classification.progressionConfirmedBy() != null) {
            addDate(components, Property.PROGRESSION_CONFIRMED_ON, classification.progressionConfirmedBy());
        }
        provisional.ifPresent(each -> {
            add(components, Property.PROVISIONAL, ValueList.code(each.reason()));
            if (each.earliestDate() != null) {
                addDate(
                        components,
                        Property.PROVISIONAL_UNTIL,
                        each.earliestDate().toString());
            }
        });
    }

    private static ObjectNode component(ArrayNode components, Property property) {
        var component = components.addObject();
        component.set("code", Types.concept(property.code()));
        return component;
    }

    private static void add(ArrayNode components, Property property, Code value) {
        component(components, property).set("valueCodeableConcept", Types.concept(value));
    }

    private static void add(ArrayNode components, Property property, @Nullable Millimetres length) {
        if (length != null) {
            component(components, property).set("valueQuantity", Types.quantity(length));
        }
    }

    private static void add(ArrayNode components, Property property, @Nullable Percent change) {
        if (change != null) {
            component(components, property).set("valueQuantity", Types.quantity(change));
        }
    }

    private static void addDate(ArrayNode components, Property property, String date) {
        component(components, property).put("valueDateTime", date);
    }

    private ObjectNode narrative() {
        var sums = visit.sums();
        var facts = new ArrayList<String>();
        if (sums.target() != null) {
            facts.add("Sum of the targets: " + sums.target());
        }
        if (sums.baseline() != null) {
            facts.add("Baseline: " + sums.baseline() + change(sums.changeFromBaseline()));
        }
        if (sums.nadir() != null) {
            facts.add("Nadir: " + sums.nadir() + change(sums.changeFromNadir()));
        }
        visit.notEvaluable()
                .forEach(each -> facts.add(
                        each.lesion() + ": " + ValueList.code(each.reason()).display()));
        return new Narrative()
                .paragraph(words() + ". Preliminary, computed; a physician decides.")
                .list(facts)
                .toText();
    }

    private static String change(@Nullable Percent change) {
        return change == null ? "" : " (change " + change + ")";
    }
}
