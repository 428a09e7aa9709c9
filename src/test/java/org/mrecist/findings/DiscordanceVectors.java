package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `mendiratta-2020`, enhancement after radiation; a fifth as a change of AFP is general knowledge.
final class DiscordanceVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String AFTER_TARE = "treatment TARE start=2024-01-05 last=2024-01-05\n" + L1;

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.AFP_FALLING_WHILE_PROGRESSING,
                    "AFP has fallen by a fifth at a visit that has progressed",
                    L1 + """
                    visit V0 2024-01-01 afp=100: L1 40v40
                    visit V1 2024-03-01 afp=80: L1 60v60
                    """,
                    "/visits/1/afpNgPerMl before=100ng/mL now=80ng/mL visit=V1 overall=PD"),
            hasNot(
                    FindingKind.AFP_FALLING_WHILE_PROGRESSING,
                    "a fall by less than a fifth is within the variation of the marker, and none is needed elsewhere",
                    L1 + """
                    visit V0 2024-01-01 afp=100: L1 40v40
                    visit V1 2024-03-01 afp=80.01: L1 60v60
                    visit V2 2024-05-01 afp=0: L1 40v40
                    """),
            has(
                    FindingKind.ENHANCEMENT_AFTER_RADIATION,
                    "a tumour still enhances half a year after radioembolisation",
                    AFTER_TARE + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-07-05: L1 40v38
                    """,
                    "/visits/1 visit=V1 overall=SD modality=TARE daysSince=182d criteria=MRECIST"),
            has(
                    FindingKind.ENHANCEMENT_AFTER_RADIATION,
                    "growth of what enhances after radiation is told too, counted from the latest session",
                    "treatment TACE start=2023-01-05 last=2023-01-05 with=SBRT\nintervention 2024-01-20 SBRT L1\n" + L1
                            + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-20: L1 40v50
                    """,
                    "/visits/1 visit=V1 overall=PD modality=SBRT daysSince=60d criteria=MRECIST"),
            has(
                    FindingKind.ENHANCEMENT_AFTER_RADIATION,
                    "of two sessions on one day the last by name is told",
                    "treatment SBRT start=2024-01-05 with=TARE\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-05: L1 40v38
                    """,
                    "/visits/1 visit=V1 overall=SD modality=TARE daysSince=60d criteria=MRECIST"),
            hasNot(
                    FindingKind.ENHANCEMENT_AFTER_RADIATION,
                    "not more than half a year later, not where nothing enhances, not before the treatment",
                    AFTER_TARE.replace("2024-01-05", "2024-02-05") + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-02-01: L1 40v40
                    visit V2 2024-06-01: L1 40v0
                    visit V3 2024-08-06: L1 40v20
                    """),
            hasNot(
                    FindingKind.ENHANCEMENT_AFTER_RADIATION,
                    "a tumour outside the liver is not judged by enhancement",
                    """
                    treatment SBRT start=2024-01-05 last=2024-01-05
                    lesion L1 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 40
                    visit V1 2024-03-01: L1 38
                    """));

    private DiscordanceVectors() {}
}
