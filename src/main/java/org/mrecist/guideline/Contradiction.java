package org.mrecist.guideline;

import static org.mrecist.guideline.Conditions.allOf;
import static org.mrecist.guideline.Conditions.among;
import static org.mrecist.guideline.Conditions.anyOf;
import static org.mrecist.guideline.Conditions.atLeast;
import static org.mrecist.guideline.Conditions.atMost;
import static org.mrecist.guideline.Conditions.containsAny;
import static org.mrecist.guideline.Conditions.containsNone;
import static org.mrecist.guideline.Conditions.holds;
import static org.mrecist.guideline.Conditions.moreThan;
import static org.mrecist.guideline.Conditions.notAmong;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mrecist.timeline.Agent;

/// Facts that cannot all be true. It is an error of what was stated; the facts count as unknown until it is
/// settled.
///
/// @param kind what is contradictory
/// @param facts the facts that contradict each other, never empty
public record Contradiction(Kind kind, List<ClinicalFact> facts) {
    public Contradiction {
        facts = List.copyOf(facts);
    }

    /// What can be contradictory. The stages follow the definition of BCLC, the classes that of Child and Pugh
    /// (general knowledge of the field).
    public enum Kind {
        /// The caller states otherwise than what follows from the course.
        STATED_AGAINST_DERIVED(anyOf()),
        CHILD_PUGH_CLASS_AND_SCORE(anyOf(
                allOf(among(ClinicalFact.CHILD_PUGH_CLASS, "A"), atLeast(ClinicalFact.CHILD_PUGH_SCORE, 7)),
                allOf(among(ClinicalFact.CHILD_PUGH_CLASS, "B"), atMost(ClinicalFact.CHILD_PUGH_SCORE, 6)),
                allOf(among(ClinicalFact.CHILD_PUGH_CLASS, "B"), atLeast(ClinicalFact.CHILD_PUGH_SCORE, 10)),
                allOf(among(ClinicalFact.CHILD_PUGH_CLASS, "C"), atMost(ClinicalFact.CHILD_PUGH_SCORE, 9)))),
        CHILD_PUGH_A_AND_DECOMPENSATION(allOf(
                anyOf(among(ClinicalFact.CHILD_PUGH_CLASS, "A"), atMost(ClinicalFact.CHILD_PUGH_SCORE, 6)),
                holds(ClinicalFact.DECOMPENSATED, true))),
        BCLC_STAGE_AND_EXTRAHEPATIC_SPREAD(
                allOf(among(ClinicalFact.BCLC_STAGE, "0", "A", "B"), holds(ClinicalFact.EXTRAHEPATIC_SPREAD, true))),
        BCLC_STAGE_AND_VASCULAR_INVASION(allOf(
                among(ClinicalFact.BCLC_STAGE, "0", "A", "B"), notAmong(ClinicalFact.MACROVASCULAR_INVASION, "NONE"))),
        BCLC_STAGE_AND_ECOG(allOf(among(ClinicalFact.BCLC_STAGE, "0", "A", "B", "C"), atLeast(ClinicalFact.ECOG, 3))),
        TRANSPLANT_AND_STATUS(allOf(
                among(ClinicalFact.LAST_TREATMENT, "TRANSPLANT"),
                notAmong(ClinicalFact.TRANSPLANT_STATUS, "RECIPIENT"))),
        CHECKPOINT_INHIBITOR_AND_TREATMENT(anyOf(
                allOf(
                        holds(ClinicalFact.CHECKPOINT_INHIBITOR, false),
                        anyOf(
                                containsAny(ClinicalFact.SYSTEMIC_AGENTS, Regimens.checkpointInhibitors()),
                                among(ClinicalFact.LAST_TREATMENT, "SYSTEMIC_ICI"))),
                allOf(
                        anyOf(
                                holds(ClinicalFact.CHECKPOINT_INHIBITOR, true),
                                among(ClinicalFact.LAST_TREATMENT, "SYSTEMIC_ICI")),
                        containsNone(ClinicalFact.SYSTEMIC_AGENTS, Regimens.perhapsCheckpointInhibitors())))),
        IMMUNE_TOXICITY_AND_TREATMENT(allOf(
                anyOf(
                        holds(ClinicalFact.CHECKPOINT_INHIBITOR, false),
                        atMost(ClinicalFact.SYSTEMIC_LINES, 0),
                        containsNone(ClinicalFact.SYSTEMIC_AGENTS, Regimens.perhapsCheckpointInhibitors())),
                atLeast(ClinicalFact.IMMUNE_TOXICITY, 1))),
        SYSTEMIC_LINES_AND_TREATMENT(anyOf(
                allOf(
                        atMost(ClinicalFact.SYSTEMIC_LINES, 0),
                        anyOf(
                                containsAny(ClinicalFact.SYSTEMIC_AGENTS, List.of(Agent.values())),
                                holds(ClinicalFact.CHECKPOINT_INHIBITOR, true),
                                among(ClinicalFact.LAST_TREATMENT, "SYSTEMIC_ICI", "SYSTEMIC_TKI", "SYSTEMIC_OTHER"))),
                allOf(
                        containsNone(ClinicalFact.SYSTEMIC_AGENTS, List.of(Agent.values())),
                        anyOf(
                                atLeast(ClinicalFact.SYSTEMIC_LINES, 1),
                                among(
                                        ClinicalFact.LAST_TREATMENT,
                                        "SYSTEMIC_ICI",
                                        "SYSTEMIC_TKI",
                                        "SYSTEMIC_OTHER"))))),
        SORAFENIB_TOLERATED_AND_AGENTS(allOf(
                holds(ClinicalFact.SORAFENIB_TOLERATED, true),
                containsNone(ClinicalFact.SYSTEMIC_AGENTS, List.of(Agent.SORAFENIB)))),
        MILAN_AND_TUMOUR(anyOf(
                allOf(
                        holds(ClinicalFact.WITHIN_MILAN, true),
                        anyOf(
                                holds(ClinicalFact.EXTRAHEPATIC_SPREAD, true),
                                notAmong(ClinicalFact.MACROVASCULAR_INVASION, "NONE"),
                                atLeast(ClinicalFact.VIABLE_COUNT, 4),
                                moreThan(ClinicalFact.MAX_VIABLE_DIAMETER, 50),
                                allOf(
                                        atLeast(ClinicalFact.VIABLE_COUNT, 2),
                                        moreThan(ClinicalFact.MAX_VIABLE_DIAMETER, 30)))),
                allOf(holds(ClinicalFact.WITHIN_MILAN, false), Implications.WITHIN_MILAN)));

        private final Condition impossible;

        Kind(Condition impossible) {
            this.impossible = impossible;
        }

        /// The stable name, such as `bclc-stage-and-ecog`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// What cannot be true of any patient.
        public Condition impossible() {
            return impossible;
        }
    }

    /// The contradictions among these facts, sorted by kind.
    static List<Contradiction> findAll(Facts facts) {
        var found = new ArrayList<Contradiction>();
        for (var kind : Kind.values()) {
            if (kind.impossible.truth(facts) == Truth.TRUE) {
                found.add(new Contradiction(
                        kind,
                        kind.impossible.decisive(facts).stream()
                                .map(Condition::asked)
                                .filter(Objects::nonNull)
                                .distinct()
                                .sorted()
                                .toList()));
            }
        }
        return found;
    }
}
