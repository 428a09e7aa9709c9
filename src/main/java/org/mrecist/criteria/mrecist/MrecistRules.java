package org.mrecist.criteria.mrecist;

import static org.mrecist.trace.Rule.customary;
import static org.mrecist.trace.Rule.interpreted;
import static org.mrecist.trace.Rule.published;

import java.util.List;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.RuleSet;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Rule;

/// The rules of mRECIST with the places where they were published, or the readings that fill what is not.
final class MrecistRules {
    private static final String PAPER = "lencioni-2010";

    static final Rule VIABLE_DIAMETER = published(
                    "mrecist-viable-diameter",
                    PAPER,
                    "assessment of target lesions",
                    "A target of the liver is measured by the longest diameter of its viable part, which enhances in"
                            + " the arterial phase and does not cross major necrosis; without enhancement it counts"
                            + " 0 mm.")
            .under("viable-diameter-not-given");
    static final Rule EXTRAHEPATIC_DIAMETER = customary(
            "mrecist-extrahepatic-diameter",
            PAPER,
            "assessment of target lesions",
            "mrecist-extrahepatic-by-recist",
            "A target outside the liver is measured by its whole longest diameter.");
    static final Rule NODE_SHORT_AXIS = interpreted(
            "mrecist-node-short-axis",
            PAPER,
            "lymph nodes",
            "mrecist-nodal-complete-response",
            "A node is measured by its short axis and counts as normal below 10 mm, at the porta hepatis below what the"
                    + " protocol says.");
    static final Rule TOO_SMALL = interpreted(
            "mrecist-too-small",
            PAPER,
            "assessment of target lesions",
            "mrecist-too-small",
            "A target that is present but too small to measure takes the length given, else 5 mm or what the protocol"
                    + " says; it is not gone.");
    static final Rule NO_ARTERIAL_PHASE = customary(
            "mrecist-no-arterial-phase",
            PAPER,
            "image acquisition",
            "mrecist-no-arterial-phase",
            "Without an adequate arterial phase no lesion of the liver or the portal vein can be judged.");
    static final Rule HYPOVASCULAR = published(
                    "mrecist-hypovascular-lesion",
                    PAPER,
                    "target lesions, selection",
                    "A liver lesion that does not enhance at the baseline is no target; it is followed as a"
                            + " non-target.")
            .under("hypovascular-lesion-outside-targets");
    static final Rule PORTA_HEPATIS_NODE = published(
                    "mrecist-porta-hepatis-node",
                    PAPER,
                    "lymph nodes",
                    "A node at the porta hepatis below 20 mm short axis is not taken for malignant.")
            .under("nodal-sizes-in-mrecist");
    static final Rule ELIGIBLE_TARGET = customary(
            "mrecist-target-eligibility",
            PAPER,
            "target lesions, selection",
            "mrecist-target-eligibility",
            "A target of the liver is well delineated, has a viable part of at least 10 mm, also after earlier treatment,"
                    + " and is neither infiltrative nor a thrombus; what falls short is reported and not reassigned.");
    static final Rule NON_TARGET_BY_ENHANCEMENT = interpreted(
            "mrecist-non-target-by-enhancement",
            PAPER,
            "non-target lesions, complete response",
            "mrecist-non-target-complete",
            "A non-target of the liver that enhanced at the baseline is gone when its enhancement is.");
    static final Rule NON_TARGET_BY_PRESENCE = interpreted(
            "mrecist-non-target-by-presence",
            PAPER,
            "non-target lesions, complete response",
            "mrecist-non-target-complete",
            "Any other non-target is gone when it is not seen any more, a node below 10 mm short axis.");
    static final Rule NEW_NODULE_TYPICAL = customary(
            "mrecist-new-nodule-typical",
            PAPER,
            "new lesions",
            "mrecist-new-lesion-size",
            "A new liver nodule is tumour from 10 mm on with the typical vascular pattern.");
    static final Rule NEW_NODULE_GROWN = customary(
            "mrecist-new-nodule-grown",
            PAPER,
            "new lesions",
            "mrecist-new-lesion-size",
            "A new liver nodule of any pattern is tumour once it has grown by 10 mm since it was first measured.");
    static final Rule NEW_NODE = customary(
            "mrecist-new-node",
            PAPER,
            "lymph nodes",
            "mrecist-new-lesion-size",
            "A new node is malignant from 20 mm short axis on at the porta hepatis, from 15 mm elsewhere.");
    static final Rule NEW_EFFUSION = published(
                    "mrecist-new-effusion",
                    PAPER,
                    "pleural effusion and ascites",
                    "An effusion or ascites that appears is new tumour only with malignant cytology.")
            .under("effusion-proof");
    static final Rule NEW_BY_CERTAINTY = published(
            "mrecist-new-by-certainty",
            PAPER,
            "new lesions",
            "Any other new lesion is progression when it is unequivocal; an equivocal one awaits a later visit.");
    static final Rule NEW_CERTAINTY_NOT_STATED = interpreted(
            "mrecist-new-certainty-not-stated",
            PAPER,
            "new lesions",
            "new-lesion-certainty-not-stated",
            "A new lesion of which no certainty is stated awaits a later visit.");

