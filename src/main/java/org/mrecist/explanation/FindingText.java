package org.mrecist.explanation;

import java.util.stream.Collectors;
import org.mrecist.findings.Finding;

/// The English words for a finding about the data of a course.
public final class FindingText {
    private FindingText() {}

    /// One or two sentences, with the ids and numbers that the finding rests on; first the criteria where it holds
    /// for some only.
    public static String of(Finding finding) {
        var criteria = finding.criteria().stream().map(FindingWords::criteria).collect(Collectors.joining(" and "));
        var text = text(new FindingWords(finding));
        return criteria.isEmpty() ? text : criteria + ": " + text;
    }

    private static String text(FindingWords say) {
        return switch (say.kind()) {
            case TOO_MANY_TARGETS ->
                say.words("The course has {targets} targets; the criteria allow at most {atMost}.");
            case TOO_MANY_TARGETS_IN_ONE_ORGAN ->
                say.words("The course has {targets} targets in one organ ({organ}); the criteria allow at"
                        + " most {atMost}.");
            case THROMBUS_AS_TARGET ->
                say.words("Lesion {lesion} is a tumour thrombus, which is never a target by the criteria.");
            case EFFUSION_AS_TARGET ->
                say.words("Lesion {lesion} is an effusion or ascites, which is never a target by the" + " criteria.");
            case INFILTRATIVE_LESION_AS_TARGET ->
                say.words("Target {lesion} is infiltrative and not suited to repeated measurement.");
            case ILL_DEFINED_TARGET ->
                say.words("Target {lesion} is not well delineated, which these criteria ask of a target.");
            case PREVIOUSLY_TREATED_TARGET ->
                say.words("Target {lesion} was treated locally before the course; it qualifies as a target"
                        + " only if it has progressed since.");
            case PREVIOUSLY_TREATED_TARGET_NOT_DELINEATED ->
                say.words("Target {lesion} was treated locally before the course; it qualifies as a target"
                        + " only with a well-delineated viable part, which is not stated.");
            case TARGET_BELOW_MEASURABLE_SIZE ->
                say.words(
                        "Target {lesion} measures {used} at the baseline; lesions are measurable from" + " {atLeast}.");
            case NODE_TARGET_BELOW_MALIGNANT_SIZE ->
                say.words("The short axis of node {lesion} is {used} at the baseline; nodes qualify as"
                        + " targets from {atLeast}.");
            case NORMAL_NODE_AS_NON_TARGET ->
                say.words("The short axis of node {lesion} is {shortAxis} at the baseline; a node below"
                        + " {normalBelow} is normal.");
            case TARGET_NOT_EVALUABLE_AT_BASELINE ->
                say.words("Target {lesion} is not evaluable at the baseline: {reason}. Without a baseline"
                        + " sum the target response is NE at every visit.");
            case HYPOVASCULAR_LESION_OUTSIDE_TARGETS ->
                say.words("Liver lesion {lesion} does not enhance at the baseline. It is followed as a"
                        + " non-target for the whole course.");
            case PORTA_HEPATIS_NODE_LEFT_OUT ->
                say.words("The short axis of porta-hepatis node {lesion} is {shortAxis} at the baseline."
                        + " Below {atLeast} it is not malignant, and it is left out.");
            case LEFT_OUT_NODE_GROWN -> leftOutNodeGrown(say);
            case VIABLE_EXCEEDS_LONGEST ->
                say.words("The viable diameter of lesion {lesion} ({viable}) exceeds its longest diameter"
                        + " ({longest}).");
            case SHORT_AXIS_EXCEEDS_LONGEST ->
                say.words("The short axis of lesion {lesion} ({shortAxis}) exceeds its longest diameter"
                        + " ({longest}).");
            case UNIT_SLIP_SUSPECTED ->
                say.words("The {diameter} of lesion {lesion} changes tenfold, from {before} to {now};"
                        + " centimetres taken for millimetres are suspected.");
            case DIAMETER_NOT_USED ->
                say.words("The {diameter} of lesion {lesion} is given and not used for a lesion of its kind"
                        + " and site.");
            case VIABLE_WITHOUT_ARTERIAL_PHASE ->
                say.words("A viable diameter of lesion {lesion} is given at a visit without an adequate"
                        + " arterial phase.");
            case ENHANCEMENT_AT_BASELINE_UNKNOWN ->
                say.words("Non-target {lesion} is present without enhancement. As its enhancement at the"
                        + " baseline is not known, it does not count as gone.");
            case ARTERIAL_PHASE_NOT_STATED ->
                "The arterial phase is not stated. The viable diameters are used as given.";
            case ARTERIAL_PHASE_MISSING ->
                "The arterial phase is missing. Lesions of the liver and the portal vein are not evaluable.";
            case ARTERIAL_PHASE_INADEQUATE ->
                "The arterial phase is inadequate. Lesions of the liver and the portal vein are not evaluable.";
            case MODALITY_CHANGED -> say.words("The imaging modality changed from {from} at visit {visit} to {to}.");
            case CONTRAST_AGENT_CHANGED ->
                say.words("The contrast agent changed from {from} at visit {visit} to {to}.");
            case LIPIODOL_ON_CT -> lipiodol(say);
            case SLICE_TOO_THICK ->
                say.words("The slices are {sliceThickness} thick, more than {atMost}; lesions are"
                        + " measurable from {measurableFrom}.");
            case CHEST_IMAGED_FIRST_TIME -> "The chest was imaged for the first time in the course.";
            case VISIT_OUT_OF_ORDER ->
                say.words("Visit {visit} is listed after the later visit {listedAfter}. Visits are taken in"
                        + " date order.");
            case VISIT_BEFORE_BASELINE ->
                say.words("Visit {visit} precedes the baseline {baseline} and is not assessed.");
            case BASELINE_AFTER_TREATMENT_START ->
                say.words("The baseline {visit} lies {daysAfter} after the start of treatment.");
            case BASELINE_LONG_BEFORE_TREATMENT ->
                say.words("The baseline {visit} lies {daysBefore} before the start of treatment, more than"
                        + " {atMost}.");
            case VISIT_BEFORE_TREATMENT_START ->
                say.words("Visit {visit} lies after the baseline and {daysBefore} before the start of" + " treatment.");
            case VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY ->
                say.words("Visit {visit} lies {daysSince} after {modality}, whose effect is judged after"
                        + " {atLeast} at the earliest.");
            case LIVER_FACTS_OUTDATED ->
                say.words("The facts on liver function are {daysBefore} older than the last visit {visit},"
                        + " more than {atMost}.");
            case INTERVENTION_BEFORE_BASELINE ->
                say.words("The local treatment of {date} ({modality}) does not lie after the baseline,"
                        + " which shows the state after it.");
            case LOCOREGIONAL_RETREATMENT ->
                say.words("The local treatment of {date} ({modality}) belongs to the course; the baseline" + " stays.");
            case LESION_TREATED_LOCALLY ->
                say.words("Lesion {lesion} was treated locally on {date} ({modality}) in a course of"
                        + " another treatment. It is not evaluable from then on.");
            case PENDING_NEW_LESION_CLOSED ->
                say.words("New lesion {lesion} was treated locally on {date} ({modality}) while pending. It"
                        + " is followed no longer.");
            case COMPLETE_RESPONSE_FOLLOWED_BY_LESSER ->
                say.words("Visit {visit} is {overall} after the complete response of visit {completeAt}.");
            case COMPLETE_RESPONSE_WITH_RESIDUAL_LESION ->
                say.words("The complete response leaves lesion {lesion} with a whole diameter of {longest}"
                        + " and no viable part.");
            case COMPLETE_RESPONSE_WITHOUT_CHEST_IMAGING ->
                say.words("The complete response of visit {visit} is given without a statement that the"
                        + " chest was imaged; extrahepatic disease is not ruled out.");
            case COMPLETE_RESPONSE_WITH_PENDING_LESION ->
                say.words("The complete response of visit {visit} is given while new lesion {lesion} is" + " pending.");
            case MARKER_BLOCKS_COMPLETE_RESPONSE ->
                say.words("A tumour marker above normal stands against a complete response; visit {visit}"
                        + " is {overall}.");
            case HELD_RESPONSE ->
                say.words("The response of visit {visit} is held from an earlier visit. Without holding, it"
                        + " is {unheld} instead of {overall}.");
            case MIXED_RESPONSE ->
                say.words("Target {lesion} has grown from its smallest, {smallest}, to {used} inside the"
                        + " partial response of visit {visit}.");
            case STABLE_DISEASE_BEFORE_MINIMUM ->
                say.words("Visit {visit} is {overall} at {daysSince} after the reference date; it counts"
                        + " towards the best overall response from {atLeast} on.");
            case AFP_RISING_WHILE_CATEGORY_IMPROVES ->
                say.words("AFP has risen from {before} to {now} while visit {visit} is {overall}.");
            case AFP_FALLING_WHILE_PROGRESSING ->
                say.words("AFP has fallen from {before} to {now} while visit {visit} is {overall}; imaging and"
                        + " marker disagree.");
            case ENHANCEMENT_AFTER_RADIATION ->
                say.words("Visit {visit} is {overall} at {daysSince} after {modality}. Arterial enhancement can"
                        + " persist for months after radiation and then fade.");
            case CONTEXT_AGAINST_COURSE ->
                say.words("The context states {stated} as {fact}, the course tells {derived}. The fact counts as"
                        + " unknown for the next steps.");
            case CONTEXT_CONTRADICTS_ITSELF -> contradiction(say);
            case PROGRESSION_DECIDED_ELSEWHERE ->
                say.words("Progression was decided elsewhere on {progressionDate}, while visit {visit} is {overall};"
                        + " the next steps are those of {overall}.");
            case STATED_CATEGORY_DIFFERS ->
                say.words("The stated category of visit {visit} is {stated}; the criteria give {overall}.");
            case PROGRESSION_BY_NON_TARGET_ALONE ->
                say.words("The progression of visit {visit} rests on non-targets alone, with a target"
                        + " response of {target}. This is rare and presumes that the progression is"
                        + " unequivocal.");
            case PROGRESSION_BY_LESS_THAN_5_MM ->
                say.words("The progression of visit {visit} rests on growth by {increase} from a nadir of"
                        + " {nadir}, less than the 5 mm that RECIST 1.1 asks for.");
            case PROGRESSION_BY_IMPUTED_LENGTH ->
                say.words("The progression of visit {visit} rests on a length of {used} imputed at visit"
                        + " {imputedAt} for target {lesion}, which was too small to measure.");
            case PROGRESSION_BY_SMALL_NODE_ALONE ->
                say.words("The progression of visit {visit} rests on new nodes below 15 mm alone, among"
                        + " them {lesion}. A later visit can settle whether they are tumour.");
            case VISIT_AFTER_PROGRESSION -> afterProgression(say);
            case RESPONSE_OUT_OF_ORDER ->
                say.words("The response of {date} is listed after the later one of {listedAfter}. Responses are taken"
                        + " in date order.");
            case RESPONSE_BEFORE_REFERENCE_DATE ->
                say.words("The response of {date} precedes the reference date {referenceDate} and is not counted.");
            case RESPONSE_AFTER_PROGRESSION ->
                say.words("The response of {date} lies after the progression of {progressionDate} and is not"
                        + " counted.");
            case PENDING_NEW_LESION ->
                say.words("New lesion {lesion} is pending at visit {visit}, its last report: neither"
                        + " settled nor gone.");
            case CERTAINTY_NOT_STATED ->
                say.words(
                        "The certainty of new lesion {lesion} is not stated at visit {visit}. It stays" + " pending.");
            case NEW_NODE_BELOW_MALIGNANT_SIZE ->
                say.words("The short axis of new node {lesion} is {shortAxis}; nodes count as malignant"
                        + " from {atLeast} on.");
            case NEW_NODE_NORMAL ->
                say.words("The short axis of new node {lesion} is {shortAxis}; a node below {atLeast} is no"
                        + " new lesion.");
            case NEW_THROMBUS_ENHANCEMENT_NOT_STATED ->
                say.words(
                        "Whether new thrombus {lesion} enhances is not stated; a bland thrombus is not" + " excluded.");
            case NEW_THROMBUS_NOT_ENHANCING ->
                say.words("New thrombus {lesion} is called unequivocal and does not enhance; a bland"
                        + " thrombus is not excluded.");
            case NEW_LESION_WHERE_FIRST_IMAGED ->
                say.words("Lung lesion {lesion} is new at visit {visit}, the first to image the chest; it"
                        + " may have been there before.");
        };
    }

    private static String contradiction(FindingWords say) {
        return say.words("Facts that cannot all be true: " + String.join(", ", say.values("fact"))
                + ". They count as unknown for the next steps.");
    }

    private static String leftOutNodeGrown(FindingWords say) {
        return say.has("shortAxis")
                ? say.words("The short axis of porta-hepatis node {lesion}, left out at the baseline, is now"
                        + " {shortAxis}.")
                : say.words("Porta-hepatis node {lesion}, left out at the baseline, is said to have" + " progressed.");
    }

    private static String lipiodol(FindingWords say) {
        return say.value("lipiodol").equals("OBSCURES")
                ? "Lipiodol obscures enhancement."
                : "CT after TACE, where lipiodol can be taken for enhancement; whether it obscures is not stated.";
    }

    private static String afterProgression(FindingWords say) {
        return say.has("progressionAt")
                ? say.words("Visit {visit} lies after the progression of visit {progressionAt}; it is"
                        + " classified and not counted.")
                : say.words("Visit {visit} lies after the progression of {progressionDate} that was decided"
                        + " elsewhere; it is classified and not counted.");
    }
}
