package org.mrecist.cdisc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrecist.criteria.NewLesionStatus;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.OverallResponse;
import org.mrecist.criteria.TargetResponse;

/// The terms of responses: as the criteria print them (RSORRES) and as the codelist ONCRSR of SDTM has them (RSSTRESC).
///
/// @param printed by the criteria
/// @param standard in SDTM
record ResponseTerms(String printed, String standard) {
    private static final String BETWEEN = "NON-CR/NON-PD";

    private static ResponseTerms same(String term) {
        return new ResponseTerms(term, term);
    }

    /// @return null without targets: there is no such row
    static @Nullable ResponseTerms of(TargetResponse response) {
        return switch (response) {
            case CR, PR, SD, PD, NE -> same(response.name());
            case NONE -> null;
        };
    }

    /// @return null without non-targets: there is no such row
    static @Nullable ResponseTerms of(NonTargetResponse response) {
        return switch (response) {
            case CR, PD, NE -> same(response.name());
            case NON_CR_NON_PD -> same(BETWEEN);
            // SDTM has one term for what is neither complete response nor progression.
            case IR_SD -> new ResponseTerms("IR/SD", BETWEEN);
            case NONE -> null;
        };
    }

    /// @return null without a new lesion: there is no such row
    static @Nullable ResponseTerms of(NewLesionStatus status) {
        return switch (status) {
            case PENDING -> same("EQUIVOCAL");
            case UNEQUIVOCAL -> same("UNEQUIVOCAL");
            case NONE -> null;
        };
    }

    static ResponseTerms of(OverallResponse response) {
        return switch (response) {
            case CR, PR, SD, PD, NE -> same(response.name());
            case NON_CR_NON_PD -> same(BETWEEN);
        };
    }

    /// The overall response that a term in capitals names.
    static Optional<OverallResponse> findOverall(String term) {
        return switch (term) {
            case "CR", "PR", "SD", "PD", "NE" -> Optional.of(OverallResponse.valueOf(term));
            case "NON-CR/NON-PD" -> Optional.of(OverallResponse.NON_CR_NON_PD);
            default -> Optional.empty();
        };
    }

    /// What a term in capitals means for a test, where sources have several words for it.
    static String meaning(ResponseTest test, String term) {
        return switch (test) {
            case NTRGRESP -> term.equals("IR/SD") || term.equals("SD") ? BETWEEN : term;
            case NEWLPROG ->
                switch (term) {
                    case "Y", "PD" -> "UNEQUIVOCAL";
                    case "N", "NONE" -> "";
                    default -> term;
                };
            case TRGRESP, OVRLRESP, BESTRESP -> term;
        };
    }
}
