package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.data.FhirDate;
import org.mrecist.fhir.data.Quantity;
import org.mrecist.fhir.data.Reference;
import org.mrecist.fhir.issue.IssueCode;
import org.mrecist.fhir.issue.Issues;
import org.mrecist.fhir.json.Element;
import org.mrecist.fhir.terminology.Property;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;
import org.mrecist.timeline.Imaging.Technique;

/// Reads the observations of tumour sizes.
final class SizeReader {
    /// The results that count, preliminary ones with a warning.
    private static final Set<String> RESULTS = Set.of("preliminary", "final", "amended", "corrected");

    /// Something was seen, and what is not known.
    private static final Set<String> WITHOUT_RESULT = Set.of("registered", "unknown");

    private final Resources resources;
    private final Issues issues;
    private final LesionIdentity identity;

    SizeReader(Resources resources) {
        this.resources = resources;
        issues = resources.issues();
        identity = new LesionIdentity(resources);
    }

    /// Whether an observation is one of the size or the state of a lesion.
    static boolean isSize(Concept code) {
        return code.is(StandardCode.TUMOUR_SIZE)
                || code.is(StandardCode.LONGEST_DIMENSION)
                || code.is(Property.VIABLE_LONGEST_DIAMETER)
                || code.is(Property.SHORT_AXIS);
    }

