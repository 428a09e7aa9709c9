package org.mrecist.findings;

import static org.mrecist.findings.Severity.ERROR;
import static org.mrecist.findings.Severity.INFO;
import static org.mrecist.findings.Severity.WARNING;

import java.util.Locale;

/// What can be found about the data of a course.
public enum FindingKind {
    /// More than five targets.
    TOO_MANY_TARGETS(ERROR),
    /// More than two targets in one organ, all nodes being one organ.
    TOO_MANY_TARGETS_IN_ONE_ORGAN(ERROR),
    THROMBUS_AS_TARGET(ERROR),
    EFFUSION_AS_TARGET(ERROR),
    INFILTRATIVE_LESION_AS_TARGET(WARNING),
    /// A target that is said not to be well delineated, which mRECIST asks for.
    ILL_DEFINED_TARGET(WARNING),
    /// A target treated locally before the course, which must have progressed since.
    PREVIOUSLY_TREATED_TARGET(WARNING),
    /// A target treated locally before the course without word of a well-delineated viable part, which mRECIST asks
    /// for.
    PREVIOUSLY_TREATED_TARGET_NOT_DELINEATED(WARNING),
    /// A target, not a node, smaller at the baseline than what can be measured reliably.
    TARGET_BELOW_MEASURABLE_SIZE(WARNING),
    /// A node among the targets with a short axis below 15 mm at the baseline.
    NODE_TARGET_BELOW_MALIGNANT_SIZE(WARNING),
    /// A node among the non-targets with a normal short axis at the baseline.
    NORMAL_NODE_AS_NON_TARGET(INFO),
    /// No category can be given at any visit.
    TARGET_NOT_EVALUABLE_AT_BASELINE(WARNING),
    /// A liver target without enhancement at the baseline, followed as a non-target by mRECIST.
    HYPOVASCULAR_LESION_OUTSIDE_TARGETS(WARNING),
    /// A porta-hepatis node below 20 mm at the baseline, not malignant by mRECIST.
    PORTA_HEPATIS_NODE_LEFT_OUT(WARNING),
    /// A node that was left out has reached malignant size or is said to have progressed.
    LEFT_OUT_NODE_GROWN(WARNING),

    VIABLE_EXCEEDS_LONGEST(WARNING),
    SHORT_AXIS_EXCEEDS_LONGEST(WARNING),
    /// A tenfold jump between consecutive values of one diameter.
    UNIT_SLIP_SUSPECTED(WARNING),
    /// A diameter that no criteria use for this kind of lesion at this site.
    DIAMETER_NOT_USED(INFO),
    VIABLE_WITHOUT_ARTERIAL_PHASE(WARNING),
    /// A non-target of the liver that does not enhance, but is not known to have done so at the baseline.
    ENHANCEMENT_AT_BASELINE_UNKNOWN(INFO),

    ARTERIAL_PHASE_NOT_STATED(WARNING),
    ARTERIAL_PHASE_MISSING(WARNING),
    ARTERIAL_PHASE_INADEQUATE(WARNING),
    MODALITY_CHANGED(WARNING),
    CONTRAST_AGENT_CHANGED(WARNING),
    /// Lipiodol obscures enhancement, or may after TACE on CT.
    LIPIODOL_ON_CT(WARNING),
    /// Slices of more than 5 mm.
    SLICE_TOO_THICK(WARNING),
    CHEST_IMAGED_FIRST_TIME(INFO),

    /// A visit listed after one of a later date.
    VISIT_OUT_OF_ORDER(INFO),
    VISIT_BEFORE_BASELINE(INFO),
    BASELINE_AFTER_TREATMENT_START(WARNING),
    /// A baseline more than 28 days before the start of treatment.
    BASELINE_LONG_BEFORE_TREATMENT(WARNING),
    /// A visit after the baseline and before the start of treatment.
    VISIT_BEFORE_TREATMENT_START(WARNING),
    VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY(WARNING),
    /// Facts on the liver's function more than 28 days older than the last visit.
    LIVER_FACTS_OUTDATED(WARNING),

    INTERVENTION_BEFORE_BASELINE(INFO),
    LOCOREGIONAL_RETREATMENT(INFO),
    /// A lesion treated locally in a course of systemic treatment, not evaluable from then on.
    LESION_TREATED_LOCALLY(WARNING),
    /// A pending new lesion treated locally in a course of systemic treatment, followed no longer.
    PENDING_NEW_LESION_CLOSED(WARNING),

    COMPLETE_RESPONSE_FOLLOWED_BY_LESSER(WARNING),
    COMPLETE_RESPONSE_WITH_RESIDUAL_LESION(INFO),
    COMPLETE_RESPONSE_WITHOUT_CHEST_IMAGING(WARNING),
    COMPLETE_RESPONSE_WITH_PENDING_LESION(WARNING),
    /// A tumour marker above normal stands against a complete response.
    MARKER_BLOCKS_COMPLETE_RESPONSE(INFO),
    HELD_RESPONSE(INFO),
    /// A target that has grown by a fifth or more inside a partial response.
    MIXED_RESPONSE(WARNING),
    STABLE_DISEASE_BEFORE_MINIMUM(INFO),
    AFP_RISING_WHILE_CATEGORY_IMPROVES(WARNING),
    AFP_FALLING_WHILE_PROGRESSING(WARNING),
    /// A tumour of the liver that still enhances at a time when that can be the effect of radiation.
    ENHANCEMENT_AFTER_RADIATION(WARNING),
    STATED_CATEGORY_DIFFERS(WARNING),

    PROGRESSION_BY_NON_TARGET_ALONE(WARNING),
    PROGRESSION_BY_LESS_THAN_5_MM(WARNING),
    PROGRESSION_BY_IMPUTED_LENGTH(WARNING),
    /// Progression that rests on new nodes of less than 15 mm alone.
    PROGRESSION_BY_SMALL_NODE_ALONE(WARNING),
    VISIT_AFTER_PROGRESSION(INFO),

    /// The context states otherwise than the course tells.
    CONTEXT_AGAINST_COURSE(ERROR),
    /// Facts of the context, or of the context and the course, that cannot all be true.
    CONTEXT_CONTRADICTS_ITSELF(ERROR),
    /// Progression was decided elsewhere, while the criteria find none at the last visit.
    PROGRESSION_DECIDED_ELSEWHERE(WARNING),

    /// A response decided elsewhere, listed after one of a later date.
    RESPONSE_OUT_OF_ORDER(INFO),
    RESPONSE_BEFORE_REFERENCE_DATE(WARNING),
    RESPONSE_AFTER_PROGRESSION(INFO),

    PENDING_NEW_LESION(WARNING),
    CERTAINTY_NOT_STATED(WARNING),
    NEW_NODE_BELOW_MALIGNANT_SIZE(INFO),
    NEW_NODE_NORMAL(INFO),
    NEW_THROMBUS_ENHANCEMENT_NOT_STATED(WARNING),
    /// A new thrombus called unequivocal although it does not enhance.
    NEW_THROMBUS_NOT_ENHANCING(WARNING),
    /// A new lesion of the lung at the first visit that imaged the chest.
    NEW_LESION_WHERE_FIRST_IMAGED(WARNING);

    private final String id;
    private final Severity severity;

    FindingKind(Severity severity) {
        id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.severity = severity;
    }

    /// The stable name, such as `viable-exceeds-longest`.
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
