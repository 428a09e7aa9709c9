package org.mrecist.guideline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a patient, fact by fact. A fact that is not there is unknown, never false.
public final class Facts {
    public static final Facts NONE = new Facts(new EnumMap<>(ClinicalFact.class));

    private final Map<ClinicalFact, FactValue> values;

    private Facts(EnumMap<ClinicalFact, FactValue> values) {
        this.values = values;
    }

    /// @throws IllegalArgumentException if a value is not of its fact's kind
    public static Facts of(Map<ClinicalFact, FactValue> values) {
        var own = new EnumMap<ClinicalFact, FactValue>(ClinicalFact.class);
        values.forEach((fact, value) -> {
            requireKind(fact, value);
            own.put(fact, value);
        });
        return new Facts(own);
    }

    /// Values that are known to be of their facts' kinds.
    static Facts ofFitting(EnumMap<ClinicalFact, FactValue> values) {
        return new Facts(values);
    }

    /// What is known of a fact; null where that is nothing.
    public @Nullable FactValue value(ClinicalFact fact) {
        return values.get(fact);
    }

    /// The facts of which something is known.
    public Set<ClinicalFact> known() {
        return Set.copyOf(values.keySet());
    }

    public Facts with(ClinicalFact fact, FactValue value) {
        requireKind(fact, value);
        var changed = new EnumMap<>(values);
        changed.put(fact, value);
        return new Facts(changed);
    }

    public Facts without(ClinicalFact fact) {
        var changed = new EnumMap<ClinicalFact, FactValue>(ClinicalFact.class);
        changed.putAll(values);
        changed.remove(fact);
        return new Facts(changed);
    }

    private static void requireKind(ClinicalFact fact, FactValue value) {
        var fits = switch (value) {
            case FactValue.Flag _ -> fact.type() instanceof FactType.Flag;
            case FactValue.Amount _ -> fact.type() instanceof FactType.Whole || fact.type() instanceof FactType.Decimal;
            case FactValue.Term term ->
                switch (fact.type()) {
                    case FactType.Term type -> isWithin(type.terms(), term.possible());
                    case FactType.Country _ -> true;
                    case FactType.Flag _, FactType.Whole _, FactType.Decimal _, FactType.Terms _ -> false;
                };
            case FactValue.Terms terms ->
                fact.type() instanceof FactType.Terms type && isWithin(type.terms(), terms.sure());
        };
        if (!fits) {
            throw new IllegalArgumentException("a value does not fit its fact " + fact.printed());
        }
    }

    private static boolean isWithin(List<String> vocabulary, Set<String> terms) {
        return vocabulary.containsAll(terms);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /// The names only: no value of a patient's is to reach a log.
    @Override
    public String toString() {
        return "Facts" + values.keySet();
    }
}
