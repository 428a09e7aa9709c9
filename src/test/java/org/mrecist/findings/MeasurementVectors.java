package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

final class MeasurementVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String N1 = "lesion N1 TARGET LYMPH_NODE LYMPH_NODE_OTHER\n";

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.VIABLE_EXCEEDS_LONGEST,
                    "the viable part is larger than the lesion",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40.01
                    """,
                    "/visits/1/findings/0/viableDiameterMm lesion=L1 viable=40.01mm longest=40mm"),
            hasNot(FindingKind.VIABLE_EXCEEDS_LONGEST, "the viable part may be the whole lesion", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 v50
                    """),
            has(
                    FindingKind.SHORT_AXIS_EXCEEDS_LONGEST,
                    "the short axis is longer than the longest diameter, of a known node or a new one",
                    N1 + """
                    visit V0 2024-01-01: N1 20s20.01
                    visit V1 2024-03-01: N1 s20, +X LYMPH_NODE LYMPH_NODE_OTHER 12s15
                    """,
                    "/visits/0/findings/0/shortAxisMm lesion=N1 shortAxis=20.01mm longest=20mm",
                    "/visits/1/newLesions/0/shortAxisMm lesion=X shortAxis=15mm longest=12mm"),
            hasNot(FindingKind.SHORT_AXIS_EXCEEDS_LONGEST, "a round node has equal diameters", N1 + """
                    visit V0 2024-01-01: N1 20s20
                    visit V1 2024-03-01: N1 s25
                    """),
            has(
                    FindingKind.UNIT_SLIP_SUSPECTED,
                    "centimetres are taken for millimetres, and back",
                    L1 + """
                    visit V0 2024-01-01: L1 40v35
                    visit V1 2024-03-01: L1 40v3.5
                    visit V2 2024-05-01: L1 40v35
                    """,
                    "/visits/1/findings/0/viableDiameterMm lesion=L1 diameter=VIABLE before=35mm now=3.5mm",
                    "/visits/2/findings/0/viableDiameterMm lesion=L1 diameter=VIABLE before=3.5mm now=35mm"),
            has(
                    FindingKind.UNIT_SLIP_SUSPECTED,
                    "a ratio of 9.5 and one of 10.5 are tenfold",
                    L1 + """
                    lesion L2 TARGET MASS LIVER
                    visit V0 2024-01-01: L1 19v10, L2 21v10
                    visit V1 2024-03-01: L1 2v10, L2 2v10
                    """,
                    "/visits/1/findings/0/longestDiameterMm lesion=L1 diameter=LONGEST before=19mm now=2mm",
                    "/visits/1/findings/1/longestDiameterMm lesion=L2 diameter=LONGEST before=21mm now=2mm"),
            hasNot(FindingKind.UNIT_SLIP_SUSPECTED, "a hundredth beside those ratios is not tenfold", L1 + """
                    lesion L2 TARGET MASS LIVER
                    visit V0 2024-01-01: L1 18.99v10, L2 21.01v10
                    visit V1 2024-03-01: L1 2v10, L2 2v10
                    """),
            has(
                    FindingKind.UNIT_SLIP_SUSPECTED,
                    "the larger value must be measurable",
                    L1 + """
                    lesion L2 TARGET MASS LIVER
                    visit V0 2024-01-01: L1 20v1, L2 20v1
                    visit V1 2024-03-01: L1 20v9.99, L2 20v10
                    """,
                    "/visits/1/findings/1/viableDiameterMm lesion=L2 diameter=VIABLE before=1mm now=10mm"),
            has(
                    FindingKind.UNIT_SLIP_SUSPECTED,
                    "visits without the diameter lie between consecutive values, and new lesions are compared too",
                    N1 + """
                    visit V0 2024-01-01: N1 s20
                    visit V1 2024-03-01: N1 ne, +X MASS LUNG 1.2
                    visit V2 2024-05-01: N1 s2, +X MASS LUNG 12
                    """,
                    "/visits/2/findings/0/shortAxisMm lesion=N1 diameter=SHORT_AXIS before=20mm now=2mm",
                    "/visits/2/newLesions/0/longestDiameterMm lesion=X diameter=LONGEST before=1.2mm now=12mm"),
            hasNot(
                    FindingKind.UNIT_SLIP_SUSPECTED,
                    "nothing is ten times 0, and another diameter is another value",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v0
                    visit V2 2024-05-01: L1 40v40
                    visit V3 2024-07-01: L1 v40
                    visit V4 2024-09-01: L1 4
                    """.replace("L1 40v40\n", "L1 35v40\n")),
            has(
                    FindingKind.DIAMETER_NOT_USED,
                    "a short axis of a mass and a viable diameter outside the liver play no part",
                    L1 + """
                    lesion L2 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 40v40s30, L2 30v20, +X MASS LUNG 12s9
                    """,
                    "/visits/0/findings/0/shortAxisMm lesion=L1 diameter=SHORT_AXIS",
                    "/visits/0/findings/1/viableDiameterMm lesion=L2 diameter=VIABLE",
                    "/visits/0/newLesions/0/shortAxisMm lesion=X diameter=SHORT_AXIS"),
            hasNot(
                    FindingKind.DIAMETER_NOT_USED,
                    "a short axis of a node and a viable diameter in the liver or portal vein are used",
                    L1 + N1 + """
                    lesion T1 NON_TARGET TUMOUR_THROMBUS PORTAL_VEIN
                    visit V0 2024-01-01: L1 40v40, N1 25s20, T1 20v20, +X LYMPH_NODE LYMPH_NODE_OTHER 12s9
                    """),
            has(
                    FindingKind.VIABLE_WITHOUT_ARTERIAL_PHASE,
                    "what is viable cannot be seen without an arterial phase",
                    L1 + """
                    visit V0 2024-01-01 phase=ADEQUATE: L1 40v40
                    visit V1 2024-03-01 phase=MISSING: L1 40v40
                    visit V2 2024-05-01 phase=INADEQUATE: L1 40v0
                    """,
                    "/visits/1/findings/0/viableDiameterMm lesion=L1",
                    "/visits/2/findings/0/viableDiameterMm lesion=L1"),
            hasNot(
                    FindingKind.VIABLE_WITHOUT_ARTERIAL_PHASE,
                    "not stated is not missing, and outside the liver no arterial phase is asked for",
                    L1 + """
                    lesion L2 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 40v40, L2 30
                    visit V1 2024-03-01 phase=MISSING: L1 40, L2 30v20
                    """));

    private MeasurementVectors() {}
}
