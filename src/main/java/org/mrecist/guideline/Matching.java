package org.mrecist.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrecist.guideline.Match.Exclusion;
import org.mrecist.guideline.Match.MissingFact;
import org.mrecist.guideline.Match.ShownCaution;
import org.mrecist.guideline.Match.Status;
import org.mrecist.guideline.Match.UsedFact;

/// Holds options against one patient.
///
/// Excluded: a requirement is false, all alternatives are, or an exclusion or a gate is true. Else, where anything
/// of these is unknown, it needs to know; else it applies. An option with conditions never applies on missing
/// facts.
final class Matching {
    private final PatientFacts patient;
    private final Facts facts;
    private final LocalDate today;
    /// The truth of the numbered conditions, as far as they were asked.
    private final @Nullable Truth[] truths;

    /// What the numbered conditions excluded last, for the next option that they exclude alike.
    private final @Nullable Exclusion[] exclusions;

    private final Map<ClinicalFact, UsedFact> used = new EnumMap<>(ClinicalFact.class);

    /// @param conditionCount how many numbered conditions there are
    /// @param today the day that reviews are held against
    Matching(PatientFacts patient, int conditionCount, LocalDate today) {
        this.patient = patient;
        this.today = today;
        facts = patient.usable();
        truths = new @Nullable Truth[conditionCount];
        exclusions = new @Nullable Exclusion[conditionCount];
    }

    Match match(Planned planned) {
        var because = EnumSet.noneOf(ClinicalFact.class);
        var missing = EnumSet.noneOf(ClinicalFact.class);
        var excludedBy = new ArrayList<Exclusion>();
        for (var clause : planned.clauses()) {
            var truth = truth(clause.asked());
            if (truth == Truth.UNKNOWN) {
                addDecisive(clause.asked(), missing);
            } else if ((truth == Truth.TRUE) != clause.required()) {
                excludedBy.add(exclusion(clause));
            } else if (clause.required()) {
                addDecisive(clause.asked(), because);
            }
        }
        var status = excludedBy.isEmpty() ? (missing.isEmpty() ? Status.APPLIES : Status.NEEDS_INFO) : Status.EXCLUDED;
        return new Match(
                planned.option(),
                status,
                used(because),
                status == Status.NEEDS_INFO ? missing(missing) : List.of(),
                excludedBy,
                status == Status.EXCLUDED ? List.of() : cautions(planned.cautions()),
                planned.option().review().isExpired(today));
    }

    private Truth truth(Planned.Numbered asked) {
        var known = truths[asked.number()];
        if (known != null) {
            return known;
        }
        var truth = asked.condition().truth(facts);
        truths[asked.number()] = truth;
        return truth;
    }

    /// Adds the facts of the single conditions that make the condition what it is.
    private void addDecisive(Planned.Numbered asked, EnumSet<ClinicalFact> decisive) {
        switch (asked.condition()) {
            case Condition.Holds _, Condition.Compares _, Condition.Among _, Condition.Contains _ ->
                decisive.add(asked.facts().getFirst());
            case Condition.AllOf _, Condition.AnyOf _ -> {
                for (var single : asked.condition().decisive(facts)) {
                    decisive.add(Objects.requireNonNull(single.asked(), "a single condition asks for a fact"));
                }
            }
        }
    }

    private Exclusion exclusion(Planned.Clause clause) {
        var known = exclusions[clause.asked().number()];
        if (known != null && known.kind() == clause.kind() && Objects.equals(known.gate(), clause.gate())) {
            return known;
        }
        var decisive = EnumSet.noneOf(ClinicalFact.class);
        addDecisive(clause.asked(), decisive);
        var exclusion =
                new Exclusion(clause.kind(), clause.gate(), clause.asked().condition(), used(decisive));
        exclusions[clause.asked().number()] = exclusion;
        return exclusion;
    }

    private List<UsedFact> used(EnumSet<ClinicalFact> decisive) {
        if (decisive.isEmpty()) {
            return List.of();
        }
        var list = new ArrayList<UsedFact>(decisive.size());
        for (var fact : decisive) {
            list.add(used.computeIfAbsent(
                    fact,
                    each -> new UsedFact(
                            each,
                            Objects.requireNonNull(facts.value(each), "a decisive fact has a value"),
                            Objects.requireNonNull(patient.origin(each), "a decisive fact has an origin"))));
        }
        return list;
    }

    private List<MissingFact> missing(EnumSet<ClinicalFact> unknown) {
        var list = new ArrayList<MissingFact>(unknown.size());
        for (var fact : unknown) {
            list.add(new MissingFact(
                    fact,
                    patient.contradicted().contains(fact)
                            ? MissingFact.Why.CONTRADICTED
                            : facts.value(fact) == null ? MissingFact.Why.NOT_STATED : MissingFact.Why.NOT_EXACT));
        }
        return list;
    }

    /// What is recorded of this patient stands before what is not.
    private List<ShownCaution> cautions(List<Planned.Hint> hints) {
        var recorded = new ArrayList<ShownCaution>();
        var notRecorded = new ArrayList<ShownCaution>();
        for (var hint : hints) {
            var truth = truth(hint.asked());
            if (truth != Truth.FALSE) {
                var asked = EnumSet.noneOf(ClinicalFact.class);
                addDecisive(hint.asked(), asked);
                (truth == Truth.TRUE ? recorded : notRecorded)
                        .add(new ShownCaution(hint.text(), truth == Truth.TRUE, List.copyOf(asked)));
            }
        }
        recorded.addAll(notRecorded);
        return recorded;
    }
}
