package org.mrecist.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mrecist.measure.Millimetres;
import org.mrecist.timeline.Agent;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.ClinicalContext.Afp;
import org.mrecist.timeline.ClinicalContext.AlbiGrade;
import org.mrecist.timeline.ClinicalContext.BclcStage;
import org.mrecist.timeline.ClinicalContext.Biomarker;
import org.mrecist.timeline.ClinicalContext.ChildPughClass;
import org.mrecist.timeline.ClinicalContext.Diagnosis;
import org.mrecist.timeline.ClinicalContext.ImagingLimits;
import org.mrecist.timeline.ClinicalContext.LastTreatment;
import org.mrecist.timeline.ClinicalContext.Liver;
import org.mrecist.timeline.ClinicalContext.LungShunt;
import org.mrecist.timeline.ClinicalContext.MacrovascularInvasion;
import org.mrecist.timeline.ClinicalContext.Prior;
import org.mrecist.timeline.ClinicalContext.Progression;
import org.mrecist.timeline.ClinicalContext.Radioembolisation;
import org.mrecist.timeline.ClinicalContext.Risk;
import org.mrecist.timeline.ClinicalContext.Surveillance;
import org.mrecist.timeline.ClinicalContext.Symptoms;
import org.mrecist.timeline.ClinicalContext.Toxicity;
import org.mrecist.timeline.ClinicalContext.Transplant;
import org.mrecist.timeline.ClinicalContext.Trend;
import org.mrecist.timeline.ClinicalContext.Tumour;
import org.mrecist.timeline.ClinicalContext.TumourMarkers;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.ProgressionPattern;
import org.mrecist.timeline.Treatment;

class StatedFactsTest {
    private static final ClinicalContext EVERYTHING = new ClinicalContext(
            new Liver(
                    LocalDate.of(2026, 3, 1),
                    ChildPughClass.B,
                    8,
                    AlbiGrade.GRADE_2A,
                    false,
                    new BigDecimal("1.4"),
                    true,
                    false,
                    true),
            1,
            BclcStage.STAGE_B,
            new BigDecimal("412.5"),
            new Afp(Trend.RISING, new BigDecimal("1500")),
            new LastTreatment(Modality.TACE, 6, false, 2),
            new Tumour(MacrovascularInvasion.NONE, false, 2, Millimetres.parse("31.5"), false, true, true),
            new Progression(List.of(ProgressionPattern.NEW_INTRAHEPATIC), 1, false),
            new Prior(List.of(Agent.SORAFENIB), 1, true, false),
            new Transplant(Transplant.Status.POTENTIAL, true),
            List.of(Biomarker.TMB_H),
            new Risk(true, true, false, false),
            new Toxicity(2, 1),
            new Symptoms(false, true),
            new TumourMarkers(false),
            new LungShunt(true),
            new Radioembolisation(false),
            new ImagingLimits(false, true),
            new Diagnosis(true),
            new Surveillance(7),
            "FR");

    /// What only the course, or a request beyond the context, can tell.
    private static final Set<ClinicalFact> NOT_OF_THE_CONTEXT =
            Set.of(ClinicalFact.TREATED_LESIONS_RESPONSE, ClinicalFact.NEAREST_THRESHOLD, ClinicalFact.CHEST_IMAGED);

    @Test
    void everything_that_a_context_states_is_read() {
        var read = StatedFacts.of(EVERYTHING, Treatment.NOT_STATED);

        assertThat(read).isEqualTo(Patients.facts("""
                        liver.childPughClass=B liver.childPughScore=8 liver.albiGrade=2a liver.decompensated=false
                        liver.bilirubinMgPerDl=1.4 liver.clinicallySignificantPortalHypertension=true
                        liver.coagulopathyUncorrected=false liver.hbvPositive=true ecog=1 bclcStage=B
                        afpNgPerMl=412.5 afp.trend=RISING afp.highestNgPerMl=1500 lastTreatment.modality=TACE lastTreatment.weeksSince=6
                        lastTreatment.weeksSinceBelowMinimum=false lastTreatment.sessionsSameTarget=2
                        tumour.macrovascularInvasion=NONE tumour.extrahepaticSpread=false tumour.viableCount=2
                        tumour.maxViableDiameterMm=31.5 tumour.withinMilan=false tumour.nearCriticalStructure=true
                        tumour.afpSecretingAtBaseline=true progression.pattern=NEW_INTRAHEPATIC
                        progression.siteCount=1 progression.untreatableByLrt=false prior.systemicAgents=SORAFENIB
                        prior.systemicLines=1 prior.sorafenibTolerated=true prior.anyCheckpointInhibitor=false
                        transplant.status=POTENTIAL transplant.downstaged=true biomarkers=TMB_H risk.autoimmuneDisease=true
                        risk.varicesScreened=true risk.recentBleeding=false risk.recentArterialThrombosis=false
                        toxicity.grade=2 toxicity.immuneGrade=1 symptoms.worsening=false symptoms.tumourPain=true
                        tumourMarkers.allNormal24Weeks=false lungShunt.high=true tare.segmental=false
                        imaging.contrastContraindicated=false imaging.lipiodolObscures=true
                        diagnosis.targetsArteriallyEnhancing=true followUp.monthsSinceCompleteResponse=7
                        jurisdiction=FR
                        """));
    }

    @Test
    void every_fact_is_read_from_a_context_unless_only_the_course_can_tell_it() {
        assertThat(Arrays.stream(ClinicalFact.values()).filter(fact -> !NOT_OF_THE_CONTEXT.contains(fact)))
                .containsExactlyInAnyOrderElementsOf(
                        StatedFacts.of(EVERYTHING, Treatment.NOT_STATED).known());
    }
}
