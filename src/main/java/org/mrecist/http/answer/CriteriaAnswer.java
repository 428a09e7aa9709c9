package org.mrecist.http.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Alternative;
import org.mrecist.assessment.CriteriaAssessment;
import org.mrecist.bestresponse.BestOverallResponse;
import org.mrecist.bestresponse.CourseDuration;
import org.mrecist.bestresponse.Milestone;
import org.mrecist.bestresponse.Milestones;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.protocol.Setting;

/// What one rule set makes of a course.
@Schema(name = "CriteriaResponse", description = "What one set of criteria makes of the course.")
public record CriteriaAnswer(
        @Schema(examples = "MRECIST") String name,
        List<VisitAnswer> visits,

        @Schema(description = "Left out where no visit counts.") @Nullable
        BestResponseAnswer bestOverallResponse,

        MilestonesAnswer milestones,

        @Schema(description = "Which categories another setting of one switch would change.") @Nullable
        List<AlternativeAnswer> alternatives) {
    static CriteriaAnswer of(CriteriaAssessment assessment, Set<Include> include) {
        var visits = new ArrayList<VisitAnswer>();
        var responses = assessment.response().visits();
        for (var i = 0; i < responses.size(); i++) {
            var provisional = i == 0 ? null : assessment.provisional().get(i - 1);
            visits.add(VisitAnswer.of(responses.get(i), provisional, include));
        }
        return new CriteriaAnswer(
                assessment.name(),
                visits,
                assessment
                        .best()
                        .map(best -> BestResponseAnswer.of(best, include.contains(Include.STEPS)))
                        .orElse(null),
                MilestonesAnswer.of(assessment.milestones()),
                include.contains(Include.ALTERNATIVES)
                        ? assessment.alternatives().stream()
                                .map(AlternativeAnswer::of)
                                .toList()
                        : null);
    }

    /// The best overall response.
    @Schema(name = "BestOverallResponse")
    public record BestResponseAnswer(
            OverallResponse category,

            @Schema(description = "Whether a later visit confirms it.")
            boolean confirmed,

            @Nullable String visit,
            LocalDate date,
            @Nullable List<StepAnswer> steps) {
        static BestResponseAnswer of(BestOverallResponse best, boolean withSteps) {
            return new BestResponseAnswer(
                    best.category(),
                    best.confirmed(),
                    best.visit(),
                    best.date(),
                    StepAnswer.of(best.steps(), withSteps));
        }
    }

    /// The milestones of a course.
    @Schema(name = "Milestones", description = "Days are plain differences of dates, from the reference date.")
    public record MilestonesAnswer(
            @Schema(description = "The start of treatment, else the baseline.")
            LocalDate referenceDate,

            @Nullable MilestoneAnswer firstResponse,
            @Nullable MilestoneAnswer confirmedResponse,
            @Nullable MilestoneAnswer progression,
            @Nullable Integer timeToResponseDays,
            @Nullable Integer durationOfResponseDays,
            @Nullable Integer timeToProgressionDays,
            @Nullable Integer progressionFreeSurvivalDays,

            @Schema(description = "The durations that ended without their event, by their member.")
            List<String> censored) {
        static MilestonesAnswer of(Milestones milestones) {
            return new MilestonesAnswer(
                    milestones.referenceDate(),
                    MilestoneAnswer.of(milestones.firstResponse()),
                    MilestoneAnswer.of(milestones.confirmedResponse()),
                    MilestoneAnswer.of(milestones.progression()),
                    milestones.timeToResponseDays(),
                    milestones.durationOfResponseDays(),
                    milestones.timeToProgressionDays(),
                    milestones.progressionFreeSurvivalDays(),
                    milestones.censored().stream().map(CourseDuration::member).toList());
        }
    }

    /// An event of a course.
    @Schema(name = "Milestone")
    public record MilestoneAnswer(@Nullable String visit, LocalDate date, OverallResponse category) {
        static @Nullable MilestoneAnswer of(@Nullable Milestone milestone) {
            return milestone == null
                    ? null
                    : new MilestoneAnswer(milestone.visit(), milestone.date(), milestone.category());
        }
    }

    /// A category that another setting of one switch would give.
    @Schema(name = "Alternative", description = "A category that another setting of one switch would give.")
    public record AlternativeAnswer(
            @JsonProperty("switch") @Schema(name = "switch", description = "The member of the protocol.")
            String changed,

            @Schema(implementation = Object.class, description = "The other value of that member.")
            Object setting,

            @Schema(description = "Which category changes.") Alternative.Result result,

            @Schema(description = "Left out for the best overall response.") @Nullable
            String visit,

            String category) {
        static AlternativeAnswer of(Alternative alternative) {
            return new AlternativeAnswer(
                    alternative.changed().member(),
                    value(alternative.setting()),
                    alternative.result(),
                    alternative.visit(),
                    alternative.category());
        }
    }

    /// The value of a switch as a request would write it.
    static Object value(Setting setting) {
        return switch (setting) {
            case Setting.Length(var value) -> value.toDecimal();
            case Setting.Whole(var value) -> value;
            case Setting.Flag(var value) -> value;
            case Setting.Choice(var value) -> value.name();
        };
    }
}
