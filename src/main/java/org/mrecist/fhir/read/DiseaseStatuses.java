package org.mrecist.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.fhir.data.Concept;
import org.mrecist.fhir.issue.Place;
import org.mrecist.fhir.terminology.StandardCode;
import org.mrecist.fhir.terminology.Systems;
import org.mrecist.fhir.terminology.ValueList;

/// What others hold of the course of the disease.
///
/// @param responses overall responses by day and name of the criteria
/// @param trends whether the disease improved, in their order
public record DiseaseStatuses(Map<LocalDate, Map<String, String>> responses, List<Trend> trends) {
    private static final List<StandardCode> TRENDS =
            List.of(StandardCode.IMPROVED, StandardCode.STABLE, StandardCode.WORSENED, StandardCode.UNDETERMINED);

    /// @param value improved, stable, worsened or undetermined
    public record Trend(LocalDate date, StandardCode value, Place place) {}

    static DiseaseStatuses read(Resources resources) {
        var statuses = new DiseaseStatuses(new HashMap<>(), new ArrayList<>());
        for (var observation : resources.ofType("Observation")) {
            var code = observation.code();
            if (code != null
                    && (code.is(StandardCode.DISEASE_STATUS) || code.is(StandardCode.DISEASE_STATUS_OF_OLD))
                    && Statuses.holds(observation)) {
                statuses.add(observation);
            }
        }
        return statuses;
    }

    private void add(Resource observation) {
        var element = observation.element();
        var date = Days.of(element);
        var value = Concept.read(element.find("value", "CodeableConcept"));
        if (date == null) {
            Days.warnOfNone(observation);
            return;
        }
        if (value == null) {
            return;
        }
        var criteria = criteria(Concept.read(element.find("method")));
        var response = value.find(Systems.OWN).flatMap(ValueList.OVERALL_RESPONSE::findValue);
        if (criteria != null && response.isPresent()) {
            responses
                    .computeIfAbsent(date, _ -> new HashMap<>())
                    .put(criteria, ((OverallResponse) response.get()).name());
            return;
        }
        TRENDS.stream()
                .filter(value::is)
                .findFirst()
                .ifPresent(trend -> trends.add(new Trend(date, trend, element.placeOf("value"))));
    }

    private static @Nullable String criteria(@Nullable Concept method) {
        return method == null
                ? null
                : method.find(Systems.OWN)
                        .filter(name -> ValueList.CRITERIA.find(name).isPresent())
                        .orElse(null);
    }
}
