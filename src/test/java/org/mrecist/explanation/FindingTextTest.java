package org.mrecist.explanation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mrecist.findings.Finding;
import org.mrecist.findings.FindingKind;
import org.mrecist.findings.FindingVector;
import org.mrecist.trace.Fact;

class FindingTextTest {
    private static final Finding CONTEXT_AGAINST_COURSE = new Finding(
            FindingKind.CONTEXT_AGAINST_COURSE,
            "/context/tumour/viableCount",
            List.of(
                    new Fact.Term("fact", "tumour.viableCount"),
                    new Fact.Term("stated", "2"),
                    new Fact.Term("derived", "1")));
    private static final Finding CONTRADICTORY_CONTEXT = new Finding(
            FindingKind.CONTEXT_CONTRADICTS_ITSELF,
            "/context/bclcStage",
            List.of(
                    new Fact.Term("contradiction", "terminal-stage"),
                    new Fact.Term("fact", "bclcStage"),
                    new Fact.Term("fact", "ecog")));

    /// For each kind the words for the first finding of its first case that has one.
    private static final String GOLDEN = """
            too-many-targets: The course has 6 targets; the criteria allow at most 5.
            too-many-targets-in-one-organ: The course has 3 targets in one organ (liver); the criteria allow at \
            most 2.
            thrombus-as-target: Lesion T1 is a tumour thrombus, which is never a target by the criteria.
            effusion-as-target: Lesion E1 is an effusion or ascites, which is never a target by the criteria.
            infiltrative-lesion-as-target: Target I1 is infiltrative and not suited to repeated measurement.
            ill-defined-target: mRECIST: Target L1 is not well delineated, which these criteria ask of a target.
            previously-treated-target: RECIST 1.1: Target L1 was treated locally before the course; it \
            qualifies as a target only if it has progressed since.
            previously-treated-target-not-delineated: mRECIST: Target L1 was treated locally before the course; \
            it qualifies as a target only with a well-delineated viable part, which is not stated.
            target-below-measurable-size: Target L1 measures 9.99 mm at the baseline; lesions are measurable \
            from 10 mm.
            node-target-below-malignant-size: The short axis of node N1 is 14.99 mm at the baseline; nodes \
            qualify as targets from 15 mm.
            normal-node-as-non-target: The short axis of node N1 is 9.99 mm at the baseline; a node below 10 mm \
            is normal.
            target-not-evaluable-at-baseline: Target L2 is not evaluable at the baseline: the visit has no \
            finding for it. Without a baseline sum the target response is NE at every visit.
            hypovascular-lesion-outside-targets: mRECIST: Liver lesion L2 does not enhance at the baseline. It \
            is followed as a non-target for the whole course.
            porta-hepatis-node-left-out: mRECIST: The short axis of porta-hepatis node N1 is 19.99 mm at the \
            baseline. Below 20 mm it is not malignant, and it is left out.
            left-out-node-grown: mRECIST: The short axis of porta-hepatis node N1, left out at the baseline, is \
            now 20 mm.
            viable-exceeds-longest: The viable diameter of lesion L1 (40.01 mm) exceeds its longest diameter \
            (40 mm).
            short-axis-exceeds-longest: The short axis of lesion N1 (20.01 mm) exceeds its longest diameter (20 \
            mm).
            unit-slip-suspected: The viable diameter of lesion L1 changes tenfold, from 35 mm to 3.5 mm; \
            centimetres taken for millimetres are suspected.
            diameter-not-used: The short axis of lesion L1 is given and not used for a lesion of its kind and \
            site.
            viable-without-arterial-phase: A viable diameter of lesion L1 is given at a visit without an \
            adequate arterial phase.
            enhancement-at-baseline-unknown: mRECIST: Non-target L2 is present without enhancement. As its \
            enhancement at the baseline is not known, it does not count as gone.
            arterial-phase-not-stated: mRECIST: The arterial phase is not stated. The viable diameters are used \
            as given.
            arterial-phase-missing: mRECIST: The arterial phase is missing. Lesions of the liver and the portal \
            vein are not evaluable.
            arterial-phase-inadequate: mRECIST: The arterial phase is inadequate. Lesions of the liver and the \
            portal vein are not evaluable.
            modality-changed: The imaging modality changed from CT at visit V0 to MRI.
            contrast-agent-changed: The contrast agent changed from an extracellular agent at visit V0 to \
            gadoxetate.
            lipiodol-on-ct: CT after TACE, where lipiodol can be taken for enhancement; whether it obscures is \
            not stated.
            slice-too-thick: The slices are 5.01 mm thick, more than 5 mm; lesions are measurable from 10.02 mm.
            chest-imaged-first-time: The chest was imaged for the first time in the course.
            visit-out-of-order: Visit V0 is listed after the later visit V3. Visits are taken in date order.
            visit-before-baseline: Visit V0 precedes the baseline V2 and is not assessed.
            baseline-after-treatment-start: The baseline V0 lies 1 day after the start of treatment.
            baseline-long-before-treatment: The baseline V0 lies 29 days before the start of treatment, more \
            than 28 days.
            visit-before-treatment-start: Visit V1 lies after the baseline and 1 day before the start of \
            treatment.
            visit-too-soon-after-locoregional-therapy: Visit V1 lies 27 days after TACE, whose effect is judged \
            after 28 days at the earliest.
            liver-facts-outdated: The facts on liver function are 29 days older than the last visit V1, more \
            than 28 days.
            intervention-before-baseline: The local treatment of 2024-01-01 (ablation) does not lie after the \
            baseline, which shows the state after it.
            locoregional-retreatment: The local treatment of 2024-02-01 (TACE) belongs to the course; the \
            baseline stays.
            lesion-treated-locally: Lesion L2 was treated locally on 2024-02-01 (ablation) in a course of \
            another treatment. It is not evaluable from then on.
            pending-new-lesion-closed: New lesion X was treated locally on 2024-04-01 (SBRT) while pending. It \
            is followed no longer.
            complete-response-followed-by-lesser: Visit V3 is PR after the complete response of visit V1.
            complete-response-with-residual-lesion: mRECIST: The complete response leaves lesion L1 with a \
            whole diameter of 38 mm and no viable part.
            complete-response-without-chest-imaging: The complete response of visit V1 is given without a \
            statement that the chest was imaged; extrahepatic disease is not ruled out.
            complete-response-with-pending-lesion: The complete response of visit V1 is given while new lesion \
            X is pending.
            marker-blocks-complete-response: RECIST 1.1: A tumour marker above normal stands against a complete \
            response; visit V1 is PR.
            held-response: The response of visit V2 is held from an earlier visit. Without holding, it is SD \
            instead of PR.
            mixed-response: Target L1 has grown from its smallest, 40 mm, to 48 mm inside the partial response \
            of visit V2.
            stable-disease-before-minimum: Visit V1 is SD at 41 days after the reference date; it counts \
            towards the best overall response from 42 days on.
            afp-rising-while-category-improves: AFP has risen from 100 ng/mL to 120 ng/mL while visit V2 is PR.
            afp-falling-while-progressing: AFP has fallen from 100 ng/mL to 80 ng/mL while visit V1 is PD; \
            imaging and marker disagree.
            enhancement-after-radiation: mRECIST: Visit V1 is SD at 182 days after TARE. Arterial enhancement \
            can persist for months after radiation and then fade.
            stated-category-differs: mRECIST: The stated category of visit V1 is SD; the criteria give PR.
            progression-by-non-target-alone: The progression of visit V1 rests on non-targets alone, with a \
            target response of SD. This is rare and presumes that the progression is unequivocal.
            progression-by-less-than-5-mm: mRECIST: The progression of visit V1 rests on growth by 4.99 mm from \
            a nadir of 24.95 mm, less than the 5 mm that RECIST 1.1 asks for.
            progression-by-imputed-length: The progression of visit V2 rests on a length of 5 mm imputed at \
            visit V2 for target L2, which was too small to measure.
            progression-by-small-node-alone: RECIST 1.1: The progression of visit V1 rests on new nodes below \
            15 mm alone, among them X. A later visit can settle whether they are tumour.
            visit-after-progression: Visit V2 lies after the progression of visit V1; it is classified and not \
            counted.
            pending-new-lesion: New lesion X is pending at visit V1, its last report: neither settled nor gone.
            certainty-not-stated: The certainty of new lesion A is not stated at visit V1. It stays pending.
            new-node-below-malignant-size: The short axis of new node X is 14.99 mm; nodes count as malignant \
            from 15 mm on.
            new-node-normal: RECIST 1.1: The short axis of new node X is 9.99 mm; a node below 10 mm is no new \
            lesion.
            new-thrombus-enhancement-not-stated: Whether new thrombus X enhances is not stated; a bland \
            thrombus is not excluded.
            new-thrombus-not-enhancing: New thrombus X is called unequivocal and does not enhance; a bland \
            thrombus is not excluded.
            new-lesion-where-first-imaged: Lung lesion A is new at visit V1, the first to image the chest; it \
            may have been there before.
            """;

