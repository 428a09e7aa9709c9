package org.mrecist.guideline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that is known of one patient, from the caller and from the course, free of contradictions.
///
/// @param usable what conditions may rest on; facts that contradict each other are not in it
/// @param stated what the caller stated
/// @param derived what follows from the course
/// @param contradicted the facts that were left out because of a contradiction
/// @param contradictions why, sorted by kind
public record PatientFacts(
        Facts usable, Facts stated, Facts derived, Set<ClinicalFact> contradicted, List<Contradiction> contradictions) {
    public PatientFacts {
        contradicted = Set.copyOf(contradicted);
        contradictions = List.copyOf(contradictions);
    }

    /// Where a fact comes from.
    public enum Origin {
        STATED,
        /// It follows from the course, whatever the caller states.
        DERIVED,
        /// It follows from other facts.
        IMPLIED
    }

    /// Joins what the caller states with what follows from the course.
    ///
    /// Where both speak of one fact, they complete each other: an extent stated by the caller completes an invasion
    /// seen in the course. Where they contradict each other, the fact counts as unknown.
    public static PatientFacts of(Facts stated, Facts derived) {
        var joined = new EnumMap<ClinicalFact, FactValue>(ClinicalFact.class);
        var contradicted = EnumSet.noneOf(ClinicalFact.class);
        var contradictions = new ArrayList<Contradiction>();
        for (var fact : ClinicalFact.values()) {
            var own = stated.value(fact);
            var seen = derived.value(fact);
            if (own != null && seen != null) {
                var both = seen.and(own);
                if (both.isPresent()) {
                    joined.put(fact, both.get());
                } else {
                    contradicted.add(fact);
                    contradictions.add(new Contradiction(Contradiction.Kind.STATED_AGAINST_DERIVED, List.of(fact)));
                    // So that what else contradicts the course is told too.
                    joined.put(fact, seen);
                }
            } else if (seen != null) {
                joined.put(fact, seen);
            } else if (own != null) {
                joined.put(fact, own);
            }
        }
        for (var contradiction : Contradiction.findAll(Facts.ofFitting(joined))) {
            contradictions.add(contradiction);
            contradicted.addAll(contradiction.facts());
        }
        joined.keySet().removeAll(contradicted);
        return new PatientFacts(
                Implications.added(Facts.ofFitting(joined), contradicted),
                stated,
                derived,
                contradicted,
                contradictions);
    }

    /// Where a usable fact comes from; null for a fact that is not usable.
    public @Nullable Origin origin(ClinicalFact fact) {
        if (usable.value(fact) == null) {
            return null;
        }
        if (derived.value(fact) != null) {
            return Origin.DERIVED;
        }
        return stated.value(fact) != null ? Origin.STATED : Origin.IMPLIED;
    }
}
