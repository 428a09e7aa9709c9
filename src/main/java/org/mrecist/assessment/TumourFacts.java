package org.mrecist.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NonTargetReading;
import org.mrecist.criteria.TargetReading;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.FactValue;
import org.mrecist.lesion.Enhancement;
import org.mrecist.lesion.Lesion;
import org.mrecist.lesion.LesionKind;
import org.mrecist.lesion.LesionSite;
import org.mrecist.lesion.NewLesion;
import org.mrecist.timeline.ClinicalContext.MacrovascularInvasion;

/// What the lesions tell at a visit: the viable tumours of the liver, disease outside it, invasion of its vessels.
///
/// That something is there follows from the lesions; that there is nothing elsewhere is for the caller to state.
final class TumourFacts {
    /// Every extent of an invasion that is there.
    private static final List<MacrovascularInvasion> INVASION = Stream.of(MacrovascularInvasion.values())
            .filter(extent -> extent != MacrovascularInvasion.NONE)
            .toList();

    private TumourFacts() {}

    static void add(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        addViable(basis, facts);
        addEnhancingTargets(basis, facts);
        // Of fluid it is told of new lesions alone whether cytology proves tumour in it.
        if (isPresent(
                basis,
                lesion -> isOutside(lesion.kind(), lesion.site()) && lesion.kind() != LesionKind.EFFUSION_OR_ASCITES,
                lesion -> isOutside(lesion.kind(), lesion.site()))) {
            facts.put(ClinicalFact.EXTRAHEPATIC_SPREAD, FactValue.of(true));
        }
        if (isPresent(
                basis,
                lesion -> isInVessel(lesion.kind(), lesion.site()),
                lesion -> isInVessel(lesion.kind(), lesion.site()))) {
            facts.put(ClinicalFact.MACROVASCULAR_INVASION, FactValue.oneOf(INVASION));
        }
    }

    private static boolean isOutside(LesionKind kind, LesionSite site) {
        return !site.isIntrahepatic() && !isInVessel(kind, site);
    }

    private static boolean isInVessel(LesionKind kind, LesionSite site) {
        return kind == LesionKind.TUMOUR_THROMBUS || site == LesionSite.PORTAL_VEIN;
    }

    /// Whether a lesion of this description is there at the visit, or a settled new one.
    private static boolean isPresent(Basis basis, Predicate<Lesion> known, Predicate<NewLesion> added) {
        var reading = basis.criteria().response().reading();
        var targets = reading.targetReadings().get(basis.place());
        var nonTargets = reading.nonTargetReadings().get(basis.place());
        return IntStream.range(0, targets.size())
                        .anyMatch(i -> known.test(reading.targets().get(i))
                                && targets.get(i) instanceof TargetReading.Measured measured
                                && !measured.gone())
                || IntStream.range(0, nonTargets.size())
                        .anyMatch(i -> known.test(reading.nonTargets().get(i))
                                && (nonTargets.get(i) instanceof NonTargetReading.Persisting
                                        || nonTargets.get(i) instanceof NonTargetReading.Progressed))
                || reading.newLesions().stream()
                        .anyMatch(lesion -> added.test(lesion.first())
                                && lesion.sightings().get(basis.place()).status() == NewLesionStatus.UNEQUIVOCAL);
    }

    private static void addViable(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        var viable = ViableTumours.at(basis);
        if (viable == null) {
            return;
        }
        facts.put(ClinicalFact.VIABLE_COUNT, FactValue.of(viable.count()));
        var largest = viable.largest();
        if (largest != null) {
            facts.put(ClinicalFact.MAX_VIABLE_DIAMETER, FactValue.of(largest.toDecimal()));
        }
    }

    /// Whether the liver targets enhance in the arterial phase of the baseline, all of them or not.
    private static void addEnhancingTargets(Basis basis, EnumMap<ClinicalFact, FactValue> facts) {
        var baseline = basis.course().baseline();
        if (baseline.imaging().lacksArterialPhase()) {
            return;
        }
        var enhancements = basis.course().lesions().stream()
                .filter(lesion -> lesion.isTarget() && lesion.isIntrahepatic() && lesion.partOf() == null)
                .map(lesion -> {
                    var finding = baseline.findingOf(lesion.id());
                    return finding == null ? Enhancement.NOT_STATED : finding.enhancement();
                })
                .toList();
        if (enhancements.contains(Enhancement.NOT_ENHANCING)) {
            facts.put(ClinicalFact.TARGETS_ENHANCING, FactValue.of(false));
        } else if (!enhancements.isEmpty() && !enhancements.contains(Enhancement.NOT_STATED)) {
            facts.put(ClinicalFact.TARGETS_ENHANCING, FactValue.of(true));
        }
    }
}
