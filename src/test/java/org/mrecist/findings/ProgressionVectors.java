package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `eisenhauer-2009`, progression of non-targets and new lesions.
final class ProgressionVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String TWO_TARGETS = L1 + "lesion L2 TARGET MASS LIVER\n";
    private static final String WITH_NON_TARGET = L1 + "lesion L2 NON_TARGET MASS LIVER\n";

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.PROGRESSION_BY_NON_TARGET_ALONE,
                    "the targets are stable, or not evaluable, and a non-target has progressed",
                    WITH_NON_TARGET + """
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01: L1 40v40, L2 pd
                    visit V2 2024-05-01: L1 ne, L2 pd
                    """,
                    "/visits/1 visit=V1 target=SD",
                    "/visits/2 visit=V2 target=NE"),
            hasNot(
                    FindingKind.PROGRESSION_BY_NON_TARGET_ALONE,
                    "the targets have progressed too, or alone",
                    WITH_NON_TARGET + """
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01: L1 60v60, L2 pd
                    visit V2 2024-05-01: L1 60v60, L2 present
                    """),
            hasNot(FindingKind.PROGRESSION_BY_NON_TARGET_ALONE, "there is a new lesion too", WITH_NON_TARGET + """
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01: L1 40v40, L2 pd, +X MASS LUNG 12 UNEQUIVOCAL
                    """),
            hasNot(FindingKind.PROGRESSION_BY_NON_TARGET_ALONE, "without targets there is nothing else", """
                    lesion L2 NON_TARGET MASS LIVER
                    visit V0 2024-01-01: L2 present
                    visit V1 2024-03-01: L2 pd
                    """),
            has(
                    FindingKind.PROGRESSION_BY_LESS_THAN_5_MM,
                    "mRECIST asks for no absolute growth",
                    L1 + """
                    visit V0 2024-01-01: L1 24.95v24.95
                    visit V1 2024-03-01: L1 29.94v29.94
                    """,
                    "/visits/1 visit=V1 increase=4.99mm nadir=24.95mm criteria=MRECIST"),
            has(
                    FindingKind.PROGRESSION_BY_LESS_THAN_5_MM,
                    "the evaluable targets alone grow by little",
                    TWO_TARGETS + """
                    visit V0 2024-01-01: L1 10v10, L2 10v10
                    visit V1 2024-03-01: L1 24v24, L2 ne
                    """,
                    "/visits/1 visit=V1 increase=4mm nadir=20mm criteria=MRECIST"),
            hasNot(
                    FindingKind.PROGRESSION_BY_LESS_THAN_5_MM,
                    "5 mm are enough, and less is no progression here",
                    L1 + """
                    visit V0 2024-01-01: L1 25v25
                    visit V1 2024-03-01: L1 29v29
                    visit V2 2024-05-01: L1 30v30
                    """),
            hasNot(
                    FindingKind.PROGRESSION_BY_LESS_THAN_5_MM,
                    "a non-target or a new lesion has progressed too, or a target came back",
                    WITH_NON_TARGET + """
                    visit V0 2024-01-01: L1 20v20, L2 present
                    visit V1 2024-03-01: L1 24v24, L2 pd
                    visit V2 2024-05-01: L1 24v24, L2 present, +X MASS LUNG 12 UNEQUIVOCAL
                    visit V3 2024-07-01: L1 gone, L2 gone, +X MASS LUNG gone
                    visit V4 2024-09-01: L1 2v2, L2 gone
                    """),
            has(
                    FindingKind.PROGRESSION_BY_IMPUTED_LENGTH,
                    "the lesion was too small to measure at the visit",
                    TWO_TARGETS + """
                    visit V0 2024-01-01: L1 20v20, L2 12v12
                    visit V1 2024-03-01: L1 10v10, L2 gone
                    visit V2 2024-05-01: L1 10v10, L2 tiny
                    """,
                    "/visits/2 visit=V2 lesion=L2 imputedAt=V2 used=5mm"),
            has(
                    FindingKind.PROGRESSION_BY_IMPUTED_LENGTH,
                    "the lesion was too small to measure at the nadir",
                    TWO_TARGETS + """
                    visit V0 2024-01-01: L1 20v20, L2 12v12
                    visit V1 2024-03-01: L1 10v10, L2 tiny
                    visit V2 2024-05-01: L1 10v10, L2 12v12
                    """,
                    "/visits/2 visit=V2 lesion=L2 imputedAt=V1 used=5mm"),
            hasNot(FindingKind.PROGRESSION_BY_IMPUTED_LENGTH, "a diameter was given, though small", TWO_TARGETS + """
                    visit V0 2024-01-01: L1 20v20, L2 12v12
                    visit V1 2024-03-01: L1 10v10, L2 gone
                    visit V2 2024-05-01: L1 10v10, L2 tiny 6v6
                    """),
            hasNot(
                    FindingKind.PROGRESSION_BY_IMPUTED_LENGTH,
                    "something else has progressed too, or nothing has",
                    TWO_TARGETS + """
                    visit V0 2024-01-01: L1 20v20, L2 12v12
                    visit V1 2024-03-01: L1 20v20, L2 tiny
                    visit V2 2024-05-01: L1 40v40, L2 tiny, +X MASS LUNG 12 UNEQUIVOCAL
                    """),
            has(
                    FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE,
                    "new nodes below 15 mm are the only evidence, also where a later visit does not list them",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s10 UNEQUIVOCAL, \
                    +Y LYMPH_NODE LYMPH_NODE_OTHER s14.99 UNEQUIVOCAL
                    visit V2 2024-05-01: L1 40v40
                    """,
                    "/visits/1/newLesions/0 lesion=X visit=V1 criteria=RECIST_1_1",
                    "/visits/1/newLesions/1 lesion=Y visit=V1 criteria=RECIST_1_1",
                    "/visits/2 lesion=X visit=V2 criteria=RECIST_1_1",
                    "/visits/2 lesion=Y visit=V2 criteria=RECIST_1_1"),
            has(
                    FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE,
                    "a lesion that is pending, or gone again, is no further evidence",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s12 UNEQUIVOCAL, \
                    +Y MASS LUNG 12 EQUIVOCAL, +Z MASS LIVER gone
                    """,
                    "/visits/1/newLesions/0 lesion=X visit=V1 criteria=RECIST_1_1"),
            hasNot(FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE, "the node has reached 15 mm since", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s12 UNEQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s15 UNEQUIVOCAL
                    """),
            hasNot(FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE, "the node was not measured", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER UNEQUIVOCAL
                    """),
            hasNot(FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE, "another new lesion is there", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s12 UNEQUIVOCAL, \
                    +Y MASS LUNG 12s9 UNEQUIVOCAL
                    """),
            hasNot(
                    FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE,
                    "targets or non-targets have progressed too",
                    WITH_NON_TARGET + """
                    visit V0 2024-01-01: L1 40v40, L2 present
                    visit V1 2024-03-01: L1 60v60, L2 present, +X LYMPH_NODE LYMPH_NODE_OTHER s12 UNEQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, L2 pd, +X LYMPH_NODE LYMPH_NODE_OTHER s12 UNEQUIVOCAL
                    """),
            hasNot(FindingKind.PROGRESSION_BY_SMALL_NODE_ALONE, "the small node is pending, or gone", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER s12 EQUIVOCAL
                    visit V2 2024-05-01: L1 40v40, +X LYMPH_NODE LYMPH_NODE_OTHER gone
                    """),
            has(
                    FindingKind.VISIT_AFTER_PROGRESSION,
                    "every visit after the first progression",
                    L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 60v60
                    visit V2 2024-05-01: L1 80v80
                    visit V3 2024-07-01: L1 40v40
                    """,
                    "/visits/2 visit=V2 progressionAt=V1",
                    "/visits/3 visit=V3 progressionAt=V1"),
            has(
                    FindingKind.VISIT_AFTER_PROGRESSION,
                    "every visit after a progression decided elsewhere, but not on its day",
                    L1 + """
                    progression 2024-03-01
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    visit V2 2024-03-02: L1 60v60
                    visit V3 2024-07-01: L1 40v40
                    """,
                    "/visits/2 visit=V2 progressionDate=2024-03-01",
                    "/visits/3 visit=V3 progressionDate=2024-03-01"),
            hasNot(FindingKind.VISIT_AFTER_PROGRESSION, "progression at the last visit has none after it", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    visit V2 2024-05-01: L1 60v60
                    """));

    private ProgressionVectors() {}
}
