package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `lencioni-2010`, target lesions and lymph nodes; `eisenhauer-2009`, lymph nodes.
final class FollowedLesionVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String WITH_NON_TARGET = L1 + "lesion L2 NON_TARGET MASS LIVER\n";
    private static final String WITH_NODE = L1 + "lesion N1 NON_TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS\n";

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.HYPOVASCULAR_LESION_OUTSIDE_TARGETS,
                    "a liver target without enhancement at the baseline is no target of mRECIST",
                    L1 + """
                    lesion L2 TARGET MASS LIVER
                    visit V0 2024-01-01: L1 40v40, L2 30v0
                    """,
                    "/visits/0/findings/1 lesion=L2 criteria=MRECIST"),
            hasNot(
                    FindingKind.HYPOVASCULAR_LESION_OUTSIDE_TARGETS,
                    "the least enhancement makes a target, and an extrahepatic one needs none",
                    L1 + """
                    lesion L2 TARGET MASS LUNG
                    lesion L3 NON_TARGET MASS LIVER
                    visit V0 2024-01-01: L1 40v0.01, L2 30 unenhancing, L3 present unenhancing
                    """),
            has(
                    FindingKind.PORTA_HEPATIS_NODE_LEFT_OUT,
                    "a porta-hepatis node below 20 mm is not malignant by mRECIST, target or not",
                    L1 + """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                    lesion N2 NON_TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                    visit V0 2024-01-01: L1 40v40, N1 s19.99, N2 s12
                    """,
                    "/visits/0/findings/1 lesion=N1 shortAxis=19.99mm atLeast=20mm criteria=MRECIST",
                    "/visits/0/findings/2 lesion=N2 shortAxis=12mm atLeast=20mm criteria=MRECIST"),
            hasNot(
                    FindingKind.PORTA_HEPATIS_NODE_LEFT_OUT,
                    "a node of 20 mm there, or of any size elsewhere, or a part of a node is followed",
                    L1 + """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                    lesion N2 TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    lesion N3 TARGET LYMPH_NODE LYMPH_NODE_OTHER partOf=N2
                    visit V0 2024-01-01: L1 40v40, N1 s20, N2 s12
                    visit V1 2024-03-01: L1 40v40, N1 s12, N3 s12
                    """),
            has(
                    FindingKind.LEFT_OUT_NODE_GROWN,
                    "a node that was left out reaches malignant size",
                    WITH_NODE + """
                    visit V0 2024-01-01: L1 40v40, N1 s15
                    visit V1 2024-03-01: L1 40v40, N1 s19.99
                    visit V2 2024-05-01: L1 40v40, N1 s20
                    """,
                    "/visits/2/findings/1 lesion=N1 shortAxis=20mm criteria=MRECIST"),
            has(
                    FindingKind.LEFT_OUT_NODE_GROWN,
                    "a node that was left out is said to have progressed",
                    WITH_NODE + """
                    visit V0 2024-01-01: L1 40v40, N1 s15
                    visit V1 2024-03-01: L1 40v40, N1 pd s18
                    """,
                    "/visits/1/findings/1 lesion=N1 criteria=MRECIST"),
            hasNot(
                    FindingKind.LEFT_OUT_NODE_GROWN,
                    "a node that is followed is no finding when it grows",
                    WITH_NODE + """
                    visit V0 2024-01-01: L1 40v40, N1 s20
                    visit V1 2024-03-01: L1 40v40, N1 s25
                    """),
            has(
                    FindingKind.NORMAL_NODE_AS_NON_TARGET,
                    "a node below 10 mm is normal",
                    L1 + """
                    lesion N1 NON_TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    visit V0 2024-01-01: L1 40v40, N1 s9.99
                    """,
                    "/visits/0/findings/1 lesion=N1 shortAxis=9.99mm normalBelow=10mm"),
            hasNot(
                    FindingKind.NORMAL_NODE_AS_NON_TARGET,
                    "a node of 10 mm is none, nor is one without a short axis, nor a mass",
                    L1 + """
                    lesion N1 NON_TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    lesion N2 NON_TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    lesion L2 NON_TARGET MASS LUNG
                    visit V0 2024-01-01: L1 40v40, N1 s10, N2 present, L2 12s8
                    """),
            has(
                    FindingKind.ENHANCEMENT_AT_BASELINE_UNKNOWN,
                    "a non-target of which enhancement at the baseline was not stated",
                    WITH_NON_TARGET + """
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01: L1 40v40, L2 present
                    visit V2 2024-05-01: L1 40v40, L2 present unenhancing
                    """,
                    "/visits/2/findings/1 lesion=L2 criteria=MRECIST"),
            has(
                    FindingKind.ENHANCEMENT_AT_BASELINE_UNKNOWN,
                    "a non-target whose baseline had no arterial phase, or no finding",
                    WITH_NON_TARGET + """
                    lesion L3 NON_TARGET MASS LIVER
                    visit V0 2024-01-01 phase=MISSING: L1 40v40, L2 present enhancing
                    visit V1 2024-03-01: L1 40v40, L2 present unenhancing, L3 12v0
                    """,
                    "/visits/1/findings/1 lesion=L2 criteria=MRECIST",
                    "/visits/1/findings/2 lesion=L3 criteria=MRECIST"),
            hasNot(
                    FindingKind.ENHANCEMENT_AT_BASELINE_UNKNOWN,
                    "what is known at the baseline, gone, outside the liver or a target of the caller's is no finding",
                    """
                    lesion L1 TARGET MASS LIVER
                    lesion L2 NON_TARGET MASS LIVER
                    lesion L3 NON_TARGET MASS LIVER
                    lesion L4 NON_TARGET MASS LUNG
                    lesion L5 TARGET MASS LIVER
                    lesion L6 NON_TARGET MASS LIVER
                    visit V0 2024-01-01: L1 40v40, L2 present enhancing, L3 present, L4 present, L5 30v0, \
                    L6 present unenhancing
                    visit V1 2024-03-01: L1 40v40, L2 present unenhancing, L3 gone, L4 present unenhancing, \
                    L5 30v0, L6 present unenhancing
                    """));

    private FollowedLesionVectors() {}
}
