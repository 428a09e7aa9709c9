package org.mrecist.findings;

import static org.mrecist.findings.Severity.ERROR;
import static org.mrecist.findings.Severity.INFO;
import static org.mrecist.findings.Severity.WARNING;

import java.util.Locale;
import java.util.Set;

/// What can be found about the data of a course.
public enum FindingKind {
    /// More than five targets.
    TOO_MANY_TARGETS(ERROR, "targets", "atMost"),
    /// More than two targets in one organ, all nodes being one organ.
    TOO_MANY_TARGETS_IN_ONE_ORGAN(ERROR, "organ", "targets", "atMost"),
    THROMBUS_AS_TARGET(ERROR, "lesion"),
    EFFUSION_AS_TARGET(ERROR, "lesion"),
    INFILTRATIVE_LESION_AS_TARGET(WARNING, "lesion"),
    /// A target that is said not to be well delineated, which mRECIST asks for.
    ILL_DEFINED_TARGET(WARNING, "lesion"),
    /// A target treated locally before the course, which must have progressed since.
    PREVIOUSLY_TREATED_TARGET(WARNING, "lesion"),
    /// A target treated locally before the course without word of a well-delineated viable part, which mRECIST asks
    /// for.
    PREVIOUSLY_TREATED_TARGET_NOT_DELINEATED(WARNING, "lesion"),
    /// A target, not a node, smaller at the baseline than what can be measured reliably.
    TARGET_BELOW_MEASURABLE_SIZE(WARNING, "lesion", "used", "atLeast"),
    /// A node among the targets with a short axis below 15 mm at the baseline.
    NODE_TARGET_BELOW_MALIGNANT_SIZE(WARNING, "lesion", "used", "atLeast"),
    /// A node among the non-targets with a normal short axis at the baseline.
    NORMAL_NODE_AS_NON_TARGET(INFO, "lesion", "shortAxis", "normalBelow"),
    /// No category can be given at any visit.
    TARGET_NOT_EVALUABLE_AT_BASELINE(WARNING, "lesion", "reason"),
    /// A liver target without enhancement at the baseline, followed as a non-target by mRECIST.
    HYPOVASCULAR_LESION_OUTSIDE_TARGETS(WARNING, "lesion"),
    /// A porta-hepatis node below 20 mm at the baseline, not malignant by mRECIST.
    PORTA_HEPATIS_NODE_LEFT_OUT(WARNING, "lesion", "shortAxis", "atLeast"),
    /// A node that was left out has reached malignant size or is said to have progressed.
    LEFT_OUT_NODE_GROWN(WARNING, "lesion", "shortAxis"),

    VIABLE_EXCEEDS_LONGEST(WARNING, "lesion", "viable", "longest"),
    SHORT_AXIS_EXCEEDS_LONGEST(WARNING, "lesion", "shortAxis", "longest"),
    /// A tenfold jump between consecutive values of one diameter.
    UNIT_SLIP_SUSPECTED(WARNING, "lesion", "diameter", "before", "now"),
    /// A diameter that no criteria use for this kind of lesion at this site.
    DIAMETER_NOT_USED(INFO, "lesion", "diameter"),
    VIABLE_WITHOUT_ARTERIAL_PHASE(WARNING, "lesion"),
    /// A non-target of the liver that does not enhance, but is not known to have done so at the baseline.
    ENHANCEMENT_AT_BASELINE_UNKNOWN(INFO, "lesion"),

    ARTERIAL_PHASE_NOT_STATED(WARNING),
    ARTERIAL_PHASE_MISSING(WARNING),
    ARTERIAL_PHASE_INADEQUATE(WARNING),
    MODALITY_CHANGED(WARNING, "from", "to", "visit"),
    CONTRAST_AGENT_CHANGED(WARNING, "from", "to", "visit"),
    /// Lipiodol obscures enhancement, or may after TACE on CT.
    LIPIODOL_ON_CT(WARNING, "lipiodol"),
    /// Slices of more than 5 mm.
    SLICE_TOO_THICK(WARNING, "sliceThickness", "atMost", "measurableFrom"),
    CHEST_IMAGED_FIRST_TIME(INFO),

    /// A visit listed after one of a later date.
    VISIT_OUT_OF_ORDER(INFO, "visit", "listedAfter"),
    VISIT_BEFORE_BASELINE(INFO, "visit", "baseline"),
    BASELINE_AFTER_TREATMENT_START(WARNING, "visit", "daysAfter"),
    /// A baseline more than 28 days before the start of treatment.
    BASELINE_LONG_BEFORE_TREATMENT(WARNING, "visit", "daysBefore", "atMost"),
    /// A visit after the baseline and before the start of treatment.
    VISIT_BEFORE_TREATMENT_START(WARNING, "visit", "daysBefore"),
    VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY(WARNING, "visit", "modality", "daysSince", "atLeast"),
    /// Facts on the liver's function more than 28 days older than the last visit.
    LIVER_FACTS_OUTDATED(WARNING, "daysBefore", "visit", "atMost"),

