package org.mrecist.http.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.trace.Fact;
import org.mrecist.trace.Mark;
import org.mrecist.trace.Step;

/// One step towards a decision.
@Schema(name = "Step", description = "One step towards a decision: the rule that applied, and to what.")
public record StepAnswer(
        @Schema(description = "The rule, as GET /v1/criteria/{name} lists it.")
        String rule,

        @Schema(description = "The key of the work that states it, or that it completes.")
        String source,

        @Schema(description = "Where in that work.") String place,

        @Schema(description = "On whose word the rule stands.")
        Mark mark,

        @Schema(description = "The reading that it rests on or that governs it, where there is one.") @Nullable
        String interpretation,

        List<FactAnswer> facts) {
    static StepAnswer of(Step step) {
        var rule = step.rule();
        return new StepAnswer(
                rule.id(),
                rule.source(),
                rule.place(),
                rule.mark(),
                rule.interpretation(),
                FactAnswer.of(step.facts()));
    }

    /// The steps, or null where they are left out.
    static @Nullable List<StepAnswer> of(List<Step> steps, boolean included) {
        return included ? steps.stream().map(StepAnswer::of).toList() : null;
    }

    /// A typed fact.
    @Schema(name = "Fact", description = "A typed fact: a number with its unit, a date, a term or an id.")
    public record FactAnswer(
            String name,

            @Schema(description = "A number, or a text for dates, terms and ids.", implementation = Object.class)
            Object value,

            @Schema(description = "The unit of a number, by UCUM: mm, %, ng/mL, d for days, 1 for a count.") @Nullable
            String unit) {
        static List<FactAnswer> of(List<Fact> facts) {
            return facts.stream().map(FactAnswer::of).toList();
        }

        private static FactAnswer of(Fact fact) {
            return switch (fact) {
                case Fact.Length(var name, var value) -> new FactAnswer(name, value.toDecimal(), "mm");
                case Fact.Change(var name, var value) -> new FactAnswer(name, value.toDecimal(), "%");
                case Fact.Count(var name, var value) -> new FactAnswer(name, value, "1");
                case Fact.Days(var name, var value) -> new FactAnswer(name, value, "d");
                case Fact.Concentration(var name, var value) -> new FactAnswer(name, value, "ng/mL");
                case Fact.On(var name, var value) -> new FactAnswer(name, value.toString(), null);
                case Fact.Term(var name, var value) -> new FactAnswer(name, value, null);
                case Fact.OfLesion(var name, var value) -> new FactAnswer(name, value, null);
                case Fact.OfVisit(var name, var value) -> new FactAnswer(name, value, null);
            };
        }
    }
}
