package org.mrecist.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.Patients;

/// Whole patients, reviewed from end to end: every option that applies, and every one that needs to know more.
class WholePatientsTest {
    private static final Guideline GUIDELINE = GuidelineReader.read(LiteratureReader.read());

    /// Name, category, facts; `+` the options that apply; `?` an option that needs to know, and what. All others are
    /// excluded.
    private static final String PATIENTS = """
            == curative complete response after ablation
            CR
            lastTreatment.modality=ABLATION lastTreatment.weeksSince=6
            lastTreatment.weeksSinceBelowMinimum=false lastTreatment.sessionsSameTarget=1
            followUp.monthsSinceCompleteResponse=0 liver.childPughClass=A liver.childPughScore=5
            liver.decompensated=false ecog=0 bclcStage=A tumour.viableCount=0 tumour.maxViableDiameterMm=0
            tumour.withinMilan=true tumour.extrahepaticSpread=false tumour.macrovascularInvasion=NONE
            transplant.status=NOT_CANDIDATE progression.pattern=- afp.trend=STABLE toxicity.grade=0
            + cr-chest-imaging cr-imaging-afp-first-two-years cr-minimum-five-years-then-risk-based
            + cr-post-ablation-first-check any-clinical-trial cr-liver-health-and-risk-factors
            + cr-adjuvant-not-routine
            == partial response after a first TACE
            PR
            lastTreatment.modality=TACE lastTreatment.weeksSince=6 lastTreatment.weeksSinceBelowMinimum=false
            lastTreatment.sessionsSameTarget=1 liver.childPughClass=A liver.childPughScore=6
            liver.decompensated=false liver.bilirubinMgPerDl=1.1 ecog=0 bclcStage=B tumour.viableCount=2
            tumour.maxViableDiameterMm=24 tumour.withinMilan=true tumour.extrahepaticSpread=false
            tumour.macrovascularInvasion=NONE transplant.status=NOT_CANDIDATE progression.pattern=-
            afp.trend=FALLING prior.systemicLines=0 imaging.lipiodolObscures=false treatedLesions.response=PR
            liver.clinicallySignificantPortalHypertension=true risk.recentBleeding=false
            risk.varicesScreened=true lungShunt.high=false toxicity.grade=0
            + any-mdt-review monitoring-after-tace continue-local-course pr-ablate-residual pr-add-sbrt
            + pr-add-tare pr-repeat-tace-on-demand pr-combine-tace-systemic any-clinical-trial
            + cr-liver-health-and-risk-factors
            ? pr-systemic-after-local: progression.untreatableByLrt
            == stable disease after two sessions of TACE
            SD
            lastTreatment.modality=TACE lastTreatment.weeksSince=5 lastTreatment.weeksSinceBelowMinimum=false
            lastTreatment.sessionsSameTarget=2 treatedLesions.response=SD liver.childPughClass=A
            liver.decompensated=false ecog=1 bclcStage=B tumour.viableCount=4 tumour.maxViableDiameterMm=52
            tumour.withinMilan=false tumour.extrahepaticSpread=false tumour.macrovascularInvasion=NONE
            transplant.status=NOT_CANDIDATE progression.pattern=- prior.systemicLines=0 margins.nearestMm=9
            imaging.lipiodolObscures=false progression.untreatableByLrt=true risk.varicesScreened=true
            risk.recentBleeding=false lungShunt.high=false liver.bilirubinMgPerDl=1 symptoms.worsening=false
            symptoms.tumourPain=false afp.trend=STABLE
            + any-mdt-review monitoring-after-tace pr-add-sbrt pr-add-tare pr-combine-tace-systemic
            + sd-tace-two-sessions-no-response systemic-1l-atezolizumab-bevacizumab
            + systemic-1l-camrelizumab-rivoceranib systemic-1l-durvalumab-tremelimumab
            + systemic-1l-nivolumab-ipilimumab systemic-1l-single-agent-ici systemic-1l-tki any-clinical-trial
            + cr-liver-health-and-risk-factors
            ? ne-recist11-for-hypovascular: diagnosis.targetsArteriallyEnhancing
            == progression on atezolizumab-bevacizumab, Child-Pugh A, AFP 900
            PD
            lastTreatment.modality=SYSTEMIC_ICI lastTreatment.weeksSince=24
            lastTreatment.weeksSinceBelowMinimum=false prior.systemicAgents=ATEZOLIZUMAB_BEVACIZUMAB
            prior.systemicLines=1 liver.childPughClass=A liver.childPughScore=6 liver.decompensated=false ecog=1
            bclcStage=C afpNgPerMl=900 afp.trend=RISING tumour.extrahepaticSpread=true
            tumour.macrovascularInvasion=NONE tumour.viableCount=3 tumour.maxViableDiameterMm=60
            progression.pattern=NEW_EXTRAHEPATIC progression.siteCount=4 progression.untreatableByLrt=true
            transplant.status=NOT_CANDIDATE toxicity.grade=1 toxicity.immuneGrade=0 symptoms.worsening=false
            symptoms.tumourPain=false biomarkers=- risk.recentBleeding=false risk.varicesScreened=true
            diagnosis.targetsArteriallyEnhancing=true
            + any-mdt-review biomarker-profiling pd-confirm-progression-on-ici pd-verify-malignant-cause
            + systemic-2l-cabozantinib systemic-2l-dual-ici-after-atezo-bev systemic-2l-ramucirumab
            + systemic-2l-tki-after-atezo-bev any-clinical-trial any-early-palliative-care
            + cr-liver-health-and-risk-factors
            == the same with Child-Pugh C
            PD
            lastTreatment.modality=SYSTEMIC_ICI lastTreatment.weeksSince=24
            lastTreatment.weeksSinceBelowMinimum=false prior.systemicAgents=ATEZOLIZUMAB_BEVACIZUMAB
            prior.systemicLines=1 liver.childPughClass=C liver.decompensated=true ecog=1 bclcStage=D
            afpNgPerMl=900 afp.trend=RISING tumour.extrahepaticSpread=true tumour.macrovascularInvasion=NONE
            tumour.viableCount=3 tumour.maxViableDiameterMm=60 progression.pattern=NEW_EXTRAHEPATIC
            progression.siteCount=4 progression.untreatableByLrt=true transplant.status=NOT_CANDIDATE
            toxicity.grade=1 toxicity.immuneGrade=0 symptoms.worsening=false symptoms.tumourPain=false
            biomarkers=- risk.recentBleeding=false risk.varicesScreened=true
            diagnosis.targetsArteriallyEnhancing=true
            + any-mdt-review any-new-decompensation pd-verify-malignant-cause any-clinical-trial
            + any-early-palliative-care cr-liver-health-and-risk-factors limit-child-pugh-c-or-ecog-3
            == oligoprogression on a kinase inhibitor
            PD
            lastTreatment.modality=SYSTEMIC_TKI lastTreatment.weeksSince=30
            lastTreatment.weeksSinceBelowMinimum=false prior.systemicAgents=LENVATINIB prior.systemicLines=1
            liver.childPughClass=A liver.decompensated=false ecog=1 bclcStage=B tumour.extrahepaticSpread=false
            tumour.macrovascularInvasion=NONE tumour.viableCount=2 tumour.maxViableDiameterMm=28
            progression.pattern=INTRAHEPATIC_GROWTH progression.siteCount=1 progression.untreatableByLrt=false
            transplant.status=NOT_CANDIDATE toxicity.grade=1 afpNgPerMl=30 afp.trend=STABLE biomarkers=-
            risk.recentBleeding=false risk.varicesScreened=true lungShunt.high=false liver.bilirubinMgPerDl=0.9
            diagnosis.targetsArteriallyEnhancing=true symptoms.tumourPain=false
            + any-mdt-review biomarker-profiling pd-verify-malignant-cause pd-ablation-liver-limited
            + pd-oligoprogression-local-continue pd-reconsider-locoregional-liver-limited pd-tace-liver-limited
            + pr-add-sbrt pr-add-tare systemic-2l-atezo-bev-after-tki systemic-2l-cabozantinib
            + systemic-2l-dual-ici-after-tki systemic-2l-single-ici-after-tki any-clinical-trial
            + any-early-palliative-care cr-liver-health-and-risk-factors
            == new portal invasion after TACE
            PD
            lastTreatment.modality=TACE lastTreatment.weeksSince=3 lastTreatment.weeksSinceBelowMinimum=true
            lastTreatment.sessionsSameTarget=1 prior.systemicLines=0 liver.childPughClass=A
            liver.decompensated=false ecog=1 tumour.extrahepaticSpread=false tumour.macrovascularInvasion=VP4
            tumour.viableCount=3 tumour.maxViableDiameterMm=70 progression.pattern=NEW_VASCULAR_INVASION
            treatedLesions.response=SD transplant.status=NOT_CANDIDATE bclcStage=C risk.recentBleeding=true
            risk.varicesScreened=true afpNgPerMl=1200 afp.trend=RISING biomarkers=-
            diagnosis.targetsArteriallyEnhancing=true symptoms.tumourPain=false
            + any-mdt-review ne-too-early-after-treatment pd-verify-malignant-cause pr-add-sbrt
            + pd-untreatable-progression-systemic pd-vascular-invasion systemic-1l-camrelizumab-rivoceranib
            + systemic-1l-durvalumab-tremelimumab systemic-1l-nivolumab-ipilimumab systemic-1l-single-agent-ici
            + systemic-1l-tki any-clinical-trial any-early-palliative-care cr-liver-health-and-risk-factors
            == recurrence after transplantation
            PD
            lastTreatment.modality=TRANSPLANT transplant.status=RECIPIENT lastTreatment.weeksSince=80
            lastTreatment.weeksSinceBelowMinimum=false prior.systemicLines=0 liver.childPughClass=A
            liver.decompensated=false ecog=0 bclcStage=C tumour.extrahepaticSpread=true
            tumour.macrovascularInvasion=NONE progression.pattern=NEW_EXTRAHEPATIC progression.siteCount=2
            tumour.viableCount=0 tumour.maxViableDiameterMm=0 afp.trend=RISING afpNgPerMl=60 biomarkers=-
            diagnosis.targetsArteriallyEnhancing=true symptoms.tumourPain=false risk.varicesScreened=true
            risk.recentBleeding=false
            + any-mdt-review pd-verify-malignant-cause pd-oligometastasis-local pd-extrahepatic-systemic
            + pd-post-transplant-recurrence systemic-1l-tki any-clinical-trial any-early-palliative-care
            + cr-liver-health-and-risk-factors
            == not evaluable after Lipiodol on CT
            NE
            lastTreatment.modality=TACE lastTreatment.weeksSince=5 lastTreatment.weeksSinceBelowMinimum=false
            imaging.lipiodolObscures=true liver.childPughClass=B liver.childPughScore=7 ecog=1 bclcStage=B
            progression.pattern=- symptoms.worsening=false symptoms.tumourPain=false
            diagnosis.targetsArteriallyEnhancing=true liver.decompensated=false
            + any-mdt-review ne-mri-after-lipiodol ne-repeat-adequate-imaging ne-short-interval-reimaging
            + pd-verify-malignant-cause cr-liver-health-and-risk-factors
            == early scan after TARE
            SD
            lastTreatment.modality=TARE lastTreatment.weeksSince=6 lastTreatment.weeksSinceBelowMinimum=true
            liver.childPughClass=A liver.decompensated=false ecog=0 bclcStage=B tumour.extrahepaticSpread=false
            tumour.macrovascularInvasion=NONE tumour.viableCount=1 tumour.maxViableDiameterMm=40
            progression.pattern=- margins.nearestMm=12 afp.trend=FALLING transplant.status=NOT_CANDIDATE
            prior.systemicLines=0 symptoms.worsening=false symptoms.tumourPain=false
            imaging.lipiodolObscures=false diagnosis.targetsArteriallyEnhancing=true
            + any-mdt-review ne-too-early-after-treatment cr-post-radiation-confirmatory-imaging
            + any-clinical-trial cr-liver-health-and-risk-factors
            == RET fusion after sorafenib
            PD
            lastTreatment.modality=SYSTEMIC_TKI lastTreatment.weeksSince=20
            lastTreatment.weeksSinceBelowMinimum=false prior.systemicAgents=SORAFENIB prior.systemicLines=1
            prior.sorafenibTolerated=true liver.childPughClass=A liver.decompensated=false ecog=1 bclcStage=C
            tumour.extrahepaticSpread=true tumour.macrovascularInvasion=NONE
            progression.pattern=EXTRAHEPATIC_GROWTH progression.siteCount=5 progression.untreatableByLrt=true
            transplant.status=NOT_CANDIDATE biomarkers=RET_FUSION afpNgPerMl=40 afp.trend=STABLE
            risk.recentBleeding=false risk.varicesScreened=true diagnosis.targetsArteriallyEnhancing=true
            symptoms.tumourPain=false
            + any-mdt-review biomarker-profiling pd-verify-malignant-cause systemic-2l-atezo-bev-after-tki
            + systemic-2l-cabozantinib systemic-2l-dual-ici-after-tki systemic-2l-regorafenib
            + systemic-2l-single-ici-after-tki biomarker-ret-fusion any-clinical-trial any-early-palliative-care
            + cr-liver-health-and-risk-factors
            == Child-Pugh C with decompensation on sorafenib
            PD
            lastTreatment.modality=SYSTEMIC_TKI prior.systemicAgents=SORAFENIB prior.systemicLines=1
            prior.sorafenibTolerated=false lastTreatment.weeksSinceBelowMinimum=false liver.childPughClass=C
            liver.decompensated=true ecog=2 bclcStage=D tumour.extrahepaticSpread=false
            tumour.macrovascularInvasion=NONE progression.pattern=INTRAHEPATIC_GROWTH
            transplant.status=NOT_CANDIDATE biomarkers=- symptoms.tumourPain=true
            diagnosis.targetsArteriallyEnhancing=true afp.trend=RISING
            + any-mdt-review any-new-decompensation pd-verify-malignant-cause any-clinical-trial
            + any-early-palliative-care cr-liver-health-and-risk-factors pd-palliative-radiotherapy
            + limit-child-pugh-c-or-ecog-3
            == two sessions of TACE, the treated lesion in complete response, and a new nodule
            PD
            lastTreatment.modality=TACE lastTreatment.weeksSince=6 lastTreatment.weeksSinceBelowMinimum=false
            lastTreatment.sessionsSameTarget=2 treatedLesions.response=CR liver.childPughClass=A
            liver.decompensated=false ecog=0 bclcStage=A tumour.extrahepaticSpread=false
            tumour.macrovascularInvasion=NONE tumour.viableCount=1 tumour.maxViableDiameterMm=18
            progression.pattern=NEW_INTRAHEPATIC progression.siteCount=1 progression.untreatableByLrt=false
            transplant.status=NOT_CANDIDATE prior.systemicLines=0 lungShunt.high=false
            liver.bilirubinMgPerDl=0.8 afp.trend=STABLE biomarkers=- diagnosis.targetsArteriallyEnhancing=true
            symptoms.tumourPain=false
            + any-mdt-review pd-verify-malignant-cause pd-ablation-liver-limited
            + pd-reconsider-locoregional-liver-limited pd-tace-liver-limited pr-add-sbrt pr-add-tare
            + any-clinical-trial any-early-palliative-care cr-liver-health-and-risk-factors
            == progression while listed for transplantation
            PD
            lastTreatment.modality=TACE lastTreatment.weeksSince=8 lastTreatment.weeksSinceBelowMinimum=false
            lastTreatment.sessionsSameTarget=1 treatedLesions.response=PD liver.childPughClass=B
            liver.childPughScore=8 liver.decompensated=false ecog=1 bclcStage=A tumour.extrahepaticSpread=false
            tumour.macrovascularInvasion=NONE tumour.viableCount=2 tumour.maxViableDiameterMm=35
            progression.pattern=INTRAHEPATIC_GROWTH progression.siteCount=1 progression.untreatableByLrt=false
            transplant.status=LISTED prior.systemicLines=0 afpNgPerMl=700 afp.trend=RISING biomarkers=-
            diagnosis.targetsArteriallyEnhancing=true symptoms.tumourPain=false
            + any-mdt-review pd-listed-restaging pd-verify-malignant-cause pd-listed-downstaging
            + pd-reconsider-locoregional-liver-limited any-clinical-trial any-early-palliative-care
            + cr-liver-health-and-risk-factors limit-child-pugh-b
            == non-CR/non-PD with a thrombus on atezolizumab-bevacizumab
            SD
            lastTreatment.modality=SYSTEMIC_ICI lastTreatment.weeksSinceBelowMinimum=false
            prior.systemicAgents=ATEZOLIZUMAB_BEVACIZUMAB prior.systemicLines=1 liver.childPughClass=A
            liver.decompensated=false ecog=1 bclcStage=C tumour.extrahepaticSpread=false
            tumour.macrovascularInvasion=VP1_2|VP3|VP4|HEPATIC_VEIN progression.pattern=-
            transplant.status=NOT_CANDIDATE toxicity.grade=1 afp.trend=STABLE symptoms.worsening=false
            symptoms.tumourPain=false diagnosis.targetsArteriallyEnhancing=true imaging.lipiodolObscures=false
            + any-mdt-review biomarker-profiling-ahead systemic-response-imaging sd-continue-systemic
            + pr-add-sbrt any-clinical-trial cr-liver-health-and-risk-factors palliative-care-with-burden
            ? sd-short-interval-reimaging: margins.nearestMm
            ? pr-add-tare: liver.bilirubinMgPerDl tumour.macrovascularInvasion lungShunt.high tare.segmental
            """;

