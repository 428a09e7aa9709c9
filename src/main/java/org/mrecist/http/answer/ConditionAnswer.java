package org.mrecist.http.answer;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mrecist.guideline.Condition;

/// What an option asks of the facts: one fact, or several conditions together.
@Recurring
@Schema(
        name = "Condition",
        description = "What an option asks of the facts: either fact, op and, for most, value; or allOf; or anyOf.")
public record ConditionAnswer(
        @Nullable String fact,

        @Schema(description = "isTrue, isFalse, eq, ne, lt, lte, gt, gte, in, notIn, containsAny or containsNone.")
        @Nullable
        String op,

        @Schema(implementation = Object.class, description = "A number, a term, or a list of terms.") @Nullable
        Object value,

        @Nullable List<ConditionAnswer> allOf,
        @Nullable List<ConditionAnswer> anyOf) {
    static ConditionAnswer of(Condition condition) {
        return switch (condition) {
            case Condition.Holds _ -> single(condition, null);
            case Condition.Compares compares -> single(condition, compares.bound());
            case Condition.Among among ->
                single(condition, among.terms().size() == 1 ? among.terms().getFirst() : among.terms());
            case Condition.Contains contains -> single(condition, contains.terms());
            case Condition.AllOf(var parts) -> new ConditionAnswer(null, null, null, of(parts), null);
            case Condition.AnyOf(var parts) -> new ConditionAnswer(null, null, null, null, of(parts));
        };
    }

    static List<ConditionAnswer> of(List<Condition> conditions) {
        return conditions.stream().map(ConditionAnswer::of).toList();
    }

    private static ConditionAnswer single(Condition condition, @Nullable Object value) {
        return new ConditionAnswer(
                Objects.requireNonNull(condition.asked(), "a single condition asks for a fact")
                        .printed(),
                Objects.requireNonNull(condition.operator(), "a single condition has an operator")
                        .printed(),
                value,
                null,
                null);
    }
}
