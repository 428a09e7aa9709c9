package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

final class CompleteResponseVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String L1_AND_L2 = L1 + "lesion L2 NON_TARGET MASS LIVER\n";
    private static final String NON_TARGET_ONLY = "lesion L2 NON_TARGET MASS LIVER\n";

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.COMPLETE_RESPONSE_FOLLOWED_BY_LESSER,
                    "a non-target that cannot be evaluated leaves a partial response, whatever lies between",
                    L1_AND_L2 + """
                    visit V0 2024-01-01: L1 40v40, L2 present enhancing
                    visit V1 2024-03-01: L1 gone, L2 gone
                    visit V2 2024-05-01: L1 ne, L2 gone
                    visit V3 2024-07-01: L1 gone, L2 ne
                    visit V4 2024-09-01: L1 gone, L2 ne
                    """,
                    "/visits/3 visit=V3 overall=PR completeAt=V1"),
            has(
                    FindingKind.COMPLETE_RESPONSE_FOLLOWED_BY_LESSER,
                    "a marker above normal undoes a complete response of RECIST 1.1",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01 marker=yes: L1 gone
                    visit V2 2024-05-01 marker=no: L1 gone
                    """,
                    "/visits/2 visit=V2 overall=PR completeAt=V1 criteria=RECIST_1_1"),
            has(
                    FindingKind.COMPLETE_RESPONSE_FOLLOWED_BY_LESSER,
                    "without targets a non-target is there again, not known to enhance",
                    NON_TARGET_ONLY + """
                    visit V0 2024-01-01: L2 present enhancing
                    visit V1 2024-03-01: L2 gone
                    visit V2 2024-05-01: L2 present
                    """,
                    "/visits/2 visit=V2 overall=NON_CR_NON_PD completeAt=V1 criteria=MRECIST"),
            hasNot(
                    FindingKind.COMPLETE_RESPONSE_FOLLOWED_BY_LESSER,
                    "progression after a complete response is itself the answer, and ends it",
                    L1_AND_L2 + """
                    visit V0 2024-01-01: L1 40v40, L2 present enhancing
                    visit V1 2024-03-01: L1 gone, L2 gone
                    visit V2 2024-05-01: L1 20v20, L2 gone
                    visit V3 2024-07-01: L1 gone, L2 ne
                    """),
            has(
                    FindingKind.COMPLETE_RESPONSE_WITH_RESIDUAL_LESION,
                    "without a viable part the whole lesion is there still",
                    L1_AND_L2 + """
                    visit V0 2024-01-01: L1 40v40, L2 20v20
                    visit V1 2024-03-01: L1 38v0, L2 0.01v0
                    """,
                    "/visits/1/findings/0/longestDiameterMm lesion=L1 longest=38mm criteria=MRECIST",
                    "/visits/1/findings/1/longestDiameterMm lesion=L2 longest=0.01mm criteria=MRECIST"),
            hasNot(
                    FindingKind.COMPLETE_RESPONSE_WITH_RESIDUAL_LESION,
                    "a lesion of 0 mm, one without a longest diameter and a normal node leave nothing",
                    L1_AND_L2 + """
                    lesion N1 TARGET LYMPH_NODE LYMPH_NODE_OTHER
                    visit V0 2024-01-01: L1 40v40, L2 20v20, N1 30s20
                    visit V1 2024-03-01: L1 0v0, L2 v0, N1 30s9
                    """),
            hasNot(
                    FindingKind.COMPLETE_RESPONSE_WITH_RESIDUAL_LESION,
                    "a partial response leaves something anyhow",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 38v10
                    """),
            has(
                    FindingKind.COMPLETE_RESPONSE_WITHOUT_CHEST_IMAGING,
                    "a complete response of the whole patient needs more than the liver",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 gone
                    visit V2 2024-05-01 chest=no: L1 gone
                    visit V3 2024-07-01 chest=yes: L1 gone
                    """,
                    "/visits/1 visit=V1",
                    "/visits/2 visit=V2"),
            hasNot(
                    FindingKind.COMPLETE_RESPONSE_WITHOUT_CHEST_IMAGING,
                    "a partial response does not ask for it",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 20v20
                    """),
            has(
                    FindingKind.COMPLETE_RESPONSE_WITH_PENDING_LESION,
                    "a complete response is given while a new lesion is pending",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 gone, +X MASS LUNG 12 EQUIVOCAL, +Y MASS LUNG gone
                    visit V2 2024-05-01: L1 gone
                    """,
                    "/visits/1/newLesions/0 lesion=X visit=V1"),
            hasNot(
                    FindingKind.COMPLETE_RESPONSE_WITH_PENDING_LESION,
                    "a partial response with one pending is none",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 20v20, +X MASS LUNG 12 EQUIVOCAL
                    """),
            has(
                    FindingKind.MARKER_BLOCKS_COMPLETE_RESPONSE,
                    "a marker above normal stands against a complete response of RECIST 1.1",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01 marker=no: L1 gone
                    visit V2 2024-05-01 marker=yes: L1 gone
                    """,
                    "/visits/1/markerNormal visit=V1 overall=PR criteria=RECIST_1_1"),
            has(
                    FindingKind.MARKER_BLOCKS_COMPLETE_RESPONSE,
                    "also with non-targets beside the targets",
                    L1_AND_L2 + """
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01 marker=no: L1 gone, L2 gone
                    """,
                    "/visits/1/markerNormal visit=V1 overall=PR criteria=RECIST_1_1"),
            has(
                    FindingKind.MARKER_BLOCKS_COMPLETE_RESPONSE,
                    "also without targets",
                    NON_TARGET_ONLY + """
                    visit V0 2024-01-01: L2 present
                    visit V1 2024-03-01 marker=no: L2 gone
                    """,
                    "/visits/1/markerNormal visit=V1 overall=NON_CR_NON_PD criteria=RECIST_1_1"),
            hasNot(
                    FindingKind.MARKER_BLOCKS_COMPLETE_RESPONSE,
                    "what is no complete response without the marker is not blocked by it",
                    L1_AND_L2 + """
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01 marker=no: L1 20v20, L2 gone
                    visit V2 2024-05-01 marker=no: L1 gone, L2 present
                    """),
            hasNot(FindingKind.MARKER_BLOCKS_COMPLETE_RESPONSE, "nor without targets", NON_TARGET_ONLY + """
                    visit V0 2024-01-01: L2 present
                    visit V1 2024-03-01 marker=no: L2 present
                    """));

    private CompleteResponseVectors() {}
}
