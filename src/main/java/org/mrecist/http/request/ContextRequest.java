package org.mrecist.http.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.timeline.ClinicalContext;
import org.mrecist.timeline.Modality;
import org.mrecist.timeline.ProgressionPattern;

/// Clinical facts for choosing next steps. What is left out is not known. A fact that the course itself tells wins
/// over the one stated here.
@Schema(
        name = "Context",
        description = "Clinical facts for choosing next steps; no category depends on them. What is left out is not"
                + " known. A fact that the course itself tells wins over the one stated here.",
        additionalProperties = Schema.False.class)
public record ContextRequest(
        @Valid @Nullable LiverRequest liver,

        @Schema(description = "Performance status by ECOG.") @Min(0) @Max(4) @Nullable
        Integer ecog,

        @Schema(
                description = "Barcelona Clinic Liver Cancer stage.",
                type = SchemaType.STRING,
                enumeration = {"0", "A", "B", "C", "D"})
        ClinicalContext.@Nullable BclcStage bclcStage,

        @Schema(description = "Alpha-fetoprotein in ng/mL.")
        @DecimalMin("0")
        @DecimalMax("100000000")
        @Digits(integer = 9, fraction = 4)
        @Nullable
        BigDecimal afpNgPerMl,

        @Valid @Nullable AfpRequest afp,
        @Valid @Nullable LastTreatmentRequest lastTreatment,
        @Valid @Nullable TumourRequest tumour,
        @Valid @Nullable ProgressionRequest progression,
        @Valid @Nullable PriorRequest prior,
        @Valid @Nullable TransplantRequest transplant,
        @Size(max = 20) @Nullable List<ClinicalContext.@NotNull Biomarker> biomarkers,
        @Valid @Nullable RiskRequest risk,
        @Valid @Nullable ToxicityRequest toxicity,
        @Valid @Nullable SymptomsRequest symptoms,
        @Valid @Nullable TumourMarkersRequest tumourMarkers,
        @Valid @Nullable LungShuntRequest lungShunt,
        @Valid @Nullable RadioembolisationRequest tare,
        @Valid @Nullable ImagingLimitsRequest imaging,
        @Valid @Nullable DiagnosisRequest diagnosis,
        @Valid @Nullable SurveillanceRequest followUp,

        @Schema(description = "Where the patient is treated: ISO 3166 alpha-2 code, or EU.", examples = "FR")
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be an ISO 3166 alpha-2 code or EU")
        @Nullable
        String jurisdiction) {

    @Schema(name = "Afp", additionalProperties = Schema.False.class)
    public record AfpRequest(
            ClinicalContext.@Nullable Trend trend,

            @Schema(description = "The highest value ever measured, in ng/mL.")
            @DecimalMin("0")
            @DecimalMax("100000000")
            @Digits(integer = 9, fraction = 4)
            @Nullable
            BigDecimal highestNgPerMl) {
        ClinicalContext.Afp toAfp() {
            return new ClinicalContext.Afp(trend, highestNgPerMl);
        }
    }

    @Schema(name = "LastTreatment", additionalProperties = Schema.False.class)
    public record LastTreatmentRequest(
            @Nullable Modality modality,
            @Min(0) @Max(10000) @Nullable Integer weeksSince,
            @Nullable Boolean weeksSinceBelowMinimum,
            @Min(0) @Max(1000) @Nullable Integer sessionsSameTarget) {
        ClinicalContext.LastTreatment toLastTreatment() {
            return new ClinicalContext.LastTreatment(modality, weeksSince, weeksSinceBelowMinimum, sessionsSameTarget);
        }
    }

    @Schema(name = "Progression", additionalProperties = Schema.False.class)
    public record ProgressionRequest(
            @Size(max = 20) @Nullable List<@NotNull ProgressionPattern> pattern,
            @Min(0) @Max(1000) @Nullable Integer siteCount,

            @Schema(description = "The clinician's judgement.") @Nullable
            Boolean untreatableByLrt) {
        ClinicalContext.Progression toProgression() {
            return new ClinicalContext.Progression(pattern, siteCount, untreatableByLrt);
        }
    }

    @Schema(name = "Transplant", additionalProperties = Schema.False.class)
    public record TransplantRequest(
            ClinicalContext.Transplant.@Nullable Status status,

            @Schema(description = "Whether downstaging into transplant criteria succeeded; the clinician's judgement.")
            @Nullable
            Boolean downstaged) {
        ClinicalContext.Transplant toTransplant() {
            return new ClinicalContext.Transplant(status, downstaged);
        }
    }

    @Schema(name = "Risk", additionalProperties = Schema.False.class)
    public record RiskRequest(
            @Nullable Boolean autoimmuneDisease,
            @Nullable Boolean varicesScreened,
            @Nullable Boolean recentBleeding,
            @Nullable Boolean recentArterialThrombosis) {
        ClinicalContext.Risk toRisk() {
            return new ClinicalContext.Risk(
                    autoimmuneDisease, varicesScreened, recentBleeding, recentArterialThrombosis);
        }
    }

    @Schema(name = "Toxicity", additionalProperties = Schema.False.class)
    public record ToxicityRequest(
            @Schema(description = "CTCAE grade of the worst toxicity now.") @Min(0) @Max(5) @Nullable
            Integer grade,

            @Schema(description = "CTCAE grade of the worst immune-related toxicity so far.") @Min(0) @Max(5) @Nullable
            Integer immuneGrade) {
        ClinicalContext.Toxicity toToxicity() {
            return new ClinicalContext.Toxicity(grade, immuneGrade);
        }
    }

    @Schema(name = "Symptoms", additionalProperties = Schema.False.class)
    public record SymptomsRequest(
            @Nullable Boolean worsening, @Nullable Boolean tumourPain) {
        ClinicalContext.Symptoms toSymptoms() {
            return new ClinicalContext.Symptoms(worsening, tumourPain);
        }
    }

    @Schema(name = "TumourMarkers", additionalProperties = Schema.False.class)
    public record TumourMarkersRequest(@Nullable Boolean allNormal24Weeks) {
        ClinicalContext.TumourMarkers toTumourMarkers() {
            return new ClinicalContext.TumourMarkers(allNormal24Weeks);
        }
    }

    @Schema(name = "LungShunt", additionalProperties = Schema.False.class)
    public record LungShuntRequest(@Nullable Boolean high) {
        ClinicalContext.LungShunt toLungShunt() {
            return new ClinicalContext.LungShunt(high);
        }
    }

    @Schema(name = "Radioembolisation", additionalProperties = Schema.False.class)
    public record RadioembolisationRequest(
            @Schema(description = "Whether it would be confined to one or two segments.") @Nullable
            Boolean segmental) {
        ClinicalContext.Radioembolisation toRadioembolisation() {
            return new ClinicalContext.Radioembolisation(segmental);
        }
    }

    @Schema(name = "ImagingLimits", additionalProperties = Schema.False.class)
    public record ImagingLimitsRequest(
            @Nullable Boolean contrastContraindicated,
            @Nullable Boolean lipiodolObscures) {
        ClinicalContext.ImagingLimits toImagingLimits() {
            return new ClinicalContext.ImagingLimits(contrastContraindicated, lipiodolObscures);
        }
    }

    @Schema(name = "Diagnosis", additionalProperties = Schema.False.class)
    public record DiagnosisRequest(@Nullable Boolean targetsArteriallyEnhancing) {
        ClinicalContext.Diagnosis toDiagnosis() {
            return new ClinicalContext.Diagnosis(targetsArteriallyEnhancing);
        }
    }

    @Schema(name = "Surveillance", additionalProperties = Schema.False.class)
    public record SurveillanceRequest(
            @Min(0) @Max(1200) @Nullable Integer monthsSinceCompleteResponse) {
        ClinicalContext.Surveillance toSurveillance() {
            return new ClinicalContext.Surveillance(monthsSinceCompleteResponse);
        }
    }

    ClinicalContext toContext() {
        return new ClinicalContext(
                ifGiven(liver, LiverRequest::toLiver),
                ecog,
                bclcStage,
                afpNgPerMl,
                ifGiven(afp, AfpRequest::toAfp),
                ifGiven(lastTreatment, LastTreatmentRequest::toLastTreatment),
                ifGiven(tumour, TumourRequest::toTumour),
                ifGiven(progression, ProgressionRequest::toProgression),
                ifGiven(prior, PriorRequest::toPrior),
                ifGiven(transplant, TransplantRequest::toTransplant),
                biomarkers,
                ifGiven(risk, RiskRequest::toRisk),
                ifGiven(toxicity, ToxicityRequest::toToxicity),
                ifGiven(symptoms, SymptomsRequest::toSymptoms),
                ifGiven(tumourMarkers, TumourMarkersRequest::toTumourMarkers),
                ifGiven(lungShunt, LungShuntRequest::toLungShunt),
                ifGiven(tare, RadioembolisationRequest::toRadioembolisation),
                ifGiven(imaging, ImagingLimitsRequest::toImagingLimits),
                ifGiven(diagnosis, DiagnosisRequest::toDiagnosis),
                ifGiven(followUp, SurveillanceRequest::toSurveillance),
                jurisdiction);
    }

    private static <R, T> @Nullable T ifGiven(@Nullable R member, Function<R, T> conversion) {
        return member == null ? null : conversion.apply(member);
    }
}
