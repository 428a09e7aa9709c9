package org.mrecist.criteria.recist11;

import static org.mrecist.trace.Rule.interpreted;
import static org.mrecist.trace.Rule.published;

import java.util.List;
import java.util.Locale;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.OverallTable;
import org.mrecist.criteria.PrintedRow;
import org.mrecist.criteria.RuleSet;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Rule;

/// The rules of RECIST 1.1 with the places where they were published.
final class Recist11Rules {
    private static final String PAPER = "eisenhauer-2009";
    private static final String FAQ = "eortc-recist-faq";

    static final Rule LONGEST_DIAMETER = published(
            "recist-longest-diameter",
            PAPER,
            "measurement of lesions",
            "A target that is no node is measured by its whole longest diameter.");
    static final Rule NODE_SHORT_AXIS = published(
            "recist-node-short-axis",
            PAPER,
            "lymph nodes",
            "A node is measured by its short axis and is normal below 10 mm.");
    static final Rule DISAPPEARED =
            published("recist-target-disappeared", PAPER, "target lesions", "A target that is gone counts 0 mm.");
    static final Rule TOO_SMALL = published(
                    "recist-too-small",
                    PAPER,
                    "target lesions that become too small to measure",
                    "A target that is present but too small to measure takes the length given, else 5 mm or what the"
                            + " protocol says; it is not gone, unless it is a node of normal size.")
            .under("mrecist-too-small");
    static final Rule NON_TARGET_SEEN = published(
            "recist-non-target-seen",
            PAPER,
            "non-target lesions",
            "A non-target is gone, present or unequivocally progressed as the reader says; a node is gone below"
                    + " 10 mm.");
    static final Rule NEW_NODE = published(
            "recist-new-node", FAQ, "new lesions, lymph nodes", "A node below 10 mm is normal and no new lesion.");
    static final Rule NEW_EFFUSION = published(
                    "recist-new-effusion",
                    PAPER,
                    "cytology and histology",
                    "An effusion or ascites that appears is new tumour only with malignant cytology.")
            .under("effusion-proof");
    static final Rule NEW_BY_CERTAINTY = published(
            "recist-new-by-certainty",
            PAPER,
            "new lesions",
            "A new lesion is progression when it is unequivocal; an equivocal one awaits a later visit.");
    static final Rule NEW_CERTAINTY_NOT_STATED = interpreted(
            "recist-new-certainty-not-stated",
            PAPER,
            "new lesions",
            "new-lesion-certainty-not-stated",
            "A new lesion of which no certainty is stated awaits a later visit.");

    private Recist11Rules() {}

    static RuleSet ruleSet() {
        return new RuleSet(
                "RECIST_1_1",
                "recist-1.1-2009",
                "RECIST 1.1 (Eisenhauer et al. 2009)",
                "1",
                false,
                List.of(
                        LONGEST_DIAMETER,
                        NODE_SHORT_AXIS,
                        DISAPPEARED,
                        TOO_SMALL,
                        NON_TARGET_SEEN,
                        NEW_NODE,
                        NEW_EFFUSION,
                        NEW_BY_CERTAINTY,
                        NEW_CERTAINTY_NOT_STATED),
                target(),
                nonTarget(),
                NonTargetResponse.NON_CR_NON_PD,
                newLesions(),
                overall(),
                published(
                                "recist-marker-above-normal",
                                PAPER,
                                "response criteria, complete response and tumour markers",
                                "A tumour marker above normal blocks an overall complete response.")
                        .under("marker-without-targets"),
                List.of(
                        Switch.TOO_SMALL_TO_MEASURE_MM,
                        Switch.PARTIAL_SUM_PROGRESSION,
                        Switch.HELD_RESPONSE,
                        Switch.REAPPEARANCE_AFTER_COMPLETE_RESPONSE,
                        Switch.MIN_STABLE_DISEASE_DAYS,
                        Switch.CONFIRMATION_REQUIRED,
                        Switch.CONFIRMATION_DAYS,
                        Switch.MAX_NOT_EVALUABLE_BETWEEN,
                        Switch.ACCEPT_STABLE_BETWEEN,
                        Switch.COMPLETE_THEN_PARTIAL,
                        Switch.COMPLETE_THEN_STABLE));
    }

