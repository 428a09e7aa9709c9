package org.mrecist.assessment;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mrecist.criteria.Margins;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.criteria.VisitResponse.LesionValue;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.FactValue;
import org.mrecist.guideline.Facts;
import org.mrecist.measure.Millimetres;

/// The facts about a patient that follow from the course and its assessment, whatever the caller states. What the
/// course leaves open is not among them, or known in part.
final class DerivedFacts {
    private static final List<TargetResponse> FROM_BEST_TO_WORST =
            List.of(TargetResponse.CR, TargetResponse.PR, TargetResponse.SD, TargetResponse.PD);

    private DerivedFacts() {}

    /// The facts at the visit of the basis.
    static Facts of(Basis basis) {
        var facts = new EnumMap<ClinicalFact, FactValue>(ClinicalFact.class);
        addResponse(basis, facts);
        addImaging(basis, facts);
        TreatmentFacts.add(basis, facts);
        TumourFacts.add(basis, facts);
        AfpFacts.add(basis, facts);
        return Facts.of(facts);
    }

    private static void addResponse(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        var classification = basis.visit().classification();
        facts.put(
                ClinicalFact.PROGRESSION_PATTERN,
                FactValue.all(classification == null ? Set.of() : classification.patterns()));
        if (classification != null) {
            addNearestThreshold(classification.margins(), facts);
        }
        addTreatedLesions(basis, facts);
        var completeSince = basis.completeSince();
        if (completeSince != null) {
            facts.put(
                    ClinicalFact.MONTHS_SINCE_COMPLETE_RESPONSE,
                    FactValue.of(ChronoUnit.MONTHS.between(completeSince, basis.date())));
        }
    }

    private static void addNearestThreshold(Margins margins, EnumMap<ClinicalFact, FactValue> facts) {
        Stream.of(margins.toBetter(), margins.toWorse())
                .filter(Objects::nonNull)
                .map(Margins.Margin::change)
                .min(Millimetres::compareTo)
                .ifPresent(nearest -> facts.put(ClinicalFact.NEAREST_THRESHOLD, FactValue.of(nearest.toDecimal())));
    }

    /// The worst response of the lesions treated in this course. One that is not evaluable may be the worst.
    private static void addTreatedLesions(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        var responses = basis.visit().lesions().stream()
                .map(LesionValue::perLesionResponse)
                .filter(Objects::nonNull)
                .toList();
        FROM_BEST_TO_WORST.reversed().stream()
                .filter(responses::contains)
                .findFirst()
                .ifPresent(worst -> facts.put(
                        ClinicalFact.TREATED_LESIONS_RESPONSE,
                        responses.contains(TargetResponse.NE)
                                ? FactValue.oneOf(FROM_BEST_TO_WORST.subList(
                                        FROM_BEST_TO_WORST.indexOf(worst), FROM_BEST_TO_WORST.size()))
                                : FactValue.of(worst)));
    }

    private static void addImaging(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        var visit = basis.visit().visit();
        var lipiodol = visit.imaging().lipiodolObscures();
        if (lipiodol != null) {
            facts.put(ClinicalFact.LIPIODOL_OBSCURES, FactValue.of(lipiodol));
        }
        var chest = visit.chestImaged();
        if (chest != null) {
            facts.put(ClinicalFact.CHEST_IMAGED, FactValue.of(chest));
        }
    }
}
