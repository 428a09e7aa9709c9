package org.mrecist.guideline;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.ClinicalContext.AlbiGrade;
import org.mrecist.timeline.ClinicalContext.BclcStage;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.Treatment;

/// Reads what the caller states of a patient.
public final class StatedFacts {
    static final List<String> ALBI_GRADES =
            Stream.of(AlbiGrade.values()).map(AlbiGrade::printed).toList();
    static final List<String> BCLC_STAGES =
            Stream.of(BclcStage.values()).map(BclcStage::printed).toList();

    private final EnumMap<ClinicalFact, FactValue> values = new EnumMap<>(ClinicalFact.class);

    private StatedFacts() {}

    /// The facts of a context. A list that is there is complete, an empty one too.
    ///
    /// @param treatment the treatment of the course, whose agents complete those listed as given before
    public static Facts of(ClinicalContext context, Treatment treatment) {
        var stated = new StatedFacts().read(context);
        stated.readAgents(context.prior(), treatment);
        return Facts.ofFitting(stated.values);
    }

    /// Callers list the agents given before with or without the current ones. Where those are not named anywhere, the
    /// list may lack them.
    private void readAgents(ClinicalContext.@Nullable Prior prior, Treatment treatment) {
        if (prior == null || prior.systemicAgents() == null) {
            return;
        }
        var agents = new LinkedHashSet<>(prior.systemicAgents());
        agents.addAll(treatment.agents());
        var namesCurrent = treatment.modalities().stream()
                .filter(Modality::isSystemic)
                .allMatch(modality -> agents.stream().anyMatch(agent -> Regimens.isPerhaps(modality, agent)));
        values.put(ClinicalFact.SYSTEMIC_AGENTS, namesCurrent ? FactValue.all(agents) : FactValue.atLeast(agents));
    }

    private StatedFacts read(ClinicalContext context) {
        put(ClinicalFact.ECOG, context.ecog());
        putTerm(
                ClinicalFact.BCLC_STAGE,
                context.bclcStage() == null ? null : context.bclcStage().printed());
        put(ClinicalFact.AFP, context.afpNgPerMl());
        put(ClinicalFact.BIOMARKERS, context.biomarkers());
        putTerm(ClinicalFact.JURISDICTION, context.jurisdiction());
        readLiver(context.liver());
        readTumour(context.tumour());
        readTreatments(context);
        readRisks(context);
        readImaging(context);
        return this;
    }

    private void readLiver(ClinicalContext.@Nullable Liver liver) {
        if (liver == null) {
            return;
        }
        put(ClinicalFact.CHILD_PUGH_CLASS, liver.childPughClass());
        put(ClinicalFact.CHILD_PUGH_SCORE, liver.childPughScore());
        putTerm(
                ClinicalFact.ALBI_GRADE,
                liver.albiGrade() == null ? null : liver.albiGrade().printed());
        put(ClinicalFact.DECOMPENSATED, liver.decompensated());
        put(ClinicalFact.BILIRUBIN, liver.bilirubinMgPerDl());
        put(ClinicalFact.PORTAL_HYPERTENSION, liver.clinicallySignificantPortalHypertension());
        put(ClinicalFact.COAGULOPATHY_UNCORRECTED, liver.coagulopathyUncorrected());
        put(ClinicalFact.HBV_POSITIVE, liver.hbvPositive());
    }

    private void readTumour(ClinicalContext.@Nullable Tumour tumour) {
        if (tumour == null) {
            return;
        }
        put(ClinicalFact.MACROVASCULAR_INVASION, tumour.macrovascularInvasion());
        put(ClinicalFact.EXTRAHEPATIC_SPREAD, tumour.extrahepaticSpread());
        put(ClinicalFact.VIABLE_COUNT, tumour.viableCount());
        put(
                ClinicalFact.MAX_VIABLE_DIAMETER,
                tumour.maxViableDiameter() == null
                        ? null
                        : tumour.maxViableDiameter().toDecimal());
        put(ClinicalFact.WITHIN_MILAN, tumour.withinMilan());
        put(ClinicalFact.NEAR_CRITICAL_STRUCTURE, tumour.nearCriticalStructure());
        put(ClinicalFact.AFP_SECRETING_AT_BASELINE, tumour.afpSecretingAtBaseline());
    }