    private static RuleSet.TargetRules target() {
        return new RuleSet.TargetRules(
                published("recist-no-target", PAPER, "table 2", "Without a target the non-targets decide."),
                published(
                        "recist-sum-of-diameters",
                        PAPER,
                        "baseline documentation of target lesions",
                        "The sum of the longest diameters, for nodes the short axes; the nadir is the smallest earlier"
                                + " sum, the baseline included."),
                interpreted(
                        "recist-incomplete-baseline",
                        PAPER,
                        "missing assessments",
                        "incomplete-baseline",
                        "A target that was not evaluable at the baseline leaves no sum to compare with."),
                interpreted(
                        "recist-no-baseline-sum",
                        PAPER,
                        "target lesions",
                        "no-baseline-sum",
                        "From a baseline sum of 0 no response and no stability can be stated, only growth."),
                published(
                                "recist-target-reappearance",
                                FAQ,
                                "reappearance of lesions after complete response",
                                "A target that comes back after an overall complete response is progression.")
                        .under("reappearance-after-complete-response"),
                published(
                        "recist-target-complete-response",
                        PAPER,
                        "target lesions, complete response",
                        "Every target is gone and every target node is below 10 mm short axis."),
                published(
                        "recist-target-progression",
                        PAPER,
                        "target lesions, progressive disease",
                        "The sum is at least 20 % and at least 5 mm above the smallest earlier sum."),
                published(
                                "recist-target-partial-sum",
                                PAPER,
                                "missing assessments and inevaluable designation",
                                "The evaluable targets alone already prove progression.")
                        .under("partial-sum-progression"),
                published(
                        "recist-target-partial-response",
                        PAPER,
                        "target lesions, partial response",
                        "The sum is at least 30 % below the baseline sum."),
                published(
                                "recist-target-held-response",
                                FAQ,
                                "partial response followed by regrowth short of progression",
                                "A response is held until progression.")
                        .under("held-response"),
                published(
                        "recist-target-stable-disease",
                        PAPER,
                        "target lesions, stable disease",
                        "Neither enough shrinkage for partial response nor enough growth for progression."),
                published(
                        "recist-target-not-evaluable",
                        PAPER,
                        "missing assessments and inevaluable designation",
                        "A target that was not evaluable leaves the targets not evaluable."),
                published(
                                "recist-locally-treated",
                                FAQ,
                                "surgery and radiotherapy during treatment",
                                "A target treated locally in the course of a systemic treatment is not evaluable from"
                                        + " then on.")
                        .under("local-treatment-in-systemic-course"),
                interpreted(
                        "recist-locoregional-retreatment",
                        FAQ,
                        "surgery and radiotherapy during treatment",
                        "locoregional-retreatment",
                        "Repeating a local treatment belongs to a course of locoregional treatment."),
                published(
                                "recist-split-lesion",
                                PAPER,
                                "lesions that split or coalesce on treatment",
                                "The parts of a target that split are added up in its place.")
                        .under("split-and-merged-lesions"),
                published(
                                "recist-merged-lesions",
                                PAPER,
                                "lesions that split or coalesce on treatment",
                                "A target that has grown together with another counts 0 and is gone when that one is.")
                        .under("split-and-merged-lesions"),
                interpreted(
                        "recist-per-lesion-response",
                        PAPER,
                        "target lesions",
                        "per-lesion-response",
                        "The thresholds applied to one lesion alone; per lesion, not a RECIST term."));
    }