    /// Reads one; empty where it says nothing of the course, or cannot be read, which is told.
    Optional<SizeReport> read(Resource observation, Concept code) {
        var element = observation.element();
        var status = Statuses.read(observation);
        if (status == null || isLeftOut(status, observation)) {
            return Optional.empty();
        }
        if (element.has("modifierExtension")) {
            issues.addFault(
                    element.placeOf("modifierExtension"),
                    IssueCode.MODIFIED,
                    "The observation has an extension that changes what it means and is not known here.");
            return Optional.empty();
        }
        var date = date(element);
        var stated = new Stated(issues);
        var size = readValues(element, code, stated);
        if (date == null) {
            return Optional.empty();
        }
        var performers = element.list("performer").stream()
                .map(Reference::read)
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new SizeReport(
                observation,
                date,
                performers.stream()
                        .map(each -> resources.key(each, observation))
                        .sorted()
                        .collect(Collectors.joining(" ")),
                performers,
                identity.of(observation),
                WITHOUT_RESULT.contains(status) ? null : size,
                WITHOUT_RESULT.contains(status) ? "status " + status : absentReason(element),
                Concept.read(element.find("bodySite")),
                technique(element),
                WITHOUT_RESULT.contains(status) ? new Stated(issues) : stated));
    }

    private boolean isLeftOut(String status, Resource observation) {
        var element = observation.element();
        if (Statuses.isWithdrawn(observation)) {
            issues.addRemark(
                    element.placeOf("status"),
                    IssueCode.WITHDRAWN,
                    "The observation is cancelled or was entered in error, and is left out.");
            return true;
        }
        if (element.has("specimen")) {
            issues.addRemark(
                    element.placeOf("specimen"),
                    IssueCode.SIZE_OF_SPECIMEN,
                    "The size is that of a specimen, a tumour that was removed, and is left out.");
            return true;
        }
        if (WITHOUT_RESULT.contains(status)) {
            issues.addWarning(
                    element.placeOf("status"),
                    IssueCode.WITHOUT_RESULT,
                    "The observation has no result that can be relied on. The lesion is not evaluable at its date.");
        } else if (!RESULTS.contains(status)) {
            issues.addFault(
                    element.placeOf("status"),
                    IssueCode.UNKNOWN_CODE,
                    "The status must be one of FHIR's for observations.");
            return true;
        } else if (status.equals("preliminary")) {
            issues.addWarning(
                    element.placeOf("status"),
                    IssueCode.PRELIMINARY,
                    "The observation is preliminary; what rests on it is, too.");
        }
        return false;
    }

    private @Nullable LocalDate date(Element observation) {
        var place = observation.placeOf("effective");
        if (observation.has("effectiveDateTime")) {
            return FhirDate.read(observation.text("effective", "DateTime"), place, issues);
        }
        if (observation.has("effectiveInstant")) {
            return FhirDate.read(observation.text("effective", "Instant"), place, issues);
        }
        var period = observation.find("effective", "Period");
        if (period == null) {
            issues.addFault(
                    place,
                    IssueCode.DATE_MISSING,
                    "The observation must tell its day in effectiveDateTime: without it the visit is not known.");
            return null;
        }
        var start = FhirDate.read(period.text("start"), period.placeOf("start"), issues);
        var end = FhirDate.read(period.text("end"), period.placeOf("end"), issues);
        if (start == null || !start.equals(end)) {
            issues.addFault(
                    place,
                    IssueCode.DATE_MISSING,
                    "The period must begin and end on one day: without it the visit is not known.");
            return null;
        }
        return start;
    }

    private SizeReport.@Nullable Size readValues(Element observation, Concept code, Stated stated) {
        SizeReport.@Nullable Size size = null;
        if (observation.has("valueQuantity")) {
            if (code.is(Property.VIABLE_LONGEST_DIAMETER)) {
                stated.read(Property.VIABLE_LONGEST_DIAMETER, observation);
            } else if (code.is(Property.SHORT_AXIS)) {
                stated.read(Property.SHORT_AXIS, observation);
            } else {
                size = size(observation);
            }
        }
        for (var component : observation.list("component")) {
            var measures = Concept.read(component.find("code"));
            if (component.has("modifierExtension")) {
                issues.addFault(
                        component.placeOf("modifierExtension"),
                        IssueCode.MODIFIED,
                        "The component has an extension that changes what it means and is not known here.");
            } else if (measures == null) {
                issues.addStructural(component.placeOf("code"), IssueCode.REQUIRED, "The component must have a code.");
            } else if (measures.is(StandardCode.LONGEST_DIMENSION) || measures.is(StandardCode.LONG_AXIS)) {
                var measured = size(component);
                if (size != null && measured != null && !size.length().equals(measured.length())) {
                    issues.addFault(
                            measured.place(),
                            IssueCode.CONTRADICTION,
                            "The longest dimension must not be given twice with different values.");
                }
                size = measured == null ? size : measured;
            } else if (measures.is(StandardCode.SHORT_AXIS)) {
                stated.read(Property.SHORT_AXIS, component);
            } else {
                readOwn(measures, component, stated);
            }
        }
        return size;
    }

    private static SizeReport.@Nullable Size size(Element element) {
        var quantity = Quantity.read(element.find("value", "Quantity"));
        var length = quantity == null ? null : quantity.toLength();
        return length == null ? null : new SizeReport.Size(length, element.placeOf("value"));
    }

    private void readOwn(Concept measures, Element component, Stated stated) {
        var code = measures.find(Systems.OWN);
        if (code.isEmpty()) {
            return;
        }
        var property = Property.find(code.get()).filter(each -> each.scope() != Property.Scope.ANSWER);
        if (property.isEmpty()) {
            issues.addFault(
                    measures.place(),
                    IssueCode.UNKNOWN_CODE,
                    "The code must be one that the code system has for tumour sizes.");
        } else {
            stated.read(property.get(), component);
        }
    }

    /// Why there is no size: the reason given for the observation, or for its component of the size.
    private static @Nullable String absentReason(Element observation) {
        var reason = Concept.read(observation.find("dataAbsentReason"));
        if (reason != null) {
            return words(reason);
        }
        for (var component : observation.list("component")) {
            var code = Concept.read(component.find("code"));
            var absent = Concept.read(component.find("dataAbsentReason"));
            if (code != null
                    && absent != null
                    && (code.is(StandardCode.LONGEST_DIMENSION)
                            || code.is(StandardCode.LONG_AXIS)
                            || code.is(Property.VIABLE_LONGEST_DIAMETER)
                            || code.is(StandardCode.SHORT_AXIS)
                            || code.is(Property.SHORT_AXIS))) {
                return words(absent);
            }
        }
        return null;
    }

    private static String words(Concept reason) {
        return reason.find(Systems.DATA_ABSENT).orElse("no data");
    }

    private static @Nullable Technique technique(Element observation) {
        var method = Concept.read(observation.find("method"));
        if (method == null) {
            return null;
        }
        if (method.is(StandardCode.COMPUTED_TOMOGRAPHY)) {
            return Technique.CT;
        }
        return method.is(StandardCode.MAGNETIC_RESONANCE)
                ? Technique.MRI
                : method.find(Systems.OWN)
                        .flatMap(ValueList.IMAGING_TECHNIQUE::findValue)
                        .map(Technique.class::cast)
                        .orElse(null);
    }
}
