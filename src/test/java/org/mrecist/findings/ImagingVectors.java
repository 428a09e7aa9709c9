package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `eisenhauer-2009`, methods of assessment; `lencioni-2010`, image acquisition.
final class ImagingVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String TACE = "treatment TACE start=2024-01-05\n" + L1;

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.ARTERIAL_PHASE_NOT_STATED,
                    "mRECIST rests on the arterial phase",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01 phase=ADEQUATE: L1 40v40
                    """,
                    "/visits/0 criteria=MRECIST"),
            has(
                    FindingKind.ARTERIAL_PHASE_NOT_STATED,
                    "a new lesion of the liver needs the arterial phase too",
                    """
                    lesion L1 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 40
                    visit V1 2024-03-01: L1 40, +X MASS LIVER 12
                    """,
                    "/visits/1 criteria=MRECIST"),
            hasNot(FindingKind.ARTERIAL_PHASE_NOT_STATED, "outside the liver it plays no part", """
                    lesion L1 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 40
                    visit V1 2024-03-01: L1 40, +X MASS LUNG 12
                    """),
            has(
                    FindingKind.ARTERIAL_PHASE_MISSING,
                    "without an arterial phase lesions of the liver are not evaluable",
                    L1 + """
                    visit V0 2024-01-01 phase=ADEQUATE: L1 40v40
                    visit V1 2024-03-01 phase=MISSING: L1 40
                    """,
                    "/visits/1/imaging/arterialPhase criteria=MRECIST"),
            hasNot(FindingKind.ARTERIAL_PHASE_MISSING, "an adequate or inadequate phase is not missing", L1 + """
                    visit V0 2024-01-01 phase=ADEQUATE: L1 40v40
                    visit V1 2024-03-01 phase=INADEQUATE: L1 40
                    """),
            has(
                    FindingKind.ARTERIAL_PHASE_INADEQUATE,
                    "with an inadequate arterial phase lesions of the liver are not evaluable",
                    L1 + """
                    visit V0 2024-01-01 phase=ADEQUATE: L1 40v40
                    visit V1 2024-03-01 phase=INADEQUATE: L1 40
                    """,
                    "/visits/1/imaging/arterialPhase criteria=MRECIST"),
            hasNot(FindingKind.ARTERIAL_PHASE_INADEQUATE, "an adequate phase, or none, is not inadequate", L1 + """
                    visit V0 2024-01-01 phase=ADEQUATE: L1 40v40
                    visit V1 2024-03-01 phase=MISSING: L1 40
                    """),
            has(
                    FindingKind.MODALITY_CHANGED,
                    "each visit is compared with the latest earlier one that states its modality",
                    L1 + """
                    visit V0 2024-01-01 modality=CT: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    visit V2 2024-05-01 modality=MRI: L1 40v40
                    visit V3 2024-07-01 modality=MRI: L1 40v40
                    """,
                    "/visits/2/imaging/modality from=CT to=MRI visit=V0"),
            hasNot(FindingKind.MODALITY_CHANGED, "visits before the baseline are not compared", L1 + """
                    visit V0 2023-12-01 modality=MRI: L1 40v40
                    visit V1 2024-01-01 baseline modality=CT: L1 40v40
                    visit V2 2024-03-01 modality=CT: L1 40v40
                    """),
            has(
                    FindingKind.CONTRAST_AGENT_CHANGED,
                    "gadoxetate shows washout otherwise than an extracellular agent",
                    L1 + """
                    visit V0 2024-01-01 agent=EXTRACELLULAR: L1 40v40
                    visit V1 2024-03-01 agent=GADOXETATE: L1 40v40
                    """,
                    "/visits/1/imaging/contrastAgent from=EXTRACELLULAR to=GADOXETATE visit=V0"),
            hasNot(FindingKind.CONTRAST_AGENT_CHANGED, "the same agent, or none stated, is no change", L1 + """
                    visit V0 2024-01-01 agent=EXTRACELLULAR: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    visit V2 2024-05-01 agent=EXTRACELLULAR: L1 40v40
                    """),
            has(
                    FindingKind.LIPIODOL_ON_CT,
                    "CT after TACE may take lipiodol for enhancement",
                    TACE + """
                    visit V0 2024-01-01 modality=CT: L1 40v40
                    visit V1 2024-03-01 modality=CT: L1 40v40
                    """,
                    "/visits/1/imaging/modality lipiodol=NOT_STATED"),
            has(
                    FindingKind.LIPIODOL_ON_CT,
                    "whoever says that lipiodol obscures is believed",
                    L1 + """
                    visit V0 2024-01-01 lipiodol=yes: L1 40v40
                    """,
                    "/visits/0/imaging/lipiodolObscures lipiodol=OBSCURES"),
            has(
                    FindingKind.LIPIODOL_ON_CT,
                    "TACE in combination counts, from the baseline on where no start is stated",
                    """
                    treatment SYSTEMIC_TKI with=TACE
                    lesion L1 TARGET MASS LIVER
                    visit V0 2024-01-01 modality=CT: L1 40v40
                    visit V1 2024-03-01 modality=CT: L1 40v40
                    """,
                    "/visits/1/imaging/modality lipiodol=NOT_STATED"),
            has(
                    FindingKind.LIPIODOL_ON_CT,
                    "TACE of single lesions counts from the day after",
                    L1 + """
                    intervention 2024-03-01 TACE L1
                    intervention 2024-01-15 ABLATION L1
                    visit V0 2024-01-01 modality=CT: L1 40v40
                    visit V1 2024-03-01 modality=CT: L1 40v40
                    visit V2 2024-03-02 modality=CT: L1 40v40
                    """,
                    "/visits/2/imaging/modality lipiodol=NOT_STATED"),
            hasNot(
                    FindingKind.LIPIODOL_ON_CT,
                    "MRI, a word that it does not obscure, or a visit on the day itself is no finding",
                    TACE + """
                    visit V0 2024-01-05 modality=CT: L1 40v40
                    visit V1 2024-03-01 modality=MRI: L1 40v40
                    visit V2 2024-05-01 modality=CT lipiodol=no: L1 40v40
                    """),
            hasNot(FindingKind.LIPIODOL_ON_CT, "ablation leaves no lipiodol", """
                    treatment ABLATION start=2024-01-05
                    lesion L1 TARGET MASS LIVER
                    visit V0 2024-01-01 modality=CT: L1 40v40
                    visit V1 2024-03-01 modality=CT: L1 40v40
                    """),
            has(
                    FindingKind.SLICE_TOO_THICK,
                    "slices of more than 5 mm make small lesions unmeasurable",
                    L1 + """
                    visit V0 2024-01-01 slice=5.01: L1 40v40
                    """,
                    "/visits/0/imaging/sliceThicknessMm sliceThickness=5.01mm atMost=5mm measurableFrom=10.02mm"),
            hasNot(FindingKind.SLICE_TOO_THICK, "slices of 5 mm are thin enough", L1 + """
                    visit V0 2024-01-01 slice=5: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    """),
            has(
                    FindingKind.CHEST_IMAGED_FIRST_TIME,
                    "the chest is imaged after visits that did not",
                    L1 + """
                    visit V0 2024-01-01 chest=no: L1 40v40
                    visit V1 2024-03-01 chest=no: L1 40v40
                    visit V2 2024-05-01 chest=yes: L1 40v40
                    visit V3 2024-07-01 chest=yes: L1 40v40
                    """,
                    "/visits/2/chestImaged"),
            has(
                    FindingKind.CHEST_IMAGED_FIRST_TIME,
                    "a visit before the baseline did not image it either",
                    L1 + """
                    visit V0 2023-12-01 chest=no: L1 40v40
                    visit V1 2024-01-01 baseline chest=no: L1 40v40
                    visit V2 2024-03-01 chest=yes: L1 40v40
                    """,
                    "/visits/2/chestImaged"),
            hasNot(FindingKind.CHEST_IMAGED_FIRST_TIME, "an earlier visit that does not state it may have", L1 + """
                    visit V0 2024-01-01 chest=no: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    visit V2 2024-05-01 chest=yes: L1 40v40
                    """),
            hasNot(FindingKind.CHEST_IMAGED_FIRST_TIME, "the baseline is the first to image anything", L1 + """
                    visit V0 2024-01-01 chest=yes: L1 40v40
                    visit V1 2024-03-01 chest=yes: L1 40v40
                    """),
            hasNot(FindingKind.CHEST_IMAGED_FIRST_TIME, "a visit before the baseline imaged it", L1 + """
                    visit V0 2023-12-01 chest=yes: L1 40v40
                    visit V1 2024-01-01 baseline chest=no: L1 40v40
                    visit V2 2024-03-01 chest=yes: L1 40v40
                    """),
            hasNot(FindingKind.CHEST_IMAGED_FIRST_TIME, "it never was", L1 + """
                    visit V0 2024-01-01 chest=no: L1 40v40
                    visit V1 2024-03-01 chest=no: L1 40v40
                    """));

    private ImagingVectors() {}
}