    private MrecistRules() {}

    static RuleSet ruleSet() {
        return new RuleSet(
                "MRECIST",
                "mrecist-2010",
                "mRECIST for HCC (Lencioni & Llovet 2010)",
                "1",
                true,
                List.of(
                        VIABLE_DIAMETER,
                        EXTRAHEPATIC_DIAMETER,
                        NODE_SHORT_AXIS,
                        TOO_SMALL,
                        NO_ARTERIAL_PHASE,
                        HYPOVASCULAR,
                        PORTA_HEPATIS_NODE,
                        ELIGIBLE_TARGET,
                        NON_TARGET_BY_ENHANCEMENT,
                        NON_TARGET_BY_PRESENCE,
                        NEW_NODULE_TYPICAL,
                        NEW_NODULE_GROWN,
                        NEW_NODE,
                        NEW_EFFUSION,
                        NEW_BY_CERTAINTY,
                        NEW_CERTAINTY_NOT_STATED),
                target(),
                nonTarget(),
                NonTargetResponse.IR_SD,
                newLesions(),
                MrecistOverallTable.table(),
                null,
                List.of(Switch.values()));
    }

    private static RuleSet.TargetRules target() {
        return new RuleSet.TargetRules(
                interpreted(
                        "mrecist-no-target",
                        PAPER,
                        "overall response",
                        "mrecist-non-target-only",
                        "Without a target the non-targets decide."),
                published(
                        "mrecist-sum-of-diameters",
                        PAPER,
                        "table 2",
                        "The sum of the diameters of the targets; the nadir is the smallest sum since treatment"
                                + " started."),
                interpreted(
                        "mrecist-incomplete-baseline",
                        PAPER,
                        "table 2",
                        "incomplete-baseline",
                        "A target that was not evaluable at the baseline leaves no sum to compare with."),
                interpreted(
                        "mrecist-no-baseline-sum",
                        PAPER,
                        "table 2",
                        "no-baseline-sum",
                        "From a baseline sum of 0 no response and no stability can be stated, only growth."),
                interpreted(
                        "mrecist-target-reappearance",
                        PAPER,
                        "table 2",
                        "reappearance-after-complete-response",
                        "A target that comes back after an overall complete response is progression."),
                published(
                                "mrecist-target-complete-response",
                                PAPER,
                                "table 2",
                                "No arterial enhancement is left in any target of the liver, targets elsewhere are gone,"
                                        + " target nodes are normal.")
                        .under("mrecist-nodal-complete-response"),
                published(
                                "mrecist-target-progression",
                                PAPER,
                                "table 2",
                                "The sum is at least 20 % above the smallest earlier sum, and by an absolute growth where"
                                        + " the protocol asks for one.")
                        .under("mrecist-absolute-increase"),
                interpreted(
                        "mrecist-target-partial-sum",
                        PAPER,
                        "table 2",
                        "partial-sum-progression",
                        "The evaluable targets alone already prove progression."),
                published(
                        "mrecist-target-partial-response",
                        PAPER,
                        "table 2",
                        "The sum is at least 30 % below the baseline sum."),
                interpreted(
                        "mrecist-target-held-response",
                        PAPER,
                        "table 2",
                        "held-response",
                        "A response is held until progression."),
                published(
                        "mrecist-target-stable-disease",
                        PAPER,
                        "table 2",
                        "Neither partial response nor progressive disease."),
                interpreted(
                        "mrecist-target-not-evaluable",
                        PAPER,
                        "table 2",
                        "mrecist-not-evaluable-rows",
                        "A target that was not evaluable leaves the targets not evaluable."),
                interpreted(
                        "mrecist-locally-treated",
                        PAPER,
                        "table 2",
                        "local-treatment-in-systemic-course",
                        "A target treated locally in the course of a systemic treatment is not evaluable from then on."),
                interpreted(
                        "mrecist-locoregional-retreatment",
                        PAPER,
                        "table 2",
                        "locoregional-retreatment",
                        "Repeating a local treatment belongs to a course of locoregional treatment."),
                interpreted(
                        "mrecist-split-lesion",
                        PAPER,
                        "table 2",
                        "split-and-merged-lesions",
                        "The parts of a target that split are added up in its place."),
                interpreted(
                        "mrecist-merged-lesions",
                        PAPER,
                        "table 2",
                        "split-and-merged-lesions",
                        "A target that has grown together with another counts 0 and is gone when that one is."),
                interpreted(
                        "mrecist-per-lesion-response",
                        PAPER,
                        "table 2",
                        "per-lesion-response",
                        "The thresholds applied to one lesion alone; per lesion, not an mRECIST term."));
    }