    INTERVENTION_BEFORE_BASELINE(INFO, "modality", "date"),
    LOCOREGIONAL_RETREATMENT(INFO, "modality", "date"),
    /// A lesion treated locally in a course of systemic treatment, not evaluable from then on.
    LESION_TREATED_LOCALLY(WARNING, "lesion", "modality", "date"),
    /// A pending new lesion treated locally in a course of systemic treatment, followed no longer.
    PENDING_NEW_LESION_CLOSED(WARNING, "lesion", "modality", "date"),

    COMPLETE_RESPONSE_FOLLOWED_BY_LESSER(WARNING, "visit", "overall", "completeAt"),
    COMPLETE_RESPONSE_WITH_RESIDUAL_LESION(INFO, "lesion", "longest"),
    COMPLETE_RESPONSE_WITHOUT_CHEST_IMAGING(WARNING, "visit"),
    COMPLETE_RESPONSE_WITH_PENDING_LESION(WARNING, "lesion", "visit"),
    /// A tumour marker above normal stands against a complete response.
    MARKER_BLOCKS_COMPLETE_RESPONSE(INFO, "visit", "overall"),
    HELD_RESPONSE(INFO, "visit", "overall", "unheld"),
    /// A target that has grown by a fifth or more inside a partial response.
    MIXED_RESPONSE(WARNING, "lesion", "smallest", "used", "visit"),
    STABLE_DISEASE_BEFORE_MINIMUM(INFO, "visit", "overall", "daysSince", "atLeast"),
    AFP_RISING_WHILE_CATEGORY_IMPROVES(WARNING, "before", "now", "visit", "overall"),
    AFP_FALLING_WHILE_PROGRESSING(WARNING, "before", "now", "visit", "overall"),
    /// A tumour of the liver that still enhances at a time when that can be the effect of radiation.
    ENHANCEMENT_AFTER_RADIATION(WARNING, "visit", "overall", "modality", "daysSince"),
    STATED_CATEGORY_DIFFERS(WARNING, "visit", "stated", "overall"),

    PROGRESSION_BY_NON_TARGET_ALONE(WARNING, "visit", "target"),
    PROGRESSION_BY_LESS_THAN_5_MM(WARNING, "visit", "increase", "nadir"),
    PROGRESSION_BY_IMPUTED_LENGTH(WARNING, "visit", "lesion", "imputedAt", "used"),
    /// Progression that rests on new nodes of less than 15 mm alone.
    PROGRESSION_BY_SMALL_NODE_ALONE(WARNING, "lesion", "visit"),
    VISIT_AFTER_PROGRESSION(INFO, "visit", "progressionAt", "progressionDate"),

    /// The context states otherwise than the course tells.
    CONTEXT_AGAINST_COURSE(ERROR, "fact", "stated", "derived"),
    /// Facts of the context, or of the context and the course, that cannot all be true.
    CONTEXT_CONTRADICTS_ITSELF(ERROR, "contradiction", "fact"),
    /// Progression was decided elsewhere, while the criteria find none at the last visit.
    PROGRESSION_DECIDED_ELSEWHERE(WARNING, "progressionDate", "visit", "overall"),

    /// A response decided elsewhere, listed after one of a later date.
    RESPONSE_OUT_OF_ORDER(INFO, "date", "listedAfter"),
    RESPONSE_BEFORE_REFERENCE_DATE(WARNING, "date", "referenceDate"),
    RESPONSE_AFTER_PROGRESSION(INFO, "date", "progressionDate"),

    PENDING_NEW_LESION(WARNING, "lesion", "visit"),
    CERTAINTY_NOT_STATED(WARNING, "lesion", "visit"),
    NEW_NODE_BELOW_MALIGNANT_SIZE(INFO, "lesion", "shortAxis", "atLeast"),
    NEW_NODE_NORMAL(INFO, "lesion", "shortAxis", "atLeast"),
    NEW_THROMBUS_ENHANCEMENT_NOT_STATED(WARNING, "lesion"),
    /// A new thrombus called unequivocal although it does not enhance.
    NEW_THROMBUS_NOT_ENHANCING(WARNING, "lesion"),
    /// A new lesion of the lung at the first visit that imaged the chest.
    NEW_LESION_WHERE_FIRST_IMAGED(WARNING, "lesion", "visit");

    private final String id;
    private final Severity severity;
    private final Set<String> facts;

    FindingKind(Severity severity, String... facts) {
        id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.severity = severity;
        this.facts = Set.of(facts);
    }

    /// The stable name, such as `viable-exceeds-longest`.
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /// The names of the facts that a finding of this kind can state, the criteria that it holds for aside.
    public Set<String> facts() {
        return facts;
    }
}
