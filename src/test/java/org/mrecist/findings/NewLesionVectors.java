package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `eisenhauer-2009`, new lesions; `schwartz-2016`, new nodes; `lencioni-2010`, new lesions.
final class NewLesionVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String BASELINE = L1 + "visit V0 2024-01-01: L1 40v40\n";

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.PENDING_NEW_LESION,
                    "the last report leaves it pending, at the last visit or before",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X MASS LUNG 12 EQUIVOCAL, +Y MASS LUNG 12 EQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, +Y MASS LUNG 12 EQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=X visit=V1",
                    "/visits/2/newLesions/0 lesion=Y visit=V2"),
            has(
                    FindingKind.PENDING_NEW_LESION,
                    "each criteria settle by their own rules",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X MASS LIVER 9 UNEQUIVOCAL, +Y MASS LIVER 10 TYPICAL EQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=X visit=V1 criteria=MRECIST",
                    "/visits/1/newLesions/1 lesion=Y visit=V1 criteria=RECIST_1_1"),
            has(
                    FindingKind.PENDING_NEW_LESION,
                    "a nodule watched since the baseline is pending",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40, +X MASS LIVER 8 EQUIVOCAL
                    """,
                    "/visits/0/newLesions/0 lesion=X visit=V0"),
            hasNot(FindingKind.PENDING_NEW_LESION, "it was settled, or is gone", BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X MASS LUNG 12 EQUIVOCAL, +Y MASS LUNG 12 EQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, +X MASS LUNG 12 UNEQUIVOCAL, +Y MASS LUNG gone
                    """),
            hasNot(
                    FindingKind.PENDING_NEW_LESION,
                    "it was treated locally",
                    "treatment SYSTEMIC_ICI\nintervention 2024-04-01 SBRT X\n" + BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X MASS LUNG 12 EQUIVOCAL
                    visit V2 2024-05-01: L1 40v40
                    """),
            has(
                    FindingKind.CERTAINTY_NOT_STATED,
                    "nothing becomes progression by silence",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +A MASS LUNG 12, +B BONE BONE, \
                    +C TUMOUR_THROMBUS PORTAL_VEIN, +D INFILTRATIVE LIVER, +E OTHER OTHER
                    """,
                    "/visits/1/newLesions/0 lesion=A visit=V1",
                    "/visits/1/newLesions/1 lesion=B visit=V1",
                    "/visits/1/newLesions/2 lesion=C visit=V1",
                    "/visits/1/newLesions/3 lesion=D visit=V1",
                    "/visits/1/newLesions/4 lesion=E visit=V1"),
            has(
                    FindingKind.CERTAINTY_NOT_STATED,
                    "mRECIST settles masses of the liver and nodes by size",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +A MASS LIVER 9, +B LYMPH_NODE LYMPH_NODE_OTHER s12
                    """,
                    "/visits/1/newLesions/0 lesion=A visit=V1 criteria=RECIST_1_1",
                    "/visits/1/newLesions/1 lesion=B visit=V1 criteria=RECIST_1_1"),
            hasNot(
                    FindingKind.CERTAINTY_NOT_STATED,
                    "it is stated, or settled later, or there is nothing to settle so",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +A MASS LUNG 12 EQUIVOCAL, +B MASS LUNG 12, \
                    +C EFFUSION_OR_ASCITES PERITONEUM, +D LYMPH_NODE LYMPH_NODE_OTHER s9
                    visit V2 2024-05-01: L1 40v40, +A MASS LUNG gone, +B MASS LUNG 12 UNEQUIVOCAL
                    """),
            has(
                    FindingKind.NEW_NODE_BELOW_MALIGNANT_SIZE,
                    "a new node below 15 mm may be normal, as long as it is not settled at that size",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s14.99 EQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s15 UNEQUIVOCAL
                    visit V3 2024-07-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s12 UNEQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=X shortAxis=14.99mm atLeast=15mm"),
            has(
                    FindingKind.NEW_NODE_BELOW_MALIGNANT_SIZE,
                    "mRECIST asks for 20 mm at the porta hepatis",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS s19.99 UNEQUIVOCAL, \
                    +Y LYMPH_NODE LYMPH_NODE_PORTA_HEPATIS s20 UNEQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=X shortAxis=19.99mm atLeast=20mm criteria=MRECIST"),
            has(
                    FindingKind.NEW_NODE_BELOW_MALIGNANT_SIZE,
                    "what RECIST 1.1 settles at the visit is small all the same",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s10 UNEQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=X shortAxis=10mm atLeast=15mm"),
            hasNot(
                    FindingKind.NEW_NODE_BELOW_MALIGNANT_SIZE,
                    "it is large, not measured, gone, or no node",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +A LYMPH_NODE LYMPH_NODE_OTHER s15, \
                    +B LYMPH_NODE LYMPH_NODE_OTHER, +C LYMPH_NODE LYMPH_NODE_OTHER s0 gone, +D MASS LUNG 12s9
                    """),
            has(
                    FindingKind.NEW_NODE_NORMAL,
                    "RECIST 1.1 takes a node below 10 mm for normal",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s9.99 UNEQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=X shortAxis=9.99mm atLeast=10mm criteria=RECIST_1_1"),
            hasNot(FindingKind.NEW_NODE_NORMAL, "a node of 10 mm is not normal", BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s10 UNEQUIVOCAL
                    """),
            has(
                    FindingKind.NEW_THROMBUS_ENHANCEMENT_NOT_STATED,
                    "a bland thrombus does not enhance; said once for a thrombus",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X TUMOUR_THROMBUS PORTAL_VEIN UNEQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, +X TUMOUR_THROMBUS PORTAL_VEIN UNEQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=X"),
            hasNot(
                    FindingKind.NEW_THROMBUS_ENHANCEMENT_NOT_STATED,
                    "some report states it, or the thrombus is gone, or the lesion is none",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X TUMOUR_THROMBUS PORTAL_VEIN UNEQUIVOCAL, \
                    +Y MASS LUNG 12 UNEQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, +X TUMOUR_THROMBUS PORTAL_VEIN UNEQUIVOCAL enhancing, \
                    +Z TUMOUR_THROMBUS PORTAL_VEIN gone
                    """),
            has(
                    FindingKind.NEW_THROMBUS_NOT_ENHANCING,
                    "a thrombus that does not enhance is called unequivocal",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X TUMOUR_THROMBUS PORTAL_VEIN UNEQUIVOCAL unenhancing
                    """,
                    "/visits/1/newLesions/0 lesion=X"),
            hasNot(
                    FindingKind.NEW_THROMBUS_NOT_ENHANCING,
                    "it enhances, or is in doubt, or is no thrombus",
                    BASELINE + """
                    visit V1 2024-03-01: L1 40v40, +X TUMOUR_THROMBUS PORTAL_VEIN UNEQUIVOCAL enhancing, \
                    +Y TUMOUR_THROMBUS PORTAL_VEIN EQUIVOCAL unenhancing, \
                    +Z MASS LIVER 12 UNEQUIVOCAL unenhancing
                    """),
            has(
                    FindingKind.NEW_LESION_WHERE_FIRST_IMAGED,
                    "a lesion of the lung is new where the chest was not imaged before",
                    L1 + """
                    visit V0 2024-01-01 chest=no: L1 40v40
                    visit V1 2024-03-01 chest=yes: L1 40v40, +A MASS LUNG 12 EQUIVOCAL, +B MASS LIVER 12, \
                    +C MASS LUNG gone
                    visit V2 2024-05-01 chest=yes: L1 40v40, +A MASS LUNG 12 EQUIVOCAL
                    """,
                    "/visits/1/newLesions/0 lesion=A visit=V1"),
            has(
                    FindingKind.NEW_LESION_WHERE_FIRST_IMAGED,
                    "another new lesion seen before says nothing of the lung",
                    L1 + """
                    visit V0 2024-01-01 chest=no: L1 40v40
                    visit V1 2024-03-01 chest=no: L1 40v40, +B MASS LIVER 12
                    visit V2 2024-05-01 chest=yes: L1 40v40, +A MASS LUNG 12 EQUIVOCAL, +B MASS LIVER 12
                    """,
                    "/visits/2/newLesions/0 lesion=A visit=V2"),
            hasNot(FindingKind.NEW_LESION_WHERE_FIRST_IMAGED, "it was seen before, or the chest imaged", L1 + """
                    visit V0 2024-01-01 chest=no: L1 40v40
                    visit V1 2024-03-01 chest=no: L1 40v40, +X MASS LUNG 12 EQUIVOCAL
                    visit V2 2024-05-01 chest=yes: L1 40v40, +X MASS LUNG 12 EQUIVOCAL
                    visit V3 2024-07-01 chest=yes: L1 40v40, +Y MASS LUNG 12 EQUIVOCAL
                    """),
            hasNot(FindingKind.NEW_LESION_WHERE_FIRST_IMAGED, "whether the chest was imaged is not stated", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01 chest=yes: L1 40v40, +X MASS LUNG 12 EQUIVOCAL
                    """));

    private NewLesionVectors() {}
}
