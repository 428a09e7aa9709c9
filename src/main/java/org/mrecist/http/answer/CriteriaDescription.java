package org.mrecist.http.answer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.OverallTable;
import org.mrecist.criteria.RuleSet;
import org.mrecist.criteria.TargetResponse;
import org.mrecist.protocol.Switch;
import org.mrecist.trace.Interpretation;
import org.mrecist.trace.Literature;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Rule;
import org.mrecist.trace.Source;

/// Everything that a rule set decides by.
@Schema(name = "Criteria", description = "Everything that a set of criteria decides by, with its sources.")
public record CriteriaDescription(
        @Schema(description = "As requests and answers name it.")
        String name,

        String id,
        String title,
        String version,

        @Schema(description = "SHA-256 of its rules and tables.")
        String hash,

        List<RuleDescription> rules,

        @Schema(description = "The overall table; the first row met is the one cited.")
        List<RowDescription> overallTable,

        @Schema(description = "The clinical choices it heeds.")
        List<SwitchDescription> switches,

        @Schema(description = "The readings chosen where the works are silent, with their reasons.")
        List<InterpretationDescription> interpretations,

        List<Source> sources) {
    /// @param further the rules of the course as a whole, which every rule set shares
    public static CriteriaDescription of(RuleSet ruleSet, Collection<Rule> further, Literature literature) {
        var rules = Stream.of(
                        ruleSet.rules().stream(),
                        further.stream(),
                        ruleSet.switches().stream().map(Switch::rule))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new CriteriaDescription(
                ruleSet.name(),
                ruleSet.id(),
                ruleSet.title(),
                ruleSet.version(),
                ruleSet.hash(),
                rules.stream().map(RuleDescription::of).toList(),
                ruleSet.overall().rows().stream().map(RowDescription::of).toList(),
                ruleSet.switches().stream().map(SwitchDescription::of).toList(),
                literature.interpretationsOf(rules).stream()
                        .map(InterpretationDescription::of)
                        .toList(),
                literature.citedBy(rules));
    }

    /// A rule with its place in the literature.
    @Schema(name = "Rule")
    public record RuleDescription(
            String id,
            String statement,
            String source,
            String place,
            Mark mark,
            @Nullable String interpretation) {
        static RuleDescription of(Rule rule) {
            return new RuleDescription(
                    rule.id(), rule.statement(), rule.source(), rule.place(), rule.mark(), rule.interpretation());
        }
    }

    /// A row of the overall table.
    @Schema(name = "OverallTableRow")
    public record RowDescription(
            List<TargetResponse> target,
            List<NonTargetResponse> nonTarget,

            @Schema(description = "The answers to \"unequivocal new lesions?\" that it covers.")
            List<Boolean> newLesion,

            OverallResponse overall,
            String rule) {
        static RowDescription of(OverallTable.Row row) {
            return new RowDescription(
                    row.target().stream().sorted().toList(),
                    row.nonTarget().stream().sorted().toList(),
                    row.newLesion().stream().sorted().toList(),
                    row.overall(),
                    row.rule().id());
        }
    }

    /// A clinical choice of the protocol.
    @Schema(name = "Switch")
    public record SwitchDescription(
            @Schema(description = "The member of the protocol.")
            String member,

            @Schema(description = "What it chooses.") String statement,

            @Schema(description = "The values that it takes, in words.")
            String values,

            @Schema(implementation = Object.class) Object defaultValue,
            String rule) {
        static SwitchDescription of(Switch each) {
            return new SwitchDescription(
                    each.member(),
                    each.rule().statement(),
                    each.range().inWords(),
                    CriteriaAnswer.value(each.initial()),
                    each.rule().id());
        }
    }

    /// A reading chosen where the works are silent.
    @Schema(name = "Interpretation")
    public record InterpretationDescription(
            String id,
            Mark mark,

            @Schema(description = "What the works leave open.")
            String question,

            @Schema(description = "What is done.") String reading,
            @Schema(description = "Why.") List<String> reasons,

            @Schema(description = "The members of the protocol that choose another reading.")
            List<String> switches,

            List<String> sources) {
        static InterpretationDescription of(Interpretation reading) {
            return new InterpretationDescription(
                    reading.id(),
                    reading.mark(),
                    reading.question(),
                    reading.reading(),
                    reading.reasons(),
                    Stream.of(Switch.values())
                            .filter(each -> reading.id().equals(each.rule().interpretation()))
                            .map(Switch::member)
                            .toList(),
                    reading.sources());
        }
    }

    /// A rule set in short.
    @Schema(name = "CriteriaSummary")
    public record Summary(String name, String id, String title, String version, String hash) {
        /// In short.
        public static Summary of(RuleSet ruleSet) {
            return new Summary(ruleSet.name(), ruleSet.id(), ruleSet.title(), ruleSet.version(), ruleSet.hash());
        }
    }
}
