package org.mrecist.guideline;

import static org.mrecist.guideline.Conditions.allOf;
import static org.mrecist.guideline.Conditions.among;
import static org.mrecist.guideline.Conditions.anyOf;
import static org.mrecist.guideline.Conditions.atMost;
import static org.mrecist.guideline.Conditions.holds;

import java.util.Set;

/// What follows from facts about other facts, by definition.
final class Implications {
    /// Within Milan criteria: one tumour of at most 50 mm, or two or three of at most 30 mm each, neither outside the
    /// liver nor in its vessels; by what is viable.
    ///
    /// Published in: `aasld-2023`, table 4.
    static final Condition WITHIN_MILAN = allOf(
            holds(ClinicalFact.EXTRAHEPATIC_SPREAD, false),
            among(ClinicalFact.MACROVASCULAR_INVASION, "NONE"),
            anyOf(
                    allOf(atMost(ClinicalFact.VIABLE_COUNT, 1), atMost(ClinicalFact.MAX_VIABLE_DIAMETER, 50)),
                    allOf(atMost(ClinicalFact.VIABLE_COUNT, 3), atMost(ClinicalFact.MAX_VIABLE_DIAMETER, 30))));

    private Implications() {}

    /// The facts with all that follows from them.
    ///
    /// @param withheld facts that stay unknown whatever follows
    static Facts added(Facts facts, Set<ClinicalFact> withheld) {
        var implied = new Implied(facts, withheld);
        childPugh(implied);
        systemic(implied);
        switch (WITHIN_MILAN.truth(implied.facts)) {
            case TRUE -> implied.add(ClinicalFact.WITHIN_MILAN, FactValue.of(true));
            case FALSE -> implied.add(ClinicalFact.WITHIN_MILAN, FactValue.of(false));
            case UNKNOWN -> {}
        }
        if (implied.holds(among(ClinicalFact.LAST_TREATMENT, "TRANSPLANT"))) {
            implied.add(ClinicalFact.TRANSPLANT_STATUS, FactValue.term("RECIPIENT"));
        }
        return implied.facts;
    }

    private static void childPugh(Implied implied) {
        if (implied.facts.value(ClinicalFact.CHILD_PUGH_SCORE) instanceof FactValue.Amount(var least, var most)
                && least.compareTo(most) == 0) {
            var score = least.intValue();
            implied.add(ClinicalFact.CHILD_PUGH_CLASS, FactValue.term(score <= 6 ? "A" : score <= 9 ? "B" : "C"));
        }
        if (implied.facts.value(ClinicalFact.CHILD_PUGH_CLASS) instanceof FactValue.Term(var possible)
                && possible.size() == 1) {
            implied.add(
                    ClinicalFact.CHILD_PUGH_SCORE,
                    switch (possible.iterator().next()) {
                        case "A" -> FactValue.between(5, 6);
                        case "B" -> FactValue.between(7, 9);
                        default -> FactValue.between(10, 15);
                    });
        }
    }

    private static void systemic(Implied implied) {
        var systemic =
                implied.holds(among(ClinicalFact.LAST_TREATMENT, "SYSTEMIC_ICI", "SYSTEMIC_TKI", "SYSTEMIC_OTHER"));
        if (implied.holds(atMost(ClinicalFact.SYSTEMIC_LINES, 0))) {
            implied.add(ClinicalFact.SYSTEMIC_AGENTS, new FactValue.Terms(Set.of(), true));
        }
        if (implied.facts.value(ClinicalFact.SYSTEMIC_AGENTS) instanceof FactValue.Terms(var sure, var complete)) {
            if (!sure.isEmpty()) {
                implied.add(ClinicalFact.SYSTEMIC_LINES, FactValue.between(1, ClinicalFact.MOST_LINES));
            } else if (complete) {
                implied.add(ClinicalFact.SYSTEMIC_LINES, FactValue.of(0));
            }
            switch (Regimens.anyCheckpointInhibitor(sure, complete)) {
                case TRUE -> implied.add(ClinicalFact.CHECKPOINT_INHIBITOR, FactValue.of(true));
                case FALSE -> implied.add(ClinicalFact.CHECKPOINT_INHIBITOR, FactValue.of(false));
                case UNKNOWN -> {}
            }
        }
        if (systemic) {
            implied.add(ClinicalFact.SYSTEMIC_LINES, FactValue.between(1, ClinicalFact.MOST_LINES));
        }
        if (implied.holds(among(ClinicalFact.LAST_TREATMENT, "SYSTEMIC_ICI"))) {
            implied.add(ClinicalFact.CHECKPOINT_INHIBITOR, FactValue.of(true));
        }
        if (implied.holds(holds(ClinicalFact.CHECKPOINT_INHIBITOR, false))) {
            implied.add(ClinicalFact.IMMUNE_TOXICITY, FactValue.of(0));
        }
    }

    /// Facts that grow; a fact of which something is known already is left as it is.
    private static final class Implied {
        private final Set<ClinicalFact> withheld;
        private Facts facts;

        private Implied(Facts facts, Set<ClinicalFact> withheld) {
            this.facts = facts;
            this.withheld = withheld;
        }

        private boolean holds(Condition condition) {
            return condition.truth(facts) == Truth.TRUE;
        }

        private void add(ClinicalFact fact, FactValue value) {
            if (!withheld.contains(fact) && facts.value(fact) == null) {
                facts = facts.with(fact, value);
            }
        }
    }
}
