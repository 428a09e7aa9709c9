package org.mrecist.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mrecist.measure.Millimetres;

/// The clinical facts around a course, for choosing next steps; no category depends on them. Every member is null,
/// or empty for a list, where not stated.
public record ClinicalContext(
        @Nullable Liver liver,
        @Nullable Integer ecog,
        @Nullable BclcStage bclcStage,
        @Nullable BigDecimal afpNgPerMl,
        @Nullable Afp afp,
        @Nullable LastTreatment lastTreatment,
        @Nullable Tumour tumour,
        @Nullable Progression progression,
        @Nullable Prior prior,
        @Nullable Transplant transplant,
        @Nullable List<Biomarker> biomarkers,
        @Nullable Risk risk,
        @Nullable Toxicity toxicity,
        @Nullable Symptoms symptoms,
        @Nullable TumourMarkers tumourMarkers,
        @Nullable LungShunt lungShunt,
        @Nullable Radioembolisation tare,
        @Nullable ImagingLimits imaging,
        @Nullable Diagnosis diagnosis,
        @Nullable Surveillance followUp,
        @Nullable String jurisdiction) {
    public static final ClinicalContext NOT_STATED = new ClinicalContext(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    /// @param date when these were determined
    public record Liver(
            @Nullable LocalDate date,
            @Nullable ChildPughClass childPughClass,
            @Nullable Integer childPughScore,
            @Nullable AlbiGrade albiGrade,
            @Nullable Boolean decompensated,
            @Nullable BigDecimal bilirubinMgPerDl,
            @Nullable Boolean clinicallySignificantPortalHypertension,
            @Nullable Boolean coagulopathyUncorrected,
            @Nullable Boolean hbvPositive) {}

    public enum ChildPughClass {
        A,
        B,
        C
    }

    /// ALBI grade; 2a and 2b of the modified grade.
    public enum AlbiGrade {
        GRADE_1("1"),
        GRADE_2("2"),
        GRADE_2A("2a"),
        GRADE_2B("2b"),
        GRADE_3("3");

        private final String printed;

        AlbiGrade(String printed) {
            this.printed = printed;
        }

        /// As printed in the field.
        public String printed() {
            return printed;
        }
    }

    /// Barcelona Clinic Liver Cancer stage.
    public enum BclcStage {
        STAGE_0("0"),
        STAGE_A("A"),
        STAGE_B("B"),
        STAGE_C("C"),
        STAGE_D("D");

        private final String printed;

        BclcStage(String printed) {
            this.printed = printed;
        }

        /// As printed in the field.
        public String printed() {
            return printed;
        }
    }

    /// @param highestNgPerMl the highest value ever measured, in ng/mL
    public record Afp(@Nullable Trend trend, @Nullable BigDecimal highestNgPerMl) {}

    /// How a marker has changed: by a fifth or more, or not (general knowledge of the field).
    public enum Trend {
        RISING,
        STABLE,
        FALLING;

        private static final BigDecimal FOUR = BigDecimal.valueOf(4);
        private static final BigDecimal FIVE = BigDecimal.valueOf(5);
        private static final BigDecimal SIX = BigDecimal.valueOf(6);

        /// The trend from one value to a later one, compared without dividing.
        public static Trend of(BigDecimal before, BigDecimal now) {
            var fiveTimes = now.multiply(FIVE);
            if (now.compareTo(before) > 0 && fiveTimes.compareTo(before.multiply(SIX)) >= 0) {
                return RISING;
            }
            return now.compareTo(before) < 0 && fiveTimes.compareTo(before.multiply(FOUR)) <= 0 ? FALLING : STABLE;
        }
    }

    public record LastTreatment(
            @Nullable Modality modality,
            @Nullable Integer weeksSince,
            @Nullable Boolean weeksSinceBelowMinimum,
            @Nullable Integer sessionsSameTarget) {}

    public record Tumour(
            @Nullable MacrovascularInvasion macrovascularInvasion,
            @Nullable Boolean extrahepaticSpread,
            @Nullable Integer viableCount,
            @Nullable Millimetres maxViableDiameter,
            @Nullable Boolean withinMilan,
            @Nullable Boolean nearCriticalStructure,
            @Nullable Boolean afpSecretingAtBaseline) {}

    public enum MacrovascularInvasion {
        NONE,
        VP1_2,
        VP3,
        VP4,
        HEPATIC_VEIN
    }

    public record Progression(
            @Nullable List<ProgressionPattern> pattern,
            @Nullable Integer siteCount,
            @Nullable Boolean untreatableByLrt) {}

    public record Prior(
            @Nullable List<Agent> systemicAgents,
            @Nullable Integer systemicLines,
            @Nullable Boolean sorafenibTolerated,
            @Nullable Boolean anyCheckpointInhibitor) {}

    /// @param downstaged whether a clinician states that downstaging into transplant criteria succeeded
    public record Transplant(
            @Nullable Status status, @Nullable Boolean downstaged) {
        public enum Status {
            NOT_CANDIDATE,
            POTENTIAL,
            LISTED,
            RECIPIENT
        }
    }

    public enum Biomarker {
        MSI_H,
        DMMR,
        TMB_H,
        NTRK_FUSION,
        RET_FUSION,
        BRAF_V600E,
        HER2_IHC3
    }

    public record Risk(
            @Nullable Boolean autoimmuneDisease,
            @Nullable Boolean varicesScreened,
            @Nullable Boolean recentBleeding,
            @Nullable Boolean recentArterialThrombosis) {}

    /// @param grade CTCAE grade of the worst toxicity now, 0 to 5
    /// @param immuneGrade CTCAE grade of the worst immune-related toxicity so far, 0 to 5
    public record Toxicity(
            @Nullable Integer grade, @Nullable Integer immuneGrade) {}

    public record Symptoms(
            @Nullable Boolean worsening, @Nullable Boolean tumourPain) {}

    public record TumourMarkers(@Nullable Boolean allNormal24Weeks) {}

    public record LungShunt(@Nullable Boolean high) {}

    /// @param segmental whether radioembolisation would be confined to one or two segments
    public record Radioembolisation(@Nullable Boolean segmental) {}

    public record ImagingLimits(
            @Nullable Boolean contrastContraindicated,
            @Nullable Boolean lipiodolObscures) {}

    public record Diagnosis(@Nullable Boolean targetsArteriallyEnhancing) {}

    public record Surveillance(@Nullable Integer monthsSinceCompleteResponse) {}
}