    @TestFactory
    Stream<DynamicTest> every_option_of_a_patient_is_as_reviewed() {
        return Stream.of(PATIENTS.split("(?m)^== ", -1))
                .filter(text -> !text.isBlank())
                .map(text -> text.lines().toList())
                .map(lines -> dynamicTest(lines.getFirst(), () -> isAsReviewed(lines)));
    }

    private static void isAsReviewed(List<String> lines) {
        var patient = Patients.patient(text(lines.stream().skip(2), ""));
        var steps = NextSteps.of(
                GUIDELINE,
                OptionCategory.valueOf(lines.get(1)),
                patient,
                new NextSteps.Shown(LocalDate.of(2026, 12, 1), true));

        assertThat(patient.contradictions()).isEmpty();
        assertThat(ids(steps, Match.Status.APPLIES))
                .containsExactlyInAnyOrder(text(lines.stream(), "+ ").strip().split("\\s+", -1));
        assertThat(steps.matches()
                        .filter(match -> match.status() == Match.Status.NEEDS_INFO)
                        .map(match -> match.option().id() + ": "
                                + match.missing().stream()
                                        .map(missing -> missing.fact().printed())
                                        .collect(Collectors.joining(" "))))
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .filter(line -> line.startsWith("? "))
                        .map(line -> line.substring(2))
                        .toList());
        assertThat(steps.onlyMatch()).isFalse();
    }

    private static List<String> ids(NextSteps steps, Match.Status status) {
        return steps.matches()
                .filter(match -> match.status() == status)
                .map(match -> match.option().id())
                .toList();
    }

    /// The lines with this mark, without it; without a mark, the lines with facts.
    private static String text(Stream<String> lines, String mark) {
        return lines.filter(line -> mark.isEmpty() ? line.matches("[a-zA-Z.]+=.*") : line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .collect(Collectors.joining(" "));
    }
}
