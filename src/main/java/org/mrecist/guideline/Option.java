package org.mrecist.guideline;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One step that published guidance, or the custom of the field, knows after a response: an option, not an order.
///
/// @param id the stable name
/// @param pack the id of the pack that it stands in
/// @param categories the situations that it is listed for, never empty
/// @param type what kind of step it is
/// @param treatments what it treats with; empty where it treats with nothing
/// @param title a noun phrase
/// @param rationale why it is an option
/// @param requires all must be met
/// @param anyOf at least one must be met, if there are any
/// @param excludes none may be met
/// @param hardExcludes contraindications; none may be met
/// @param cautions what is told beside it
/// @param timing when; null where it does not say
/// @param evidence what works say for it
/// @param generalKnowledge what is said of it without a work that was read
/// @param refines the ids of more general options that it goes into
/// @param provenance how far it rests on something that was read
/// @param review who answers for it
/// @param patientText plain words, for a clinician to release
public record Option(
        String id,
        String pack,
        Set<OptionCategory> categories,
        OptionType type,
        Set<TreatmentClass> treatments,
        String title,
        String rationale,
        List<Condition> requires,
        List<Condition> anyOf,
        List<Condition> excludes,
        List<Condition> hardExcludes,
        List<Caution> cautions,
        @Nullable Timing timing,
        List<Evidence> evidence,
        List<String> generalKnowledge,
        List<String> refines,
        Provenance provenance,
        Review review,
        String patientText) {
    public Option {
        categories = Set.copyOf(categories);
        treatments = Set.copyOf(treatments);
        requires = List.copyOf(requires);
        anyOf = List.copyOf(anyOf);
        excludes = List.copyOf(excludes);
        hardExcludes = List.copyOf(hardExcludes);
        cautions = List.copyOf(cautions);
        evidence = List.copyOf(evidence);
        generalKnowledge = List.copyOf(generalKnowledge);
        refines = List.copyOf(refines);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("an option must have a category: " + id);
        }
    }
    /// This option with other alternatives.
    public Option withAlternatives(List<Condition> alternatives) {
        return new Option(
                id,
                pack,
                categories,
                type,
                treatments,
                title,
                rationale,
                requires,
                alternatives,
                excludes,
                hardExcludes,
                cautions,
                timing,
                evidence,
                generalKnowledge,
                refines,
                provenance,
                review,
                patientText);
    }
}
