package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `eisenhauer-2009`, baseline documentation; `lencioni-2010` and `klca-2022`, target lesions.
final class TargetEligibilityVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";

    static final List<FindingVector> ALL = List.of(
            hasNot(FindingKind.TOO_MANY_TARGETS, "five targets are allowed", """
                    lesion L1 TARGET MASS LIVER
                    lesion L2 TARGET MASS LIVER
                    lesion L3 TARGET MASS LUNG
                    lesion L4 TARGET MASS LUNG
                    lesion L5 TARGET MASS ADRENAL
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 20, L4 20, L5 20
                    """),
            has(FindingKind.TOO_MANY_TARGETS, "six targets are one too many", """
                    lesion L1 TARGET MASS LIVER
                    lesion L2 TARGET MASS LIVER
                    lesion L3 TARGET MASS LUNG
                    lesion L4 TARGET MASS LUNG
                    lesion L5 TARGET MASS ADRENAL
                    lesion L6 TARGET MASS ADRENAL
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 20, L4 20, L5 20, L6 20
                    """, "/lesions targets=6 atMost=5"),
            has(
                    FindingKind.TOO_MANY_TARGETS,
                    "a target without enhancement is none by mRECIST, and not counted there",
                    """
                    lesion L1 TARGET MASS LIVER
                    lesion L2 TARGET MASS LIVER
                    lesion L3 TARGET MASS LUNG
                    lesion L4 TARGET MASS LUNG
                    lesion L5 TARGET MASS ADRENAL
                    lesion L6 TARGET MASS ADRENAL
                    visit V0 2024-01-01: L1 40v40, L2 30v0, L3 20, L4 20, L5 20, L6 20
                    """,
                    "/lesions targets=6 atMost=5 criteria=RECIST_1_1"),
            hasNot(FindingKind.TOO_MANY_TARGETS, "parts of a target do not count", """
                    lesion L1 TARGET MASS LIVER
                    lesion L2 TARGET MASS LIVER
                    lesion L3 TARGET MASS LUNG
                    lesion L4 TARGET MASS LUNG
                    lesion L5 TARGET MASS ADRENAL
                    lesion L6 TARGET MASS ADRENAL partOf=L5
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 20, L4 20, L5 20
                    visit V1 2024-03-01: L1 40v40, L2 30v30, L3 20, L4 20, L6 20
                    """),
            hasNot(FindingKind.TOO_MANY_TARGETS_IN_ONE_ORGAN, "two targets of an organ are allowed", """
                    lesion L1 TARGET MASS LIVER
                    lesion L2 TARGET MASS PORTAL_VEIN
                    lesion L3 TARGET MASS LUNG
                    lesion L4 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 20, L4 20
                    """),
            has(
                    FindingKind.TOO_MANY_TARGETS_IN_ONE_ORGAN,
                    "the portal vein counts for the liver",
                    """
                    lesion L1 TARGET MASS LIVER
                    lesion L2 TARGET MASS PORTAL_VEIN
                    lesion L3 TARGET MASS LIVER
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 20v20
                    """,
                    "/lesions organ=LIVER targets=3 atMost=2"),
            has(
                    FindingKind.TOO_MANY_TARGETS_IN_ONE_ORGAN,
                    "all nodes together are one organ",
                    """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                    lesion N2 TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    lesion N3 TARGET LYMPH_NODE OTHER
                    visit V0 2024-01-01: N1 s25, N2 s20, N3 s20
                    """,
                    "/lesions organ=LYMPH_NODES targets=3 atMost=2"),
            has(
                    FindingKind.TOO_MANY_TARGETS_IN_ONE_ORGAN,
                    "each organ is counted apart",
                    """
                    lesion B1 TARGET BONE BONE
                    lesion B2 TARGET BONE BONE
                    lesion B3 TARGET BONE BONE
                    lesion A1 TARGET MASS ADRENAL
                    lesion A2 TARGET MASS ADRENAL
                    lesion A3 TARGET MASS ADRENAL
                    lesion P1 TARGET MASS PERITONEUM
                    visit V0 2024-01-01: B1 20, B2 20, B3 20, A1 20, A2 20, A3 20, P1 20
                    """,
                    "/lesions organ=ADRENAL targets=3 atMost=2",
                    "/lesions organ=BONE targets=3 atMost=2"),
            hasNot(FindingKind.TOO_MANY_TARGETS_IN_ONE_ORGAN, "lesions at another site may lie in several organs", """
                    lesion O1 TARGET MASS OTHER
                    lesion O2 TARGET MASS OTHER
                    lesion O3 TARGET MASS OTHER
                    visit V0 2024-01-01: O1 20, O2 20, O3 20
                    """),
            has(
                    FindingKind.THROMBUS_AS_TARGET,
                    "a tumour thrombus is never a target",
                    L1 + """
                    lesion T1 TARGET TUMOUR_THROMBUS PORTAL_VEIN
                    visit V0 2024-01-01: L1 40v40, T1 20v20
                    """,
                    "/lesions/1 lesion=T1"),
            hasNot(FindingKind.THROMBUS_AS_TARGET, "a thrombus may be a non-target", L1 + """
                    lesion T1 NON_TARGET TUMOUR_THROMBUS PORTAL_VEIN
                    visit V0 2024-01-01: L1 40v40, T1 present enhancing
                    """),
            has(FindingKind.EFFUSION_AS_TARGET, "an effusion is never a target", L1 + """
                    lesion E1 TARGET EFFUSION_OR_ASCITES PERITONEUM
                    visit V0 2024-01-01: L1 40v40, E1 20
                    """, "/lesions/1 lesion=E1"),
            hasNot(FindingKind.EFFUSION_AS_TARGET, "ascites may be a non-target", L1 + """
                    lesion E1 NON_TARGET EFFUSION_OR_ASCITES PERITONEUM
                    visit V0 2024-01-01: L1 40v40, E1 present
                    """),
            has(
                    FindingKind.INFILTRATIVE_LESION_AS_TARGET,
                    "an infiltrative lesion is better followed as a non-target",
                    """
                    lesion I1 TARGET INFILTRATIVE LIVER
                    visit V0 2024-01-01: I1 40v40
                    """,
                    "/lesions/0 lesion=I1"),
            hasNot(FindingKind.INFILTRATIVE_LESION_AS_TARGET, "an infiltrative non-target is as it should be", """
                    lesion I1 NON_TARGET INFILTRATIVE LIVER
                    visit V0 2024-01-01: I1 present enhancing
                    """),
            has(
                    FindingKind.ILL_DEFINED_TARGET,
                    "mRECIST asks for a well-delineated target",
                    """
                    lesion L1 TARGET MASS LIVER ill-defined
                    visit V0 2024-01-01: L1 40v40
                    """,
                    "/lesions/0 lesion=L1 criteria=MRECIST"),
            hasNot(
                    FindingKind.ILL_DEFINED_TARGET,
                    "nothing is found where the margin is well defined or not stated",
                    """
                    lesion L1 TARGET MASS LIVER well-defined
                    lesion L2 TARGET MASS LIVER
                    lesion L3 NON_TARGET MASS LIVER ill-defined
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 present
                    """),
            has(
                    FindingKind.PREVIOUSLY_TREATED_TARGET,
                    "a lesion treated before is a target of RECIST 1.1 only if it progressed since",
                    """
                    lesion L1 TARGET MASS LIVER treated-before
                    visit V0 2024-01-01: L1 40v40
                    """,
                    "/lesions/0 lesion=L1 criteria=RECIST_1_1"),
            hasNot(
                    FindingKind.PREVIOUSLY_TREATED_TARGET,
                    "nothing is found where it was not treated or not stated",
                    """
                    lesion L1 TARGET MASS LIVER untreated-before
                    lesion L2 TARGET MASS LIVER
                    lesion L3 NON_TARGET MASS LIVER treated-before
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 present
                    """),
            has(
                    FindingKind.PREVIOUSLY_TREATED_TARGET_NOT_DELINEATED,
                    "mRECIST asks for a well-delineated viable part of a lesion treated before",
                    """
                    lesion L1 TARGET MASS LIVER treated-before
                    visit V0 2024-01-01: L1 40v40
                    """,
                    "/lesions/0 lesion=L1 criteria=MRECIST"),
            hasNot(
                    FindingKind.PREVIOUSLY_TREATED_TARGET_NOT_DELINEATED,
                    "nothing is found where delineation is stated, either way, or the lesion was not treated",
                    """
                    lesion L1 TARGET MASS LIVER treated-before well-defined
                    lesion L2 TARGET MASS LIVER treated-before ill-defined
                    lesion L3 TARGET MASS LIVER untreated-before
                    visit V0 2024-01-01: L1 40v40, L2 30v30, L3 30v30
                    """),
            hasNot(FindingKind.TARGET_BELOW_MEASURABLE_SIZE, "10 mm are measurable", L1 + """
                    visit V0 2024-01-01: L1 10v10
                    """),
            has(
                    FindingKind.TARGET_BELOW_MEASURABLE_SIZE,
                    "a hundredth less than 10 mm is not measurable",
                    L1 + """
                    visit V0 2024-01-01: L1 9.99v9.99
                    """,
                    "/visits/0/findings/0 lesion=L1 used=9.99mm atLeast=10mm"),
            has(
                    FindingKind.TARGET_BELOW_MEASURABLE_SIZE,
                    "mRECIST asks for 10 mm of the viable part",
                    L1 + """
                    visit V0 2024-01-01: L1 40v9.5
                    """,
                    "/visits/0/findings/0 lesion=L1 used=9.5mm atLeast=10mm criteria=MRECIST"),
            hasNot(FindingKind.TARGET_BELOW_MEASURABLE_SIZE, "slices of 5 mm ask for no more than 10 mm", L1 + """
                    visit V0 2024-01-01 slice=5: L1 10v10
                    """),
            has(
                    FindingKind.TARGET_BELOW_MEASURABLE_SIZE,
                    "thicker slices ask for twice their thickness",
                    L1 + """
                    lesion L2 TARGET MASS LUNG
                    visit V0 2024-01-01 slice=6.5: L1 13v13, L2 12.99
                    """,
                    "/visits/0/findings/1 lesion=L2 used=12.99mm atLeast=13mm"),
            has(
                    FindingKind.TARGET_BELOW_MEASURABLE_SIZE,
                    "too small to measure is not measurable",
                    L1 + """
                    visit V0 2024-01-01: L1 tiny
                    """,
                    "/visits/0/findings/0 lesion=L1 used=5mm atLeast=10mm"),
            hasNot(FindingKind.NODE_TARGET_BELOW_MALIGNANT_SIZE, "a node of 15 mm qualifies", """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    visit V0 2024-01-01 slice=8: N1 s15
                    """),
            has(
                    FindingKind.NODE_TARGET_BELOW_MALIGNANT_SIZE,
                    "a node below 15 mm does not qualify",
                    """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    visit V0 2024-01-01: N1 s14.99
                    """,
                    "/visits/0/findings/0 lesion=N1 used=14.99mm atLeast=15mm"),
            has(
                    FindingKind.NODE_TARGET_BELOW_MALIGNANT_SIZE,
                    "at the porta hepatis RECIST 1.1 asks for the same size, while mRECIST leaves the node out",
                    """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                    visit V0 2024-01-01: N1 s14
                    """,
                    "/visits/0/findings/0 lesion=N1 used=14mm atLeast=15mm criteria=RECIST_1_1"),
            has(
                    FindingKind.NODE_TARGET_BELOW_MALIGNANT_SIZE,
                    "at the porta hepatis mRECIST asks for 20 mm",
                    """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS
                    visit V0 2024-01-01: N1 tiny
                    """,
                    "/visits/0/findings/0 lesion=N1 used=5mm atLeast=15mm criteria=RECIST_1_1",
                    "/visits/0/findings/0 lesion=N1 used=5mm atLeast=20mm criteria=MRECIST"),
            has(
                    FindingKind.TARGET_NOT_EVALUABLE_AT_BASELINE,
                    "without a finding at the baseline a target has no baseline",
                    L1 + """
                    lesion L2 TARGET MASS LIVER
                    visit V0 2024-01-01: L1 40v40
                    """,
                    "/visits/0 lesion=L2 reason=NO_FINDING"),
            has(
                    FindingKind.TARGET_NOT_EVALUABLE_AT_BASELINE,
                    "mRECIST needs the viable part and RECIST 1.1 the whole lesion",
                    L1 + """
                    lesion L2 TARGET MASS LIVER
                    visit V0 2024-01-01: L1 40, L2 v20
                    """,
                    "/visits/0/findings/0 lesion=L1 reason=VIABLE_DIAMETER_NOT_GIVEN criteria=MRECIST",
                    "/visits/0/findings/1 lesion=L2 reason=LONGEST_DIAMETER_NOT_GIVEN criteria=RECIST_1_1"),
            hasNot(
                    FindingKind.TARGET_NOT_EVALUABLE_AT_BASELINE,
                    "a target measured at the baseline is evaluable",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 ne
                    """));

    private TargetEligibilityVectors() {}
}
