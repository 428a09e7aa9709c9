package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.Patients;

/// What the review of the draft asked for, rule by rule, each with a patient.
class ReviewedRulesTest {
    private static final Guideline GUIDELINE = GuidelineReader.read(LiteratureReader.read());
    private static final NextSteps.Shown ALL = new NextSteps.Shown(LocalDate.of(2026, 12, 1), true);

    /// Facts that stand in every row unless it says otherwise, so that one fact decides.
    private static final String FIT = "liver.decompensated=false lastTreatment.weeksSinceBelowMinimum=false ";

    private static final String FIRST_LINE = FIT
            + "transplant.status=NOT_CANDIDATE toxicity.immuneGrade=0 liver.childPughClass=A ecog=0 bclcStage=C"
            + " prior.systemicLines=0"
            + " progression.pattern=INTRAHEPATIC_GROWTH progression.untreatableByLrt=true ";

    @ParameterizedTest(name = "{0}: {2} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no bleeding, varices screened      | PD | systemic-1l-atezolizumab-bevacizumab | APPLIES"
                        + " | risk.recentBleeding=false risk.varicesScreened=true",
                "recent bleeding                    | PD | systemic-1l-atezolizumab-bevacizumab | EXCLUDED"
                        + " | risk.recentBleeding=true",
                "varices not looked for             | PD | systemic-1l-atezolizumab-bevacizumab | EXCLUDED"
                        + " | risk.varicesScreened=false",
                "varices not stated                 | PD | systemic-1l-atezolizumab-bevacizumab | NEEDS_INFO"
                        + " | risk.recentBleeding=false",
                "bleeding without bevacizumab       | PD | systemic-1l-durvalumab-tremelimumab  | APPLIES"
                        + " | risk.recentBleeding=true",
                "bleeding is a caution for tablets  | PD | systemic-1l-tki                      | APPLIES"
                        + " | risk.recentBleeding=true"
            })
    void bevacizumab_asks_for_bleeding_and_varices(
            String patient, OptionCategory category, String option, Match.Status status, String facts) {
        assertStatus(patient, category, option, status, FIRST_LINE + facts);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "neither recipient nor immune toxicity | APPLIES    | transplant.status=LISTED toxicity.immuneGrade=1",
                "recipient                             | EXCLUDED   | transplant.status=RECIPIENT",
                "severe immune toxicity before         | EXCLUDED   | toxicity.immuneGrade=3",
                "status of transplantation not stated  | NEEDS_INFO | toxicity.immuneGrade=0",
                "immune toxicity not stated            | NEEDS_INFO | transplant.status=LISTED"
            })
    void a_checkpoint_inhibitor_asks_for_transplant_and_immune_toxicity(
            String patient, Match.Status status, String facts) {
        assertStatus(
                patient,
                OptionCategory.PD,
                "systemic-2l-dual-ici-after-atezo-bev",
                status,
                FIT + "liver.childPughClass=A ecog=0 progression.pattern=INTRAHEPATIC_GROWTH"
                        + " prior.systemicAgents=ATEZOLIZUMAB_BEVACIZUMAB " + facts);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "naive after sorafenib   | prior.systemicAgents=SORAFENIB            |"
                        + " systemic-2l-dual-ici-after-tki | APPLIES",
                "nivolumab before        | prior.systemicAgents=SORAFENIB,NIVOLUMAB  |"
                        + " systemic-2l-dual-ici-after-tki | EXCLUDED",
                "pembrolizumab before    | prior.systemicAgents=LENVATINIB,PEMBROLIZUMAB |"
                        + " systemic-2l-single-ici-after-tki"
                        + " | EXCLUDED",
                "perhaps an inhibitor    | prior.systemicAgents=SORAFENIB,OTHER      | systemic-2l-dual-ici-after-tki"
                        + " | NEEDS_INFO",
                "after nivolumab         | prior.systemicAgents=NIVOLUMAB            |"
                        + " systemic-2l-tki-after-dual-ici | APPLIES",
                "after pembrolizumab     | prior.systemicAgents=PEMBROLIZUMAB        |"
                        + " systemic-2l-tki-after-dual-ici | APPLIES",
                "after camrelizumab      | prior.systemicAgents=CAMRELIZUMAB_RIVOCERANIB |"
                        + " systemic-2l-tki-after-atezo-bev"
                        + " | APPLIES",
                "sorafenib was given     | prior.systemicAgents=ATEZOLIZUMAB_BEVACIZUMAB,SORAFENIB"
                        + " | systemic-2l-tki-after-atezo-bev | EXCLUDED",
                "cabozantinib once       | prior.systemicAgents=ATEZOLIZUMAB_BEVACIZUMAB |"
                        + " systemic-2l-cabozantinib | APPLIES",
                "MSI-H, naive            | biomarkers=MSI_H prior.systemicAgents=SORAFENIB |"
                        + " biomarker-msi-h-dmmr | APPLIES",
                "MSI-H after durvalumab  | biomarkers=MSI_H prior.systemicAgents=DURVALUMAB |"
                        + " biomarker-msi-h-dmmr | EXCLUDED"
            })
    void a_line_rests_on_what_was_given(String patient, String facts, String option, Match.Status status) {
        assertStatus(
                patient,
                OptionCategory.PD,
                option,
                status,
                FIT + "transplant.status=NOT_CANDIDATE liver.childPughClass=A ecog=0"
                        + " progression.pattern=INTRAHEPATIC_GROWTH " + facts
                        + (facts.matches(".*(MAB|ATEZO).*") || facts.contains("OTHER")
                                ? " toxicity.immuneGrade=0"
                                : ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "score 7                     | pr-repeat-tace-on-demand | APPLIES    | PR | liver.childPughClass=B"
                        + " liver.childPughScore=7 tumour.macrovascularInvasion=NONE",
                "score 8                     | pr-repeat-tace-on-demand | EXCLUDED   | PR | liver.childPughScore=8",
                "class B, score not stated   | pr-repeat-tace-on-demand | NEEDS_INFO | PR | liver.childPughClass=B"
                        + " tumour.macrovascularInvasion=NONE",
                "class A, score not stated   | pr-repeat-tace-on-demand | APPLIES    | PR | liver.childPughClass=A"
                        + " tumour.macrovascularInvasion=NONE",
                "hepatic vein                | pr-repeat-tace-on-demand | EXCLUDED   | PR"
                        + " | tumour.macrovascularInvasion=HEPATIC_VEIN",
                "main portal vein            | pr-add-tare              | EXCLUDED   | SD |"
                        + " tumour.macrovascularInvasion=VP4",
                "branch of the portal vein   | pr-add-tare              | APPLIES    | SD | liver.childPughClass=A"
                        + " tumour.macrovascularInvasion=VP3 lungShunt.high=false liver.bilirubinMgPerDl=1",
                "high lung shunt             | pr-add-tare              | EXCLUDED   | SD | lungShunt.high=true",
                "bilirubin 2.5               | pr-add-tare              | EXCLUDED   | SD | liver.bilirubinMgPerDl=2.5"
                        + " tare.segmental=false",
                "bilirubin 2.5, segmental    | pr-add-tare              | APPLIES    | SD | liver.bilirubinMgPerDl=2.5"
                        + " tare.segmental=true lungShunt.high=false liver.childPughScore=6"
                        + " tumour.macrovascularInvasion=NONE",
                "score 8                     | pr-add-sbrt              | EXCLUDED   | PD | liver.childPughScore=8"
            })
    void local_treatment_asks_for_liver_reserve_and_vessels(
            String patient, String option, Match.Status status, OptionCategory category, String facts) {
        assertStatus(
                patient,
                category,
                option,
                status,
                FIT + "lastTreatment.modality=TACE lastTreatment.sessionsSameTarget=1 tumour.extrahepaticSpread=false"
                        + " ecog=0 progression.pattern=- " + facts);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "new portal invasion after TACE     | PD | pd-vascular-invasion         | APPLIES"
                        + " | lastTreatment.modality=TACE progression.pattern=NEW_VASCULAR_INVASION",
                "invasion known before              | PD | pd-vascular-invasion         | EXCLUDED"
                        + " | lastTreatment.modality=TACE progression.pattern=INTRAHEPATIC_GROWTH",
                "new portal invasion on a TKI       | PD | pd-vascular-invasion         | EXCLUDED"
                        + " | lastTreatment.modality=SYSTEMIC_TKI progression.pattern=NEW_VASCULAR_INVASION",
                "new lung lesion after ablation     | PD | pd-extrahepatic-systemic     | APPLIES"
                        + " | lastTreatment.modality=ABLATION progression.pattern=NEW_EXTRAHEPATIC",
                "spread at the baseline             | BASELINE | baseline-extrahepatic-spread | APPLIES"
                        + " | tumour.extrahepaticSpread=true prior.systemicLines=0",
                "treated lesion in CR, new nodule   | PD | sd-tace-two-sessions-no-response | EXCLUDED"
                        + " | lastTreatment.modality=TACE lastTreatment.sessionsSameTarget=2"
                        + " treatedLesions.response=CR",
                "treated lesion in PD after two     | PD | sd-tace-two-sessions-no-response | APPLIES"
                        + " | lastTreatment.modality=TACE lastTreatment.sessionsSameTarget=2 treatedLesions.response=PD"
                        + " progression.pattern=INTRAHEPATIC_GROWTH",
                "3 mm from a threshold              | SD | sd-short-interval-reimaging  | APPLIES  |"
                        + " margins.nearestMm=3",
                "3.1 mm from a threshold            | SD | sd-short-interval-reimaging  | EXCLUDED |"
                        + " margins.nearestMm=3.1",
                "BCLC-A without symptoms            | SD | palliative-care-with-burden  | EXCLUDED"
                        + " | bclcStage=A symptoms.worsening=false symptoms.tumourPain=false",
                "symptoms                           | SD | palliative-care-with-burden  | APPLIES"
                        + " | symptoms.worsening=true",
                "typical behaviour                  | NE | ne-biopsy-if-undetermined    | EXCLUDED"
                        + " | diagnosis.targetsArteriallyEnhancing=true",
                "stable on a checkpoint inhibitor   | PD | pd-confirm-progression-on-ici | APPLIES"
                        + " | lastTreatment.modality=SYSTEMIC_ICI symptoms.worsening=false"
                        + " progression.pattern=INTRAHEPATIC_GROWTH",
                "worsening on it                    | PD | pd-confirm-progression-on-ici | EXCLUDED"
                        + " | lastTreatment.modality=SYSTEMIC_ICI symptoms.worsening=true",
                "new invasion on it                 | PD | pd-confirm-progression-on-ici | EXCLUDED"
                        + " | lastTreatment.modality=SYSTEMIC_ICI progression.pattern=NEW_VASCULAR_INVASION",
                "scan too early after SBRT          | CR | ne-too-early-after-treatment  | APPLIES"
                        + " | lastTreatment.weeksSinceBelowMinimum=true",
                "too early, nothing new             | PD | pd-untreatable-progression-systemic | EXCLUDED"
                        + " | lastTreatment.modality=TACE lastTreatment.weeksSinceBelowMinimum=true"
                        + " progression.pattern=INTRAHEPATIC_GROWTH progression.untreatableByLrt=true",
                "too early, new lung lesion         | PD | pd-untreatable-progression-systemic | APPLIES"
                        + " | lastTreatment.modality=TACE lastTreatment.weeksSinceBelowMinimum=true"
                        + " progression.pattern=NEW_EXTRAHEPATIC",
                "CR on a checkpoint inhibitor       | CR | cr-imaging-afp-first-two-years | EXCLUDED"
                        + " | lastTreatment.modality=SYSTEMIC_ICI",
                "recipient in CR                    | CR | cr-imaging-afp-first-two-years | EXCLUDED"
                        + " | transplant.status=RECIPIENT",
                "severe portal hypertension         | PD | pd-recurrence-resection      | EXCLUDED"
                        + " | lastTreatment.modality=RESECTION liver.clinicallySignificantPortalHypertension=true",
                "ablated three weeks ago            | PR | pr-ablate-residual           | EXCLUDED"
                        + " | lastTreatment.weeksSince=3",
                "listed with spread                 | SD | sd-bridge-while-waiting      | EXCLUDED"
                        + " | transplant.status=LISTED tumour.extrahepaticSpread=true",
                "Child-Pugh B after an inhibitor    | PD | limit-child-pugh-b-after-checkpoint-inhibitor | APPLIES"
                        + " | liver.childPughClass=B prior.systemicAgents=DURVALUMAB_TREMELIMUMAB",
                "neither within Milan nor downstaged | PR | cr-pr-transplant-evaluation-after-downstaging | EXCLUDED"
                        + " | tumour.withinMilan=false transplant.downstaged=false",
                "downstaged as stated               | PR | cr-pr-transplant-evaluation-after-downstaging | APPLIES"
                        + " | tumour.withinMilan=false transplant.downstaged=true transplant.status=POTENTIAL"
                        + " tumour.extrahepaticSpread=false tumour.macrovascularInvasion=NONE"
            })
    void a_row_asks_for_what_the_review_asked(
            String patient, OptionCategory category, String option, Match.Status status, String facts) {
        assertStatus(patient, category, option, status, completed(FIT + "liver.childPughClass=A ecog=0 ", facts));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "class A with score 8          | pr-add-sbrt | liver.childPughClass=A liver.childPughScore=8 ecog=0",
                "class A with decompensation   | pr-add-sbrt | liver.childPughClass=A liver.decompensated=true ecog=0",
                "ECOG 4 with BCLC A            | limit-child-pugh-c-or-ecog-3 | liver.childPughClass=A ecog=4"
                        + " bclcStage=A"
            })
    void rows_that_rest_on_contradictory_facts_need_to_know(String patient, String option, String facts) {
        var match = match(
                OptionCategory.SD,
                option,
                "lastTreatment.weeksSinceBelowMinimum=false tumour.extrahepaticSpread=false progression.pattern=- "
                        + facts);

        assertThat(match.status()).as(patient).isEqualTo(Match.Status.NEEDS_INFO);
        assertThat(match.missing())
                .as(patient)
                .anyMatch(missing -> missing.why() == Match.MissingFact.Why.CONTRADICTED);
    }

    /// The facts, and of the others those that they do not name.
    private static String completed(String others, String facts) {
        var text = new StringBuilder(facts);
        for (var other : others.split(" ", -1)) {
            if (!other.isEmpty() && !(" " + facts).contains(" " + other.split("=", 2)[0] + "=")) {
                text.append(' ').append(other);
            }
        }
        return text.toString();
    }

    private static void assertStatus(
            String patient, OptionCategory category, String option, Match.Status status, String facts) {
        assertThat(match(category, option, facts).status())
                .as("%s: %s of %s", patient, option, facts)
                .isEqualTo(status);
    }

    private static Match match(OptionCategory category, String option, String facts) {
        var patient = Patients.patient(facts);
        return NextSteps.of(GUIDELINE, category, patient, ALL)
                .matches()
                .filter(match -> match.option().id().equals(option))
                .findFirst()
                .orElseThrow();
    }
}