    @Test
    void every_kind_has_its_words() {
        assertThat(FindingVector.kindsOfCourses().stream()
                        .map(FindingTextTest::firstOf)
                        .collect(joining("\n", "", "\n")))
                .isEqualTo(GOLDEN);
    }

    private static String firstOf(FindingKind kind) {
        return FindingVector.all().stream()
                .filter(vector -> vector.kind() == kind && !vector.expected().isEmpty())
                .map(vector ->
                        kind.id() + ": " + FindingText.of(vector.findings().getFirst(), Wording.ENGLISH))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void every_finding_of_every_case_has_words_without_a_gap(Language language) {
        for (var vector : FindingVector.all()) {
            for (var finding : vector.findings()) {
                assertThat(FindingText.of(finding, Wording.DELIVERED.in(language)))
                        .as("%s", vector)
                        .matches("(?s)\\p{Alpha}.*\\.")
                        .doesNotContain("{", "}", "_", "null", "  ");
            }
        }
    }

    @Test
    void a_finding_names_the_same_ids_and_numbers_in_every_language() {
        for (var vector : FindingVector.all()) {
            for (var finding : vector.findings()) {
                assertThat(named(FindingText.of(finding, Wording.SPANISH)))
                        .as("%s", vector)
                        .isEqualTo(named(FindingText.of(finding, Wording.ENGLISH)));
            }
        }
    }

    /// What has a digit.
    private static List<String> named(String text) {
        return Pattern.compile("[\\w.-]*\\d[\\w.-]*\\b")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void what_the_context_contradicts_is_named() {
        assertThat(List.of(
                        FindingText.of(CONTEXT_AGAINST_COURSE, Wording.ENGLISH),
                        FindingText.of(CONTEXT_AGAINST_COURSE, Wording.SPANISH),
                        FindingText.of(CONTRADICTORY_CONTEXT, Wording.ENGLISH),
                        FindingText.of(CONTRADICTORY_CONTEXT, Wording.SPANISH)))
                .containsExactly(
                        "The context states 2 as tumour.viableCount, the course tells 1. The fact counts as unknown for"
                                + " the next steps.",
                        "El contexto indica 2 como tumour.viableCount, el curso da 1. El dato cuenta como desconocido"
                                + " para los próximos pasos.",
                        "Facts that cannot all be true: bclcStage, ecog. They count as unknown for the next steps.",
                        "Datos que no pueden ser todos ciertos: bclcStage, ecog. Cuentan como desconocidos para los"
                                + " próximos pasos.");
    }

    @Test
    void a_finding_without_a_fact_that_its_words_name_is_refused() {
        var finding = new Finding(FindingKind.HELD_RESPONSE, "", List.of(Fact.visit("V1")));
        assertThatThrownBy(() -> FindingText.of(finding, Wording.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a finding held-response must state ");
    }

    @Test
    void a_fact_that_the_kind_does_not_state_is_refused() {
        assertThatThrownBy(() -> new Finding(FindingKind.HELD_RESPONSE, "", List.of(Fact.lesion("L1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a finding held-response does not state lesion");
    }

    @Test
    void several_criteria_of_more_are_all_named() {
        var finding = new Finding(
                FindingKind.ARTERIAL_PHASE_NOT_STATED,
                "/visits/0",
                List.of(new Fact.Term(Finding.CRITERIA, "MRECIST"), new Fact.Term(Finding.CRITERIA, "RECIST_1_1")));
        assertThat(FindingText.of(finding, Wording.ENGLISH)).startsWith("mRECIST and RECIST 1.1: The arterial phase");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a node that was left out is said to have progressed | \
            mRECIST: Porta-hepatis node N1, left out at the baseline, is said to have progressed.
            every visit after a progression decided elsewhere, but not on its day | \
            Visit V2 lies after the progression of 2024-03-01 that was decided elsewhere; it is \
            classified and not counted.
            whoever says that lipiodol obscures is believed | \
            Lipiodol obscures enhancement.
            """)
    void a_kind_that_states_other_facts_has_other_words(String rule, String text) {
        var vector = FindingVector.all().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(FindingText.of(vector.findings().getFirst(), Wording.ENGLISH))
                .isEqualTo(text);
    }
}
