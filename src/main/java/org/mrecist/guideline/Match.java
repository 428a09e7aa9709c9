package org.mrecist.guideline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one option for one patient.
///
/// @param option the option
/// @param status whether it applies
/// @param because the facts that its requirements rest on, as far as they are met, sorted by fact
/// @param missing the facts that would decide, sorted by fact; only where it needs to know
/// @param excludedBy everything that excludes it; only where it is excluded
/// @param cautions what is told beside it; not where it is excluded
/// @param expired whether its review has expired
public record Match(
        Option option,
        Status status,
        List<UsedFact> because,
        List<MissingFact> missing,
        List<Exclusion> excludedBy,
        List<ShownCaution> cautions,
        boolean expired) {
    public Match {
        because = List.copyOf(because);
        missing = List.copyOf(missing);
        excludedBy = List.copyOf(excludedBy);
        cautions = List.copyOf(cautions);
    }

    public enum Status {
        APPLIES,
        NEEDS_INFO,
        EXCLUDED
    }

    /// A fact that something rests on, with its value and where it comes from.
    public record UsedFact(ClinicalFact fact, FactValue value, PatientFacts.Origin origin) {}

    public record MissingFact(ClinicalFact fact, Why why) {
        public enum Why {
            NOT_STATED,
            /// Something of it is known, but not enough.
            NOT_EXACT,
            CONTRADICTED
        }
    }

    /// Why an option is excluded.
    ///
    /// @param kind which part of it
    /// @param gate the gate; null where it is a condition of its own
    /// @param condition what was not met, or what was met and must not be
    /// @param facts the facts that decided, sorted by fact
    public record Exclusion(Kind kind, @Nullable Gate gate, Condition condition, List<UsedFact> facts) {
        public Exclusion {
            facts = List.copyOf(facts);
        }

        public enum Kind {
            REQUIREMENT,
            /// None of the alternatives is met.
            ALTERNATIVES,
            EXCLUSION,
            HARD_EXCLUSION,
            GATE
        }
    }

    /// @param text what is told
    /// @param recorded whether its condition is known to be met; otherwise it is not recorded whether it is
    /// @param facts the facts that its condition asks for, sorted
    public record ShownCaution(String text, boolean recorded, List<ClinicalFact> facts) {
        public ShownCaution {
            facts = List.copyOf(facts);
        }
    }
}
