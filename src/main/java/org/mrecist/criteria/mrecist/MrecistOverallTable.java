package org.mrecist.criteria.mrecist;

import static org.mrecist.trace.Rule.interpreted;
import static org.mrecist.trace.Rule.published;

import java.util.Locale;
import org.mrecist.criteria.NonTargetResponse;
import org.mrecist.criteria.OverallTable;
import org.mrecist.criteria.PrintedRow;
import org.mrecist.trace.Rule;

/// The overall table of mRECIST: the rows that were printed, and those that RECIST 1.1 prints and mRECIST does not.
final class MrecistOverallTable {
    /// Where the paper's table was read.
    private static final String REPRODUCTION = "choi-2018";

    private static final String PRINTED = "table A.1";

    private MrecistOverallTable() {}

    static OverallTable table() {
        return new OverallTable(
                NonTargetResponse.IR_SD, PrintedRow.rows(NonTargetResponse.IR_SD, MrecistOverallTable::rule));
    }

    private static Rule rule(PrintedRow row) {
        var id = "mrecist-overall-" + row.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (row) {
            case CR_WITH_CR ->
                published(id, REPRODUCTION, PRINTED, "Targets CR, non-targets CR or none, nothing new: CR.");
            case CR_WITH_PERSISTING ->
                published(id, REPRODUCTION, PRINTED, "Targets CR, non-targets IR/SD, nothing new: PR.");
            case PR -> published(id, REPRODUCTION, PRINTED, "Targets PR, non-targets not PD, nothing new: PR.");
            case SD -> published(id, REPRODUCTION, PRINTED, "Targets SD, non-targets not PD, nothing new: SD.");
            case TARGET_PD -> published(id, REPRODUCTION, PRINTED, "Progression of the targets: PD.");
            case NON_TARGET_PD -> published(id, REPRODUCTION, PRINTED, "Progression of the non-targets: PD.");
            case NEW_LESION -> published(id, REPRODUCTION, PRINTED, "An unequivocal new lesion: PD.");
            case CR_WITH_NE -> extended(id, "Targets CR, non-targets not evaluated, nothing new: PR.");
            case PR_WITH_NE -> extended(id, "Targets PR, non-targets not all evaluated, nothing new: PR.");
            case SD_WITH_NE -> extended(id, "Targets SD, non-targets not all evaluated, nothing new: SD.");
            case NE, NE_WITH_NE -> extended(id, "Targets not all evaluated, no progression, nothing new: NE.");
            case NOTHING_FOLLOWED -> extended(id, "Neither target nor non-target is followed, nothing new: NE.");
            case NON_TARGET_ONLY_CR -> withoutTargets(id, "Non-target disease only, CR: CR.");
            case NON_TARGET_ONLY_PERSISTING -> withoutTargets(id, "Non-target disease only, IR/SD: non-CR/non-PD.");
            case NON_TARGET_ONLY_NE -> withoutTargets(id, "Non-target disease only, not all evaluated: NE.");
        };
    }

    /// A row that RECIST 1.1 prints and mRECIST does not.
    private static Rule extended(String id, String statement) {
        return interpreted(id, "eisenhauer-2009", "table 1", "mrecist-not-evaluable-rows", statement);
    }

    private static Rule withoutTargets(String id, String statement) {
        return interpreted(id, "eisenhauer-2009", "table 2", "mrecist-non-target-only", statement);
    }
}
