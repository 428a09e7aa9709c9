package org.mrecist.http.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.assessment.Basis;
import org.mrecist.guideline.ClinicalFact;
import org.mrecist.guideline.Evidence;
import org.mrecist.guideline.FactValue;
import org.mrecist.guideline.Guideline;
import org.mrecist.guideline.Match;
import org.mrecist.guideline.NextSteps;
import org.mrecist.guideline.Option;
import org.mrecist.guideline.OptionCategory;
import org.mrecist.guideline.OptionType;
import org.mrecist.guideline.PatientFacts;
import org.mrecist.guideline.Provenance;

/// The options that published guidance gives.
@Schema(
        name = "NextSteps",
        description = "The options that published guidance gives for this situation: options, not orders, never"
                + " ranked. The order of groups is fixed, that within a group is that of the ids.")
public record NextStepsAnswer(
        BasisAnswer basis,
        List<GroupAnswer> groups,

        @Schema(
                description = "True where exactly one option applies. That there is no other is due to the options"
                        + " known here, and is no recommendation.")
        boolean onlyOneApplies,

        @Schema(description = "Options left out because nothing that they say was read anywhere.")
        List<String> hidden,

        @Schema(description = "What bears on the options and is not asked for by any of them.")
        List<String> notConsidered,

        String notice) {
    static NextStepsAnswer of(Basis basis, NextSteps steps, Guideline guideline) {
        return new NextStepsAnswer(
                BasisAnswer.of(basis),
                steps.groups().stream().map(GroupAnswer::of).toList(),
                steps.onlyMatch(),
                steps.hidden(),
                guideline.notConsidered(),
                notice(guideline));
    }

    /// What the options do not claim, with the packs in force and how far each is reviewed.
    public static String notice(Guideline guideline) {
        return guideline.packs().getFirst().notice()
                + guideline.packs().stream()
                        .map(pack -> " " + pack.id() + " " + pack.version() + ": "
                                + pack.status().printed() + ".")
                        .collect(Collectors.joining());
    }

    /// The situation that the options are for.
    @Schema(name = "NextStepsBasis", description = "The situation that the options are for: the last visit.")
    public record BasisAnswer(
            @Schema(description = "The criteria that judged the visit.")
            String criteria,

            String visit,
            LocalDate date,

            @Schema(description = "The overall response at the visit, or BASELINE.")
            String category,

            @Schema(
                    description = "The category whose options are listed; another than the one above for"
                            + " NON_CR_NON_PD, which uses those of SD.")
            OptionCategory optionsOf,

            @Schema(description = "When the course first progressed, by the criteria or as decided elsewhere.")
            @Nullable
            LocalDate progressionDate) {
        static BasisAnswer of(Basis basis) {
            var overall = basis.overall();
            return new BasisAnswer(
                    basis.criteria().name(),
                    basis.visit().visit().id(),
                    basis.date(),
                    overall == null ? basis.category().name() : overall.name(),
                    basis.category(),
                    basis.progressionDate());
        }
    }

    /// Options of one type.
    @Schema(name = "OptionGroup")
    public record GroupAnswer(OptionType type, List<OptionAnswer> options) {
        static GroupAnswer of(NextSteps.Group group) {
            return new GroupAnswer(
                    group.type(), group.options().stream().map(OptionAnswer::of).toList());
        }
    }

    /// One option for this patient.
    @Schema(name = "Option", description = "One option, and what became of it for this patient.")
    public record OptionAnswer(
            String id,

            @Schema(description = "The pack that it comes from.")
            String pack,

            String title,
            Match.Status status,
            String rationale,

            @Schema(description = "The facts that its requirements rest on, as far as they are met.")
            List<UsedFactAnswer> because,

            @Schema(description = "The facts that would decide; only where the status is NEEDS_INFO.")
            List<MissingFactAnswer> missing,

            @Schema(description = "Everything that excludes it; only where the status is EXCLUDED.")
            List<ExclusionAnswer> excludedBy,

            List<CautionAnswer> cautions,
            @Nullable TimingAnswer timing,
            List<EvidenceAnswer> evidence,

            @Schema(description = "What is said of it without a work that was read.")
            List<String> generalKnowledge,

            @Schema(description = "The more general options that it goes into.")
            List<String> refines,

            Provenance provenance,
            ReviewAnswer review) {
        static OptionAnswer of(Match match) {
            var option = match.option();
            return new OptionAnswer(
                    option.id(),
                    option.pack(),
                    option.title(),
                    match.status(),
                    option.rationale(),
                    UsedFactAnswer.of(match.because()),
                    MissingFactAnswer.of(match.missing()),
                    match.excludedBy().stream().map(ExclusionAnswer::of).toList(),
                    match.cautions().stream()
                            .map(caution -> new CautionAnswer(
                                    caution.text(),
                                    caution.recorded(),
                                    caution.facts().stream()
                                            .map(ClinicalFact::printed)
                                            .toList()))
                            .toList(),
                    TimingAnswer.of(option.timing()),
                    EvidenceAnswer.of(option),
                    option.generalKnowledge(),
                    option.refines(),
                    option.provenance(),
                    ReviewAnswer.of(option, match.expired()));
        }
    }

    /// A fact with its value.
    @Schema(name = "UsedFact", description = "A fact that something rests on, with its value and where it comes from.")
    public record UsedFactAnswer(
            String fact,

            @Schema(
                    implementation = Object.class,
                    description = "A truth value, a number, a term or a list of terms. Where only a part is known, an"
                            + " object: oneOf, a list of terms; least and most, numbers; or atLeast, a list of terms.")
            Object value,

            PatientFacts.Origin origin) {
        static List<UsedFactAnswer> of(List<Match.UsedFact> facts) {
            return facts.stream()
                    .map(used -> new UsedFactAnswer(used.fact().printed(), value(used.value()), used.origin()))
                    .toList();
        }

        private static Object value(FactValue value) {
            return switch (value) {
                case FactValue.Flag(var flag) -> flag;
                case FactValue.Amount(var least, var most) ->
                    value.isExact() ? least : Map.of("least", least, "most", most);
                case FactValue.Term _ -> value.isExact() ? value.words().getFirst() : Map.of("oneOf", value.words());
                case FactValue.Terms _ -> value.isExact() ? value.words() : Map.of("atLeast", value.words());
            };
        }
    }

    /// A fact that would decide.
    @Recurring
    @Schema(name = "MissingFact")
    public record MissingFactAnswer(String fact, Match.MissingFact.Why why) {
        static List<MissingFactAnswer> of(List<Match.MissingFact> missing) {
            return missing.stream()
                    .map(each -> new MissingFactAnswer(each.fact().printed(), each.why()))
                    .toList();
        }
    }

    /// Why an option is excluded.
    @Schema(name = "Exclusion")
    public record ExclusionAnswer(
            Match.Exclusion.Kind kind,

            @Schema(description = "The condition that stands before several options, where it is one of those.")
            @Nullable
            String gate,

            @Schema(description = "Why, in words, where it is such a condition.") @Nullable
            String text,

            @Schema(description = "What was not met, or was met and excludes.")
            ConditionAnswer condition,

            @Schema(description = "The facts that decided.") List<UsedFactAnswer> facts) {
        static ExclusionAnswer of(Match.Exclusion exclusion) {
            var gate = exclusion.gate();
            return new ExclusionAnswer(
                    exclusion.kind(),
                    gate == null ? null : gate.id(),
                    gate == null ? null : gate.text(),
                    ConditionAnswer.of(exclusion.condition()),
                    UsedFactAnswer.of(exclusion.facts()));
        }
    }

    /// What is told beside an option.
    @Recurring
    @Schema(name = "Caution")
    public record CautionAnswer(
            String text,

            @Schema(description = "Whether it is known to hold; otherwise it is not recorded whether it does.")
            boolean recorded,

            List<String> facts) {}

    /// What a work says for an option.
    @Recurring
    @Schema(name = "Evidence")
    public record EvidenceAnswer(
            @Schema(description = "The key of the work, as GET /v1/guidelines/{id} lists it.")
            String source,

            String supports,

            @Schema(description = "How much of it was read.")
            Evidence.Reading reading) {
        static List<EvidenceAnswer> of(Option option) {
            return option.evidence().stream()
                    .map(evidence -> new EvidenceAnswer(evidence.source(), evidence.supports(), evidence.reading()))
                    .toList();
        }
    }

    /// Who answers for an option.
    @Recurring
    @Schema(name = "Review")
    public record ReviewAnswer(
            @Schema(description = "The clinician who reviewed it; left out where none did.") @Nullable
            String reviewer,

            LocalDate date,
            LocalDate expires,

            @Schema(description = "Whether it has expired: the option may no longer hold.")
            boolean expired) {
        static ReviewAnswer of(Option option, boolean expired) {
            return new ReviewAnswer(
                    option.review().reviewer(),
                    option.review().date(),
                    option.review().expires(),
                    expired);
        }
    }
}
