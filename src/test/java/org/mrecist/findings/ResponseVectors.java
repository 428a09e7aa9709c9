package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;
import org.mrecist.protocol.HeldResponse;
import org.mrecist.protocol.Protocol;
import org.mrecist.protocol.Setting;
import org.mrecist.protocol.Switch;

/// Published in: `eisenhauer-2009`, minimum duration of stable disease; `eortc-recist-faq`, held response.
final class ResponseVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";
    private static final String TWO_TARGETS = L1 + "lesion L2 TARGET MASS LIVER\n";
    private static final String STARTED = "treatment SYSTEMIC_ICI start=2024-01-01\n" + L1;

    private static final String HELD = L1 + """
            visit V0 2024-01-01: L1 100v100
            visit V1 2024-03-01: L1 70v70
            visit V2 2024-05-01: L1 80v80
            """;

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.HELD_RESPONSE,
                    "regrowth short of progression stays a partial response",
                    HELD,
                    "/visits/2 visit=V2 overall=PR unheld=SD"),
            hasNot(FindingKind.HELD_RESPONSE, "a trial may judge each visit by itself", HELD)
                    .under(Protocol.DEFAULTS.with(Switch.HELD_RESPONSE, Setting.of(HeldResponse.EACH_VISIT))),
            hasNot(FindingKind.HELD_RESPONSE, "a sum that is a partial response by itself is not held", L1 + """
                    visit V0 2024-01-01: L1 100v100
                    visit V1 2024-03-01: L1 60v60
                    visit V2 2024-05-01: L1 70v70
                    """),
            has(
                    FindingKind.MIXED_RESPONSE,
                    "a target has grown by a fifth inside a partial response",
                    TWO_TARGETS + """
                    visit V0 2024-01-01: L1 50v50, L2 50v50
                    visit V1 2024-03-01: L1 40v40, L2 10v10
                    visit V2 2024-05-01: L1 48v48, L2 10v10
                    """,
                    "/visits/2/findings/0 lesion=L1 smallest=40mm used=48mm visit=V2"),
            hasNot(FindingKind.MIXED_RESPONSE, "a hundredth less than a fifth is no mixed response", TWO_TARGETS + """
                    visit V0 2024-01-01: L1 50v50, L2 50v50
                    visit V1 2024-03-01: L1 40v40, L2 10v10
                    visit V2 2024-05-01: L1 47.99v47.99, L2 10v10
                    """),
            has(
                    FindingKind.MIXED_RESPONSE,
                    "what was gone and is back has grown, what stays gone has not",
                    TWO_TARGETS + """
                    lesion L3 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 50v50, L2 50v50, L3 20
                    visit V1 2024-03-01: L1 40v40, L2 gone, L3 gone
                    visit V2 2024-05-01: L1 40v40, L2 0.01v0.01, L3 gone
                    """,
                    "/visits/2/findings/1 lesion=L2 smallest=0mm used=0.01mm visit=V2"),
            hasNot(FindingKind.MIXED_RESPONSE, "inside stable disease or progression it is none", TWO_TARGETS + """
                    visit V0 2024-01-01: L1 50v50, L2 50v50
                    visit V1 2024-03-01: L1 60v60, L2 40v40
                    visit V2 2024-05-01: L1 90v90, L2 40v40
                    """),
            hasNot(
                    FindingKind.MIXED_RESPONSE,
                    "a merged diameter is not compared with the carrier's own",
                    TWO_TARGETS + """
                    visit V0 2024-01-01: L1 50v50, L2 50v50
                    visit V1 2024-03-01: L1 30v30, L2 30v30
                    visit V2 2024-05-01: L1 38v38, L2 >L1
                    visit V3 2024-07-01: L1 38v38
                    """),
            has(
                    FindingKind.MIXED_RESPONSE,
                    "merged since the baseline, all its lengths are those of the merged lesion",
                    TWO_TARGETS + """
                    lesion L3 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 100v100, L2 >L1, L3 100
                    visit V1 2024-03-01: L1 50v50, L3 40
                    visit V2 2024-05-01: L1 59.99v59.99, L3 40
                    visit V3 2024-07-01: L1 60v60, L3 40
                    """,
                    "/visits/3/findings/0 lesion=L1 smallest=50mm used=60mm visit=V3"),
            has(
                    FindingKind.MIXED_RESPONSE,
                    "before a merge, and of a lesion that carries none, the comparison stands",
                    TWO_TARGETS + """
                    lesion L3 TARGET MASS LUNG
                    visit V0 2024-01-01: L1 50v50, L2 50v50, L3 10
                    visit V1 2024-03-01: L1 20v20, L2 20v20, L3 8
                    visit V2 2024-05-01: L1 24v24, L2 20v20, L3 8
                    visit V3 2024-07-01: L1 40v40, L2 >L1, L3 10
                    """,
                    "/visits/2/findings/0 lesion=L1 smallest=20mm used=24mm visit=V2",
                    "/visits/3/findings/2 lesion=L3 smallest=8mm used=10mm visit=V3"),
            has(
                    FindingKind.STABLE_DISEASE_BEFORE_MINIMUM,
                    "41 days after the start",
                    STARTED + """
                    visit V0 2023-12-20: L1 40v40
                    visit V1 2024-02-11: L1 40v40
                    visit V2 2024-02-12: L1 40v40
                    """,
                    "/visits/1 visit=V1 overall=SD daysSince=41d atLeast=42d"),
            has(
                    FindingKind.STABLE_DISEASE_BEFORE_MINIMUM,
                    "without targets it is neither response nor progression, counted from the baseline and its day on",
                    """
                    lesion L2 NON_TARGET MASS LUNG
                    visit V0 2024-01-01: L2 present
                    visit V1 2024-01-31: L2 present
                    """,
                    "/visits/1 visit=V1 overall=NON_CR_NON_PD daysSince=30d atLeast=42d"),
            has(
                    FindingKind.STABLE_DISEASE_BEFORE_MINIMUM,
                    "the day of the start is day 0, and before it is another finding",
                    STARTED + """
                    visit V0 2023-12-20: L1 40v40
                    visit V1 2023-12-31: L1 40v40
                    visit V2 2024-01-01: L1 40v40
                    """,
                    "/visits/2 visit=V2 overall=SD daysSince=0d atLeast=42d"),
            has(
                    FindingKind.STABLE_DISEASE_BEFORE_MINIMUM,
                    "visits after progression, here or elsewhere, do not count anyhow",
                    STARTED + """
                    progression 2024-01-10
                    visit V0 2023-12-20: L1 40v40
                    visit V1 2024-01-10: L1 40v40
                    visit V2 2024-01-11: L1 40v40
                    """,
                    "/visits/1 visit=V1 overall=SD daysSince=9d atLeast=42d"),
            hasNot(
                    FindingKind.STABLE_DISEASE_BEFORE_MINIMUM,
                    "a response counts at any time, and nothing after progression",
                    STARTED + """
                    visit V0 2023-12-20: L1 40v40
                    visit V1 2024-01-10: L1 20v20
                    visit V2 2024-01-20: L1 40v40
                    visit V3 2024-01-30: L1 23v23
                    """),
            hasNot(FindingKind.STABLE_DISEASE_BEFORE_MINIMUM, "a trial may set another minimum", STARTED + """
                            visit V0 2023-12-20: L1 40v40
                            visit V1 2024-01-29: L1 40v40
                            """)
                    .under(Protocol.DEFAULTS.with(Switch.MIN_STABLE_DISEASE_DAYS, Setting.of(28))),
            has(
                    FindingKind.AFP_RISING_WHILE_CATEGORY_IMPROVES,
                    "a rise by a fifth at a partial response, compared with the latest value before",
                    L1 + """
                    visit V0 2024-01-01 afp=100: L1 40v40
                    visit V1 2024-03-01: L1 20v20
                    visit V2 2024-05-01 afp=120: L1 20v20
                    visit V3 2024-07-01 afp=140: L1 20v20
                    """,
                    "/visits/2/afpNgPerMl before=100ng/mL now=120ng/mL visit=V2 overall=PR"),
            hasNot(
                    FindingKind.AFP_RISING_WHILE_CATEGORY_IMPROVES,
                    "less than a fifth, 0 twice, or no value before is no rise",
                    L1 + """
                    visit V0 2024-01-01 afp=100: L1 40v40
                    visit V1 2024-03-01 afp=119.99: L1 20v20
                    visit V2 2024-05-01 afp=0: L1 20v20
                    visit V3 2024-07-01 afp=0: L1 20v20
                    """),
            has(
                    FindingKind.AFP_RISING_WHILE_CATEGORY_IMPROVES,
                    "stable disease is better than the progression before it",
                    L1 + """
                    visit V0 2024-01-01 afp=10: L1 40v40
                    visit V1 2024-03-01 afp=20: L1 60v60
                    visit V2 2024-05-01: L1 ne
                    visit V3 2024-07-01 afp=40: L1 45v45
                    visit V4 2024-09-01 afp=80: L1 45v45
                    """,
                    "/visits/3/afpNgPerMl before=20ng/mL now=40ng/mL visit=V3 overall=SD"),
            hasNot(
                    FindingKind.AFP_RISING_WHILE_CATEGORY_IMPROVES,
                    "stable disease, progression and what could not be evaluated are no improvement",
                    L1 + """
                    visit V0 2024-01-01 afp=10: L1 40v40
                    visit V1 2024-03-01 afp=20: L1 40v40
                    visit V2 2024-05-01 afp=40: L1 60v60
                    visit V3 2024-07-01 afp=80: L1 ne
                    """),
            hasNot(FindingKind.AFP_RISING_WHILE_CATEGORY_IMPROVES, "there is no value before", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01 afp=20: L1 20v20
                    """),
            has(
                    FindingKind.STATED_CATEGORY_DIFFERS,
                    "the caller's category is another, by each criteria",
                    L1 + """
                    visit V0 2024-01-01 MRECIST=SD: L1 40v40
                    visit V1 2024-03-01 MRECIST=SD RECIST_1_1=PD: L1 40v20
                    visit V2 2024-05-01 MRECIST=PR RECIST_1_1=SD: L1 40v20
                    """,
                    "/visits/1/statedOverall/MRECIST visit=V1 stated=SD overall=PR criteria=MRECIST",
                    "/visits/1/statedOverall/RECIST_1_1 visit=V1 stated=PD overall=SD criteria=RECIST_1_1"),
            hasNot(FindingKind.STATED_CATEGORY_DIFFERS, "nothing is stated", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v20
                    """));

    private ResponseVectors() {}
}
