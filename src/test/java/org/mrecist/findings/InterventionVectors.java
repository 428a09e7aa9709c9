package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `eortc-recist-faq`, surgery and radiotherapy during treatment.
final class InterventionVectors {
    private static final String SYSTEMIC = "treatment SYSTEMIC_ICI start=2024-01-02\nlesion L1 TARGET MASS LIVER\n";
    private static final String LOCAL = "treatment TACE start=2024-01-02\nlesion L1 TARGET MASS LIVER\n";

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.INTERVENTION_BEFORE_BASELINE,
                    "a local treatment on the day of the baseline is not in mid-course",
                    SYSTEMIC + """
                    intervention 2024-01-01 ABLATION L1
                    visit V0 2024-01-01: L1 40v40
                    """,
                    "/interventions/0 modality=ABLATION date=2024-01-01"),
            hasNot(FindingKind.INTERVENTION_BEFORE_BASELINE, "one a day later is in mid-course", SYSTEMIC + """
                    intervention 2024-01-02 ABLATION L1
                    visit V0 2024-01-01: L1 40v40
                    """),
            has(
                    FindingKind.LOCOREGIONAL_RETREATMENT,
                    "in a locoregional course a repeated treatment belongs to the course",
                    LOCAL + """
                    intervention 2024-01-01 TACE L1
                    intervention 2024-02-01 TACE L1
                    visit V0 2024-01-01: L1 40v40
                    """,
                    "/interventions/1 modality=TACE date=2024-02-01"),
            hasNot(FindingKind.LOCOREGIONAL_RETREATMENT, "in a systemic course it does not", SYSTEMIC + """
                    intervention 2024-02-01 TACE L1
                    visit V0 2024-01-01: L1 40v40
                    """),
            has(
                    FindingKind.LESION_TREATED_LOCALLY,
                    "in a systemic course each lesion treated locally is not evaluable from then on",
                    SYSTEMIC + """
                    lesion L2 NON_TARGET MASS LIVER
                    intervention 2023-12-01 ABLATION L1
                    intervention 2024-02-01 ABLATION X L2 L1
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01: L1 40v40, L2 present, +X MASS LUNG 12 EQUIVOCAL
                    """,
                    "/interventions/1/lesions/1 lesion=L2 modality=ABLATION date=2024-02-01",
                    "/interventions/1/lesions/2 lesion=L1 modality=ABLATION date=2024-02-01"),
            hasNot(FindingKind.LESION_TREATED_LOCALLY, "in a locoregional course it stays evaluable", LOCAL + """
                    intervention 2024-02-01 ABLATION L1
                    visit V0 2024-01-01: L1 40v40
                    """),
            has(
                    FindingKind.PENDING_NEW_LESION_CLOSED,
                    "a pending new lesion treated locally is closed, by its first treatment",
                    SYSTEMIC + """
                    intervention 2023-12-01 ABLATION X
                    intervention 2024-05-01 ABLATION X
                    intervention 2024-04-01 SBRT L1 X
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X MASS LUNG 12 EQUIVOCAL
                    visit V2 2024-05-02: L1 40v40
                    """,
                    "/interventions/2/lesions/1 lesion=X modality=SBRT date=2024-04-01"),
            has(
                    FindingKind.PENDING_NEW_LESION_CLOSED,
                    "each criteria settle by their own rules",
                    SYSTEMIC + """
                    intervention 2024-04-01 SBRT X
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X MASS LIVER 9 UNEQUIVOCAL
                    visit V2 2024-05-02: L1 40v40
                    """,
                    "/interventions/0/lesions/0 lesion=X modality=SBRT date=2024-04-01 criteria=MRECIST"),
            hasNot(
                    FindingKind.PENDING_NEW_LESION_CLOSED,
                    "a settled lesion stays, and without a visit after it nothing is closed",
                    SYSTEMIC + """
                    intervention 2024-04-01 SBRT X
                    intervention 2024-06-01 SBRT Y
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X MASS LUNG 12 UNEQUIVOCAL, +Y MASS LUNG 12 EQUIVOCAL
                    visit V2 2024-05-02: L1 40v40
                    """));

    private InterventionVectors() {}
}
