package org.mrecist.guideline;

import java.util.Set;

/// A condition that stands before many options at once.
///
/// @param id the stable name
/// @param types the types of options it stands before; every type where empty
/// @param treatments the treatments it stands before; every option where empty
/// @param categories the categories in which it holds; every one where empty
/// @param effect what it does where its condition is met
/// @param when the condition; where it is unknown, an option that it would exclude needs to know
/// @param text why
public record Gate(
        String id,
        Set<OptionType> types,
        Set<TreatmentClass> treatments,
        Set<OptionCategory> categories,
        Effect effect,
        Condition when,
        String text) {
    public Gate {
        types = Set.copyOf(types);
        treatments = Set.copyOf(treatments);
        categories = Set.copyOf(categories);
    }

    public enum Effect {
        EXCLUDE,
        CAUTION
    }

    /// Whether it stands before the option in the category.
    public boolean standsBefore(Option option, OptionCategory category) {
        return (types.isEmpty() || types.contains(option.type()))
                && (categories.isEmpty() || categories.contains(category))
                && (treatments.isEmpty() || option.treatments().stream().anyMatch(treatments::contains));
    }
}