    private static RuleSet.NonTargetRules nonTarget() {
        return new RuleSet.NonTargetRules(
                published("mrecist-no-non-target", PAPER, "overall response", "There is no non-target."),
                published(
                                "mrecist-non-target-complete-response",
                                PAPER,
                                "non-target lesions",
                                "No non-target shows viable tumour any more.")
                        .under("mrecist-non-target-complete"),
                published(
                        "mrecist-non-target-between",
                        PAPER,
                        "non-target lesions",
                        "A non-target persists: incomplete response or stable disease."),
                published(
                        "mrecist-non-target-progression",
                        PAPER,
                        "non-target lesions",
                        "Existing non-targets have progressed unequivocally."),
                interpreted(
                        "mrecist-non-target-reappearance",
                        PAPER,
                        "non-target lesions",
                        "reappearance-after-complete-response",
                        "A non-target that comes back after an overall complete response is progression."),
                interpreted(
                        "mrecist-non-target-not-evaluable",
                        PAPER,
                        "non-target lesions",
                        "mrecist-not-evaluable-rows",
                        "A non-target was not evaluable and none has progressed."));
    }

    private static RuleSet.NewLesionRules newLesions() {
        return new RuleSet.NewLesionRules(
                published("mrecist-no-new-lesion", PAPER, "new lesions", "There is no new lesion."),
                published(
                                "mrecist-new-lesion-retroactive",
                                PAPER,
                                "new lesions",
                                "Progression by a lesion that was settled later is dated at the visit at which it was"
                                        + " first seen.")
                        .under("retroactive-progression"),
                interpreted(
                        "mrecist-new-lesion-stays",
                        PAPER,
                        "new lesions",
                        "settled-lesion-stays",
                        "A settled new lesion stays at later visits until it is reported gone."),
                interpreted(
                        "mrecist-new-lesion-watched",
                        PAPER,
                        "new lesions",
                        "nodule-watched-since-baseline",
                        "An indeterminate nodule already seen at the baseline counts from the visit that settles it."),
                interpreted(
                        "mrecist-new-lesion-closed",
                        PAPER,
                        "new lesions",
                        "local-treatment-in-systemic-course",
                        "A pending new lesion that was treated locally is no longer followed."));
    }
}