    private static RuleSet.NonTargetRules nonTarget() {
        return new RuleSet.NonTargetRules(
                published("recist-no-non-target", PAPER, "table 1", "There is no non-target."),
                published(
                        "recist-non-target-complete-response",
                        PAPER,
                        "non-target lesions, complete response",
                        "Every non-target is gone and every node is below 10 mm."),
                published(
                        "recist-non-target-between",
                        PAPER,
                        "non-target lesions, non-CR/non-PD",
                        "A non-target persists without unequivocal progression."),
                published(
                        "recist-non-target-progression",
                        PAPER,
                        "non-target lesions, progressive disease",
                        "Existing non-targets have progressed unequivocally."),
                published(
                                "recist-non-target-reappearance",
                                FAQ,
                                "reappearance of lesions after complete response",
                                "A non-target that comes back after an overall complete response is progression.")
                        .under("reappearance-after-complete-response"),
                published(
                        "recist-non-target-not-evaluable",
                        PAPER,
                        "missing assessments and inevaluable designation",
                        "A non-target was not evaluable and none has progressed."));
    }

    private static RuleSet.NewLesionRules newLesions() {
        return new RuleSet.NewLesionRules(
                published("recist-no-new-lesion", PAPER, "new lesions", "There is no new lesion."),
                published(
                                "recist-new-lesion-retroactive",
                                PAPER,
                                "new lesions",
                                "Progression by a lesion that was settled later is dated at the visit at which it was"
                                        + " first seen.")
                        .under("retroactive-progression"),
                interpreted(
                        "recist-new-lesion-stays",
                        PAPER,
                        "new lesions",
                        "settled-lesion-stays",
                        "A settled new lesion stays at later visits until it is reported gone."),
                interpreted(
                        "recist-new-lesion-watched",
                        PAPER,
                        "new lesions",
                        "nodule-watched-since-baseline",
                        "An indeterminate nodule already seen at the baseline counts from the visit that settles it."),
                published(
                                "recist-new-lesion-closed",
                                FAQ,
                                "surgery and radiotherapy during treatment",
                                "A pending new lesion that was treated locally is no longer followed.")
                        .under("local-treatment-in-systemic-course"));
    }

    private static OverallTable overall() {
        return new OverallTable(
                NonTargetResponse.NON_CR_NON_PD,
                PrintedRow.rows(NonTargetResponse.NON_CR_NON_PD, Recist11Rules::overallRow));
    }

    private static Rule overallRow(PrintedRow row) {
        var id = "recist-overall-" + row.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (row) {
            case CR_WITH_CR -> published(id, PAPER, "table 1", "Targets CR, non-targets CR or none, nothing new: CR.");
            case CR_WITH_PERSISTING ->
                published(id, PAPER, "table 1", "Targets CR, non-targets persisting, nothing new: PR.");
            case CR_WITH_NE ->
                published(id, PAPER, "table 1", "Targets CR, non-targets not evaluated, nothing new: PR.");
            case PR -> published(id, PAPER, "table 1", "Targets PR, no progression, nothing new: PR.");
            case PR_WITH_NE ->
                published(id, PAPER, "table 1", "Targets PR, non-targets not all evaluated, nothing new: PR.");
            case SD -> published(id, PAPER, "table 1", "Targets SD, no progression, nothing new: SD.");
            case SD_WITH_NE ->
                published(id, PAPER, "table 1", "Targets SD, non-targets not all evaluated, nothing new: SD.");
            case NE, NE_WITH_NE ->
                published(id, PAPER, "table 1", "Targets not all evaluated, no progression, nothing new: NE.");
            case TARGET_PD -> published(id, PAPER, "table 1", "Progression of the targets: PD.");
            case NON_TARGET_PD -> published(id, PAPER, "tables 1 and 2", "Progression of the non-targets: PD.");
            case NEW_LESION -> published(id, PAPER, "tables 1 and 2", "An unequivocal new lesion: PD.");
            case NOTHING_FOLLOWED ->
                interpreted(
                        id,
                        PAPER,
                        "tables 1 and 2",
                        "mrecist-not-evaluable-rows",
                        "Neither target nor non-target is followed, nothing new: NE.");
            case NON_TARGET_ONLY_CR -> published(id, PAPER, "table 2", "Non-target disease only, CR: CR.");
            case NON_TARGET_ONLY_PERSISTING ->
                published(id, PAPER, "table 2", "Non-target disease only, persisting: non-CR/non-PD.");
            case NON_TARGET_ONLY_NE ->
                published(id, PAPER, "table 2", "Non-target disease only, not all evaluated: NE.");
        };
    }
}
