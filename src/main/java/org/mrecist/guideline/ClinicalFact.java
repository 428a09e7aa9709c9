package org.mrecist.guideline;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.timeline.Agent;
import org.mrecist.timeline.ClinicalContext.Biomarker;
import org.mrecist.timeline.ClinicalContext.ChildPughClass;
import org.mrecist.timeline.ClinicalContext.MacrovascularInvasion;
import org.mrecist.timeline.ClinicalContext.Transplant;
import org.mrecist.timeline.ClinicalContext.Trend;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.ProgressionPattern;

/// Everything that a condition may ask for. The unit of a number is the last word of its name.
public enum ClinicalFact {
    CHILD_PUGH_CLASS("liver.childPughClass", FactType.term(ChildPughClass.values())),
    CHILD_PUGH_SCORE("liver.childPughScore", new FactType.Whole(5, 15)),
    ALBI_GRADE("liver.albiGrade", new FactType.Term(StatedFacts.ALBI_GRADES)),
    DECOMPENSATED("liver.decompensated", new FactType.Flag()),
    BILIRUBIN("liver.bilirubinMgPerDl", FactType.decimal(100)),
    PORTAL_HYPERTENSION("liver.clinicallySignificantPortalHypertension", new FactType.Flag()),
    COAGULOPATHY_UNCORRECTED("liver.coagulopathyUncorrected", new FactType.Flag()),
    HBV_POSITIVE("liver.hbvPositive", new FactType.Flag()),
    ECOG("ecog", new FactType.Whole(0, 4)),
    BCLC_STAGE("bclcStage", new FactType.Term(StatedFacts.BCLC_STAGES)),
    AFP("afpNgPerMl", FactType.decimal(100_000_000)),
    AFP_TREND("afp.trend", FactType.term(Trend.values())),
    /// The highest value ever measured.
    AFP_HIGHEST("afp.highestNgPerMl", FactType.decimal(100_000_000)),
    LAST_TREATMENT("lastTreatment.modality", FactType.term(Modality.values())),
    WEEKS_SINCE_TREATMENT("lastTreatment.weeksSince", new FactType.Whole(0, 10_000)),
    /// Whether the visit came earlier than a response to the treatment can be read.
    TOO_EARLY("lastTreatment.weeksSinceBelowMinimum", new FactType.Flag()),
    SESSIONS_SAME_TARGET("lastTreatment.sessionsSameTarget", new FactType.Whole(0, 1000)),
    MACROVASCULAR_INVASION("tumour.macrovascularInvasion", FactType.term(MacrovascularInvasion.values())),
    EXTRAHEPATIC_SPREAD("tumour.extrahepaticSpread", new FactType.Flag()),
    VIABLE_COUNT("tumour.viableCount", new FactType.Whole(0, 1000)),
    MAX_VIABLE_DIAMETER("tumour.maxViableDiameterMm", FactType.decimal(500)),
    WITHIN_MILAN("tumour.withinMilan", new FactType.Flag()),
    NEAR_CRITICAL_STRUCTURE("tumour.nearCriticalStructure", new FactType.Flag()),
    AFP_SECRETING_AT_BASELINE("tumour.afpSecretingAtBaseline", new FactType.Flag()),
    /// The worst response, lesion by lesion, of the lesions treated in this course.
    TREATED_LESIONS_RESPONSE(
            "treatedLesions.response",
            FactType.term(
                    TargetResponse.CR, TargetResponse.PR, TargetResponse.SD, TargetResponse.PD, TargetResponse.NE)),
    /// The smaller of the margins of the target sum to the next better and the next worse category.
    NEAREST_THRESHOLD("margins.nearestMm", FactType.decimal(5000)),
    PROGRESSION_PATTERN("progression.pattern", FactType.terms(ProgressionPattern.values())),
    PROGRESSION_SITES("progression.siteCount", new FactType.Whole(0, 1000)),
    UNTREATABLE_BY_LRT("progression.untreatableByLrt", new FactType.Flag()),
    SYSTEMIC_AGENTS("prior.systemicAgents", FactType.terms(Agent.values())),
    /// With the current line.
    SYSTEMIC_LINES("prior.systemicLines", new FactType.Whole(0, ClinicalFact.MOST_LINES)),
    SORAFENIB_TOLERATED("prior.sorafenibTolerated", new FactType.Flag()),
    CHECKPOINT_INHIBITOR("prior.anyCheckpointInhibitor", new FactType.Flag()),
    TRANSPLANT_STATUS("transplant.status", FactType.term(Transplant.Status.values())),
    /// Whether a clinician states that downstaging into transplant criteria succeeded.
    DOWNSTAGED("transplant.downstaged", new FactType.Flag()),
    BIOMARKERS("biomarkers", FactType.terms(Biomarker.values())),
    AUTOIMMUNE_DISEASE("risk.autoimmuneDisease", new FactType.Flag()),
    VARICES_SCREENED("risk.varicesScreened", new FactType.Flag()),
    RECENT_BLEEDING("risk.recentBleeding", new FactType.Flag()),
    RECENT_ARTERIAL_THROMBOSIS("risk.recentArterialThrombosis", new FactType.Flag()),
    TOXICITY("toxicity.grade", new FactType.Whole(0, 5)),
    /// The worst immune-related toxicity so far, CTCAE.
    IMMUNE_TOXICITY("toxicity.immuneGrade", new FactType.Whole(0, 5)),
    SYMPTOMS_WORSENING("symptoms.worsening", new FactType.Flag()),
    TUMOUR_PAIN("symptoms.tumourPain", new FactType.Flag()),
    MARKERS_NORMAL_24_WEEKS("tumourMarkers.allNormal24Weeks", new FactType.Flag()),
    HIGH_LUNG_SHUNT("lungShunt.high", new FactType.Flag()),
    /// Whether radioembolisation would be confined to one or two segments.
    SEGMENTAL_TARE("tare.segmental", new FactType.Flag()),
    CONTRAST_CONTRAINDICATED("imaging.contrastContraindicated", new FactType.Flag()),
    LIPIODOL_OBSCURES("imaging.lipiodolObscures", new FactType.Flag()),
    /// Whether the chest was imaged at the visit.
    CHEST_IMAGED("imaging.chestImaged", new FactType.Flag()),
    TARGETS_ENHANCING("diagnosis.targetsArteriallyEnhancing", new FactType.Flag()),
    MONTHS_SINCE_COMPLETE_RESPONSE("followUp.monthsSinceCompleteResponse", new FactType.Whole(0, 1200)),
    JURISDICTION("jurisdiction", new FactType.Country());

    static final int MOST_LINES = 100;

    private static final Map<String, ClinicalFact> BY_PRINTED =
            Stream.of(values()).collect(Collectors.toMap(ClinicalFact::printed, Function.identity()));

    private final String printed;
    private final FactType type;

    ClinicalFact(String printed, FactType type) {
        this.printed = printed;
        this.type = type;
    }

    /// As written in the files, in requests and in answers.
    public String printed() {
        return printed;
    }

    public FactType type() {
        return type;
    }

    public static Optional<ClinicalFact> find(String printed) {
        return Optional.ofNullable(BY_PRINTED.get(printed));
    }
}