    private void readTreatments(ClinicalContext context) {
        var last = context.lastTreatment();
        if (last != null) {
            put(ClinicalFact.LAST_TREATMENT, last.modality());
            put(ClinicalFact.WEEKS_SINCE_TREATMENT, last.weeksSince());
            put(ClinicalFact.TOO_EARLY, last.weeksSinceBelowMinimum());
            put(ClinicalFact.SESSIONS_SAME_TARGET, last.sessionsSameTarget());
        }
        var progression = context.progression();
        if (progression != null) {
            put(ClinicalFact.PROGRESSION_PATTERN, progression.pattern());
            put(ClinicalFact.PROGRESSION_SITES, progression.siteCount());
            put(ClinicalFact.UNTREATABLE_BY_LRT, progression.untreatableByLrt());
        }
        var prior = context.prior();
        if (prior != null) {
            put(ClinicalFact.SYSTEMIC_LINES, prior.systemicLines());
            put(ClinicalFact.SORAFENIB_TOLERATED, prior.sorafenibTolerated());
            put(ClinicalFact.CHECKPOINT_INHIBITOR, prior.anyCheckpointInhibitor());
        }
        if (context.transplant() != null) {
            put(ClinicalFact.TRANSPLANT_STATUS, context.transplant().status());
            put(ClinicalFact.DOWNSTAGED, context.transplant().downstaged());
        }
    }

    private void readRisks(ClinicalContext context) {
        var risk = context.risk();
        if (risk != null) {
            put(ClinicalFact.AUTOIMMUNE_DISEASE, risk.autoimmuneDisease());
            put(ClinicalFact.VARICES_SCREENED, risk.varicesScreened());
            put(ClinicalFact.RECENT_BLEEDING, risk.recentBleeding());
            put(ClinicalFact.RECENT_ARTERIAL_THROMBOSIS, risk.recentArterialThrombosis());
        }
        if (context.toxicity() != null) {
            put(ClinicalFact.TOXICITY, context.toxicity().grade());
            put(ClinicalFact.IMMUNE_TOXICITY, context.toxicity().immuneGrade());
        }
        var symptoms = context.symptoms();
        if (symptoms != null) {
            put(ClinicalFact.SYMPTOMS_WORSENING, symptoms.worsening());
            put(ClinicalFact.TUMOUR_PAIN, symptoms.tumourPain());
        }
        if (context.lungShunt() != null) {
            put(ClinicalFact.HIGH_LUNG_SHUNT, context.lungShunt().high());
        }
        if (context.tare() != null) {
            put(ClinicalFact.SEGMENTAL_TARE, context.tare().segmental());
        }
    }

    private void readImaging(ClinicalContext context) {
        if (context.afp() != null) {
            put(ClinicalFact.AFP_TREND, context.afp().trend());
            put(ClinicalFact.AFP_HIGHEST, context.afp().highestNgPerMl());
        }
        if (context.tumourMarkers() != null) {
            put(ClinicalFact.MARKERS_NORMAL_24_WEEKS, context.tumourMarkers().allNormal24Weeks());
        }
        var imaging = context.imaging();
        if (imaging != null) {
            put(ClinicalFact.CONTRAST_CONTRAINDICATED, imaging.contrastContraindicated());
            put(ClinicalFact.LIPIODOL_OBSCURES, imaging.lipiodolObscures());
        }
        if (context.diagnosis() != null) {
            put(ClinicalFact.TARGETS_ENHANCING, context.diagnosis().targetsArteriallyEnhancing());
        }
        if (context.followUp() != null) {
            put(ClinicalFact.MONTHS_SINCE_COMPLETE_RESPONSE, context.followUp().monthsSinceCompleteResponse());
        }
    }

    private void put(ClinicalFact fact, @Nullable Boolean value) {
        if (value != null) {
            values.put(fact, FactValue.of(value));
        }
    }

    private void put(ClinicalFact fact, @Nullable Integer value) {
        if (value != null) {
            values.put(fact, FactValue.of(value));
        }
    }

    private void put(ClinicalFact fact, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(fact, FactValue.of(value));
        }
    }

    private void put(ClinicalFact fact, @Nullable Enum<?> value) {
        if (value != null) {
            values.put(fact, FactValue.of(value));
        }
    }

    private void put(ClinicalFact fact, @Nullable Collection<? extends Enum<?>> values) {
        if (values != null) {
            this.values.put(fact, FactValue.all(values));
        }
    }

    private void putTerm(ClinicalFact fact, @Nullable String value) {
        if (value != null) {
            values.put(fact, FactValue.term(value));
        }
    }
}
