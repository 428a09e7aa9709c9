package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.Patients;
import org.mrecist.guideline.Question;

/// What the document that the product started from says about next steps, row by row: each has an option that applies.
class PatientAnswerCoverageTest {
    private static final Guideline GUIDELINE = GuidelineReader.read(LiteratureReader.read());

    private static final String FIT =
            " liver.childPughClass=A liver.decompensated=false liver.bilirubinMgPerDl=1 ecog=0"
                    + " lastTreatment.weeksSinceBelowMinimum=false lastTreatment.weeksSince=8"
                    + " tumour.extrahepaticSpread=false tumour.macrovascularInvasion=NONE tumour.viableCount=1"
                    + " tumour.maxViableDiameterMm=25 lungShunt.high=false transplant.status=NOT_CANDIDATE";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CR: imaging and AFP at intervals          | CR | cr-imaging-afp-first-two-years"
                        + " | lastTreatment.modality=ABLATION followUp.monthsSinceCompleteResponse=3"
                        + " progression.pattern=-",
                "CR: imaging and AFP later on              | CR | cr-imaging-afp-after-two-years"
                        + " | lastTreatment.modality=ABLATION followUp.monthsSinceCompleteResponse=30"
                        + " progression.pattern=-",
                "CR: five years, longer by risk            | CR | cr-minimum-five-years-then-risk-based"
                        + " | progression.pattern=-",
                "good response: same treatment goes on     | CR | cr-continue-systemic"
                        + " | lastTreatment.modality=SYSTEMIC_ICI progression.pattern=-",
                "PR: systemic treatment goes on            | PR | cr-continue-systemic"
                        + " | lastTreatment.modality=SYSTEMIC_TKI progression.pattern=-",
                "PR: TACE goes on                          | PR | continue-local-course"
                        + " | lastTreatment.modality=TACE progression.pattern=-",
                "PR: TARE goes on                          | PR | continue-local-course"
                        + " | lastTreatment.modality=TARE progression.pattern=-",
                "PR: SBRT goes on                          | PR | continue-local-course"
                        + " | lastTreatment.modality=SBRT progression.pattern=-",
                "PR: ablation goes on                      | PR | continue-local-course"
                        + " | lastTreatment.modality=ABLATION progression.pattern=-",
                "PR: monitoring after TACE                 | PR | monitoring-after-tace"
                        + " | lastTreatment.modality=TACE progression.pattern=-",
                "PR: monitoring after ablation             | PR | monitoring-after-ablation"
                        + " | lastTreatment.modality=ABLATION progression.pattern=-",
                "PR: monitoring on systemic treatment      | PR | systemic-response-imaging"
                        + " | lastTreatment.modality=SYSTEMIC_ICI progression.pattern=-",
                "PR: ablation added                        | PR | pr-ablate-residual"
                        + " | lastTreatment.modality=TACE progression.pattern=-",
                "PR: TACE added                            | PR | pr-repeat-tace-on-demand"
                        + " | lastTreatment.modality=TACE lastTreatment.sessionsSameTarget=1 progression.pattern=-",
                "PR: radioembolisation added               | PR | pr-add-tare"
                        + " | lastTreatment.modality=TACE progression.pattern=-",
                "PR: another systemic treatment            | PR | pr-switch-systemic-other-reason"
                        + " | lastTreatment.modality=SYSTEMIC_TKI toxicity.grade=1 progression.pattern=-",
                "PR: another one because of toxicity       | PR | pr-switch-systemic-toxicity"
                        + " | lastTreatment.modality=SYSTEMIC_TKI toxicity.grade=3 progression.pattern=-",
                "PR: systemic treatment after local        | PR | pr-systemic-after-local"
                        + " | lastTreatment.modality=TACE progression.untreatableByLrt=true progression.pattern=-",
                "PR: trial                                 | PR | any-clinical-trial | progression.pattern=-",
                "PD: systemic treatment after local        | PD | pd-untreatable-progression-systemic"
                        + " | lastTreatment.modality=TACE progression.untreatableByLrt=true"
                        + " progression.pattern=INTRAHEPATIC_GROWTH",
                "PD: subsequent line                       | PD | systemic-2l-cabozantinib"
                        + " | prior.systemicAgents=SORAFENIB progression.pattern=INTRAHEPATIC_GROWTH",
                "PD: locoregional reconsidered             | PD | pd-reconsider-locoregional-liver-limited"
                        + " | progression.pattern=NEW_INTRAHEPATIC",
                "by biomarker                              | PD | biomarker-ret-fusion"
                        + " | biomarkers=RET_FUSION progression.pattern=INTRAHEPATIC_GROWTH",
                "by biomarker, outside progression         | SD | biomarker-profiling-ahead"
                        + " | prior.systemicLines=1 progression.pattern=-",
                "by stage                                  | BASELINE | baseline-tace | bclcStage=B"
                        + " progression.pattern=-",
                "by treatment history                      | PD | systemic-2l-regorafenib"
                        + " | prior.systemicAgents=SORAFENIB prior.sorafenibTolerated=true"
                        + " progression.pattern=INTRAHEPATIC_GROWTH"
            })
    void every_next_step_that_it_names_is_an_option(
            String statement, OptionCategory category, String option, String facts) {
        var match = NextSteps.of(
                        GUIDELINE,
                        category,
                        Patients.patient(facts + FIT),
                        new NextSteps.Shown(LocalDate.of(2026, 12, 1), false))
                .matches()
                .filter(each -> each.option().id().equals(option))
                .findFirst();

        assertThat(match).as(statement).isPresent();
        assertThat(match.get().status())
                .as("%s: %s %s", statement, match.get().missing(), match.get().excludedBy())
                .isEqualTo(Match.Status.APPLIES);
    }

    @Test
    void surveillance_after_complete_response_states_its_intervals() {
        var early = GUIDELINE
                .findOption("cr-imaging-afp-first-two-years")
                .orElseThrow()
                .timing();
        var minimum = GUIDELINE
                .findOption("cr-minimum-five-years-then-risk-based")
                .orElseThrow()
                .timing();

        assertThat(early.imagingEvery().least()).isEqualTo(3);
        assertThat(early.afpEvery().most()).isEqualTo(6);
        assertThat(early.untilMonth()).isEqualTo(24);
        assertThat(minimum.leastYears()).isEqualTo(5);
    }

    @Test
    void its_questions_are_taken_up_in_own_words() {
        assertThat(GUIDELINE.questions().stream()
                        .filter(question -> "patient-answer".equals(question.source()))
                        .map(Question::id))
                .containsExactlyElementsOf(List.of(
                        "aim-of-response",
                        "schedule-and-imaging",
                        "plan-after-partial-response",
                        "meaning-of-complete-response",
                        "length-of-surveillance"));
    }
}
