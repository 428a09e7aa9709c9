package org.mrecist.findings;

import static org.mrecist.findings.FindingVector.has;
import static org.mrecist.findings.FindingVector.hasNot;

import java.util.List;

/// Published in: `eisenhauer-2009`, baseline within four weeks before treatment.
final class TimingVectors {
    private static final String L1 = "lesion L1 TARGET MASS LIVER\n";

    static final List<FindingVector> ALL = List.of(
            has(
                    FindingKind.VISIT_OUT_OF_ORDER,
                    "each visit listed after a later one",
                    L1 + """
                    visit V3 2024-05-01: L1 40v40
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    visit V2 2024-02-29: L1 40v40
                    """,
                    "/visits/1 visit=V0 listedAfter=V3",
                    "/visits/3 visit=V2 listedAfter=V1"),
            hasNot(FindingKind.VISIT_OUT_OF_ORDER, "visits in date order", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-02: L1 40v40
                    """),
            has(
                    FindingKind.VISIT_BEFORE_BASELINE,
                    "every visit before the one named as the baseline",
                    L1 + """
                    visit V0 2023-11-01: L1 40v40
                    visit V1 2023-12-31: L1 40v40
                    visit V2 2024-01-01 baseline: L1 40v40
                    """,
                    "/visits/0 visit=V0 baseline=V2",
                    "/visits/1 visit=V1 baseline=V2"),
            hasNot(FindingKind.VISIT_BEFORE_BASELINE, "the earliest is the baseline where none is named", L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    """),
            has(
                    FindingKind.BASELINE_AFTER_TREATMENT_START,
                    "a baseline a day after the start",
                    "treatment TACE start=2024-01-01\n" + L1 + """
                    visit V0 2024-01-02: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    """,
                    "/visits/0 visit=V0 daysAfter=1d"),
            hasNot(
                    FindingKind.BASELINE_AFTER_TREATMENT_START,
                    "a baseline on the day of the start",
                    "treatment TACE start=2024-01-01\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    """),
            has(
                    FindingKind.BASELINE_LONG_BEFORE_TREATMENT,
                    "a baseline 29 days before the start",
                    "treatment TACE start=2024-01-30\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    """,
                    "/visits/0 visit=V0 daysBefore=29d atMost=28d"),
            hasNot(
                    FindingKind.BASELINE_LONG_BEFORE_TREATMENT,
                    "a baseline 28 days before the start",
                    "treatment TACE start=2024-01-29\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    """),
            hasNot(FindingKind.BASELINE_LONG_BEFORE_TREATMENT, "no start is stated", "treatment TACE\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    """),
            has(
                    FindingKind.VISIT_BEFORE_TREATMENT_START,
                    "a visit between the baseline and the start",
                    "treatment TACE start=2024-01-20\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-19: L1 40v40
                    """,
                    "/visits/1 visit=V1 daysBefore=1d"),
            hasNot(
                    FindingKind.VISIT_BEFORE_TREATMENT_START,
                    "a visit on the day of the start",
                    "treatment TACE start=2024-01-20\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-20: L1 40v40
                    """),
            has(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "27 days after the last TACE",
                    "treatment TACE start=2024-01-01 last=2024-02-01\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-02-28: L1 40v40
                    visit V2 2024-02-29: L1 40v40
                    """,
                    "/visits/1 visit=V1 modality=TACE daysSince=27d atLeast=28d"),
            has(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "83 days after TARE, and from its day on",
                    "treatment TARE start=2024-01-02\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-02: L1 40v40
                    visit V2 2024-03-25: L1 40v40
                    visit V3 2024-03-26: L1 40v40
                    """,
                    "/visits/1 visit=V1 modality=TARE daysSince=0d atLeast=84d",
                    "/visits/2 visit=V2 modality=TARE daysSince=83d atLeast=84d"),
            has(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "before the last session the start counts",
                    "treatment ABLATION start=2024-01-01 last=2024-05-01\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-20: L1 40v40
                    visit V2 2024-02-20: L1 40v40
                    """,
                    "/visits/1 visit=V1 modality=ABLATION daysSince=19d atLeast=28d"),
            has(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "in combination the treatment whose effect takes longest to show counts",
                    "treatment RESECTION start=2024-01-01 with=SBRT\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-20: L1 40v40
                    """,
                    "/visits/1 visit=V1 modality=SBRT daysSince=19d atLeast=84d"),
            has(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "a repeated local treatment counts, and of equal ones the last by name",
                    "treatment TACE start=2024-01-01\n" + L1 + """
                    intervention 2024-05-01 TACE L1
                    intervention 2024-05-01 ABLATION L1
                    intervention 2024-04-20 TACE L1
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-04-30: L1 40v40
                    visit V2 2024-05-01: L1 40v40
                    """,
                    "/visits/1 visit=V1 modality=TACE daysSince=10d atLeast=28d",
                    "/visits/2 visit=V2 modality=TACE daysSince=0d atLeast=28d"),
            hasNot(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "systemic treatment asks for no such time, even with a lesion treated locally",
                    "treatment SYSTEMIC_TKI start=2024-01-01\n" + L1 + """
                    intervention 2024-02-01 TACE L1
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-02-02: L1 40v40
                    """),
            hasNot(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "what lies before the baseline, or after the visit, or has no date does not count",
                    "treatment TACE\n" + L1 + """
                    intervention 2024-01-01 TARE L1
                    intervention 2024-01-25 TACE L1
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-20: L1 40v40
                    """),
            hasNot(
                    FindingKind.VISIT_TOO_SOON_AFTER_LOCOREGIONAL_THERAPY,
                    "before the start nothing has been treated",
                    "treatment TACE start=2024-01-10\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-01-09: L1 40v40
                    """),
            has(
                    FindingKind.LIVER_FACTS_OUTDATED,
                    "liver function 29 days before the last visit",
                    "liver 2024-02-01\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    """,
                    "/context/liver/date daysBefore=29d visit=V1 atMost=28d"),
            hasNot(
                    FindingKind.LIVER_FACTS_OUTDATED,
                    "liver function 28 days before the last visit",
                    "liver 2024-02-02\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    visit V1 2024-03-01: L1 40v40
                    """),
            hasNot(FindingKind.LIVER_FACTS_OUTDATED, "their date is not stated", "liver-undated\n" + L1 + """
                    visit V0 2024-01-01: L1 40v40
                    """));

    private TimingVectors() {}
}
